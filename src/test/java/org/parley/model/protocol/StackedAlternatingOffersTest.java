package org.parley.model.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StackedAlternatingOffersTest implements ProtocolContract {

    @Override
    public Protocol protocol() {
        return new StackedAlternatingOffers();
    }

    @Test
    void everyPartyActsInARound() {
        FakeTable table = new FakeTable(1);
        table.aspirations[0] = 0.9;
        table.aspirations[1] = 0.9;
        table.aspirations[2] = 0.7;
        Procedure procedure = protocol().at(table);
        procedure.begin();
        procedure.session();
        assertThat(table.proposers).containsExactly(0, 1, 2);
    }

    @Test
    void theStandingOfferOutlivesTheRound() {
        FakeTable table = new FakeTable(1);
        table.aspirations[0] = 0.85;
        table.seated[1] = false;
        Procedure procedure = protocol().at(table);
        procedure.begin();
        assertThat(procedure.session()).isEqualTo(Protocol.NO_TERMS);
        // Party 0 asks for package 2; party 1 comes late and is content with it by then.
        table.seated[1] = true;
        table.seated[2] = false;
        table.aspirations[1] = 0.1;
        int before = table.offers.size();
        assertThat(procedure.session()).isEqualTo(2);
        assertThat(table.offers).hasSizeLessThanOrEqualTo(before + 1);
    }
}
