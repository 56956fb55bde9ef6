package org.parley.model.tactic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TimeDependentTest implements TimeDependentContract {

    @Override
    public Tactic tactic() {
        return new TimeDependent();
    }

    @Override
    public double[][] settings() {
        return new double[][] {{1, 0}, {0.2, 0}, {5, 0}, {0.7, 0.3}, {2, 0.9}};
    }

    @Test
    void isTheCurveOfFaratinSierraAndJennings() {
        assertThat(tactic().concession(FakePosition.line(0).at(0.5), new double[] {1, 0}))
                .isCloseTo(0.5, within(1e-12));
        assertThat(tactic().concession(FakePosition.line(0).at(0.5), new double[] {0.5, 0}))
                .isCloseTo(0.25, within(1e-12));
        assertThat(tactic().concession(FakePosition.line(0).at(0.25), new double[] {2, 0}))
                .isCloseTo(0.5, within(1e-12));
        assertThat(tactic().concession(FakePosition.line(0).at(0), new double[] {2, 0.3}))
                .isCloseTo(0.3, within(1e-12));
    }
}
