package org.parley.findings.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.scenario.format.Change;
import org.parley.statistics.Transitions;
import org.parley.statistics.survival.CumulativeIncidence;

/**
 * A scenario compared with the reference.
 *
 * @param other the scenario
 * @param changes what it has other than the reference
 * @param luck how the runs of the two hang together
 * @param transitions which outcome of the reference became which other, by {@link org.parley.outcome.Outcome#ordinal}; null
 *     unless the luck is shared and the outcomes of the two mean the same
 * @param contrasts what is compared, in the order of {@link Kind}
 * @param lasting how long general cease-fires last in the two; null if either has none, or if that is not compared
 * @param leftOut what is not compared
 */
public record Pair(
        Side other,
        List<Change> changes,
        Luck luck,
        @Nullable Transitions transitions,
        List<Contrast> contrasts,
        @Nullable Lasting lasting,
        List<LeftOut> leftOut) {

    /**
     * How long general cease-fires last.
     *
     * @param horizon rounds for which they are watched in both, the fewer of the two
     * @param ofReference when those of the reference broke, in rounds from signature; breaking is the only cause
     * @param ofOther the same of the other
     */
    public record Lasting(int horizon, CumulativeIncidence ofReference, CumulativeIncidence ofOther) {}

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
