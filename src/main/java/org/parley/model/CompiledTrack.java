package org.parley.model;

import java.util.List;
import org.parley.model.preference.PackageSpace;
import org.parley.model.protocol.Protocol;
import org.parley.model.random.UncertainNumbers.Slot;

/**
 * A track as the scenario sets it up.
 *
 * @param party party number by actor, -1 for actors that are no party
 * @param actors actor by party number
 * @param scripts packages that a party with a script offers, by party and session
 * @param general whether each package is a general cease-fire
 * @param truce which limited cease-fire each package is, -1 for none
 * @param blocked whether each package crosses a red line of an actor whose consent is needed
 * @param core whether a cease-fire is at stake; without a cease-fire in the scenario, every track is core
 */
record CompiledTrack(
        String id,
        PackageSpace space,
        int[] party,
        int[] actors,
        boolean[] consents,
        int[] votes,
        Gate[] joins,
        Slot[] initiative,
        Slot[] capability,
        int[][] scripts,
        Gate opens,
        Slot preparation,
        Slot breakdown,
        List<Facilitator> facilitators,
        Protocol protocol,
        int quota,
        boolean[] general,
        int[] truce,
        boolean[] blocked,
        boolean core) {

    /** A third party that helps. */
    record Facilitator(int actor, Slot keepsTalksGoing, Slot speedsUp, Slot informs, Slot leverage) {}
}
