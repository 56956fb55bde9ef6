package org.parley.scenario.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.parley.scenario.Quantities.said;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.scenario.Distribution;
import org.parley.scenario.Flag;
import org.parley.scenario.Quantity;
import org.parley.scenario.Scenario;
import org.parley.scenario.Track;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.problem.ScenarioException;

/** Values set over those of the file. */
class OverridesTest {

    private static Scenario with(String path, String value) {
        return ScenarioReader.read(ScenarioReaderTest.EVERYTHING, Map.of(path, value))
                .scenario();
    }

    private static Quantity salience(Scenario s, String actor, String issue) {
        return s.actors().get(actor).prefers().get(issue).salience();
    }

    @Test
    void aBareNameIsAParameter() {
        assertThat(with("seat", "never")
                        .tracks()
                        .get("settlement")
                        .parties()
                        .get("green")
                        .joins())
                .isEqualTo("never");
        assertThat(with("parameters.seat", "never")).isEqualTo(with("seat", "never"));
        assertThat(with("consent", "false")
                        .tracks()
                        .get("settlement")
                        .parties()
                        .get("blue")
                        .consents())
                .isEqualTo(Flag.of(false));
    }

    @Test
    void aNewNumberKeepsTheGroundsOfTheOld() {
        assertThat(said(salience(with("actors.red.prefers.force.salience", "0.7"), "red", "force")))
                .isEqualTo(said(null, new Distribution.Constant(0.7), List.of("p2"), null));
        Quantity committed = with("committed", "{uniform: [0, 1]}")
                .actors()
                .get("red")
                .type()
                .committed();
        assertThat(said(committed))
                .isEqualTo(said("committed", new Distribution.Uniform(0, 1), List.of(), "wide on purpose"));
    }

    @Test
    void whatTheFileLeavesOutCanBeSet() {
        assertThat(said(with("actors.blue.domestic.demand", "0.2")
                        .actors()
                        .get("blue")
                        .domestic()
                        .demand()))
                .isEqualTo(said(0.2));
        assertThat(with("actors.blue.tactic.time_dependent.beta", "3")
                        .actors()
                        .get("blue")
                        .tactic()
                        .settings())
                .hasEntrySatisfying("beta", q -> assertThat(said(q)).isEqualTo(said(3)));
    }

    @Test
    void anIdealOrAPartyInShortKeepsTheRest() {
        Scenario s = with("actors.red.prefers.ties", "frozen");
        assertThat(s.actors().get("red").prefers().get("ties").ideal()).isEqualTo("frozen");
        assertThat(salience(s, "red", "ties").distribution()).isEqualTo(new Distribution.Triangular(0.15, 0.24, 0.35));
        Track.Party blue = with("tracks.settlement.parties.blue", "attends")
                .tracks()
                .get("settlement")
                .parties()
                .get("blue");
        assertThat(blue.consents()).isEqualTo(Flag.of(false));
        assertThat(blue.votes()).isEqualTo(1);
    }

    @Test
    void optionsWithSpacesCanBeNamed() {
        assertThat(with("war.capability.ties.partial sanctions relief", "0.3")
                        .war()
                        .capability()
                        .get("ties"))
                .hasEntrySatisfying(
                        "partial sanctions relief", q -> assertThat(said(q)).isEqualTo(said(0.3)));
    }

    @Test
    void theOrderOfKeysDoesNotShowWhatWasSet() {
        ScenarioFile plain = ScenarioReader.read(ScenarioReaderTest.EVERYTHING, Map.of());
        ScenarioFile same = ScenarioReader.read(ScenarioReaderTest.EVERYTHING, Map.of("seat", "if_advanced"));
        assertThat(same.hash()).isEqualTo(plain.hash());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "seet                      | never      | is no place in this scenario          | Did you mean 'seat'",
                "actors.rad.patience       | 0.9        | is no place in this scenario          | Did you mean 'red'",
                "actors.red.patiense       | 0.9        | is no place in this scenario          | Did you mean 'patience'",
                "actors.red.patience.x.y   | 0.9        | lies inside a single value            | Maybe set 'actors.red.patience'",
                "actors.red.patience       | 9          | '9' must be above 0 and below 1       | ",
                "actors.red.patience       | .nan       | must be a finite number               | ",
                "actors.red.patience       | [1         | is not valid YAML                     | Maybe put the value in quotes",
                "seat                      | newer      | is not among the options              | Did you mean 'never'",
                "actors.red.prefers.ties   | ful        | is no option of 'ties'                | Did you mean 'full'",
                "actors.red.prefers.tise   | full       | is no issue of this scenario          | Did you mean 'ties'",
            })
    void aFaultIsToldAsOneOfTheCommandLine(String path, String value, String rule, String maybe) {
        ScenarioException e = catchThrowableOfType(ScenarioException.class, () -> with(path, value));
        assertThat(e).isNotNull();
        assertThat(e.problems().get(0).toString()).startsWith("--set: error: ").contains(rule);
        if (maybe != null) {
            assertThat(e.problems().get(0).toString()).contains(maybe);
        }
    }
}
