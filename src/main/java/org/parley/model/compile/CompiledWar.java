package org.parley.model.compile;

import org.apache.commons.math3.util.FastMath;
import org.parley.model.random.UncertainNumbers.Slot;

/**
 * A compiled war.
 *
 * @param first the belligerent whose ground the front counts, as an index of actors
 * @param second the other belligerent
 * @param positions N: position 0 is the first belligerent's defeat, N its victory
 * @param start where the front stands before the first round
 * @param moves how readily the front moves
 * @param advance probability that a move favours the first belligerent
 * @param capability what options in force add to the log-odds of that, by issue and option; null where nothing
 */
public record CompiledWar(
        int first, int second, int positions, Slot start, Slot moves, Slot advance, Slot[][] capability) {

    /** Returns the probability that the front moves in a round; a mean number of moves is that of a Poisson process. */
    public double moveProbability(double[] drawn) {
        double given = moves.in(drawn);
        return moves.per() == null ? given : -FastMath.expm1(-given);
    }
}
