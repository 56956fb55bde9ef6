package org.parley.experiment;

import java.util.function.BooleanSupplier;

/** Runs experiments somewhere: on threads here, elsewhere on a cluster. The results are the same. */
public interface Executor {

    /**
     * Runs an experiment to its end, or until asked to stop.
     *
     * @param experiment what to run
     * @param sink takes the outcomes in order
     * @param stop asked now and then; when true, no further runs begin
     * @return number of outcomes handed to the sink
     */
    long run(Experiment experiment, RunSink sink, BooleanSupplier stop);
}
