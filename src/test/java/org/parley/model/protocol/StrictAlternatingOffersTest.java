package org.parley.model.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StrictAlternatingOffersTest implements ProtocolContract {

    @Override
    public Protocol protocol() {
        return new StrictAlternatingOffers();
    }

    @Test
    void thePartiesProposeInTurn() {
        FakeTable table = new FakeTable(1);
        table.aspirations[0] = 0.9;
        table.aspirations[1] = 0.9;
        session(table);
        assertThat(table.proposers).containsExactly(0, 1, 0, 1, 0);
    }

    @Test
    void whoAttendsNeitherProposesNorAnswers() {
        FakeTable table = new FakeTable(1);
        session(table);
        assertThat(table.proposers).doesNotContain(2);
        assertThat(table.asked).doesNotContain(2);
    }
}
