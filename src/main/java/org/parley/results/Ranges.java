package org.parley.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parley.experiment.Rerun;
import org.parley.outcome.Trace;
import org.parley.outcome.TraceEvent;
import org.parley.statistics.Proportion;

/**
 * The bargaining range of each table, round by round. The table of runs does not hold it, so the first runs are played again.
 *
 * @param runs how many were
 * @param tables by id of the track, those at which a session was held
 */
public record Ranges(long runs, Map<String, List<Round>> tables) {

    /** The most runs that are played again. */
    public static final int MOST = 300;

    /**
     * A table before its session of a round, among the runs in which it holds one.
     *
     * @param round from 1
     * @param empty share of them in which no package is in the range
     * @param mean of the share of packages that are in it, from 0 to 1
     */
    public record Round(int round, Proportion empty, double mean) {}

    /** Copies the tables. */
    public Ranges {
        Map<String, List<Round>> copy = new LinkedHashMap<>();
        tables.forEach((track, rounds) -> copy.put(track, List.copyOf(rounds)));
        tables = copy;
    }

    /**
     * Plays the first runs again.
     *
     * @throws ResultsException if a run comes out differently than it is stored
     */
    static Ranges of(StoredRuns stored, RunQuery query) {
        List<Map<String, Object>> rows =
                query.rows("SELECT * FROM runs WHERE run < " + MOST + " AND " + RunFindings.COUNTS + " ORDER BY run");
        Rerun rerun = new Rerun(stored.file().scenario(), stored.seed());
        Count count = new Count(List.copyOf(stored.file().scenario().tracks().keySet()));
        for (Map<String, Object> row : rows) {
            Trace.Recorder recorder = new Trace.Recorder();
            stored.requireSame(rerun.play((Long) row.get("run"), recorder), row);
            recorder.events().forEach(count::hear);
        }
        return new Ranges(rows.size(), count.tables());
    }

    /** Sums over runs. */
    private static final class Count {

        private final List<String> tracks;
        private final List<SortedMap<Integer, Sums>> sums = new ArrayList<>();

        Count(List<String> tracks) {
            this.tracks = tracks;
            tracks.forEach(track -> sums.add(new TreeMap<>()));
        }

        void hear(TraceEvent event) {
            if (event instanceof TraceEvent.BargainingRange range) {
                Sums of = sums.get(range.track()).computeIfAbsent(range.round(), round -> new Sums());
                of.runs++;
                of.empty += range.inRange() == 0 ? 1 : 0;
                of.shares += range.packages() == 0 ? 0 : (double) range.inRange() / range.packages();
            }
        }

        Map<String, List<Round>> tables() {
            Map<String, List<Round>> tables = new LinkedHashMap<>();
            for (int t = 0; t < tracks.size(); t++) {
                List<Round> rounds = new ArrayList<>();
                sums.get(t)
                        .forEach((round, s) ->
                                rounds.add(new Round(round, Proportion.of(s.empty, s.runs), s.shares / s.runs)));
                if (!rounds.isEmpty()) {
                    tables.put(tracks.get(t), rounds);
                }
            }
            return tables;
        }
    }

    /** Of one table and round. */
    private static final class Sums {
        private long runs;
        private long empty;
        private double shares;
    }
}
