package org.parley.experiment;

import java.util.function.BooleanSupplier;
import org.parley.outcome.RunSink;

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
    default long run(Experiment experiment, RunSink sink, BooleanSupplier stop) {
        return run(experiment, 0, experiment.blocks(), sink, stop);
    }

    /**
     * Runs some blocks of an experiment, or until asked to stop.
     *
     * @param experiment what they are part of
     * @param from place of the first block
     * @param to place of the block before which to end
     * @param sink takes the outcomes in order
     * @param stop asked now and then; when true, no further runs begin
     * @return number of outcomes handed to the sink
     */
    long run(Experiment experiment, long from, long to, RunSink sink, BooleanSupplier stop);
}
