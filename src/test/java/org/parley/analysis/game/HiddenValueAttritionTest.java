package org.parley.analysis.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.distribution.WeibullDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Closed forms of s(v) = ∫ v f / (1 − F). */
class HiddenValueAttritionTest {

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 1, 3, 10})
    void exponentialValues(double rate) {
        HiddenValueAttrition war = new HiddenValueAttrition(new ExponentialDistribution(1 / rate), 2);
        for (double v : new double[] {0, 0.3, 1, 1.9}) {
            assertThat(war.stays(v)).isCloseTo(rate * v * v / 4, within(1e-9));
        }
        assertThat(war.expectedDuration()).isCloseTo(1 / (8 * rate), within(1e-11));
        double v = Math.sqrt(4 * 0.7 / rate);
        assertThat(war.lastsLongerThan(0.7)).isCloseTo(Math.exp(-2 * rate * v), within(1e-10));
        assertThat(war.lastsLongerThan(0)).isOne();
        assertThat(war.lastsLongerThan(1e9)).isZero();
    }

    @Test
    void uniformValues() {
        HiddenValueAttrition war = new HiddenValueAttrition(new UniformRealDistribution(1, 3), 1);
        for (double v : new double[] {1.2, 2, 2.9, 2.9999}) {
            assertThat(war.stays(v)).isCloseTo(1 - v + 3 * Math.log(2 / (3 - v)), within(1e-9));
        }
        assertThat(war.stays(0.5)).isZero();
        assertThat(war.stays(3)).isInfinite();
        // ∫ v (3 − v)/4 from 1 to 3.
        assertThat(war.expectedDuration()).isCloseTo(10.0 / 12, within(1e-11));
    }

    @Test
    void valuesWithASteepDensityAtZero() {
        // Weibull with shape 1/2: hazard 1/(2√v), so s = v^(3/2)/3, and the lesser value is Weibull with a quarter of
        // the scale.
        HiddenValueAttrition war = new HiddenValueAttrition(new WeibullDistribution(0.5, 1), 1);
        assertThat(war.stays(2)).isCloseTo(Math.pow(2, 1.5) / 3, within(1e-8));
        // E v^(3/2) = (1/4)^(3/2) Γ(4).
        assertThat(war.expectedDuration()).isCloseTo(6.0 / 8 / 3, within(1e-8));
    }

    @Test
    void valuesBelowNothingAreRefused() {
        assertThatThrownBy(() -> new HiddenValueAttrition(new NormalDistribution(), 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HiddenValueAttrition(new ExponentialDistribution(1), Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
