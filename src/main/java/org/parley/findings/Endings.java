package org.parley.findings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parley.outcome.Outcome;
import org.parley.statistics.Proportion;
import org.parley.statistics.survival.CumulativeIncidence;
import org.parley.store.StoredRuns;
import org.parley.store.table.RunConditions;
import org.parley.store.table.RunQuery;

/**
 * How runs ended, how that settles as runs grow, and when what came.
 *
 * @param runs runs that count
 * @param failed runs that failed
 * @param outcomes each outcome that came up, the commonest first
 * @param growing shares among the first so many runs, by increasing number of runs
 * @param incidence what came by which round
 */
public record Endings(
        long runs,
        long failed,
        Map<Outcome, Proportion> outcomes,
        List<Growing> growing,
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

    static Endings of(StoredRuns stored, RunQuery query) {
        long[] marks = marks(stored.runs());
        List<Growing> growing = growing(marks, query);
        Growing last = growing.get(growing.size() - 1);
        return new Endings(
                last.runs(), stored.runs() - last.runs(), byCount(last.shares()), grown(growing), incidence(query));
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

    private static List<Growing> growing(long[] marks, RunQuery query) {
        String bins = IntStream.range(0, marks.length)
                .mapToObj(k -> "(" + k + ", " + (k == 0 ? 0 : marks[k - 1]) + ", " + marks[k] + ")")
                .collect(Collectors.joining(", "));
        List<Map<String, Object>> found = query.rows("SELECT bin, outcome, count(*) AS n FROM runs JOIN (VALUES " + bins
                + ") AS bins(bin, low, high) ON run >= low AND run < high WHERE " + RunConditions.COUNTS
                + " GROUP BY bin, outcome ORDER BY bin, outcome");
        long[][] counts = new long[marks.length][Outcome.values().length];
        for (Map<String, Object> row : found) {
            counts[((Number) row.get("bin")).intValue()][
                    Outcome.of((String) row.get("outcome")).ordinal()] = (Long) row.get("n");
        }
        List<Growing> growing = new ArrayList<>();
        long[] sums = new long[Outcome.values().length];
        for (long[] bin : counts) {
            Arrays.setAll(sums, o -> sums[o] + bin[o]);
            long all = Arrays.stream(sums).sum();
            Map<Outcome, Proportion> shares = new EnumMap<>(Outcome.class);
            for (Outcome outcome : Outcome.values()) {
                if (sums[outcome.ordinal()] > 0) {
                    shares.put(outcome, Proportion.of(sums[outcome.ordinal()], all));
                }
            }
            growing.add(new Growing(all, shares));
        }
        return growing;
    }

    private static CumulativeIncidence incidence(RunQuery query) {
        String event = "CASE WHEN " + RunFindings.SETTLED + " THEN 0 WHEN outcome = 'military_decision' THEN 1"
                + " WHEN outcome = 'breakdown' THEN 2 ELSE -1 END";
        List<Map<String, Object>> found =
                query.rows("SELECT event, round, count(*) AS n FROM (SELECT " + event + " AS event, CASE WHEN "
                        + RunFindings.SETTLED + " THEN agreement_round ELSE end_round END AS round FROM runs WHERE "
                        + RunConditions.COUNTS + ") GROUP BY event, round ORDER BY round, event");
        return CumulativeIncidence.of(
                Event.values().length,
                found.stream()
                        .map(row -> new CumulativeIncidence.Ends(
                                ((Number) row.get("round")).intValue(), ((Number) row.get("event")).intValue(), (Long)
                                        row.get("n")))
                        .toList());
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
