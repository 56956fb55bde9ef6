package org.parley.outcome;

/**
 * Something that happened in a run, with its why. Actors, tracks, issues and options are indices in the order of the
 * scenario file; values are on the actor's own utility scale.
 */
public sealed interface TraceEvent {

    /** Round in which it happened, from 1. */
    int round();

    /** The front moved in favour of a belligerent. */
    record FrontMoved(int round, int actor, int front) implements TraceEvent {}

    /** A track opened. */
    record TrackOpened(int round, int track) implements TraceEvent {}

    /** A party took its seat. */
    record PartyJoined(int round, int track, int actor) implements TraceEvent {}

    /** Talks on a track ended for good. */
    record TalksBrokeDown(int round, int track) implements TraceEvent {}

    /**
     * An actor proposed terms.
     *
     * @param terms option per issue
     * @param value what they are worth to the proposer
     * @param aspiration the least it would propose
     * @param noDeal what fighting on is worth to it
     * @param expectedConsent probability, as it sees it, that all whose consent is needed agree
     */
    record Proposed(
            int round,
            int track,
            int actor,
            int[] terms,
            double value,
            double aspiration,
            double noDeal,
            double expectedConsent)
            implements TraceEvent {}

    /**
     * A mediator put its text before the parties.
     *
     * @param actor the mediator, or -1 if the procedure has none
     * @param terms option per issue
     */
    record Drafted(int round, int track, int actor, int[] terms) implements TraceEvent {}

    /**
     * An actor gave way to a challenge and moved along the line.
     *
     * @param position where it stands now, in options of the issue from 0
     * @param challenger whose challenge moved it
     */
    record Moved(int round, int track, int actor, double position, int challenger) implements TraceEvent {}

    /**
     * An actor answered a proposal.
     *
     * @param refusal why it refused and on what issue, or null if it accepted
     * @param value what the terms are worth to it
     * @param aspiration what it still hopes for; its no-deal value if it has no seat
     * @param noDeal what fighting on is worth to it
     */
    record Answered(int round, int track, int actor, Refusal refusal, double value, double aspiration, double noDeal)
            implements TraceEvent {}

    /**
     * An audience at home decided.
     *
     * @param passed whether it ratified
     * @param surplus value of the terms above the no-deal value
     * @param demand surplus that it wants
     */
    record Ratification(int round, int track, int actor, boolean passed, double surplus, double demand)
            implements TraceEvent {}

    /** Terms came into force. */
    record Agreed(int round, int track, int[] terms) implements TraceEvent {}

    /** A limited cease-fire was broken. */
    record TruceBroken(int round) implements TraceEvent {}

    /**
     * The watched observer changed its belief about an actor.
     *
     * @param before probability of commitment before
     * @param after probability of commitment after this round's conduct
     */
    record BeliefChanged(int round, int observer, int actor, double before, double after) implements TraceEvent {}

    /**
     * A contributor decided, after a general cease-fire.
     *
     * @param kind kind of contribution
     * @param given whether it is given
     * @param strength guarantee strength that it adds
     */
    record Contributed(int round, int actor, String kind, boolean given, double strength) implements TraceEvent {}

    /**
     * A general cease-fire broke.
     *
     * @param hazard hazard of that round
     * @param grievance value by which the terms left possible spoilers short
     */
    record CeasefireBroke(int round, double hazard, double grievance, double strength) implements TraceEvent {}

    /** The run ended. */
    record Ended(int round, Outcome outcome) implements TraceEvent {}
}
