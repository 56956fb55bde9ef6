package org.parley.results;

import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.parley.experiment.Executor;
import org.parley.experiment.Experiment;
import org.parley.experiment.SingleRun;
import org.parley.outcome.Outcome;
import org.parley.outcome.Trace;
import org.parley.scenario.Scenario;
import org.parley.statistics.Transitions;

/**
 * Plays another scenario with the luck of stored runs, and pairs what comes of it run by run with what is stored (common
 * random numbers).
 */
public final class PairedPlay {

    private final StoredRuns stored;
    private final int[] before;

    private PairedPlay(StoredRuns stored, int[] before) {
        this.stored = stored;
        this.before = before;
    }

    /**
     * Reads the stored outcomes.
     *
     * @param stored the runs
     * @param runs how many of them, from the first
     * @throws ResultsException if there are not so many, or if this build plays the first of them differently
     */
    public static PairedPlay of(StoredRuns stored, long runs) {
        stored.require(runs - 1);
        stored.requireSame(SingleRun.of(stored.file().scenario(), stored.seed(), 0, Trace.NONE));
        Outcome[] outcomes = stored.outcomes(Math.toIntExact(runs));
        int[] before = new int[outcomes.length];
        for (int run = 0; run < before.length; run++) {
            before[run] = kind(outcomes[run]);
        }
        return new PairedPlay(stored, before);
    }

    private static int kind(Outcome outcome) {
        return outcome == null ? -1 : outcome.ordinal();
    }

    /** Returns how many runs are paired. */
    public int runs() {
        return before.length;
    }

    /**
     * Plays another scenario.
     *
     * @param changed the scenario
     * @param executor plays it
     * @param step called after each run
     * @param stop asked now and then; when true, no further runs begin
     * @return transitions between outcomes, by ordinal, from stored to changed; runs that failed in either do not count.
     *     Null if it was stopped
     * @throws ResultsException if the two cannot be paired
     */
    public Transitions with(Scenario changed, Executor executor, Runnable step, BooleanSupplier stop) {
        requireTwins(stored.file().scenario(), changed);
        int[] after = new int[before.length];
        Experiment experiment = Experiment.of(changed, before.length, stored.seed());
        long done = executor.run(
                experiment,
                outcome -> {
                    after[Math.toIntExact(outcome.run())] = kind(outcome.outcome());
                    step.run();
                },
                stop);
        return done < before.length ? null : Transitions.of(before, after, Outcome.values().length);
    }

    /**
     * Fails unless two scenarios have the same actors, tables, issues, options and belligerents, so that a run of one is the
     * same run of the other with something changed.
     *
     * @throws ResultsException if they have not
     */
    public static void requireTwins(Scenario stored, Scenario changed) {
        require("actors", stored, changed, s -> List.copyOf(s.actors().keySet()));
        require("tables", stored, changed, s -> List.copyOf(s.tracks().keySet()));
        require("issues", stored, changed, s -> List.copyOf(s.issues().keySet()));
        stored.issues()
                .keySet()
                .forEach(id -> require(
                        "options of " + id,
                        stored,
                        changed,
                        s -> s.issues().get(id).options()));
        require("belligerents", stored, changed, Scenario::belligerents);
        require("cease-fire", stored, changed, PairedPlay::ceasefire);
    }

    private static String ceasefire(Scenario scenario) {
        return scenario.ceasefire() == null
                ? "none"
                : scenario.ceasefire().issue() + ": " + scenario.ceasefire().general();
    }

    private static void require(String what, Scenario one, Scenario other, Function<Scenario, Object> part) {
        Object before = part.apply(one);
        Object after = part.apply(other);
        if (!Objects.equals(before, after)) {
            throw ResultsException.ofInput("the change makes another negotiation of it: its " + what + " are no longer "
                    + before + " but " + after
                    + ". So no run of one is the same run of the other with something changed."
                    + " Maybe run it by itself, and compare the two distributions.");
        }
    }
}
