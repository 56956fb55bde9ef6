package org.parley.model.compile;

import java.util.List;
import org.parley.model.preference.PackageSpace;
import org.parley.model.protocol.Protocol;
import org.parley.model.random.UncertainNumbers.Slot;
import org.parley.scenario.Track.SpurKind;

/**
 * A compiled track.
 *
 * @param id its name in the file
 * @param space its packages
 * @param kinds what each package is
 * @param parties who takes part, by party number
 * @param partyOf party number by actor, -1 for actors that are no party
 * @param blocs which parties act as one
 * @param quota votes needed, 0 if none
 * @param protocol how it is negotiated
 * @param opening when it opens and how long it stays open
 * @param facilitators third parties that help
 * @param isCore whether a cease-fire is at stake; without a cease-fire in the scenario, every track is core
 */
public record CompiledTrack(
        String id,
        PackageSpace space,
        PackageKinds kinds,
        Party[] parties,
        int[] partyOf,
        Blocs blocs,
        int quota,
        Protocol protocol,
        Opening opening,
        List<Facilitator> facilitators,
        boolean isCore) {

    /**
     * What each package is.
     *
     * @param general whether it is a general cease-fire
     * @param limited which limited cease-fire it is, -1 for none
     * @param blocked whether it crosses a red line of an actor whose consent is needed
     * @param crossed the first issue on which it crosses a red line of an actor, or -1, by actor; null where it has none
     */
    public record PackageKinds(boolean[] general, int[] limited, boolean[] blocked, int[][] crossed) {

        /** Returns an issue on which a package crosses a red line of an actor, or -1. */
        public int redLine(int actor, int pkg) {
            return crossed[actor] == null ? -1 : crossed[actor][pkg];
        }
    }

    /**
     * A party.
     *
     * @param actor who it is
     * @param consents whether terms need its consent
     * @param mayConsent whether they need it in some run
     * @param votes its votes
     * @param joins when it takes its seat
     * @param initiative weight of its being recognised to propose
     * @param capability its resources
     * @param script the packages that it offers by session, if it follows a script
     */
    public record Party(
            int actor,
            boolean consents,
            boolean mayConsent,
            int votes,
            CompiledCondition joins,
            Slot initiative,
            Slot capability,
            int[] script) {

        /** Returns the party with or without a veto. */
        Party consenting(boolean consent) {
            return consents == consent
                    ? this
                    : new Party(actor, consent, mayConsent, votes, joins, initiative, capability, script);
        }
    }

    /**
     * When talks open, and how readily they break down.
     *
     * @param opens condition
     * @param reopens condition that takes talks up again that have agreed, or null
     * @param preparation rounds from there to the first session
     * @param breakdown probability per round that they break down, or in a history are suspended
     * @param resumes probability per round that suspended talks resume; null if talks end for good
     * @param spurs what multiplies the rate at which they resume
     * @param sessions mean number of sessions per round, or null for one in each
     */
    public record Opening(
            CompiledCondition opens,
            CompiledCondition reopens,
            Slot preparation,
            Slot breakdown,
            Slot resumes,
            List<Spur> spurs,
            Slot sessions) {}

    /**
     * Something that multiplies the rate at which suspended talks resume.
     *
     * @param what what it is
     * @param times factor on the rate
     * @param rounds for how many rounds it acts, or for how many the front must have stood still
     * @param events the events after which it acts, if it is events
     */
    public record Spur(SpurKind what, Slot times, int rounds, int[] events) {}

    /** A third party that helps. */
    public record Facilitator(int actor, Slot keepsTalksGoing, Slot speedsUp, Slot informs, Slot leverage) {}

    /**
     * Returns a copy of which a model may change the parties and what crosses whose red lines.
     *
     * @param mayCross the actors whose red lines may change
     */
    CompiledTrack own(boolean[] mayCross) {
        int[][] crossed = new int[mayCross.length][];
        for (int i = 0; i < crossed.length; i++) {
            crossed[i] = mayCross[i] || kinds.crossed[i] != null ? new int[space.size()] : null;
        }
        PackageKinds own = new PackageKinds(kinds.general, kinds.limited, kinds.blocked.clone(), crossed);
        return new CompiledTrack(
                id, space, own, parties.clone(), partyOf, blocs, quota, protocol, opening, facilitators, isCore);
    }

    /** Works out which packages cross red lines, whose, and of those whose consent is needed. */
    void markRedLines(List<CompiledActor> actors) {
        for (int x = 0; x < space.size(); x++) {
            for (int i = 0; i < kinds.crossed.length; i++) {
                if (kinds.crossed[i] != null) {
                    kinds.crossed[i][x] = crossed(actors.get(i).redLines(), x);
                }
            }
            boolean blocked = false;
            for (Party party : parties) {
                blocked |= party.consents() && kinds.redLine(party.actor(), x) >= 0;
            }
            kinds.blocked[x] = blocked;
        }
    }

    private int crossed(boolean[][] redLines, int pkg) {
        for (int j = 0; j < space.issueCount(); j++) {
            if (redLines[space.issue(j)][space.option(pkg, j)]) {
                return space.issue(j);
            }
        }
        return -1;
    }

    /** How a bloc comes to what a package gains it. */
    public enum BlocRule {
        MEAN,
        MEDIAN,
        UNANIMITY,
        LEADER
    }

    /**
     * Blocs at a table.
     *
     * @param speaker by party the party that speaks for it: itself unless it is a member of a bloc
     * @param rule by party the rule of the bloc for which it speaks, or null
     */
    public record Blocs(int[] speaker, BlocRule[] rule) {

        /** Whether a party speaks for itself, alone or first of a bloc. */
        public boolean speaks(int party) {
            return speaker[party] == party;
        }
    }

    /** Returns the actor that is a party. */
    public int actorOf(int party) {
        return parties[party].actor();
    }
}
