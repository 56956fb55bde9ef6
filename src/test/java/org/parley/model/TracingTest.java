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
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.experiment.SingleRun;
import org.parley.model.protocol.Protocol;
import org.parley.model.protocol.Protocols;
import org.parley.model.tactic.Tactic;
import org.parley.model.tactic.Tactics;
import org.parley.outcome.Trace;
import org.parley.scenario.Scenario;
import org.parley.scenario.reader.ScenarioReader;
import org.parley.scenario.study.StudyReader;

/** Whoever listens to a run leaves it as it is: the same outcome to the bit, whether it is told or not. */
class TracingTest {

    /** A seller that comes down step by step, whatever the buyer does: tactics that react see each step. */
    private static final String SALE = """
            name: sale
            issues:
              price: {options: [a, b, c, d, e, f, g, h], status_quo: h}
              terms: {options: [cash, credit], status_quo: cash}
            actors:
              buyer: {prefers: {price: {ideal: a, salience: 0.7}, terms: credit}, tactic: TACTIC}
              seller:
                prefers: {price: {ideal: h, salience: 0.7}, terms: cash}
                tactic: {scripted: {offers: [{price: g}, {price: f}, {price: e}, {price: d}, {price: c}]}}
              broker: {prefers: {terms: credit}}
            tracks:
              sale:
                issues: [price, terms]
                parties: {seller: consents, buyer: consents}
                facilitator: {broker: {informs: 0.2}}
                protocol: PROTOCOL
            talks: {private_information: 0.2, sharpness: 8}
            """;

    static Stream<String> files() throws IOException {
        try (Stream<Path> found = Files.walk(Path.of("scenarios"))) {
            return found
                    .filter(f -> f.toString().endsWith(".yaml")
                            && !f.startsWith("scenarios/history")
                            && !StudyReader.isStudy(f))
                    .map(Path::toString)
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    /** Rounds of talks of which one run is enough. */
    private static final int LONG = 500;

    @ParameterizedTest
    @MethodSource("files")
    void listeningChangesNoScenario(String file) {
        Scenario scenario = ScenarioReader.read(Path.of(file), Map.of()).scenario();
        assertSilent(scenario, scenario.calendar().deadlineRounds() > LONG ? 1 : 10);
    }

    static Stream<String> sales() {
        List<String> sales = new ArrayList<>();
        for (Protocol protocol : Protocols.ALL) {
            for (Tactic tactic : Tactics.ALL) {
                boolean fits = protocol.need() == null || protocol.need() == Protocol.Need.FACILITATOR;
                if (fits && tactic.play() == Tactic.Play.RULE_OF_THUMB) {
                    sales.add(SALE.replace("PROTOCOL", protocol.name()).replace("TACTIC", tactic.name()));
                }
            }
        }
        return sales.stream();
    }

    @ParameterizedTest
    @MethodSource("sales")
    void listeningChangesNoProtocolAndNoTacticThatReacts(String sale) {
        assertSilent(ScenarioReader.readText("sale", sale, Map.of()).scenario(), 40);
    }

    private static void assertSilent(Scenario scenario, int runs) {
        for (int run = 0; run < runs; run++) {
            assertThat(SingleRun.of(scenario, 1, run, new Trace.Recorder()))
                    .as("run %d", run)
                    .usingRecursiveComparison()
                    .withComparatorForType(Double::compare, Double.class)
                    .isEqualTo(SingleRun.of(scenario, 1, run, Trace.NONE));
        }
    }
}
