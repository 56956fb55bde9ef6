package org.parley.outcome;

/** Takes outcomes in the order of case and run, one at a time, from one thread. */
@FunctionalInterface
public interface RunSink {

    /**
     * Takes the next outcome.
     *
     * @throws java.io.UncheckedIOException if it cannot be stored; the experiment then stops
     */
    void accept(RunOutcome outcome);
}
