package org.parley.model.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpatialChallengeTest implements ProtocolContract {

    @Override
    public Protocol protocol() {
        return new SpatialChallenge();
    }

    @Test
    void theMedianIsTheOutcomeWhereNobodyHasAVeto() {
        FakeTable table = new FakeTable(1);
        table.consenting[0] = false;
        table.consenting[1] = false;
        // Three actors at options 0, 1 and 2: with weights 0.5, 0.7 and 0.9 the middle one is the weighted median.
        assertThat(session(table)).isEqualTo(1);
    }

    @Test
    void anActorMovesOnlyIfItIsSeated() {
        FakeTable table = new FakeTable(1);
        table.seated[2] = false;
        session(table);
        assertThat(table.moved).doesNotContain(2);
    }
}
