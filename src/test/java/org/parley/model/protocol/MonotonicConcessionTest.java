package org.parley.model.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MonotonicConcessionTest implements ProtocolContract {

    @Override
    public Protocol protocol() {
        return new MonotonicConcession();
    }

    @Test
    void eachOffersTheOthersTheBestThatItsOwnAspirationAllows() {
        FakeTable table = new FakeTable(1);
        table.aspirations[0] = 0.45;
        table.aspirations[1] = 0.85;
        Procedure procedure = protocol().at(table);
        procedure.begin();
        procedure.session();
        assertThat(table.proposers).containsExactly(0, 1);
        assertThat(table.offers).containsExactly(1, 0);
    }

    @Test
    void anOfferThatSuitsAllIsAgreed() {
        FakeTable table = new FakeTable(1);
        table.aspirations[0] = 0.5;
        table.aspirations[1] = 0.6;
        assertThat(session(table)).isEqualTo(1);
    }
}
