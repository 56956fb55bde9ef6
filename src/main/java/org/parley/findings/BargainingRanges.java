package org.parley.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.math3.stat.StatUtils;
import org.parley.experiment.replay.Replay;
import org.parley.outcome.TraceEvent;
import org.parley.statistics.Proportion;
import org.parley.store.StoredRuns;
import org.parley.store.table.RunConditions;
import org.parley.store.table.RunQuery;

/**
 * The bargaining range of each table, round by round. The table of runs does not hold it, so the first runs are played again.
 *
 * @param runs how many were
 * @param tables by id of the track, those at which a session was held
 */
public record BargainingRanges(long runs, Map<String, List<Round>> tables) {

    /** The most runs that are played again. */
    public static final int MOST = 200;

    /**
     * A table before its session of a round, among the runs in which it holds one.
     *
     * @param round from 1
     * @param empty share of them in which no package is in the range
     * @param mean of the share of packages that are in it, from 0 to 1
     * @param low share that a tenth of them fall short of
     * @param high share that a tenth of them exceed
     */
    public record Round(int round, Proportion empty, double mean, double low, double high) {}

    /** Copies the tables. */
    public BargainingRanges {
        Map<String, List<Round>> copy = new LinkedHashMap<>();
        tables.forEach((track, rounds) -> copy.put(track, List.copyOf(rounds)));
        tables = copy;
    }

    /**
     * Plays the first runs again.
     *
     * @throws ResultsException if a run comes out differently than it is stored
     */
    static BargainingRanges of(StoredRuns stored) {
        Count count = new Count(List.copyOf(stored.file().scenario().tracks().keySet()));
        try (RunQuery query = stored.query()) {
            long runs = Replay.all(
                    stored,
                    query,
                    "run < " + MOST + " AND " + RunConditions.COUNTS,
                    MOST,
                    events -> events.forEach(count::hear));
            return new BargainingRanges(runs, count.tables());
        }
    }

    /** Shares of packages in the range, by table and round. */
    private static final class Count {

        private final List<String> tracks;
        private final List<SortedMap<Integer, List<Double>>> shares = new ArrayList<>();

        Count(List<String> tracks) {
            this.tracks = tracks;
            tracks.forEach(track -> shares.add(new TreeMap<>()));
        }

        void hear(TraceEvent event) {
            if (event instanceof TraceEvent.BargainingRange range) {
                shares.get(range.track())
                        .computeIfAbsent(range.round(), round -> new ArrayList<>())
                        .add(range.packages() == 0 ? 0 : (double) range.inRange() / range.packages());
            }
        }

        Map<String, List<Round>> tables() {
            Map<String, List<Round>> tables = new LinkedHashMap<>();
            for (int t = 0; t < tracks.size(); t++) {
                List<Round> rounds = new ArrayList<>();
                shares.get(t).forEach((round, found) -> rounds.add(round(round, found)));
                if (!rounds.isEmpty()) {
                    tables.put(tracks.get(t), rounds);
                }
            }
            return tables;
        }

        private static Round round(int round, List<Double> found) {
            double[] of = found.stream().mapToDouble(Double::doubleValue).toArray();
            long empty = found.stream().filter(share -> share == 0).count();
            return new Round(
                    round,
                    Proportion.of(empty, of.length),
                    StatUtils.mean(of),
                    StatUtils.percentile(of, 10),
                    StatUtils.percentile(of, 90));
        }
    }
}
