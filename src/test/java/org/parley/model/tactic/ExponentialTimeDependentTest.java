package org.parley.model.tactic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ExponentialTimeDependentTest implements TimeDependentContract {

    @Override
    public Tactic tactic() {
        return new ExponentialTimeDependent();
    }

    @Override
    public double[][] settings() {
        return new double[][] {{1, 0.1}, {0.2, 0.01}, {5, 0.5}};
    }

    @Test
    void isTheCurveOfFaratinSierraAndJennings() {
        assertThat(tactic().concession(FakePosition.line(0).at(0), new double[] {2, 0.3}))
                .isCloseTo(0.3, within(1e-12));
        // With beta 1 it is the geometric mean of what is conceded at once and all.
        assertThat(tactic().concession(FakePosition.line(0).at(0.5), new double[] {1, 0.25}))
                .isCloseTo(0.5, within(1e-12));
    }
}
