package org.parley.scenario.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The library that comes with Parley. */
class ShippedHistoryTest {

    private static final Path FOLDER = Path.of("scenarios/history");

    private final CaseLibrary read = CaseLibrary.read(FOLDER, null);

    /** Whoever changes a case, the mapping or the template freezes again, says why, and publishes the new scores beside the old ones. */
    @Test
    void nothingHasChangedSinceItWasFrozen() {
        assertThat(Freeze.check(read).number()).isPositive();
    }

    @Test
    void itIsLargeAndItsOutcomesAreKnown() {
        assertThat(read.cases()).hasSizeGreaterThanOrEqualTo(30);
        assertThat(read.cases().stream().map(CodedCase::cluster).distinct().count())
                .isGreaterThanOrEqualTo(12);
        assertThat(OutcomeReader.read(
                        FOLDER.resolve("outcomes.yaml"),
                        read.cases().stream().map(CodedCase::id).collect(Collectors.toSet())))
                .hasSameSizeAs(read.cases());
    }

    @Test
    void whatWasLearnedOfItCanBeDrawnFrom() {
        var drawn = CoefficientsFile.read(FOLDER.resolve("learned.yaml"), 50);
        assertThat(drawn).hasSize(50);
        assertThat(drawn.get(0).keySet())
                .containsExactlyInAnyOrderElementsOf(
                        read.mapping().coefficients().keySet());
        // Draws that weigh much come often.
        Map<Map<String, Double>, Long> counts =
                drawn.stream().collect(Collectors.groupingBy(d -> d, Collectors.counting()));
        assertThat(counts).hasSizeLessThan(50);
    }
}
