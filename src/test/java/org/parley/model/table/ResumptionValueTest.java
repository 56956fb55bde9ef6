package org.parley.model.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holding out for a round leaves of a gain when talks may be suspended, against the sum over all waits. */
class ResumptionValueTest {

    @ParameterizedTest
    @CsvSource({"0.9, 0.2, 0.1", "0.99, 0.5, 0.02", "0.95, 0, 0.3", "0.97, 0.3, 0", "0.9, 1, 1"})
    void itIsTheSumOverAllWaits(double patience, double suspension, double resumes) {
        double waits = 0;
        for (int rounds = 1; rounds < 10_000; rounds++) {
            waits += resumes * Math.pow(1 - resumes, rounds - 1) * Math.pow(patience, rounds);
        }
        assertThat(Resumption.weightOfNext(patience, suspension, resumes))
                .isCloseTo(patience * (1 - suspension + suspension * waits), within(1e-12));
    }
}
