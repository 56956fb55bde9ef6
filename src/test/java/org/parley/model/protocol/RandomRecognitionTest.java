package org.parley.model.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RandomRecognitionTest implements ProtocolContract {

    @Override
    public Protocol protocol() {
        return new RandomRecognition();
    }

    @Test
    void offersTheBestExpectedGainAmongWhatMeetsTheAspiration() {
        for (int seed = 0; seed < 100; seed++) {
            FakeTable table = new FakeTable(seed);
            table.initiativeOnly(0);
            session(table);
            // Package 2 is worth most to party 0, but party 1 would hardly take it; package 1 gains 0.2 with 0.9.
            assertThat(table.offers).isNotEmpty().containsOnly(1);
        }
    }

    @Test
    void aQuotaOfVotesMustBeMet() {
        FakeTable table = new FakeTable(3);
        table.consenting[0] = false;
        table.consenting[1] = false;
        table.votes[0] = 1;
        table.votes[1] = 1;
        table.votes[2] = 1;
        table.possible[2] = false;
        table.quota = 3;
        table.aspirations[2] = 1;
        table.initiativeOnly(0);
        assertThat(session(table)).isEqualTo(Protocol.NO_TERMS);
        table.quota = 2;
        assertThat(session(table)).isEqualTo(1);
    }
}
