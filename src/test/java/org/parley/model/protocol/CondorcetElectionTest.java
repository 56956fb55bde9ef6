package org.parley.model.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CondorcetElectionTest implements ProtocolContract {

    @Override
    public Protocol protocol() {
        return new CondorcetElection();
    }

    @Test
    void betweenTwoCandidatesTheChanceIsTheShareOfSupport() {
        FakeTable only = new FakeTable(1);
        only.initiativeOnly(0);
        only.seated[2] = false;
        only.consenting[0] = false;
        only.consenting[1] = false;
        only.possible[2] = false;
        // Party 0 nominates package 1 (gain 0.2 with consent 1); for it: 0.2 and 0.3 of parties 0 and 1; against it:
        // nobody.
        assertThat(wins(only, 500)).isEqualTo(500);
        // Package 2 gives party 0 a gain of 0.6 and costs party 1 0.2: its support is three quarters.
        only.possible[2] = true;
        assertThat(wins(only, 4000) / 4000.0).isBetween(0.75 - FIVE_ERRORS, 0.75 + FIVE_ERRORS);
    }

    /** Five standard errors of a share of 0.75 in 4 000 elections: a false alarm in some 1.7 million. */
    private static final double FIVE_ERRORS = 5 * Math.sqrt(0.75 * 0.25 / 4000);

    private int wins(FakeTable table, int elections) {
        Procedure procedure = protocol().at(table);
        int wins = 0;
        for (int n = 0; n < elections; n++) {
            procedure.begin();
            wins += procedure.session() == Protocol.NO_TERMS ? 0 : 1;
        }
        return wins;
    }
}
