package org.parley.scenario.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.scenario.Quantities.said;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.scenario.Actor;
import org.parley.scenario.Distribution;
import org.parley.scenario.Quantity;
import org.parley.scenario.Scenario;
import org.parley.scenario.Track;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.problem.Problem;

/** Sound files: what they say, and what they leave to defaults. */
public class ScenarioReaderTest {

    public static final Path EVERYTHING = Path.of("src/test/resources/org/parley/scenario/everything.yaml");

    private static final String TWO_PARTIES = """
            name: orange
            issues:
              share: {options: [all to Ann, half each, all to Ben]}
            actors:
              ann: {prefers: {share: all to Ann}}
              ben: {prefers: {share: all to Ben}}
            """;

    private static ScenarioFile twoParties(Map<String, String> sets) {
        return ScenarioReader.readText("orange.yaml", TWO_PARTIES, sets);
    }

    @Test
    void aTwoPartyScenarioNeedsOnlyNameIssuesAndPreferences() {
        ScenarioFile file = twoParties(Map.of());
        Scenario s = file.scenario();
        assertThat(file.warnings())
                .as("nothing that could fail")
                .extracting(Problem::path)
                .containsExactly("talks");
        assertThat(s.issues().get("share").statusQuo()).isEqualTo("all to Ann");
        assertThat(said(s.actors().get("ann").patience())).isEqualTo(said(0.95));
        assertThat(s.actors().get("ben").tactic().kind()).isEqualTo("time_dependent");
        assertThat(s.calendar().deadlineRounds()).isEqualTo(20);
        assertThat(s.war()).isNull();
        Track talks = s.tracks().get("talks");
        assertThat(talks.issues()).containsExactly("share");
        assertThat(talks.parties().values())
                .hasSize(2)
                .allMatch(p -> p.consents().value());
        assertThat(talks.protocol().kind()).isEqualTo("random_recognition");
    }

    @Test
    void everyKeyOfTheFormatIsRead() {
        ScenarioFile file = ScenarioReader.read(EVERYTHING, Map.of());
        Scenario s = file.scenario();
        assertThat(file.warnings()).isEmpty();
        assertThat(s.about().sources().get("article").date()).isEqualTo(LocalDate.of(2025, 2, 17));
        assertThat(s.actors()).containsOnlyKeys("red", "blue", "green");
        Actor red = s.actors().get("red");
        assertThat(red.prefers().get("ties").salience().distribution())
                .isEqualTo(new Distribution.Triangular(0.15, 0.24, 0.35));
        assertThat(said(red.prefers().get("force").salience()))
                .isEqualTo(said(null, new Distribution.Constant(0.1), List.of("p2"), null));
        assertThat(red.tactic().settings())
                .hasEntrySatisfying("beta", q -> assertThat(said(q)).isEqualTo(said(0.6)));
        assertThat(s.actors().get("blue").prefers().get("ties").ideal()).isEqualTo("frozen");
        assertThat(said(s.actors().get("green").contributes().get("logistics").readiness()))
                .isEqualTo(said(0));
        assertThat(s.tracks().get("settlement").parties().get("green").joins()).isEqualTo("if_advanced");
        assertThat(s.outcomes()).containsEntry("terms_refused", "terms refused by Blue");
    }

    @Test
    void referencesToANumberShareItsName() {
        Scenario s = ScenarioReader.read(EVERYTHING, Map.of()).scenario();
        Quantity own = s.actors().get("red").type().committed();
        assertThat(own.parameter()).isEqualTo("committed");
        assertThat(own.distribution()).isEqualTo(new Distribution.Triangular(0.3, 0.5, 0.7));
        assertThat(s.actors().get("blue").beliefs().get("red")).isEqualTo(own);
        assertThat(s.guarantees().hazard().parameter()).isEqualTo("hazard");
    }

    @Test
    void mapsKeepTheOrderOfTheFile() {
        Scenario s = ScenarioReader.read(EVERYTHING, Map.of()).scenario();
        assertThat(s.actors().keySet()).containsExactly("red", "blue", "green");
        assertThat(s.issues().keySet()).containsExactly("ties", "truce", "force");
    }

    @Test
    void theResolvedFileReadsAgainToTheSame() {
        ScenarioFile first = ScenarioReader.read(EVERYTHING, Map.of("committed", "0.6", "seat", "never"));
        ScenarioFile again = ScenarioReader.readText("again", first.yaml(), Map.of());
        assertThat(again.scenario()).isEqualTo(first.scenario());
        assertThat(again.yaml()).isEqualTo(first.yaml());
        assertThat(again.hash()).isEqualTo(first.hash()).matches("[0-9a-f]{64}");
    }

    @Test
    void layoutAndCommentsDoNotChangeTheHashButValuesDo() {
        String other = "# a comment\n"
                + TWO_PARTIES.replace(
                        "{prefers: {share: all to Ann}}", "\n    prefers:\n      share:\n        ideal: 'all to Ann'");
        assertThat(ScenarioReader.readText("x", other, Map.of()).hash())
                .isEqualTo(twoParties(Map.of()).hash());
        assertThat(twoParties(Map.of("actors.ann.patience", "0.9")).hash())
                .isNotEqualTo(twoParties(Map.of()).hash());
    }
}
