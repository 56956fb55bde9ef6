package org.parley.findings;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.util.FastMath;
import org.jspecify.annotations.Nullable;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.Situation;
import org.parley.scenario.Scenario;
import org.parley.statistics.Counts;
import org.parley.statistics.Mean;
import org.parley.statistics.Proportion;

/**
 * How things stand in histories, date by date.
 *
 * @param dates the dates, the outset first
 */
public record Situations(List<Date> dates) {

    /**
     * How things stand on a date.
     *
     * @param round the round that is over then; 0 at the outset
     * @param shares share of runs in each situation, those too that no run is in
     * @param front where the front stands, or null without a war
     */
    public record Date(
            int round,
            Map<Situation, Proportion> shares,
            @Nullable Front front) {}

    /**
     * Where the front stands on a date.
     *
     * @param mean mean of its position
     * @param low position that a tenth of runs do not exceed
     * @param median half of them
     * @param high nine tenths of them
     */
    public record Front(Mean mean, int low, int median, int high) {}

    /** Returns how things stand at the last date up to the end of a round. */
    public Date at(int round) {
        int every = dates.get(1).round();
        return dates.get(Math.min(dates.size() - 1, round / every));
    }

    /** Counts runs. */
    public static final class Counter implements Accumulator<Counter, Situations> {

        private final int every;
        private final boolean hasFront;
        private final long[][] runs;
        private final List<Counts> fronts = new ArrayList<>();

        /** Makes an empty counter for a scenario whose runs are histories. */
        public Counter(Scenario scenario) {
            int horizon = scenario.calendar().horizonRounds();
            every = RunOutcome.History.every(horizon);
            hasFront = scenario.war() != null;
            runs = new long[horizon / every + 1][Situation.values().length];
            for (int date = 0; hasFront && date < runs.length; date++) {
                fronts.add(new Counts());
            }
        }

        @Override
        public void add(RunOutcome run) {
            if (run.isFailed()) {
                return;
            }
            for (int date = 0; date < runs.length; date++) {
                runs[date][run.dates().at(date * every).ordinal()]++;
            }
            for (int date = 0; date < fronts.size(); date++) {
                fronts.get(date).add((int) run.dates().fronts()[date]);
            }
        }

        @Override
        public void merge(Counter later) {
            for (int date = 0; date < runs.length; date++) {
                for (int s = 0; s < runs[date].length; s++) {
                    runs[date][s] += later.runs[date][s];
                }
            }
            for (int date = 0; date < fronts.size(); date++) {
                fronts.get(date).merge(later.fronts.get(date));
            }
        }

        @Override
        public Situations result() {
            List<Date> dates = new ArrayList<>();
            for (int date = 0; date < runs.length; date++) {
                long all = 0;
                for (long count : runs[date]) {
                    all += count;
                }
                Map<Situation, Proportion> shares = new EnumMap<>(Situation.class);
                for (Situation situation : Situation.values()) {
                    shares.put(situation, Proportion.of(runs[date][situation.ordinal()], all));
                }
                dates.add(new Date(date * every, shares, hasFront ? front(fronts.get(date)) : null));
            }
            return new Situations(dates);
        }

        private static Front front(Counts positions) {
            return new Front(
                    mean(positions), positions.quantile(0.1), positions.quantile(0.5), positions.quantile(0.9));
        }
    }

    /** Returns the mean of whole numbers, from how often each occurred. */
    static Mean mean(Counts counts) {
        long[] sums = new long[2];
        counts.forEach((value, n) -> {
            sums[0] += value * n;
            sums[1] += (long) value * value * n;
        });
        double n = counts.total();
        double mean = sums[0] / n;
        double variance = (sums[1] - mean * sums[0]) / (n - 1);
        return Mean.of(counts.total(), mean, FastMath.sqrt(FastMath.max(0, variance)));
    }
}
