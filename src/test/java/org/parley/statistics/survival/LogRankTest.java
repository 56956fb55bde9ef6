package org.parley.statistics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The log-rank test: a published table, then laws. */
class LogRankTest {

    /** Freireich et al. 1963, weeks to relapse with 6-MP (negative: still well) and with a placebo. */
    private static final double[] TREATED = {
        6, 6, 6, 7, 10, 13, 16, 22, 23, -6, -9, -10, -11, -17, -19, -20, -25, -32, -32, -34, -35
    };

    private static final double[] PLACEBO = {1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23};

    private static LogRank of(double[] first, double[] second) {
        return LogRank.of(times(first), ended(first), times(second), ended(second));
    }

    private static double[] times(double[] signed) {
        return Arrays.stream(signed).map(Math::abs).toArray();
    }

    private static boolean[] ended(double[] signed) {
        boolean[] ended = new boolean[signed.length];
        for (int i = 0; i < ended.length; i++) {
            ended[i] = signed[i] > 0;
        }
        return ended;
    }

    /** Kleinbaum and Klein 2012, Survival Analysis, chapter 2: expected 19.25 and variance 6.2570, chi-square 16.79. */
    @Test
    void leukaemia() {
        LogRank found = of(TREATED, PLACEBO);
        assertThat(found.observed()).isEqualTo(9);
        assertThat(found.expected()).isCloseTo(19.25, within(0.01));
        assertThat(found.variance()).isCloseTo(6.2570, within(5e-5));
        assertThat(found.chiSquare()).isCloseTo(16.793, within(5e-4));
        assertThat(found.p()).isCloseTo(4.17e-5, within(1e-7));
    }

    @Test
    void sidesAndUnitsDoNotMatter() {
        LogRank found = of(TREATED, PLACEBO);
        LogRank turned = of(PLACEBO, TREATED);
        assertThat(turned.chiSquare()).isCloseTo(found.chiSquare(), within(1e-9));
        assertThat(turned.observed() - turned.expected()).isCloseTo(found.expected() - found.observed(), within(1e-9));
        double[] days = Arrays.stream(TREATED).map(t -> 7 * t).toArray();
        double[] daysToo = Arrays.stream(PLACEBO).map(t -> 7 * t).toArray();
        assertThat(of(days, daysToo)).isEqualTo(found);
        LogRank nothing = of(new double[] {-3, -4}, new double[] {-3});
        assertThat(nothing.p()).isEqualTo(1);
        assertThatThrownBy(() -> LogRank.of(new double[2], new boolean[1], new double[0], new boolean[0]))
                .hasMessageContaining("ended or not");
    }

    /** At 5%, 2000 times: more than 145 findings have probability below 0.0001 if the test holds its level. */
    @Test
    void theTestHoldsItsLevel() {
        SplittableRandom random = new SplittableRandom(8);
        int found = 0;
        for (int s = 0; s < 2000; s++) {
            double[] x =
                    random.doubles(30).map(u -> u < 0.3 ? -1 : -Math.log(u)).toArray();
            double[] y =
                    random.doubles(30).map(u -> u < 0.3 ? -1 : -Math.log(u)).toArray();
            found += of(x, y).p() <= 0.05 ? 1 : 0;
        }
        assertThat(found).isBetween(60, 145);
    }
}
