package org.parley.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The speed of runs is that of compiled ones, not of the first slow ones. */
class PaceTest {

    private long now;

    /** Plays runs whose speed doubles each half second up to a limit, and returns what the clock tells. */
    private double measured(double first, double limit) {
        Pace pace = new Pace(() -> now);
        double rate = first;
        long window = now;
        for (int n = 0; n < 10_000_000 && !pace.isOver(); n++) {
            now += (long) (1e9 / rate);
            if (now - window > 500_000_000L) {
                window = now;
                rate = Math.min(limit, 2 * rate);
            }
            pace.count();
        }
        assertThat(pace.isOver()).isTrue();
        return pace.rate();
    }

    @Test
    void theFirstSlowRunsDoNotCount() {
        assertThat(measured(100, 8000)).isCloseTo(8000, within(400.0));
        assertThat(now).isLessThan(6_000_000_000L);
        assertThat(measured(1000, 1000)).isCloseTo(1000, within(10.0));
    }

    @Test
    void fewRunsAreTimedTogether() {
        Pace pace = new Pace(() -> now);
        assertThat(pace.rate()).isNaN();
        now += 1_000_000;
        pace.count();
        assertThat(pace.rate()).isCloseTo(1000, within(1e-6));
        assertThat(pace.isOver()).isFalse();
    }
}
