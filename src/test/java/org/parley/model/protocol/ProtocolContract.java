package org.parley.model.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every protocol keeps; a protocol's own test inherits it. */
interface ProtocolContract {

    Protocol protocol();

    /** Plays a run of five sessions, or until terms are found. */
    default int session(FakeTable table) {
        Procedure procedure = protocol().at(table);
        procedure.begin();
        int terms = Protocol.NO_TERMS;
        for (int n = 0; n < 5 && terms == Protocol.NO_TERMS; n++) {
            table.sessionsBefore = n;
            terms = procedure.session();
        }
        return terms;
    }

    @Test
    default void offersOnlyWhatIsPossible() {
        for (int seed = 0; seed < 200; seed++) {
            FakeTable table = new FakeTable(seed);
            session(table);
            assertThat(table.offers).allMatch(x -> table.possible[x]);
        }
    }

    @Test
    default void onlySeatedPartiesProposeAndAnswer() {
        for (int seed = 0; seed < 200; seed++) {
            FakeTable table = new FakeTable(seed);
            table.seated[0] = false;
            session(table);
            assertThat(table.proposers).doesNotContain(0);
            assertThat(table.asked).doesNotContain(0);
        }
    }

    @Test
    default void termsHaveTheConsentOfEverySeatedParty() {
        for (int seed = 0; seed < 200; seed++) {
            FakeTable table = new FakeTable(seed);
            int terms = session(table);
            for (int p = 0; p < table.parties() && terms != Protocol.NO_TERMS; p++) {
                boolean proposer = table.proposers.get(table.proposers.size() - 1) == p;
                assertThat(proposer || !table.consents(p) || table.value(p, terms) >= table.aspiration(p))
                        .isTrue();
            }
        }
    }

    @Test
    default void sameRandomNumbersSameSession() {
        for (int seed = 0; seed < 50; seed++) {
            FakeTable one = new FakeTable(seed);
            FakeTable two = new FakeTable(seed);
            assertThat(session(one)).isEqualTo(session(two));
            assertThat(one.offers).isEqualTo(two.offers);
        }
    }

    @Test
    default void remembersNothingOfAnotherRun() {
        FakeTable again = new FakeTable(7);
        Procedure procedure = protocol().at(again);
        procedure.begin();
        int first = procedure.session();
        List<Integer> offers = List.copyOf(again.offers);
        again.restart(7);
        procedure.begin();
        assertThat(procedure.session()).isEqualTo(first);
        assertThat(again.offers).isEqualTo(offers);
    }

    @Test
    default void emptyTableFindsNoTerms() {
        FakeTable table = new FakeTable(1);
        Arrays.fill(table.seated, false);
        assertThat(session(table)).isEqualTo(Protocol.NO_TERMS);
    }

    @Test
    default void isListedAndNamesItsSource() {
        assertThat(Protocols.named(protocol().name()).getClass())
                .isEqualTo(protocol().getClass());
        assertThat(protocol().source()).containsPattern("\\(\\d{4}\\)");
        assertThat(protocol().leastParties()).isBetween(1, protocol().mostParties());
    }
}
