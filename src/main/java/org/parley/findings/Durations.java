package org.parley.findings;

import java.util.List;
import java.util.Map;
import org.parley.statistics.survival.CumulativeIncidence;
import org.parley.store.StoredRuns;
import org.parley.store.table.RunConditions;
import org.parley.store.table.RunQuery;

/**
 * How long general cease-fires lasted.
 *
 * @param signed how many were signed
 * @param held how many were still in force at the horizon
 * @param ends when they broke, in rounds from signature; the only cause is breaking, and what held is last seen at the horizon
 */
public record Durations(long signed, long held, CumulativeIncidence ends) {

    static Durations of(StoredRuns stored, RunQuery query) {
        if (stored.file().scenario().ceasefire() == null) {
            return new Durations(0, 0, CumulativeIncidence.of(1, List.of()));
        }
        List<CumulativeIncidence.Ends> ends = query
                .rows("SELECT ceasefire_rounds AS rounds, ceasefire_censored AS held, count(*) AS n FROM runs WHERE "
                        + RunConditions.COUNTS + " AND ceasefire_rounds IS NOT NULL GROUP BY rounds, held"
                        + " ORDER BY rounds, held")
                .stream()
                .map(Durations::ends)
                .toList();
        long signed = ends.stream().mapToLong(CumulativeIncidence.Ends::count).sum();
        long held = ends.stream()
                .filter(e -> e.cause() < 0)
                .mapToLong(CumulativeIncidence.Ends::count)
                .sum();
        return new Durations(signed, held, CumulativeIncidence.of(1, ends));
    }

    private static CumulativeIncidence.Ends ends(Map<String, Object> row) {
        return new CumulativeIncidence.Ends(
                ((Number) row.get("rounds")).doubleValue(), (Boolean) row.get("held") ? -1 : 0, (Long) row.get("n"));
    }
}
