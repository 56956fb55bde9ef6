package org.parley.model.tactic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EquilibriumTest implements TacticContract {

    @Override
    public Tactic tactic() {
        return new Equilibrium();
    }

    @Override
    public double[][] settings() {
        return new double[][] {{}};
    }

    @Test
    void asksForWhatWaitingIsWorth() {
        FakePosition position = FakePosition.line(0);
        position.continuation = 0.7;
        assertThat(tactic().concession(position, new double[0])).isCloseTo(0.3, within(1e-12));
    }
}
