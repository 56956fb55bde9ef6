package org.parley.model.tactic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What every tactic keeps; a tactic's own test inherits it. */
interface TacticContract {

    Tactic tactic();

    /** Settings to try, each in the order of the tactic's parameters. */
    double[][] settings();

    @Test
    default void concedesBetweenNothingAndAll() {
        for (double[] s : settings()) {
            for (double t = 0; t <= 1; t += 0.01) {
                assertThat(tactic().concession(t, s)).isBetween(0.0, 1.0);
            }
        }
    }

    @Test
    default void neverTakesBackAConcession() {
        for (double[] s : settings()) {
            double before = -1;
            for (double t = 0; t <= 1; t += 0.01) {
                double now = tactic().concession(t, s);
                assertThat(now).isGreaterThanOrEqualTo(before);
                before = now;
            }
        }
    }

    @Test
    default void reachesNoDealByTheDeadline() {
        for (double[] s : settings()) {
            assertThat(tactic().concession(1, s)).isEqualTo(1);
        }
    }

    @Test
    default void isListedAndNamesItsSource() {
        assertThat(Tactics.ALL).anyMatch(t -> t.getClass() == tactic().getClass());
        assertThat(Tactics.named(tactic().name()).getClass()).isEqualTo(tactic().getClass());
        assertThat(tactic().source()).containsPattern("\\(\\d{4}\\)");
    }
}
