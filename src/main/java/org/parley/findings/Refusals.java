package org.parley.findings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parley.outcome.Refusal.Reason;
import org.parley.scenario.Scenario;
import org.parley.statistics.Proportion;
import org.parley.store.table.RunConditions;
import org.parley.store.table.RunQuery;

/**
 * Who refused last where the talks settled nothing, on which issue, why and by how much, counted over stored rows.
 *
 * @param refused share of the unsettled runs in which anybody refused anything
 * @param overtaken of those, the share in which something was agreed in the round of the last refusal or later, though
 *     not what the talks were for: there the refusal was not the last word
 * @param reasons of those, the share of each reason of the last refusal, by {@link Reason} id
 * @param blockers who refused last and on what, the most frequent first; their shares sum to 1
 * @param actors each actor that refused in an unsettled run, in the order of the scenario
 */
public record Refusals(
        Proportion refused,
        Proportion overtaken,
        Map<String, Proportion> reasons,
        List<Blocker> blockers,
        List<Refuser> actors) {

    /**
     * An actor that refused last, and the issue on which the refused terms cost it most.
     *
     * @param actor its id
     * @param issue id of the issue
     * @param last share of the unsettled runs with a refusal that ended so
     * @param lastWord the same of those in which nothing was agreed after it
     * @param redLines in how many of them the terms crossed its red line
     * @param onBalance in how many of them it could have accepted on balance: its answer, a logit, fell the other way
     * @param gap by how much the terms fell short in the rest
     */
    public record Blocker(
            String actor, String issue, Proportion last, Proportion lastWord, long redLines, long onBalance, Gap gap) {}

    /**
     * By how much terms fell short of what a refusing actor would have accepted, as a share of what then lay between no deal
     * and the best for it. On its own scale two actors' gaps must not be compared; as shares they can be.
     *
     * @param n how many refusals are counted: by a gap above 0, of actors for whom there was anything to gain
     * @param quarter a quarter of them fell short by no more than this; NaN if there are none
     * @param median half of them
     * @param threeQuarters three quarters of them
     */
    public record Gap(long n, double quarter, double median, double threeQuarters) {}

    /**
     * How often an actor refused, first or last.
     *
     * @param actor its id
     * @param ever share of the unsettled runs in which it refused at least once
     * @param perRun its refusals per unsettled run
     */
    public record Refuser(String actor, Proportion ever, double perRun) {}

    /** Copies what it is given. */
    public Refusals {
        reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
        blockers = List.copyOf(blockers);
        actors = List.copyOf(actors);
    }

    public static Refusals of(Scenario scenario, RunQuery query) {
        long unsettled = query.count("NOT " + RunConditions.SETTLED);
        long refused = query.count("NOT " + RunConditions.SETTLED + " AND last_refusal_actor IS NOT NULL");
        long overtaken = query.count("NOT " + RunConditions.SETTLED + " AND last_refusal_round <= agreement_round");
        Map<String, Proportion> reasons = new LinkedHashMap<>();
        for (Reason reason : Reason.values()) {
            long n = query.count(
                    "NOT " + RunConditions.SETTLED + " AND last_refusal_reason = " + RunQuery.text(reason.id()));
            if (n > 0) {
                reasons.put(reason.id(), Proportion.of(n, refused));
            }
        }
        return new Refusals(
                Proportion.of(refused, unsettled),
                Proportion.of(overtaken, refused),
                reasons,
                blockers(scenario, query, refused, overtaken),
                refusers(scenario, query, unsettled));
    }

    private static List<Blocker> blockers(Scenario scenario, RunQuery query, long refused, long overtaken) {
        String gap = RunConditions.lastGap(scenario);
        String quantiles = Arrays.stream(new double[] {0.25, 0.5, 0.75})
                .mapToObj(q -> "quantile_disc(gap, " + q + ") FILTER (gap > 0) AS q" + (int) (100 * q))
                .collect(Collectors.joining(", "));
        String sql = "SELECT actor, issue, count(*) AS n, count(*) FILTER (last_word) AS words,"
                + " count(*) FILTER (reason = 'red_line') AS lines,"
                + " count(*) FILTER (short <= 0) AS balance, count(*) FILTER (gap > 0) AS gaps, " + quantiles
                + " FROM (SELECT last_refusal_actor AS actor, last_refusal_issue AS issue, last_refusal_reason AS reason,"
                + " last_refusal_gap AS short, last_refusal_round > coalesce(agreement_round, 0) AS last_word, CASE WHEN isfinite("
                + gap + ") THEN " + gap
                + " END AS gap FROM runs WHERE NOT "
                + RunConditions.SETTLED + " AND last_refusal_actor IS NOT NULL) GROUP BY actor, issue ORDER BY n DESC, "
                + RunQuery.place(scenario.actors().keySet(), "actor") + ", "
                + RunQuery.place(scenario.issues().keySet(), "issue");
        return query.rows(sql).stream()
                .map(row -> new Blocker(
                        (String) row.get("actor"),
                        (String) row.get("issue"),
                        Proportion.of((Long) row.get("n"), refused),
                        Proportion.of((Long) row.get("words"), refused - overtaken),
                        (Long) row.get("lines"),
                        (Long) row.get("balance"),
                        new Gap((Long) row.get("gaps"), number(row, "q25"), number(row, "q50"), number(row, "q75"))))
                .toList();
    }

    private static double number(Map<String, Object> row, String column) {
        Object value = row.get(column);
        return value == null ? Double.NaN : (Double) value;
    }

    private static List<Refuser> refusers(Scenario scenario, RunQuery query, long unsettled) {
        List<Refuser> found = new ArrayList<>();
        for (String actor : scenario.actors().keySet()) {
            String column = RunQuery.name("refusals_" + actor);
            Map<String, Object> row = query.rows(
                            "SELECT count(*) FILTER (" + column + " > 0) AS ever, CAST(coalesce(sum(" + column
                                    + "), 0) AS BIGINT) AS times FROM runs WHERE NOT " + RunConditions.SETTLED)
                    .get(0);
            long ever = (Long) row.get("ever");
            if (ever > 0) {
                found.add(new Refuser(
                        actor, Proportion.of(ever, unsettled), (double) (Long) row.get("times") / unsettled));
            }
        }
        return found;
    }
}
