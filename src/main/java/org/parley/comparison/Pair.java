package org.parley.comparison;

import java.util.List;
import org.parley.scenario.Change;

/**
 * A scenario compared with the reference.
 *
 * @param other the scenario
 * @param changes what it has other than the reference
 * @param luck how the runs of the two hang together
 * @param contrasts what is compared, in the order of {@link Kind}
 * @param leftOut what is not
 */
public record Pair(Side other, List<Change> changes, Luck luck, List<Contrast> contrasts, List<LeftOut> leftOut) {

    /**
     * How the runs of two scenarios hang together.
     *
     * @param shared whether runs of the same number share their luck and are compared run by run
     * @param ofReference runs of the reference that are compared, failed ones too
     * @param ofOther runs of the other; the same if the luck is shared
     * @param failed runs that are left out since they failed, in either if the luck is shared
     */
    public record Luck(boolean shared, int ofReference, int ofOther, int failed) {}

    /** Copies the lists. */
    public Pair {
        changes = List.copyOf(changes);
        contrasts = List.copyOf(contrasts);
        leftOut = List.copyOf(leftOut);
    }
}
