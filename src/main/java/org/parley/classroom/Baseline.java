package org.parley.classroom;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.parley.experiment.Experiment;
import org.parley.experiment.ThreadExecutor;
import org.parley.outcome.RunOutcome;
import org.parley.scenario.Scenario;

/** What the model makes of a scenario when it plays alone: runs to which games of a class are held. They are played once, beside the class. */
public final class Baseline {

    private final CompletableFuture<List<RunOutcome>> runs;

    /**
     * Begins to play.
     *
     * @param runs how many
     * @param seed master seed of their luck
     * @param worker plays them
     * @param stop when true, no further runs begin
     */
    public Baseline(Scenario scenario, int runs, long seed, Executor worker, BooleanSupplier stop) {
        this.runs = CompletableFuture.supplyAsync(
                () -> {
                    List<RunOutcome> played = new ArrayList<>();
                    new ThreadExecutor(1)
                            .run(
                                    Experiment.of(scenario, runs, seed),
                                    run -> played.addAll(run.isFailed() ? List.of() : List.of(run)),
                                    stop);
                    return List.copyOf(played);
                },
                worker);
    }

    /** Returns the runs; none as long as they are played. */
    public List<RunOutcome> runs() {
        return runs.isDone() ? runs.join() : List.of();
    }

    /** Does something once the runs have been played. */
    public void then(Runnable what) {
        CompletableFuture<Void> unused = runs.thenRun(what);
    }
}
