package org.parley.model.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MediatedProposalsTest implements ProtocolContract {

    @Override
    public Protocol protocol() {
        return new MediatedProposals();
    }

    @Test
    void onlyTheMediatorProposes() {
        FakeTable table = new FakeTable(1);
        session(table);
        assertThat(table.proposers).isNotEmpty().allMatch(p -> p == -1);
    }

    @Test
    void putsThePackageOfTheGreatestNashProductTimesConsent() {
        // Gains over no deal of the two with a veto: -0.1 and 0.6, 0.2 and 0.3, 0.6 and -0.2; the fourth is not
        // possible.
        FakeTable table = new FakeTable(1);
        assertThat(session(table)).isEqualTo(1);
        assertThat(table.offers).containsExactly(1);
    }

    @Test
    void putsNothingThatPromisesNothing() {
        FakeTable table = new FakeTable(1);
        table.possible[1] = false;
        assertThat(session(table)).isEqualTo(Protocol.NO_TERMS);
        assertThat(table.offers).isEmpty();
    }

    @Test
    void equallyGoodPackagesAreEquallyLikely() {
        int first = 0;
        for (int seed = 0; seed < 1000; seed++) {
            FakeTable table = new FakeTable(seed);
            table.values[0][0] = table.values[0][1];
            table.values[1][0] = table.values[1][1];
            first += session(table) == 0 ? 1 : 0;
        }
        // Binomial with 1000 throws and one half: outside of 500 ± 80 less often than once in two million times.
        assertThat(first).isBetween(420, 580);
    }
}
