package org.parley.experiment.replay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.outcome.Outcome;
import org.parley.scenario.Scenario;
import org.parley.scenario.problem.Spelling;
import org.parley.store.StoredRuns;
import org.parley.store.folder.ResultsException;
import org.parley.store.table.RunConditions;
import org.parley.store.table.RunQuery;

/** Selection of a stored run that is worth telling, by a rule. */
public final class RunSelector {

    /** The rules, for messages and help. */
    public static final String RULES =
            "typical, fastest, slowest, best:ACTOR, worst:ACTOR, near_miss, collapse, or the id of an outcome such as no_agreement";

    /** The rules that need no actor. */
    private static final List<String> NAMES = Stream.concat(
                    Stream.of("typical", "fastest", "slowest", "near_miss", "collapse"),
                    Arrays.stream(Outcome.values()).map(Outcome::id))
            .toList();

    private final StoredRuns stored;
    private final RunQuery query;

    private RunSelector(StoredRuns stored, RunQuery query) {
        this.stored = stored;
        this.query = query;
    }

    /**
     * A selected run.
     *
     * @param run its number
     * @param why the rule, in words, with what it found
     */
    public record Selection(long run, String why) {}

    /**
     * Selects a run.
     *
     * @param stored the runs
     * @param rule one of {@link #RULES}
     * @throws ResultsException if there is no such rule, or no run that fits it
     */
    public static Selection select(StoredRuns stored, String rule) {
        try (RunQuery query = stored.query()) {
            RunSelector selector = new RunSelector(stored, query);
            return selector.pick(rule).orElseThrow(() -> selector.none(rule));
        }
    }

    /**
     * Selects a run, if there is one that fits.
     *
     * @throws ResultsException if there is no such rule
     */
    public static Optional<Selection> ifAny(StoredRuns stored, String rule) {
        try (RunQuery query = stored.query()) {
            return new RunSelector(stored, query).pick(rule);
        }
    }

    private Optional<Selection> pick(String rule) {
        String settled = RunConditions.SETTLED;
        if (rule.equals("typical")) {
            return typical(commonest(), true);
        } else if (rule.equals("fastest")) {
            return first(settled, "agreement_round", "the earliest agreement that ends the talks for good");
        } else if (rule.equals("slowest")) {
            return first(settled, "agreement_round DESC", "the latest agreement that ends the talks for good");
        } else if (rule.equals("near_miss")) {
            return nearMiss(settled);
        } else if (rule.startsWith("best:") || rule.startsWith("worst:")) {
            return extreme(rule);
        } else if (rule.equals("collapse")) {
            return typical(Outcome.CEASEFIRE_COLLAPSES.id(), false);
        }
        return Arrays.stream(Outcome.values())
                .filter(o -> o.id().equals(rule))
                .findFirst()
                .map(o -> typical(o.id(), false))
                .orElseThrow(() -> ResultsException.ofInput("'" + rule + "' is no rule to pick a run by. "
                        + Spelling.closest(rule, NAMES)
                                .map(name -> "Did you mean '" + name + "'?")
                                .orElse("Use one of: " + RULES + ".")));
    }

    private String commonest() {
        List<Map<String, Object>> found = query.rows(
                "SELECT outcome FROM runs WHERE error IS NULL GROUP BY outcome ORDER BY count(*) DESC, outcome LIMIT 1");
        if (found.isEmpty()) {
            throw ResultsException.ofInput("every run of this folder failed, so none is typical.");
        }
        return (String) found.get(0).get("outcome");
    }

    private Optional<Selection> first(String condition, String order, String why) {
        List<Map<String, Object>> found = query.rows(
                "SELECT run FROM runs WHERE error IS NULL AND " + condition + " ORDER BY " + order + ", run LIMIT 1");
        return found.stream()
                .findFirst()
                .map(row -> new Selection((Long) row.get("run"), why + "; of several the first"));
    }

    private ResultsException none(String rule) {
        String there = query
                .rows("SELECT outcome, count(*) AS n FROM runs WHERE error IS NULL GROUP BY outcome ORDER BY n DESC")
                .stream()
                .map(row -> row.get("outcome") + " (" + row.get("n") + ")")
                .collect(Collectors.joining(", "));
        return ResultsException.ofInput("no run of this folder fits '" + rule + "'. How they ended: " + there + ".");
    }

    private Optional<Selection> extreme(String rule) {
        String actor = rule.substring(rule.indexOf(':') + 1);
        Scenario scenario = stored.file().scenario();
        if (!scenario.actors().containsKey(actor)) {
            throw ResultsException.ofInput("'" + rule + "' names no actor. Maybe one of: "
                    + String.join(", ", scenario.actors().keySet()) + ".");
        }
        boolean best = rule.startsWith("best:");
        return first(
                "true",
                RunQuery.name("utility_" + actor) + (best ? " DESC" : ""),
                "the end that is worth " + (best ? "most" : "least") + " to " + actor);
    }

    private Optional<Selection> nearMiss(String settled) {
        String share = RunConditions.lastGap(stored.file().scenario());
        return first(
                "NOT " + settled
                        + " AND last_refusal_round > coalesce(agreement_round, 0) AND last_refusal_gap >= 0"
                        + " AND isfinite(" + share + ")",
                share,
                "of the runs that settled nothing after it, the last refusal by the smallest gap, as a share of what lies"
                        + " between no deal and the best for whoever refused");
    }

    /** The run nearest to the centre of its outcome: see the words that it returns. */
    private Optional<Selection> typical(String outcome, boolean commonest) {
        List<List<String>> groups = groups();
        List<String> all = groups.stream().flatMap(List::stream).toList();
        String columns = IntStream.range(0, all.size())
                .mapToObj(n -> all.get(n) + " AS v" + n)
                .collect(Collectors.joining(", "));
        String centre = IntStream.range(0, all.size())
                .mapToObj(n -> "avg(v" + n + ") AS m" + n + ", stddev_pop(v" + n + ") AS s" + n)
                .collect(Collectors.joining(", "));
        List<Map<String, Object>> found = query.rows("WITH such AS (SELECT run, " + columns
                + " FROM runs WHERE error IS NULL AND outcome = " + RunQuery.text(outcome)
                + "), centre AS (SELECT count(*)"
                + " AS n, " + centre + " FROM such) SELECT run, n FROM such, centre ORDER BY " + distance(groups)
                + ", run LIMIT 1");
        return found.stream()
                .findFirst()
                .map(row -> new Selection(
                        (Long) row.get("run"),
                        (commonest ? "of the commonest outcome, " : "of the outcome ") + outcome + " ("
                                + row.get("n") + " of " + (stored.runs() == 1 ? "one run" : stored.runs() + " runs")
                                + "), the run nearest to their mean: squared distance in standard"
                                + " deviations, averaged over rounds, over terms (the place of each option in its"
                                + " list) and over utilities, which weigh the same"));
    }

    private List<List<String>> groups() {
        Scenario scenario = stored.file().scenario();
        List<String> rounds = List.of("end_round", "agreement_round");
        List<String> terms = new ArrayList<>();
        scenario.issues().forEach((id, issue) -> terms.add(RunQuery.place(issue.options(), "terms_" + id)));
        List<String> utilities = scenario.actors().keySet().stream()
                .map(id -> RunQuery.name("utility_" + id))
                .toList();
        return List.of(rounds, terms, utilities);
    }

    private static String distance(List<List<String>> groups) {
        List<String> sums = new ArrayList<>();
        int n = 0;
        for (List<String> group : groups) {
            List<String> parts = new ArrayList<>();
            for (int k = 0; k < group.size(); k++, n++) {
                // What does not vary, or is empty in all such runs, tells nothing.
                parts.add("CASE WHEN s" + n + " > 1e-12 THEN power((coalesce(v" + n + ", m" + n + ") - m" + n + ") / s"
                        + n + ", 2) ELSE 0 END");
            }
            sums.add("(" + String.join(" + ", parts) + ") / " + group.size());
        }
        return String.join(" + ", sums);
    }
}
