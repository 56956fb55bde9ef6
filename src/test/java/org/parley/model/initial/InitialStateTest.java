package org.parley.model.initial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.compile.CompiledScenario;
import org.parley.model.negotiation.Negotiation;
import org.parley.model.random.RandomStreams;
import org.parley.model.table.TrackTable;
import org.parley.scenario.Scenario;
import org.parley.scenario.reader.ScenarioReader;

/** What exact analysis sees of a package is what the agents see of it. */
class InitialStateTest {

    @ParameterizedTest
    @CsvSource({
        "../src/test/resources/first-edition/riyadh-2025, 0",
        "../src/test/resources/first-edition/riyadh-2025, 7",
        "examples/valley-war, 3",
        "examples/fisheries-quota, 1",
        "textbook/rubinstein-1982, 0",
        "examples/relapse, 2",
    })
    void valuesOfPackagesAreTheModels(String file, long run) {
        Scenario scenario = ScenarioReader.read(Path.of("scenarios", file + ".yaml"), Map.of())
                .scenario();
        long key = RandomStreams.key(1, run);
        Negotiation negotiation = new Negotiation(CompiledScenario.of(scenario));
        negotiation.goToInitialState(key);
        negotiation.takeSeats();
        InitialState outset = InitialState.of(scenario, 1, run);
        int actors = scenario.actors().size();
        for (int t = 0; t < outset.tables(); t++) {
            TableStakes stakes = outset.table(t);
            TrackTable table = negotiation.table(t);
            for (int x = 0; x < table.proceedings().packages(); x++) {
                int[] options = table.track().space().options(x);
                double[] utilities = new double[actors];
                for (int i = 0; i < actors; i++) {
                    utilities[i] = stakes.rest(i);
                    for (int j = 0; j < options.length; j++) {
                        utilities[i] += stakes.worth(i)[j][options[j]];
                    }
                }
                double[] values = new double[actors];
                stakes.value(options, utilities, values);
                for (int i = 0; i < actors; i++) {
                    assertThat(values[i]).as("value").isCloseTo(table.values().value(i, x), within(1e-12));
                }
            }
            for (int i = 0; i < actors; i++) {
                assertThat(outset.noDeal(i))
                        .isEqualTo(negotiation.actors().get(i).noDeal());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"riyadh-2025"})
    void aSeatMakesContributorsReadierAndPeaceWorthMore(String file) {
        Scenario scenario = ScenarioReader.read(Path.of("scenarios", file + ".yaml"), Map.of("europe_seat", "never"))
                .scenario();
        InitialState outset = InitialState.of(scenario);
        TableStakes stakes = outset.table(1);
        int uk = scenario.actors().keySet().stream().toList().indexOf("uk");
        int ukraine = scenario.actors().keySet().stream().toList().indexOf("ukraine");
        int[] issues = stakes.issues();
        int[] options = new int[issues.length];
        double[] utilities = new double[scenario.actors().size()];
        for (int j = 0; j < issues.length; j++) {
            options[j] = stakes.worth(0)[j].length - 1;
        }
        for (int i = 0; i < utilities.length; i++) {
            utilities[i] = stakes.rest(i);
            for (int j = 0; j < issues.length; j++) {
                utilities[i] += stakes.worth(i)[j][options[j]];
            }
        }
        double[] without = new double[utilities.length];
        double[] with = new double[utilities.length];
        assertThat(stakes.hasSeat(uk)).isFalse();
        stakes.value(options, utilities, without);
        stakes.seat(uk, true);
        stakes.value(options, utilities, with);
        assertThat(with[ukraine]).isNotEqualTo(without[ukraine]);
        stakes.seat(uk, false);
        double[] again = new double[utilities.length];
        stakes.value(options, utilities, again);
        assertThat(again).containsExactly(without);
    }
}
