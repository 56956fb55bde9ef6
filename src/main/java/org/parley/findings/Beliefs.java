package org.parley.findings;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.experiment.replay.Replay.Watched;
import org.parley.outcome.RunOutcome;
import org.parley.scenario.Scenario;
import org.parley.statistics.Sample;

/**
 * What an observer believed of the watched actor, by what that actor was in truth, round by round of the talks.
 *
 * @param observer id of the observer, or null if nobody is watched
 * @param watched id of the actor that it is about, or null
 * @param everyRun that only every so-many-th run was looked at; 1 for all
 * @param committed the rounds of runs in which it was committed
 * @param stalling the rounds of runs in which it was only stalling
 */
public record Beliefs(
        @Nullable String observer,
        @Nullable String watched,
        long everyRun,
        List<Round> committed,
        List<Round> stalling) {

    /** The most runs that are looked at: more would change nothing that can be seen. */
    private static final long MOST = 20_000;

    /**
     * The belief at the end of a round, among the runs in which talks went on until then.
     *
     * @param round from 1
     * @param runs how many runs
     * @param mean of the belief
     * @param low what a tenth of them fall short of
     * @param high what a tenth of them exceed
     */
    public record Round(int round, long runs, double mean, double low, double high) {}

    /** Copies the lists. */
    public Beliefs {
        committed = List.copyOf(committed);
        stalling = List.copyOf(stalling);
    }

    /** Whether anybody is watched. */
    public boolean isWatched() {
        return watched != null;
    }

    /** Counts runs, of which it keeps the beliefs of so many that quantiles can be seen. */
    public static final class Counter implements Accumulator<Counter, Beliefs> {

        private final @Nullable Watched who;
        private final int watched;
        private final long every;
        private final List<Sample> committed = new ArrayList<>();
        private final List<Sample> stalling = new ArrayList<>();

        /**
         * Makes an empty counter.
         *
         * @param scenario what is run
         * @param who whose belief about whom runs keep; null if nobody's
         * @param runs how many runs there are in all
         */
        public Counter(Scenario scenario, @Nullable Watched who, long runs) {
            this.who = who;
            watched = who == null ? -1 : List.copyOf(scenario.actors().keySet()).indexOf(who.watched());
            every = every(runs);
        }

        @Override
        public void add(RunOutcome run) {
            if (who == null || run.isFailed() || run.run() % every != 0) {
                return;
            }
            List<Sample> rounds = run.worth().committed()[watched] ? committed : stalling;
            for (int round = 0; round < run.talks().beliefPath().length; round++) {
                at(rounds, round).add(run.talks().beliefPath()[round]);
            }
        }

        private static Sample at(List<Sample> rounds, int round) {
            if (round == rounds.size()) {
                rounds.add(new Sample());
            }
            return rounds.get(round);
        }

        @Override
        public void merge(Counter later) {
            for (int round = 0; round < later.committed.size(); round++) {
                at(committed, round).merge(later.committed.get(round));
            }
            for (int round = 0; round < later.stalling.size(); round++) {
                at(stalling, round).merge(later.stalling.get(round));
            }
        }

        @Override
        public Beliefs result() {
            return who == null
                    ? new Beliefs(null, null, 1, List.of(), List.of())
                    : new Beliefs(who.observer(), who.watched(), every, rounds(committed), rounds(stalling));
        }

        private static List<Round> rounds(List<Sample> found) {
            List<Round> rounds = new ArrayList<>();
            for (Sample beliefs : found) {
                double[] sorted = beliefs.sorted();
                rounds.add(new Round(
                        rounds.size() + 1,
                        sorted.length,
                        beliefs.mean(),
                        Sample.between(sorted, 0.1),
                        Sample.between(sorted, 0.9)));
            }
            return rounds;
        }
    }

    /** Returns that only every so-many-th run is looked at. */
    public static long every(long runs) {
        return (runs + MOST - 1) / MOST;
    }
}
