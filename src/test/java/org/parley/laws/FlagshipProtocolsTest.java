package org.parley.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.parley.outcome.Outcome;
import org.parley.outcome.RunOutcome;

/**
 * The flagship runs under other protocols by setting values alone, and {@code protocols.md} says truly what that changes.
 *
 * <p>A direction must be clear by five standard errors of the differences run by run: without an effect that happens once in
 * 3.5 million times. A share in the document's table may differ from the one found here, with another seed and fewer runs,
 * by four standard errors: by chance once in 16 000 times. The seed is fixed, so a failure is a change of the model or of
 * the document.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FlagshipProtocolsTest {

    private static final String DOCUMENT = "protocols.md";

    private static final int RUNS = 2_000;

    private static final int PRINTED_RUNS = 2_000;

    private static final double CLEAR = 5;

    private static final double SAME = 4;

    private static final int LINE = 4;

    private static final int PEACEKEEPERS = 6;

    /** The shares by the document's columns, of all runs or (else NaN) of general cease-fires. */
    private static final Map<String, ToDoubleFunction<RunOutcome>> SHARES = Map.of(
            "signed", FlagshipProtocolsTest::signed,
            "holds", o -> ended(o, Outcome.CEASEFIRE_HOLDS),
            "collapses", o -> ended(o, Outcome.CEASEFIRE_COLLAPSES),
            "military decision", o -> ended(o, Outcome.MILITARY_DECISION),
            "rapprochement only", o -> ended(o, Outcome.PARTIAL_AGREEMENT),
            "break down", o -> ended(o, Outcome.BREAKDOWN),
            "terms refused", o -> ended(o, Outcome.TERMS_REFUSED),
            "line recognised", o -> settled(o, LINE, 3),
            "line left open", o -> settled(o, LINE, 1),
            "no peacekeepers", o -> settled(o, PEACEKEEPERS, 0));

    private final Map<String, List<RunOutcome>> played = new LinkedHashMap<>();

    @BeforeAll
    void play() throws IOException {
        Experiments flagship =
                new Experiments("riyadh-2025.yaml", Files.readString(Path.of("scenarios/riyadh-2025.yaml")));
        for (Map<String, String> row : table()) {
            String protocol = DocumentTable.code(row.get("protocol"))[0];
            List<String> sets = new ArrayList<>(
                    List.of("tracks.riyadh.protocol=" + protocol, "tracks.settlement.protocol=" + protocol));
            if (protocol.equals("single_negotiating_text")) {
                sets.add("tracks.settlement.facilitator.saudi_arabia.informs=0");
            }
            List<RunOutcome> outcomes = new ArrayList<>(RUNS);
            flagship.play(RUNS, outcomes::add, sets.toArray(String[]::new));
            played.put(protocol, outcomes);
        }
    }

    private static List<Map<String, String>> table() throws IOException {
        return DocumentTable.rows(DOCUMENT, "protocol", "signed");
    }

    @Test
    void itRunsUnderAtLeastFourOthers() {
        assertThat(played).containsKey("random_recognition").hasSizeGreaterThan(4);
    }

    @Test
    @DisplayName("Under every other protocol but the election general cease-fires are rarer")
    void rarer() {
        played.keySet().stream()
                .filter(protocol ->
                        !List.of("random_recognition", "condorcet_election").contains(protocol))
                .forEach(protocol -> assertThat(standardErrors(protocol, FlagshipProtocolsTest::signed))
                        .as(protocol)
                        .isLessThan(-CLEAR));
    }

    @Test
    @DisplayName("Under monotonic concession and stacked offers they are later")
    void later() {
        for (String protocol : List.of("monotonic_concession", "stacked_alternating_offers")) {
            assertThat(standardErrors(protocol, FlagshipProtocolsTest::round))
                    .as(protocol)
                    .isGreaterThan(CLEAR);
        }
    }

    @TestFactory
    Stream<DynamicTest> theSharesInTheTableAreSo() throws IOException {
        return table().stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.get("protocol"),
                        () -> SHARES.forEach((column, share) -> {
                            double printed = Double.parseDouble(row.get(column).replace("%", "")) / 100;
                            SummaryStatistics found = new SummaryStatistics();
                            played.get(DocumentTable.code(row.get("protocol"))[0]).stream()
                                    .mapToDouble(share)
                                    .filter(value -> !Double.isNaN(value))
                                    .forEach(found::addValue);
                            double error = found.getStandardDeviation()
                                    * Math.sqrt((1 + (double) RUNS / PRINTED_RUNS) / found.getN());
                            double apart = Math.abs(found.getMean() - printed);
                            assertThat(apart == 0 ? 0 : apart / error)
                                    .as("%s: printed %s, found %s", column, printed, found.getMean())
                                    .isLessThan(SAME);
                        })));
    }

    /** Returns by how many standard errors a measure is greater than under random recognition, run by run. */
    private double standardErrors(String protocol, ToDoubleFunction<RunOutcome> measure) {
        SummaryStatistics differences = new SummaryStatistics();
        for (int run = 0; run < RUNS; run++) {
            double difference = measure.applyAsDouble(played.get(protocol).get(run))
                    - measure.applyAsDouble(played.get("random_recognition").get(run));
            if (!Double.isNaN(difference)) {
                differences.addValue(difference);
            }
        }
        return Experiments.standardErrors(differences);
    }

    private static double signed(RunOutcome o) {
        return o.outcome().isGeneralCeasefire() ? 1 : 0;
    }

    private static double ended(RunOutcome o, Outcome outcome) {
        return o.outcome() == outcome ? 1 : 0;
    }

    private static double settled(RunOutcome o, int issue, int option) {
        if (!o.outcome().isGeneralCeasefire()) {
            return Double.NaN;
        }
        return o.ending().terms()[issue] == option ? 1 : 0;
    }

    private static double round(RunOutcome o) {
        return o.outcome().isGeneralCeasefire() ? o.talks().agreementRound() : Double.NaN;
    }
}
