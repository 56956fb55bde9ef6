package org.parley.model.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SingleNegotiatingTextTest implements ProtocolContract {

    @Override
    public Protocol protocol() {
        return new SingleNegotiatingText();
    }

    @Test
    void onlyTheMediatorWrites() {
        int texts = 0;
        for (int seed = 0; seed < 50; seed++) {
            FakeTable table = new FakeTable(seed);
            session(table);
            assertThat(table.proposers).allMatch(p -> p == -1);
            texts += table.proposers.size();
        }
        assertThat(texts).isPositive();
    }

    @Test
    void theTextNeverGetsWorseForThoseWithAVeto() {
        for (int seed = 0; seed < 200; seed++) {
            FakeTable table = new FakeTable(seed);
            table.aspirations[0] = 2;
            session(table);
            for (int n = 1; n < table.offers.size(); n++) {
                assertThat(table.value(0, table.offers.get(n)))
                        .isGreaterThanOrEqualTo(table.value(0, table.offers.get(n - 1)));
                assertThat(table.value(1, table.offers.get(n)))
                        .isGreaterThanOrEqualTo(table.value(1, table.offers.get(n - 1)));
            }
        }
    }
}
