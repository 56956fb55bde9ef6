package org.parley.statistics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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
    void whatMayLastForEverHasAnInfiniteMean() {
        assertThat(new PiecewiseExponential(List.of(2.0), List.of(0.3, 0.0)).mean())
                .isInfinite();
        assertThat(new GammaFrailty(1, 20).mean()).isInfinite();
        assertThat(new CompetingRisks(List.of(0.0, 0.0)).mean()).isInfinite();
        assertThat(new CompetingRisks(List.of(0.0, 0.0)).cumulativeIncidence(9)).containsExactly(0.0, 0.0);
    }

    @Test
    void theHazardChangesAtItsCuts() {
        PiecewiseExponential curve = new PiecewiseExponential(List.of(1.0, 6.0), List.of(0.5, 0.0, 0.1));
        assertThat(curve.hazard(0.9)).isEqualTo(0.5);
        assertThat(curve.hazard(1)).isZero();
        assertThat(curve.hazard(6)).isEqualTo(0.1);
        assertThat(curve.survival(5)).isEqualTo(curve.survival(1));
    }

    @Test
    void numbersCheckThemselves() {
        assertThatThrownBy(() -> KaplanMeier.of(new double[] {Double.NaN}, new boolean[1]))
                .hasMessageContaining("not NaN");
        assertThatThrownBy(() -> KaplanMeier.of(new double[2], new boolean[1]))
                .hasMessageContaining("2 durations and 1 ends");
        assertThatThrownBy(() -> new Weibull(0.1, Double.NaN)).hasMessageContaining("shape");
        assertThatThrownBy(() -> new GammaFrailty(0, 1)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> new CompetingRisks(List.of(-0.1))).hasMessageContaining("at least 0");
        assertThatThrownBy(() -> new PiecewiseExponential(List.of(3.0, 2.0), List.of(0.1, 0.1, 0.1)))
                .hasMessageContaining("increase");
        assertThatThrownBy(() -> new PiecewiseExponential(List.of(3.0), List.of(0.1)))
                .hasMessageContaining("one hazard more");
        assertThatThrownBy(() -> new AlternatingRenewal(0, 1)).hasMessageContaining("above 0");
    }
}
