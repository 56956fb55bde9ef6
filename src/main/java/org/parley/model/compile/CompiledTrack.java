package org.parley.model.compile;

import java.util.List;
import org.parley.model.preference.PackageSpace;
import org.parley.model.protocol.Protocol;
import org.parley.model.random.UncertainNumbers.Slot;

/**
 * A compiled track.
 *
 * @param id its name in the file
 * @param space its packages
 * @param kinds what each package is
 * @param parties who takes part, by party number
 * @param partyOf party number by actor, -1 for actors that are no party
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
     * @param votes its votes
     * @param joins when it takes its seat
     * @param initiative weight of its being recognised to propose
     * @param capability its resources
     * @param script the packages that it offers by session, if it follows a script
     */
    public record Party(
            int actor,
            boolean consents,
            int votes,
            CompiledCondition joins,
            Slot initiative,
            Slot capability,
            int[] script) {}

    /**
     * When talks open, and how readily they break down.
     *
     * @param opens condition
     * @param preparation rounds from there to the first session
     * @param breakdown probability per round that they break down, or in a history are suspended
     * @param resumes probability per round that suspended talks resume; null if talks end for good
     * @param sessions mean number of sessions per round, or null for one in each
     */
    public record Opening(CompiledCondition opens, Slot preparation, Slot breakdown, Slot resumes, Slot sessions) {}

    /** A third party that helps. */
    public record Facilitator(int actor, Slot keepsTalksGoing, Slot speedsUp, Slot informs, Slot leverage) {}

    /** Returns the actor that is a party. */
    public int actorOf(int party) {
        return parties[party].actor();
    }
}
