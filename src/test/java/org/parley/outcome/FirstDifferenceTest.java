package org.parley.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.outcome.TraceEvent.Agreed;
import org.parley.outcome.TraceEvent.Answered;
import org.parley.outcome.TraceEvent.BeliefChanged;
import org.parley.outcome.TraceEvent.Ended;
import org.parley.outcome.TraceEvent.PartyJoined;

/** Where two runs part is the first event that differs, in anything or in what is done. */
class FirstDifferenceTest {

    private static final Ended END = new Ended(4, Outcome.AGREEMENT);

    private static Answered accepts(double value) {
        return new Answered(2, 0, 1, null, value, 0.4, 0.1, true, null);
    }

    private static Answered refuses(int option) {
        Refusal refusal = new Refusal(1, 0, Refusal.Reason.BELOW_ASPIRATION, 2, 0.1);
        return new Answered(2, 0, 1, refusal, 0.3, 0.4, 0.1, true, new Concession(0, option, 0.45, new int[] {2}));
    }

    @Test
    void equalRunsNeverPartAlsoInTheirArrays() {
        List<TraceEvent> one = List.of(new Agreed(1, 0, new int[] {1, 2}), refuses(1), END);
        List<TraceEvent> other = List.of(new Agreed(1, 0, new int[] {1, 2}), refuses(1), END);
        assertThat(FirstDifference.inAnything(one, other)).isEmpty();
        assertThat(FirstDifference.inDeeds(one, other)).isEmpty();
    }

    @Test
    void aNumberDiffersBeforeADeedDoes() {
        List<TraceEvent> one = List.of(accepts(0.5), new Agreed(3, 0, new int[] {1}), END);
        List<TraceEvent> other = List.of(accepts(0.6), new Agreed(3, 0, new int[] {2}), END);
        assertThat(FirstDifference.inAnything(one, other).orElseThrow().one()).isEqualTo(accepts(0.5));
        FirstDifference deed = FirstDifference.inDeeds(one, other).orElseThrow();
        assertThat(deed.one().round()).isEqualTo(3);
        assertThat(deed.extra()).isEqualTo(FirstDifference.Extra.NONE);
    }

    @Test
    void whatLiesWithinRecordsCounts() {
        List<TraceEvent> one = List.of(refuses(1), END);
        List<TraceEvent> other = List.of(refuses(2), END);
        assertThat(FirstDifference.inAnything(one, other)).isPresent();
        assertThat(FirstDifference.inDeeds(one, other)).isEmpty();
        assertThat(FirstDifference.inDeeds(one, List.of(accepts(0.5), END))).isPresent();
    }

    @Test
    void whatIsOnlyBelievedIsNoDeed() {
        List<TraceEvent> one = List.of(new BeliefChanged(1, 0, 1, 0.5, 0.6), END);
        List<TraceEvent> other = List.of(new BeliefChanged(1, 0, 1, 0.5, 0.7), END);
        assertThat(FirstDifference.inAnything(one, other)).isPresent();
        assertThat(FirstDifference.inDeeds(one, other)).isEmpty();
    }

    @Test
    void anEventMoreIsToldFromAnotherEvent() {
        PartyJoined first = new PartyJoined(1, 0, 0);
        PartyJoined second = new PartyJoined(1, 0, 1);
        List<TraceEvent> few = List.of(second, END);
        List<TraceEvent> many = List.of(first, second, END);
        assertThat(FirstDifference.inDeeds(many, few).orElseThrow().extra()).isEqualTo(FirstDifference.Extra.ONE);
        assertThat(FirstDifference.inDeeds(few, many).orElseThrow().extra()).isEqualTo(FirstDifference.Extra.OTHER);
        assertThat(FirstDifference.inDeeds(few, many).orElseThrow().other()).isEqualTo(first);
    }

    @Test
    void aRunWithoutAnEndCannotBeCompared() {
        List<TraceEvent> cut = List.of(accepts(0.5));
        List<TraceEvent> whole = List.of(accepts(0.5), END);
        assertThatThrownBy(() -> FirstDifference.inAnything(cut, whole)).hasMessageContaining("no end");
    }
}
