package org.parley.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.outcome.Outcome;
import org.parley.outcome.RunOutcome;

/** The laws that the article's own questions touch, on the flagship; with the same false-alarm rate as on the small war. */
@Tag("slow")
class FlagshipLawsTest {

    private static final double CLEAR = 5;

    private static final int RUNS = 3_000;
    private static final int MANY_RUNS = 24_000;

    /** Its place among the actors of the file. */
    private static final int UKRAINE = 2;

    private Experiments flagship;

    @BeforeEach
    void read() throws IOException {
        flagship = new Experiments("riyadh-2025.yaml", Files.readString(Path.of("scenarios/riyadh-2025.yaml")));
    }

    @Test
    @DisplayName("Europe at the table from the start: stronger guarantees, cease-fires that last longer")
    void europeSeat() {
        rises(run -> run.ceasefire().strength(), "europe_seat=never", "europe_seat=from_start");
        rises(FlagshipLawsTest::lifetime, "europe_seat=never", "europe_seat=from_start");
    }

    /** One round earlier, which takes many runs to show; how long those last that come in both cannot be told apart. */
    @Test
    @DisplayName("Without Kyiv's consent: earlier cease-fires that are worth less to Kyiv")
    void kyivConsent() {
        rises(MANY_RUNS, FlagshipLawsTest::lateness, "kyiv_consent=false", "kyiv_consent=true");
        rises(RUNS, FlagshipLawsTest::worthToKyiv, "kyiv_consent=false", "kyiv_consent=true");
    }

    @Test
    @DisplayName("A Russia likelier to be committed: more cease-fires that hold")
    void commitment() {
        rises(o -> o.outcome() == Outcome.CEASEFIRE_HOLDS ? 1 : 0, "russia_committed=0.2", "russia_committed=0.8");
    }

    @Test
    @DisplayName("Guarantees that work: cease-fires that last longer")
    void guarantees() {
        rises(FlagshipLawsTest::lifetime, "guarantees.strength_effect=0", "guarantees.strength_effect=3");
    }

    private static double lifetime(RunOutcome o) {
        return o.outcome().isGeneralCeasefire() ? o.ceasefire().rounds() : Double.NaN;
    }

    private static double worthToKyiv(RunOutcome o) {
        return o.outcome().isGeneralCeasefire() ? o.worth().utility()[UKRAINE] : Double.NaN;
    }

    private static double lateness(RunOutcome o) {
        return o.outcome().isGeneralCeasefire() ? o.talks().agreementRound() : Double.NaN;
    }

    /** By the differences run by run, where both have the measure. */
    private void rises(ToDoubleFunction<RunOutcome> measure, String from, String to) {
        rises(RUNS, measure, from, to);
    }

    private void rises(int runs, ToDoubleFunction<RunOutcome> measure, String from, String to) {
        double[] before = played(runs, measure, from);
        double[] after = played(runs, measure, to);
        SummaryStatistics differences = new SummaryStatistics();
        for (int run = 0; run < runs; run++) {
            if (!Double.isNaN(after[run] - before[run])) {
                differences.addValue(after[run] - before[run]);
            }
        }
        assertThat(Experiments.standardErrors(differences))
                .as("standard errors by which it rises")
                .isGreaterThan(CLEAR);
    }

    private double[] played(int runs, ToDoubleFunction<RunOutcome> measure, String set) {
        double[] measured = new double[runs];
        flagship.play(runs, o -> measured[(int) o.run()] = measure.applyAsDouble(o), set);
        return measured;
    }
}
