package org.parley.statistics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SurvivalTest {

    @Test
    void whatNeverEndsHasNoSteps() {
        KaplanMeier curve = KaplanMeier.of(new double[] {3, 5}, new boolean[2]);
        assertThat(curve.steps()).isEmpty();
        assertThat(curve.survival(100)).isEqualTo(1);
        assertThat(curve.median()).isEmpty();
        assertThat(curve.constantHazard()).isZero();
    }

    @Test
    void nothingObservedSaysNothing() {
        KaplanMeier curve = KaplanMeier.of(new double[0], new boolean[0]);
        assertThat(curve.survival(1)).isEqualTo(1);
        assertThat(curve.constantHazard()).isNaN();
    }

    @Test
    void theCurveEndsAtZeroIfTheLastObservedEnds() {
        KaplanMeier curve = KaplanMeier.of(new double[] {2, 2, 7}, new boolean[] {true, false, true});
        assertThat(curve.steps()).hasSize(2);
        assertThat(curve.steps().get(0).atRisk()).isEqualTo(3);
        assertThat(curve.steps().get(1).atRisk()).isEqualTo(1);
        assertThat(curve.survival(7)).isZero();
        assertThat(curve.steps().get(1).standardError()).isZero();
        assertThat(curve.median()).hasValue(7);
    }

    @Test
    void halfIsHalf() {
        // Products of thirds: a curve that passes 0.5 exactly has its median there.
        KaplanMeier curve =
                KaplanMeier.of(new double[] {1, 2, 3, 4, 5, 6}, new boolean[] {true, true, true, false, false, false});
        assertThat(curve.median()).hasValue(3);
    }

    @Test
    void numbersCheckThemselves() {
        assertThatThrownBy(() -> KaplanMeier.of(new double[] {Double.NaN}, new boolean[1]))
                .hasMessageContaining("not NaN");
        assertThatThrownBy(() -> KaplanMeier.of(new double[2], new boolean[1]))
                .hasMessageContaining("2 durations and 1 ends");
    }
}
