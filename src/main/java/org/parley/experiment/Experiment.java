package org.parley.experiment;

import java.util.List;
import org.parley.scenario.Scenario;

/**
 * What is to be run: cases, each the same number of times. The order is by blocks of runs, then by case, then by run: an
 * experiment that is stopped has about as many runs of each case.
 *
 * @param cases the cases, at least one
 * @param from first run of each case, from 0
 * @param to run of each case before which to stop
 * @param seed master seed; run r of every case has the same luck (common random numbers) whatever the number of runs,
 *     threads or machines
 */
public record Experiment(List<Case> cases, long from, long to, long seed) {

    /** Greatest number of runs in a block. */
    public static final int BLOCK = 64;

    /**
     * Runs of one case that are played together.
     *
     * @param of the case
     * @param from first run
     * @param to run before which to stop
     */
    public record Block(Case of, long from, long to) {}

    /** Copies the cases and checks the number of runs. */
    public Experiment {
        cases = List.copyOf(cases);
        if (cases.isEmpty()) {
            throw new IllegalArgumentException("an experiment needs a case");
        }
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("there must be a run to make, not those from " + from + " to " + to);
        }
    }

    /** Returns the experiment that runs one scenario so many times. */
    public static Experiment of(Scenario scenario, long runs, long seed) {
        return new Experiment(List.of(Case.of(scenario)), 0, runs, seed);
    }

    /** Returns the number of runs of all cases. */
    public long runs() {
        return (to - from) * cases.size();
    }

    /** Returns the number of blocks of all cases. */
    public long blocks() {
        return (to - from + BLOCK - 1) / BLOCK * cases.size();
    }

    /**
     * Returns a block.
     *
     * @param index its place in the order, from 0
     */
    public Block block(long index) {
        long first = from + index / cases.size() * BLOCK;
        return new Block(cases.get((int) (index % cases.size())), first, Math.min(to, first + BLOCK));
    }
}
