package org.parley.store.table;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.outcome.ObservationWindow;
import org.parley.outcome.Outcome;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.RunSink;
import org.parley.scenario.Scenario;
import org.parley.store.folder.ResultsException;

/**
 * What the first runs of a scenario came to, column by column: numbers only, about 150 bytes a run for a dozen actors. Actors,
 * issues and options are indices in the order of the scenario.
 */
public final class RunColumns implements RunSink {

    /** Most runs that are kept. */
    public static final int MOST = 1_000_000;

    private static final List<Outcome> OUTCOMES = List.of(Outcome.values());

    private final Scenario scenario;
    private final long[] keys;
    private final byte[] outcomes;
    private final int[] agreementRounds;
    private final int[] ceasefireRounds;
    private final int[][] terms;
    private final double[][] utilities;
    private final List<ObservationWindow> windows;
    private final boolean[][] byArms;
    private int size;

    /**
     * Makes room for runs, which it takes in their order from run 0.
     *
     * @param scenario what is run
     * @param runs how many there will be, from 1 to {@link #MOST}
     */
    public RunColumns(Scenario scenario, int runs) {
        if (runs < 1 || runs > MOST) {
            throw new IllegalArgumentException("from 1 to " + MOST + " runs are kept, not " + runs);
        }
        this.scenario = scenario;
        keys = new long[runs];
        outcomes = new byte[runs];
        Arrays.fill(outcomes, (byte) -1);
        agreementRounds = new int[runs];
        ceasefireRounds = new int[runs];
        terms = new int[scenario.issues().size()][runs];
        utilities = new double[scenario.actors().size()][runs];
        windows = ObservationWindow.of(
                scenario.calendar().windows(), scenario.calendar().horizonRounds());
        byArms = new boolean[windows.size()][runs];
    }

    /**
     * Reads the first runs of a table, at most {@link #MOST}.
     *
     * @param scenario what was run
     * @param runs how many there are
     * @param query asks the table
     * @param which condition that the rows fulfil
     */
    public static RunColumns read(Scenario scenario, long runs, RunQuery query, String which) {
        RunColumns columns = new RunColumns(scenario, (int) Math.min(runs, MOST));
        RunRows.scan(scenario, query, "run < " + MOST + " AND " + which, 0, columns);
        if (columns.size < columns.keys.length) {
            throw ResultsException.ofInput("there are " + columns.size + " runs where " + columns.keys.length
                    + " should be. Maybe make the folder again.");
        }
        return columns;
    }

    private int next(long run) {
        if (run != size || size == keys.length) {
            throw ResultsException.ofInput("run " + size + " is missing. Maybe make the folder again.");
        }
        return size++;
    }

    @Override
    public void accept(RunOutcome outcome) {
        int run = next(outcome.run());
        keys[run] = outcome.key();
        if (!outcome.isFailed()) {
            outcomes[run] = (byte) outcome.ended().ordinal();
            agreementRounds[run] = outcome.talks().agreementRound();
            ceasefireRounds[run] = outcome.ceasefire().rounds();
            for (int k = 0; k < terms.length; k++) {
                terms[k][run] = outcome.ending().terms()[k];
            }
            for (int i = 0; i < utilities.length; i++) {
                utilities[i][run] = outcome.worth().utility()[i];
            }
            for (int n = 0; n < byArms.length; n++) {
                byArms[n][run] = windows.get(n).isDecidedByArms(outcome.dates());
            }
        }
    }

    /** Returns the scenario that was run. */
    public Scenario scenario() {
        return scenario;
    }

    /** Returns the number of runs here, failed ones too. */
    public int size() {
        return size;
    }

    /** Returns the random key of a run. */
    public long key(int run) {
        return keys[run];
    }

    /** Returns how a run ended that did not fail. */
    public Outcome ended(int run) {
        return OUTCOMES.get(outcomes[run]);
    }

    /** Returns how a run ended, or null if it failed; then nothing else here says anything of it. */
    public @Nullable Outcome outcome(int run) {
        return outcomes[run] < 0 ? null : OUTCOMES.get(outcomes[run]);
    }

    /** Returns the round in which the terms in force were agreed, from 1; 0 if none were. */
    public int agreementRound(int run) {
        return agreementRounds[run];
    }

    /** Returns the rounds that a general cease-fire lasted; 0 without one. */
    public int ceasefireRounds(int run) {
        return ceasefireRounds[run];
    }

    /** Whether arms decided a history within one of its observation windows, in the order of the scenario. */
    public boolean isDecidedByArms(int run, int window) {
        return byArms[window][run];
    }

    /** Returns the option in force on an issue when talks ended. */
    public int term(int run, int issue) {
        return terms[issue][run];
    }

    /** Returns the value of the end to an actor, on its own scale. */
    public double utility(int run, int actor) {
        return utilities[actor][run];
    }
}
