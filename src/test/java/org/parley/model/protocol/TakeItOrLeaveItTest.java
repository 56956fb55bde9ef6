package org.parley.model.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TakeItOrLeaveItTest implements ProtocolContract {

    @Override
    public Protocol protocol() {
        return new TakeItOrLeaveIt();
    }

    @Test
    void onlyTheFirstPartyDemands() {
        FakeTable table = new FakeTable(1);
        table.aspirations[1] = 2;
        session(table);
        assertThat(table.proposers).containsOnly(0);
    }

    @Test
    void thereIsOneSession() {
        assertThat(protocol().mostSessions()).isEqualTo(1);
    }
}
