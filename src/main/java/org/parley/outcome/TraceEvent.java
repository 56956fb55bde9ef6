package org.parley.outcome;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.scenario.Track;

/**
 * Something that happened in a run, with its why. Actors, tracks, issues and options are indices in the order of the
 * scenario file; values are on the actor's own utility scale. The arrays belong to the event; nobody may change them.
 */
public sealed interface TraceEvent {

    /** Round in which it happened, from 1; 0 before the first. */
    int round();

    /**
     * The run begins.
     *
     * @param front position of the front, or -1 without a war
     * @param noDeal what no deal is worth to each actor
     * @param committed whether each actor is committed, which the others cannot see; true for actors without types
     * @param observer actor whose belief is watched, or -1
     * @param watched actor about whom it is, or -1
     * @param belief the observer's prior probability that the watched actor is committed, or NaN
     */
    record Began(int round, int front, double[] noDeal, boolean[] committed, int observer, int watched, double belief)
            implements TraceEvent {}

    /** The front moved in favour of a belligerent. */
    record FrontMoved(int round, int actor, int front) implements TraceEvent {}

    /**
     * A number that an event changed, as the file writes it.
     *
     * @param name what inputs call it
     */
    record NumberChanged(String name, double before, double after) {}

    /**
     * An event of the scenario happened.
     *
     * @param event which of them
     * @param rate chance of it in this round, or NaN if it came as soon as it could
     * @param chance probability that it happened when it could
     * @param numbers what it changed
     * @param terms option per issue that is in force now
     * @param tracks those whose talks it suspended, resumed or called
     */
    record Happened(
            int round, int event, double rate, double chance, List<NumberChanged> numbers, int[] terms, int[] tracks)
            implements TraceEvent {}

    /**
     * What no deal is worth changed for some actors, because of what happened just before.
     *
     * @param before no-deal value of each actor before
     * @param after no-deal value of each actor from now on
     */
    record NoDealChanged(int round, double[] before, double[] after) implements TraceEvent {}

    /**
     * The condition of a track is met; its talks are being prepared.
     *
     * @param opens round of its first session
     */
    record TrackPrepared(int round, int track, int opens) implements TraceEvent {}

    /** A track opened. */
    record TrackOpened(int round, int track) implements TraceEvent {}

    /** Talks on a track that had agreed were taken up again. */
    record TrackReopened(int round, int track) implements TraceEvent {}

    /** A party took its seat. */
    record PartyJoined(int round, int track, int actor) implements TraceEvent {}

    /**
     * Talks on a track ended for good.
     *
     * @param chance chance of that in this round; NaN if the protocol holds no more sessions
     */
    record TalksBrokeDown(int round, int track, double chance) implements TraceEvent {}

    /**
     * Talks on a track were suspended.
     *
     * @param chance chance of that in this round
     */
    record TalksSuspended(int round, int track, double chance) implements TraceEvent {}

    /**
     * Talks on a track resumed.
     *
     * @param chance chance of that in this round
     * @param spurs what raised or lowered it
     */
    record TalksResumed(int round, int track, double chance, List<Spurred> spurs) implements TraceEvent {}

    /**
     * Something that acted on the rate at which talks resume.
     *
     * @param what what it is
     * @param times factor on the rate
     */
    record Spurred(Track.SpurKind what, double times) {}

    /**
     * A general cease-fire broke and the war goes on.
     *
     * @param terms option per issue that is in force now
     * @param front where the front stands
     * @param broken cease-fires that the run has broken so far
     */
    record WarResumed(int round, int[] terms, int front, int broken) implements TraceEvent {}

    /**
     * What could be agreed on a track, before its session. A package counts if it can be proposed and crosses no red line
     * of an actor whose consent is needed. Enough actors are all whose consent is needed and the quota of votes.
     *
     * @param packages how many packages count
     * @param inRange the bargaining range: how many of them are no worse than no deal for enough actors and their
     *     audiences
     * @param inReach how many of them meet what enough actors still hope for
     * @param actors those who have a veto or a vote
     * @param winSets of each of them, how many packages are no worse than no deal for it and its audience (its win-set,
     *     Putnam 1988)
     */
    record BargainingRange(int round, int track, int packages, int inRange, int inReach, int[] actors, int[] winSets)
            implements TraceEvent {}

    /** Nothing that an actor could have proposed leaves it better off than no deal, so it proposed nothing. */
    record Passed(int round, int track, int actor) implements TraceEvent {}

    /** Why an actor proposed this package and no other. */
    enum Ground {
        /** Of the packages that meet its aspiration it has the greatest expected gain over no deal. */
        EXPECTED_GAIN,
        /** Of those that meet its aspiration it is best for the others; their consent was not weighed, or hopeless. */
        BEST_FOR_OTHERS,
        /** Its tactic insists on it. */
        INSISTS
    }

    /**
     * A package that would have been worth more to whoever proposed.
     *
     * @param terms option per issue
     * @param value what they would have been worth to it
     * @param expectedConsent probability, as it saw it, that all whose consent is needed agree
     */
    record Dearer(int[] terms, double value, double expectedConsent) {}

    /**
     * What terms are worth to whoever proposes them.
     *
     * @param value what they are worth
     * @param aspiration the least it would propose
     * @param noDeal what no deal is worth
     */
    record Valuation(double value, double aspiration, double noDeal) {}

    /**
     * The prospect of terms: the consent that they may find.
     *
     * @param expected probability, as the proposer sees it, that all whose consent is needed agree
     * @param actual the same probability, as it is
     * @param others the other actors whose consent is needed
     * @param expectedOf probability, as the proposer sees it, that each of them agrees
     */
    record Prospect(double expected, double actual, int[] others, double[] expectedOf) {}

    /**
     * An actor proposed terms.
     *
     * @param terms option per issue
     * @param valuation what they are worth to the proposer
     * @param ground why these terms
     * @param prospect the consent that they may find
     * @param dearer of the packages worth more to it the one with the greatest expected gain, or null if there is none
     */
    record Proposed(
            int round,
            int track,
            int actor,
            int[] terms,
            Valuation valuation,
            Ground ground,
            Prospect prospect,
            @Nullable Dearer dearer)
            implements TraceEvent {}

    /**
     * A mediator put its text before the parties.
     *
     * @param actor the mediator, or -1 if the procedure has none
     * @param terms option per issue
     * @param chance probability, as the mediator sees it, that all whose consent is needed agree; NaN if it weighs none
     */
    record Drafted(int round, int track, int actor, int[] terms, double chance) implements TraceEvent {}

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
     * @param value what the terms are worth to it, side payments included
     * @param aspiration what it still hopes for; its no-deal value and the penalty of exclusion if it has no seat
     * @param noDeal what no deal is worth to it
     * @param seated whether it has a seat; else it was shown finished terms
     * @param closing what would have closed the gap, or null if it accepted or no concession on one issue would have
     */
    record Answered(
            int round,
            int track,
            int actor,
            @Nullable Refusal refusal,
            double value,
            double aspiration,
            double noDeal,
            boolean seated,
            @Nullable Concession closing)
            implements TraceEvent {}

    /**
     * An audience at home decided.
     *
     * @param refusal why it refused and on what issue, or null if it ratified
     * @param surplus value of the terms above the no-deal value
     * @param demand surplus that it wants
     * @param chance probability that it ratifies such terms
     * @param closing what would have met its demand, or null if it ratified or no concession on one issue would have
     */
    record Ratification(
            int round,
            int track,
            int actor,
            @Nullable Refusal refusal,
            double surplus,
            double demand,
            double chance,
            @Nullable Concession closing)
            implements TraceEvent {

        /** Whether it ratified. */
        public boolean passed() {
            return refusal == null;
        }
    }

    /** Terms found at a table were refused away from it and went back. */
    record SentBack(int round, int track, int[] terms) implements TraceEvent {}

    /** Terms came into force. */
    record Agreed(int round, int track, int[] terms) implements TraceEvent {}

    /**
     * What was agreed on a track waits for what it needs of other tracks.
     *
     * @param options option per issue that waits; -1 where none does
     */
    record TermsWait(int round, int track, int[] options) implements TraceEvent {}

    /**
     * What was agreed before came into force, for what it needs is in force.
     *
     * @param options option per issue that came into force; -1 where none did
     */
    record TermsCame(int round, int[] options) implements TraceEvent {}

    /**
     * A limited cease-fire was broken, and with it went all terms that need it.
     *
     * @param terms option per issue that is in force now
     */
    record TruceBroken(int round, int[] terms) implements TraceEvent {}

    /** What an actor with a type does that observers learn from. */
    enum Act {
        /** It proposed: a concession against its last offer, or none. */
        OFFER,
        /** It answered a proposal: accepted, or refused. */
        ANSWER,
        /** Its conduct away from the table: constructive, or not. */
        CONDUCT,
        /** It kept a limited cease-fire, or broke it. */
        TRUCE,
        /** Incidents in a general cease-fire that are known to be its doing: no more than one expects of the committed, or more. */
        INCIDENTS
    }

    /**
     * An actor that may be stalling did something that tells of its type.
     *
     * @param act what it did
     * @param constructive whether it conceded, accepted, was constructive, or kept the cease-fire
     * @param ifCommitted probability of that, in observers' eyes, if it is committed
     * @param ifStalling the same if it is stalling
     */
    record Signalled(int round, int actor, Act act, boolean constructive, double ifCommitted, double ifStalling)
            implements TraceEvent {}

    /**
     * The watched observer changed its belief about an actor, because of what that actor signalled in this round.
     *
     * @param before probability of commitment before
     * @param after probability of commitment after this round's conduct
     */
    record BeliefChanged(int round, int observer, int actor, double before, double after) implements TraceEvent {}

    /**
     * What everybody else believes of an actor's private resolve changed: by how much no deal is worth more to it than to
     * the type in the middle, on its own utility scale.
     *
     * @param before mean of the belief before
     * @param after mean of it from now on
     * @param deviation its standard deviation
     * @param own what the actor alone knows
     * @param most how far from 0 it can lie
     */
    record ResolveBelieved(int round, int actor, double before, double after, double deviation, double own, double most)
            implements TraceEvent {}

    /**
     * A contributor decided, after a general cease-fire.
     *
     * @param kind kind of contribution
     * @param given whether it is given
     * @param strength guarantee strength that it adds; of a kind that watches for incidents, the share watched
     * @param readiness probability that it was given
     * @param seated whether it had a seat where the cease-fire was agreed
     */
    record Contributed(
            int round, int actor, String kind, boolean given, double strength, double readiness, boolean seated)
            implements TraceEvent {}

    /**
     * What a general cease-fire stands on, once contributors have decided.
     *
     * @param pledged guarantee strength of the paper itself
     * @param expected guarantee strength that the parties reckoned with
     * @param strength guarantee strength as it came
     * @param excluded share of the affected parties that had no seat
     * @param hazard hazard at the balance of the signature
     */
    record CeasefireStands(int round, double pledged, double expected, double strength, double excluded, Hazard hazard)
            implements TraceEvent {}

    /**
     * Incidents short of collapse in a round of a general cease-fire.
     *
     * @param count how many, those that answered others with them
     * @param answers how many of them answered others
     * @param attributed of how many it is known whose doing they were
     * @param seen probability of that for each
     * @param factor factor on the hazard of the round that follows from them and those before
     */
    record Incidents(int round, int count, int answers, int attributed, double seen, double factor)
            implements TraceEvent {}

    /**
     * A general cease-fire broke.
     *
     * @param rounds rounds that it lasted
     * @param hazard hazard of that round
     * @param grievance value by which the terms leave possible spoilers short of fighting from where the balance stands
     * @param spoiler actor with the greatest grievance, or -1 if nobody has any
     * @param balance front position from which the war would be resumed, or -1 without a war
     * @param strength guarantee strength
     */
    record CeasefireBroke(
            int round, int rounds, Hazard hazard, double grievance, int spoiler, double balance, double strength)
            implements TraceEvent {}

    /**
     * A general cease-fire held to the horizon.
     *
     * @param rounds rounds that it was watched
     * @param hazard hazard of the last round
     */
    record CeasefireHeld(int round, int rounds, Hazard hazard) implements TraceEvent {}

    /** The run ended. */
    record Ended(int round, Outcome outcome) implements TraceEvent {}
}
