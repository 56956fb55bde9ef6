package org.parley.store.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.outcome.Delegated;
import org.parley.outcome.Outcome;
import org.parley.outcome.Refusal;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.TraceEvent;

/** Rows read off events that were made by hand: two actors, two tracks. */
class EventRowsTest {

    private static final EventRows ROWS = new EventRows(2, 2);

    private static RunOutcome run(TraceEvent... events) {
        double[] none = {};
        return new RunOutcome(
                0,
                7,
                1,
                null,
                new RunOutcome.Ending(Outcome.AGREEMENT, 4, -1, 0, -1, new int[0]),
                new RunOutcome.Talks(0, -1, 0, new int[0], null, none, RunOutcome.Tables.none(0)),
                RunOutcome.Ceasefire.NONE,
                new RunOutcome.Worth(none, none, none, none, new boolean[0]),
                null,
                new int[0],
                none,
                Delegated.NONE,
                List.of(events));
    }

    private static TraceEvent.Drafted draft(int round, int track) {
        return new TraceEvent.Drafted(round, track, -1, new int[] {1}, Double.NaN);
    }

    private static TraceEvent.Answered answer(int round, int track, int actor, Refusal refusal) {
        return new TraceEvent.Answered(round, track, actor, refusal, 0.5, 0.6, 0.2, true, null);
    }

    @Test
    void eachTrackHasItsOwnOffer() {
        Refusal refusal = new Refusal(1, 0, Refusal.Reason.RED_LINE, 1, Double.POSITIVE_INFINITY);
        List<EventRows.Offer> offers = ROWS.offers(run(
                draft(1, 0),
                draft(1, 1),
                answer(1, 0, 0, null),
                answer(1, 1, 1, refusal),
                new TraceEvent.Agreed(1, 0, new int[] {1}),
                new TraceEvent.Agreed(2, 1, new int[] {1})));
        assertThat(offers).extracting(EventRows.Offer::number).containsExactly(1, 2);
        assertThat(offers).extracting(EventRows.Offer::agreed).containsExactly(true, false);
        assertThat(offers.get(0).answers()).containsExactly("accepted", null);
        assertThat(offers.get(1).answers()).containsExactly(null, "red_line");
    }

    @Test
    void beliefsAboutResolveHaveNoSingleObserver() {
        TraceEvent.ResolveBelieved believed = new TraceEvent.ResolveBelieved(3, 1, 0, 0.05, 0.1, 0.12, 0.2);
        List<EventRows.Belief> beliefs = ROWS.beliefs(run(
                new TraceEvent.Began(0, 3, new double[] {0.1, 0.2}, new boolean[2], 0, 1, 0.5),
                new TraceEvent.BeliefChanged(2, 0, 1, 0.5, 0.4),
                believed));
        assertThat(beliefs).extracting(EventRows.Belief::observer).containsExactly(0, 0, -1);
        assertThat(beliefs).extracting(EventRows.Belief::committed).containsExactly(0.5, 0.4, null);
        assertThat(beliefs).extracting(EventRows.Belief::resolve).containsExactly(null, null, believed);
    }

    @Test
    void roundsOfACeasefireAreLeftOut() {
        List<EventRows.Round> rounds = ROWS.rounds(run(
                new TraceEvent.Began(0, 3, new double[] {0.1, 0.2}, new boolean[2], -1, -1, Double.NaN),
                draft(2, 0),
                new TraceEvent.CeasefireStands(2, 0, 0, 0, 0, null),
                new TraceEvent.WarResumed(5, new int[] {0}, 4, 0),
                new TraceEvent.Ended(6, Outcome.NO_AGREEMENT)));
        assertThat(rounds).extracting(EventRows.Round::round).containsExactly(1, 2, 6);
        assertThat(rounds).extracting(EventRows.Round::front).containsExactly(3, 3, 4);
        assertThat(rounds).extracting(EventRows.Round::proposals).containsExactly(0, 1, 0);
    }
}
