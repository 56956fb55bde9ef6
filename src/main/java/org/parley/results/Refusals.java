package org.parley.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.statistics.Proportion;

/**
 * Who refused last, and on what, in runs that did not reach what the talks were for.
 *
 * @param of how many such runs had a refusal
 * @param unsettled how many such runs there are
 * @param last share of those with a refusal, by actor and issue; only what came up
 */
public record Refusals(long of, long unsettled, Map<String, Map<String, Proportion>> last) {

    static Refusals of(StoredRuns stored, RunQuery query) {
        String unsettled = RunFindings.COUNTS + " AND NOT (" + RunFindings.SETTLED + ")";
        Map<String, Object> counts = query.rows(
                        "SELECT count(*) AS n, count(last_refusal_actor) AS refused FROM runs WHERE " + unsettled)
                .get(0);
        long of = (Long) counts.get("refused");
        List<Map<String, Object>> found = query.rows(
                "SELECT last_refusal_actor AS actor, last_refusal_issue AS issue, count(*) AS n FROM runs WHERE "
                        + unsettled
                        + " AND last_refusal_actor IS NOT NULL GROUP BY actor, issue ORDER BY actor, issue");
        Map<String, Map<String, Proportion>> last = new LinkedHashMap<>();
        for (String actor : stored.file().scenario().actors().keySet()) {
            Map<String, Proportion> byIssue = new LinkedHashMap<>();
            for (String issue : stored.file().scenario().issues().keySet()) {
                found.stream()
                        .filter(row -> actor.equals(row.get("actor")) && issue.equals(row.get("issue")))
                        .forEach(row -> byIssue.put(issue, Proportion.of((Long) row.get("n"), of)));
            }
            if (!byIssue.isEmpty()) {
                last.put(actor, byIssue);
            }
        }
        return new Refusals(of, (Long) counts.get("n"), last);
    }
}
