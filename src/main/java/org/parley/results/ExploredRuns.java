package org.parley.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parley.experiment.Draws;
import org.parley.experiment.SingleRun;
import org.parley.outcome.Outcome;
import org.parley.outcome.Trace;
import org.parley.scenario.Scenario;
import org.parley.statistics.discovery.Points;

/**
 * Stored runs as points in the space of what their scenario leaves open. The rows tell how they ended; what they drew is
 * drawn again.
 *
 * @param target what makes a run of interest
 * @param assumptions what is left open, one per dimension
 * @param points the runs that did not fail
 * @param looked how many of the stored runs were looked at, from the first
 * @param stored how many runs are stored
 */
public record ExploredRuns(Target target, List<Assumption> assumptions, Points points, long looked, long stored) {

    private static final String COMMITTED = "committed_";

    /** Outcomes of which the first that occurs is looked for if nothing else is asked. */
    private static final List<Outcome> BEST =
            List.of(Outcome.CEASEFIRE_HOLDS, Outcome.AGREEMENT, Outcome.PARTIAL_AGREEMENT);

    /** Copies the list. */
    public ExploredRuns {
        assumptions = List.copyOf(assumptions);
    }

    /** Returns how many of the runs looked at failed. */
    public long failed() {
        return looked - points.numbers().length;
    }

    /**
     * Reads the runs of a folder.
     *
     * @param stored the folder
     * @param of what makes a run of interest, as text, see {@link Target}; or null for its best outcome
     * @param most how many runs to look at, at least 1
     * @throws ResultsException if there is no such target, if all runs meet it or none, or if nothing is left open
     */
    public static ExploredRuns read(StoredRuns stored, String of, long most) {
        Scenario scenario = stored.file().scenario();
        Draws draws = Draws.of(scenario);
        List<Assumption> assumptions = assumptions(scenario, draws);
        if (assumptions.isEmpty()) {
            throw ResultsException.ofInput("the scenario " + scenario.name()
                    + " leaves nothing open: all its numbers are certain, so all its runs are at one point. Maybe write"
                    + " {uniform: [0.2, 0.4]} or another distribution for a number, and run it again.");
        }
        long looked = Math.min(most, stored.runs());
        try (RunQuery query = stored.query()) {
            Target target = of == null ? best(query) : Target.parse(of, scenario);
            List<Map<String, Object>> rows = query.rows("SELECT run, key, " + target.sql() + " AS of_interest"
                    + assumptions.stream()
                            .filter(a -> a.kind() == Assumption.Kind.HIDDEN_TYPE)
                            .map(a -> ", " + RunQuery.name(a.name()))
                            .collect(Collectors.joining())
                    + " FROM runs WHERE error IS NULL AND run < " + looked + " ORDER BY run");
            if (!rows.isEmpty()) {
                long first = (Long) rows.get(0).get("run");
                stored.requireSame(SingleRun.of(scenario, stored.seed(), first, Trace.NONE));
            }
            Points points = points(assumptions, draws, rows);
            require(target, points, query);
            return new ExploredRuns(target, assumptions, points, looked, stored.runs());
        }
    }

    private static List<Assumption> assumptions(Scenario scenario, Draws draws) {
        List<Assumption> assumptions = new ArrayList<>();
        draws.names().forEach(name -> assumptions.add(Assumption.number(name)));
        scenario.actors().forEach((id, actor) -> {
            if (actor.type() != null) {
                assumptions.add(Assumption.hiddenType(COMMITTED + id));
            }
        });
        return assumptions;
    }

    private static Points points(List<Assumption> assumptions, Draws draws, List<Map<String, Object>> rows) {
        double[][] values = new double[assumptions.size()][rows.size()];
        boolean[] ofInterest = new boolean[rows.size()];
        long[] numbers = new long[rows.size()];
        int drawn = draws.names().size();
        for (int i = 0; i < numbers.length; i++) {
            Map<String, Object> row = rows.get(i);
            numbers[i] = (Long) row.get("run");
            ofInterest[i] = (Boolean) row.get("of_interest");
            double[] numbersDrawn = draws.of(Long.parseUnsignedLong((String) row.get("key"), 16));
            for (int d = 0; d < values.length; d++) {
                values[d][i] = d < drawn
                        ? numbersDrawn[d]
                        : (Boolean) row.get(assumptions.get(d).name()) ? 1 : 0;
            }
        }
        int[] categories =
                assumptions.stream().mapToInt(a -> a.categories().size()).toArray();
        return new Points(values, categories, ofInterest, numbers);
    }

    private static Target best(RunQuery query) {
        return BEST.stream()
                .filter(o -> !query.rows("SELECT run FROM runs WHERE outcome = " + RunQuery.text(o.id()) + " LIMIT 1")
                        .isEmpty())
                .findFirst()
                .map(Target::of)
                .orElseThrow(() -> ResultsException.ofInput(
                        "no run of this folder settled anything. Maybe say with --of what to look for. How they ended: "
                                + ends(query) + "."));
    }

    private static void require(Target target, Points points, RunQuery query) {
        int hits = 0;
        for (boolean hit : points.ofInterest()) {
            hits += hit ? 1 : 0;
        }
        if (hits == 0 || hits == points.ofInterest().length) {
            throw ResultsException.ofInput((hits == 0 ? "no run" : "every run") + " that was looked at has "
                    + target.text() + ", so there is nothing to tell apart. Maybe look for something else, or at more"
                    + " runs. How the runs of this folder ended: " + ends(query) + ".");
        }
    }

    private static String ends(RunQuery query) {
        return query
                .rows("SELECT coalesce(outcome, 'failed') AS o, count(*) AS n FROM runs GROUP BY o ORDER BY n DESC, o")
                .stream()
                .map(row -> row.get("o") + " (" + row.get("n") + ")")
                .collect(Collectors.joining(", "));
    }
}
