package org.parley.findings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.outcome.Outcome;
import org.parley.outcome.RunOutcome;
import org.parley.statistics.Counts;
import org.parley.statistics.Proportion;
import org.parley.statistics.survival.CumulativeIncidence;

/**
 * How runs ended, how that settles as runs grow, and when what came.
 *
 * @param runs runs that count
 * @param failed runs that failed
 * @param firstError the first failure in the order of runs, or null
 * @param outcomes each outcome that came up, the commonest first
 * @param growing shares among the first so many runs, by increasing number of runs
 * @param agreed when the terms in force were agreed, by outcome
 * @param settledRounds the same of all runs that reached what the talks were for
 * @param incidence what came by which round
 */
public record Endings(
        long runs,
        long failed,
        @Nullable String firstError,
        Map<Outcome, Proportion> outcomes,
        List<Growing> growing,
        Map<Outcome, Rounds> agreed,
        Rounds settledRounds,
        CumulativeIncidence incidence) {

    /** What can come of talks by a round. The order is that of the causes in {@link #incidence}. */
    public enum Event {
        /** What the talks were for: a general cease-fire, or agreement where there is no war. */
        SETTLED,
        /** One side won on the battlefield. */
        MILITARY_DECISION,
        /** Talks ended for good without agreement. A war goes on then, so that the run ends later. */
        BREAKDOWN
    }

    /** Steps by which the number of runs grows, to the power of ten. */
    private static final int STEPS_A_DECADE = 16;

    private static final int FEWEST = 10;

    /**
     * Shares among the first so many runs.
     *
     * @param runs how many runs, failed ones not counted
     * @param shares by outcome; those that did not come up yet are left out
     */
    public record Growing(long runs, Map<Outcome, Proportion> shares) {}

    /**
     * Rounds in which terms were agreed.
     *
     * @param runs in how many runs any were
     * @param low the round by which a tenth of these had agreed, or -1 if there are none
     * @param median half of them
     * @param high nine tenths of them
     */
    public record Rounds(long runs, int low, int median, int high) {

        private static Rounds of(Counts rounds) {
            return new Rounds(rounds.total(), rounds.quantile(0.1), rounds.quantile(0.5), rounds.quantile(0.9));
        }
    }

    /** Leaves out marks that no run but failed ones lies below, or between which and the one before only failed ones lie. */
    private static List<Growing> grown(List<Growing> growing) {
        List<Growing> grown = new ArrayList<>();
        long runs = 0;
        for (Growing mark : growing) {
            if (mark.runs() > runs) {
                grown.add(mark);
                runs = mark.runs();
            }
        }
        return grown;
    }

    private static Map<Outcome, Proportion> byCount(Map<Outcome, Proportion> shares) {
        return shares.entrySet().stream()
                .sorted(Map.Entry.<Outcome, Proportion>comparingByValue((a, b) -> Long.compare(b.count(), a.count()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }

    /** Returns the numbers of runs at which shares are taken, evenly by their order of magnitude, last all. */
    static long[] marks(long runs) {
        TreeSet<Long> marks = new TreeSet<>();
        for (int k = STEPS_A_DECADE; ; k++) {
            long mark = Math.round(StrictMath.pow(10, (double) k / STEPS_A_DECADE));
            if (mark >= runs) {
                break;
            }
            marks.add(Math.max(FEWEST, mark));
        }
        marks.add(runs);
        return marks.stream().mapToLong(Long::longValue).toArray();
    }

    /** Counts runs. */
    public static final class Counter implements Accumulator<Counter, Endings> {

        private final long[] marks;
        private final OutcomeCounts[] bins;
        private final Map<Outcome, Counts> agreed = new EnumMap<>(Outcome.class);
        private final Counts[] ends = new Counts[Event.values().length + 1];
        private long firstFailed = Long.MAX_VALUE;
        private @Nullable String firstError;

        /**
         * Makes an empty counter.
         *
         * @param runs how many runs there are in all, at least 1
         */
        public Counter(long runs) {
            marks = marks(runs);
            bins = new OutcomeCounts[marks.length];
            Arrays.setAll(bins, k -> new OutcomeCounts());
            Arrays.setAll(ends, k -> new Counts());
            for (Outcome outcome : Outcome.values()) {
                agreed.put(outcome, new Counts());
            }
        }

        @Override
        public void add(RunOutcome run) {
            int at = Arrays.binarySearch(marks, run.run());
            bins[at < 0 ? -at - 1 : at + 1].add(run.outcome());
            if (run.isFailed()) {
                fail(run.run(), "run " + run.run() + ": " + run.error());
                return;
            }
            Outcome outcome = run.ended();
            if (run.talks().agreementRound() > 0) {
                Objects.requireNonNull(agreed.get(outcome)).add(run.talks().agreementRound());
            }
            boolean isSettled = outcome.isSettled();
            Event event = isSettled
                    ? Event.SETTLED
                    : outcome == Outcome.MILITARY_DECISION
                            ? Event.MILITARY_DECISION
                            : outcome == Outcome.BREAKDOWN ? Event.BREAKDOWN : null;
            ends[event == null ? 0 : 1 + event.ordinal()].add(
                    isSettled ? run.talks().agreementRound() : run.ending().round());
        }

        private void fail(long run, @Nullable String error) {
            if (run < firstFailed) {
                firstFailed = run;
                firstError = error;
            }
        }

        @Override
        public void merge(Counter later) {
            for (int k = 0; k < bins.length; k++) {
                bins[k].merge(later.bins[k]);
            }
            for (int k = 0; k < ends.length; k++) {
                ends[k].merge(later.ends[k]);
            }
            agreed.forEach((outcome, rounds) -> rounds.merge(Objects.requireNonNull(later.agreed.get(outcome))));
            fail(later.firstFailed, later.firstError);
        }

        @Override
        public Endings result() {
            OutcomeCounts sum = new OutcomeCounts();
            List<Growing> growing = new ArrayList<>();
            for (OutcomeCounts bin : bins) {
                sum.merge(bin);
                growing.add(new Growing(sum.counted(), sum.shares()));
            }
            Map<Outcome, Rounds> rounds = new EnumMap<>(Outcome.class);
            agreed.forEach((outcome, counts) -> rounds.put(outcome, Rounds.of(counts)));
            return new Endings(
                    sum.counted(),
                    sum.failed(),
                    firstError,
                    byCount(sum.shares()),
                    grown(growing),
                    rounds,
                    Rounds.of(settledRounds()),
                    CumulativeIncidence.of(Event.values().length, incidence()));
        }

        private Counts settledRounds() {
            Counts settled = new Counts();
            agreed.forEach((outcome, rounds) -> {
                if (outcome.isSettled()) {
                    settled.merge(rounds);
                }
            });
            return settled;
        }

        private List<CumulativeIncidence.Ends> incidence() {
            List<CumulativeIncidence.Ends> found = new ArrayList<>();
            for (int k = 0; k < ends.length; k++) {
                int cause = k - 1;
                ends[k].forEach((round, n) -> found.add(new CumulativeIncidence.Ends(round, cause, n)));
            }
            found.sort(Comparator.comparingDouble(CumulativeIncidence.Ends::time));
            return found;
        }
    }

    /** Returns how many runs there are, failed ones too. */
    public long all() {
        return runs + failed;
    }

    /** Returns the share of an outcome; of one that did not come up, none. */
    public Proportion share(Outcome outcome) {
        return outcomes.getOrDefault(outcome, Proportion.of(0, runs));
    }

    /** Returns the share of runs that reached what the talks were for. */
    public Proportion settled() {
        long count = outcomes.entrySet().stream()
                .filter(e -> e.getKey().isSettled())
                .mapToLong(e -> e.getValue().count())
                .sum();
        return Proportion.of(count, runs);
    }
}
