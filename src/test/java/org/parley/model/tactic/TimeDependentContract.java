package org.parley.model.tactic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What every tactic that only looks at the clock keeps besides. */
interface TimeDependentContract extends TacticContract {

    @Test
    default void neverTakesBackAConcession() {
        for (double[] s : settings()) {
            double before = -1;
            for (double t = 0; t <= 1; t += 0.01) {
                double now = tactic().concession(FakePosition.line(0).at(t), s);
                assertThat(now).isGreaterThanOrEqualTo(before);
                before = now;
            }
        }
    }

    @Test
    default void reachesNoDealByTheDeadline() {
        for (double[] s : settings()) {
            assertThat(tactic().concession(FakePosition.line(0).at(1), s)).isEqualTo(1);
        }
    }
}
