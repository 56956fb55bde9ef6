package org.parley.seat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.model.delegation.Floor;
import org.parley.model.protocol.Protocol;

/**
 * What a seat is asked. It can be read until the game goes on.
 *
 * @param kind what is to be decided
 * @param round in which, from 1
 * @param where the track, or the kind of contribution
 * @param floor what the seat knows of the table, or null for a contribution
 * @param pkg the package that is answered or voted for, else {@link Protocol#NO_TERMS}
 * @param other the package that it is compared with, else {@link Protocol#NO_TERMS}
 * @param chance that the model would give the contribution, else not a number
 */
public record Question(
        Kind kind, int round, String where, @Nullable Floor floor, int pkg, int other, double chance) {

    /** What can be asked. */
    public enum Kind {
        /** What to propose, if anything. */
        PROPOSE,
        /** Whether to accept an offer, or finished terms. */
        ANSWER,
        /** Whether one package is better than another. */
        VOTE,
        /** Whether to give a contribution to a cease-fire that has been signed. */
        CONTRIBUTE
    }

    /** Returns the decision of a yes or no, or to let the model decide. */
    public Decision decide(Decision.Chosen choice) {
        return new Decision(round, kind, where, choice, Map.of());
    }
}
