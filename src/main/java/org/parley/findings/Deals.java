package org.parley.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parley.scenario.Scenario;
import org.parley.statistics.Mean;
import org.parley.statistics.Proportion;
import org.parley.store.StoredRuns;
import org.parley.store.table.RunQuery;

/**
 * On what terms runs were settled, and for whom that was worth it.
 *
 * @param settled runs that reached what the talks were for
 * @param terms by issue, the share of each option among them, in the order of the options
 * @param packages the commonest packages of all terms, the commonest first
 * @param different how many different packages came up
 * @param worth by actor, what it was worth to it
 */
public record Deals(
        long settled,
        Map<String, List<Proportion>> terms,
        List<Packaged> packages,
        long different,
        Map<String, Worth> worth) {

    private static final int COMMONEST = 10;

    /**
     * A package of terms.
     *
     * @param options option by issue
     * @param share of the settled runs
     */
    public record Packaged(Map<String, String> options, Proportion share) {}

    /**
     * What settlements were worth to an actor, each in the moment in which it was made, on its own scale.
     *
     * @param utility mean value
     * @param noDeal mean value of no deal
     * @param best mean value of its best feasible package
     * @param better how often it gained over no deal
     */
    public record Worth(Mean utility, Mean noDeal, Mean best, Proportion better) {

        /** Returns the mean gain as a share of the mean of what it could have gained; NaN if that is nothing. */
        public double shareOfPossible() {
            double possible = best.mean() - noDeal.mean();
            return possible > 0 ? (utility.mean() - noDeal.mean()) / possible : Double.NaN;
        }
    }

    static Deals of(StoredRuns stored, RunQuery query) {
        Scenario scenario = stored.file().scenario();
        long settled = (Long) query.rows("SELECT count(*) AS n FROM runs WHERE " + RunFindings.SETTLED)
                .get(0)
                .get("n");
        if (settled == 0) {
            return new Deals(0, Map.of(), List.of(), 0, Map.of());
        }
        Map<String, List<Proportion>> terms = new LinkedHashMap<>();
        scenario.issues().forEach((id, issue) -> {
            Map<Object, Long> counts = new LinkedHashMap<>();
            query.rows("SELECT " + terms(id) + " AS option, count(*) AS n FROM runs WHERE " + RunFindings.SETTLED
                            + " GROUP BY option ORDER BY option")
                    .forEach(row -> counts.put(row.get("option"), (Long) row.get("n")));
            terms.put(
                    id,
                    issue.options().stream()
                            .map(o -> Proportion.of(counts.getOrDefault(o, 0L), settled))
                            .toList());
        });
        return new Deals(
                settled, terms, packages(scenario, query, settled), different(scenario, query), worth(scenario, query));
    }

    private static String terms(String issue) {
        return RunQuery.name("terms_" + issue);
    }

    private static String allTerms(Scenario scenario) {
        return scenario.issues().keySet().stream().map(Deals::terms).collect(Collectors.joining(", "));
    }

    private static List<Packaged> packages(Scenario scenario, RunQuery query, long settled) {
        List<Packaged> packages = new ArrayList<>();
        String all = allTerms(scenario);
        for (Map<String, Object> row : query.rows("SELECT " + all + ", count(*) AS n FROM runs WHERE "
                + RunFindings.SETTLED + " GROUP BY " + all + " ORDER BY n DESC, " + all + " LIMIT " + COMMONEST)) {
            Map<String, String> options = new LinkedHashMap<>();
            scenario.issues().keySet().forEach(id -> options.put(id, (String) row.get("terms_" + id)));
            packages.add(new Packaged(options, Proportion.of((Long) row.get("n"), settled)));
        }
        return packages;
    }

    private static long different(Scenario scenario, RunQuery query) {
        return (Long) query.rows("SELECT count(*) AS n FROM (SELECT DISTINCT " + allTerms(scenario)
                        + " FROM runs WHERE " + RunFindings.SETTLED + ")")
                .get(0)
                .get("n");
    }

    private static Map<String, Worth> worth(Scenario scenario, RunQuery query) {
        List<String> asked = new ArrayList<>(List.of("count(*) AS n"));
        List<String> actors = List.copyOf(scenario.actors().keySet());
        for (int i = 0; i < actors.size(); i++) {
            for (String what : List.of("utility", "no_deal", "best")) {
                String column = RunQuery.name(what + "_" + actors.get(i));
                asked.add("avg(" + column + ") AS " + what + i);
                asked.add("coalesce(stddev_samp(" + column + "), 0) AS " + what + "_s" + i);
            }
            asked.add("count(*) FILTER (WHERE " + RunQuery.name("utility_" + actors.get(i)) + " > "
                    + RunQuery.name("no_deal_" + actors.get(i)) + ") AS better" + i);
        }
        Map<String, Object> row = query.rows(
                        "SELECT " + String.join(", ", asked) + " FROM runs WHERE " + RunFindings.SETTLED)
                .get(0);
        Map<String, Worth> worth = new LinkedHashMap<>();
        for (int i = 0; i < actors.size(); i++) {
            worth.put(
                    actors.get(i),
                    new Worth(
                            mean(row, "utility", i),
                            mean(row, "no_deal", i),
                            mean(row, "best", i),
                            Proportion.of((Long) row.get("better" + i), (Long) row.get("n"))));
        }
        return worth;
    }

    private static Mean mean(Map<String, Object> row, String what, int actor) {
        return Mean.of((Long) row.get("n"), (Double) row.get(what + actor), (Double) row.get(what + "_s" + actor));
    }

    /**
     * Returns what settlements were worth to two actors: every so-many-th of them, so that there are not too many.
     *
     * @param stored the runs
     * @param first id of an actor
     * @param second id of another
     * @param most the most points to return
     * @return values to the first, and to the second, in the order of runs
     */
    public static double[][] cloud(StoredRuns stored, String first, String second, int most) {
        try (RunQuery query = stored.query()) {
            List<Map<String, Object>> found = query.rows("SELECT a, b FROM (SELECT "
                    + RunQuery.name("utility_" + first) + " AS a, " + RunQuery.name("utility_" + second)
                    + " AS b, row_number() OVER (ORDER BY run) - 1 AS place, count(*) OVER () AS n FROM runs WHERE "
                    + RunFindings.SETTLED + ") WHERE place % ((n + " + (most - 1) + ") // " + most
                    + ") = 0 ORDER BY place");
            double[][] cloud = new double[2][found.size()];
            for (int k = 0; k < found.size(); k++) {
                cloud[0][k] = (Double) found.get(k).get("a");
                cloud[1][k] = (Double) found.get(k).get("b");
            }
            return cloud;
        }
    }
}
