package org.parley.model.tactic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ZeuthenTest implements TacticContract {

    private static final double[] NONE = {};

    @Override
    public Tactic tactic() {
        return new Zeuthen();
    }

    @Override
    public double[][] settings() {
        return new double[][] {NONE};
    }

    @Test
    void asksForItsBestFirst() {
        assertThat(tactic().concession(FakePosition.line(0), NONE)).isZero();
    }

    @Test
    void theMoreWillingToRiskConflictStands() {
        // Party 0 would lose (0.9-0.4)/0.9 by giving in, party 1 (0.6-0.1)/0.6: 0 is less willing and concedes.
        FakePosition less = FakePosition.line(0);
        less.offer(0, 1);
        less.offer(1, 6);
        assertThat(tactic().concession(less, NONE)).isGreaterThan(0.1);
        FakePosition more = FakePosition.line(1);
        more.offer(0, 1);
        more.offer(1, 6);
        assertThat(tactic().concession(more, NONE)).isCloseTo(0.4, within(1e-12));
    }

    @Test
    void concedesJustEnough() {
        FakePosition position = FakePosition.line(0);
        position.offer(0, 1);
        position.offer(1, 6);
        // With 0.8 for itself: own (0.8-0.4)/0.8 = 0.5, the other's (0.6-0.2)/0.6 = 0.67; still less. With 0.7: 0.43
        // and
        // 0.5; with 0.6: 0.33 and 0.33, no longer less.
        assertThat(tactic().concession(position, NONE)).isCloseTo(0.4, within(1e-12));
    }
}
