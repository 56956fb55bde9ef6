package org.parley.model.tactic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TitForTatTest implements TacticContract {

    @Override
    public Tactic tactic() {
        return new TitForTat();
    }

    @Override
    public double[][] settings() {
        return new double[][] {{1, 0.1}, {0, 0}, {3, 0}, {0.5, 1}};
    }

    @Test
    void givesAsMuchAsItGot() {
        FakePosition position = FakePosition.line(0);
        position.offer(1, 9);
        position.offer(1, 6);
        assertThat(tactic().concession(position, new double[] {1, 0})).isCloseTo(0.3, within(1e-12));
        assertThat(tactic().concession(position, new double[] {2, 0.1})).isCloseTo(0.7, within(1e-12));
    }

    @Test
    void takesBackWhatTheOtherTakesBack() {
        FakePosition position = FakePosition.line(0);
        position.offer(1, 6);
        position.offer(1, 9);
        assertThat(tactic().concession(position, new double[] {1, 0.1})).isZero();
    }
}
