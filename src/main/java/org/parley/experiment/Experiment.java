package org.parley.experiment;

import java.util.Collections;
import java.util.List;
import org.parley.scenario.Scenario;

/**
 * What is to be run: cases, each the same number of times. The order is by blocks of runs, then by case, then by run: an
 * experiment that is stopped has about as many runs of each case.
 *
 * @param cases the cases, at least one; not copied, so that a long list may make each case when it is asked for, on any
 *     thread
 * @param from first run of each case, from 0
 * @param to run of each case before which to stop
 * @param seed master seed; run r of every case has the same random numbers whatever the number of runs,
 *     threads or machines; r is counted from the case's first run
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

    /** Checks that there is a case and a run. */
    public Experiment {
        cases = Collections.unmodifiableList(cases);
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
        Case of = cases.get((int) (index % cases.size()));
        long first = from + index / cases.size() * BLOCK;
        return new Block(of, of.firstRun() + first, of.firstRun() + Math.min(to, first + BLOCK));
    }

    /** Returns the place of the block that holds a row, that is an outcome counted from 0 in the order of the experiment. */
    public long blockOf(long row) {
        long perRound = (long) BLOCK * cases.size();
        long round = row / perRound;
        long size = Math.min(BLOCK, to - from - round * BLOCK);
        return round * cases.size() + (row - round * perRound) / size;
    }

    /** Returns the row at which a block begins; for {@link #blocks} the number of all rows. */
    public long rowOf(long block) {
        if (block == blocks()) {
            return runs();
        }
        long round = block / cases.size();
        long size = Math.min(BLOCK, to - from - round * BLOCK);
        return round * BLOCK * cases.size() + block % cases.size() * size;
    }
}
