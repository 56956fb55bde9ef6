package org.parley.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.experiment.SingleRun;
import org.parley.model.protocol.Protocol;
import org.parley.model.protocol.Protocols;
import org.parley.model.tactic.Tactic;
import org.parley.model.tactic.Tactics;
import org.parley.outcome.Trace;
import org.parley.scenario.Scenario;
import org.parley.scenario.ScenarioException;
import org.parley.scenario.ScenarioReader;

/** Whoever listens to a run leaves it as it is: the same outcome to the bit, whether it is told or not. */
class TracingTest {

    private static final int RUNS = 20;

    static Stream<Arguments> scenarios() throws IOException {
        List<Arguments> cases = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("scenarios"))) {
            files.filter(f -> f.toString().endsWith(".yaml"))
                    .sorted()
                    .forEach(f -> cases.add(Arguments.of(f, Map.of())));
        }
        for (Protocol protocol : Protocols.ALL) {
            for (Tactic tactic : Tactics.ALL) {
                String script = "{scripted: {offers: [{tariff: none}, {tariff: low}]}}";
                cases.add(Arguments.of(
                        Path.of("scenarios/examples/two-party-trade.yaml"),
                        Map.of(
                                "tracks.talks.protocol", protocol.name(),
                                "actors.buyer.tactic", tactic.name(),
                                "actors.seller.tactic", script)));
            }
            cases.add(Arguments.of(
                    Path.of("scenarios/examples/border-war.yaml"), Map.of("tracks.talks.protocol", protocol.name())));
        }
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void listeningChangesNothing(Path file, Map<String, String> sets) {
        Scenario scenario;
        try {
            scenario = ScenarioReader.read(file, sets).scenario();
        } catch (ScenarioException unfit) {
            return; // Some protocols need a mediator or a single issue, some tactics a game that can be solved.
        }
        for (int run = 0; run < RUNS; run++) {
            assertThat(SingleRun.of(scenario, 1, run, new Trace.Recorder()))
                    .as("run %d", run)
                    .usingRecursiveComparison()
                    .withComparatorForType(Double::compare, Double.class)
                    .isEqualTo(SingleRun.of(scenario, 1, run, Trace.NONE));
        }
    }
}
