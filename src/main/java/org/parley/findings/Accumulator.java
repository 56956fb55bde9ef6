package org.parley.findings;

import org.parley.outcome.RunOutcome;

/**
 * Counts runs one by one, as they are played or as they are read again. What was counted apart can be joined: parts of the
 * runs come to the same as all of them, to the bit, if they are joined in the order of the runs.
 *
 * @param <A> the accumulator itself
 * @param <F> what it finds
 */
public interface Accumulator<A, F> {

    /** Counts a run. */
    void add(RunOutcome run);

    /** Counts all that another has counted, whose runs come later. */
    void merge(A later);

    /** Returns what was found so far. */
    F result();
}
