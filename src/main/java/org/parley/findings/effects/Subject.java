package org.parley.findings.effects;

import java.util.List;
import java.util.Set;
import org.parley.scenario.CitedClaim;

/**
 * A claim or a number of a scenario, of which it is asked what it changes.
 *
 * @param kind which of the two
 * @param id id of the claim, or path of the number
 * @param says what the claim says, or the number's value as text
 * @param implies what the claim implies, or null
 * @param label why nothing is to come of it, or null
 * @param parts paths of what rests on the claim and was moved; the number alone
 * @param own actors, events and the like whose own numbers are moved, so that their values are on another scale: keys of measures
 * @param moves how it is changed; empty if it cannot be
 */
public record Subject(
        Kind kind,
        String id,
        String says,
        CitedClaim.Implied implies,
        String label,
        List<String> parts,
        Set<String> own,
        List<Move> moves) {

    /** Claim or number. */
    public enum Kind {
        /** A claim of a source, with all that rests on it. */
        CLAIM,
        /** A number alone. */
        NUMBER
    }

    /** Copies the collections. */
    public Subject {
        parts = List.copyOf(parts);
        own = Set.copyOf(own);
        moves = List.copyOf(moves);
    }

    /** Returns the same with other moves. */
    Subject with(List<Move> others) {
        return new Subject(kind, id, says, implies, label, parts, own, others);
    }
}
