package org.parley.findings.discovery;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.parley.experiment.InputColumns;
import org.parley.outcome.Outcome;
import org.parley.scenario.Scenario;
import org.parley.statistics.discovery.Points;
import org.parley.store.StoredRuns;
import org.parley.store.StoredSweep;
import org.parley.store.folder.ResultsException;
import org.parley.store.table.RunQuery;

/**
 * Stored runs as points in the space of what their scenario leaves open. The rows tell how they ended and
 * what they drew.
 *
 * @param folder where they are stored
 * @param target what makes a run of interest
 * @param assumptions what is left open or varied, one per dimension
 * @param points the runs that did not fail
 * @param looked how many of the stored runs were looked at, from the first
 * @param split what tells the half on which something is sought from the one on which it is judged
 */
public record ExploredRuns(
        ExploredFolder folder,
        Target target,
        List<DiscoveryInput> assumptions,
        Points points,
        long looked,
        Split split) {

    /** How runs are parted into halves. */
    public enum Split {
        /** By their number, even or odd: both halves hold every case, and no luck is in both. */
        RUNS,
        /** By lot among the cases: where each has one run, all have the same luck. */
        CASES
    }

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
     * Reads the runs of a folder that {@code parley run} or {@code parley sweep} made.
     *
     * @param folder the folder
     * @param version version of this build; a folder of another is refused
     * @param of what makes a run of interest, as text, see {@link Target}; or null for its best outcome
     * @param most how many runs to look at, at least 1
     * @throws ResultsException if the folder cannot be read, if there is no such target, if all runs meet it or none, or if
     *     nothing is left open
     */
    public static ExploredRuns read(Path folder, String version, String of, long most) {
        return StoredSweep.isSweep(folder)
                ? new ExploredSweep(StoredSweep.open(folder, version)).read(of, most)
                : read(StoredRuns.open(folder, version), of, most);
    }

    private static ExploredRuns read(StoredRuns stored, String of, long most) {
        Scenario scenario = stored.file().scenario();
        List<DiscoveryInput> assumptions = assumptions(scenario);
        if (assumptions.isEmpty()) {
            throw ResultsException.ofInput("the scenario " + scenario.name()
                    + " leaves nothing open: all its numbers are certain, so all its runs are at one point. Maybe write"
                    + " {uniform: [0.2, 0.4]} or another distribution for a number, and run it again.");
        }
        long looked = Math.min(most, stored.runs());
        try (RunQuery query = stored.query()) {
            DrawnRuns.require(query);
            Target target = target(of, scenario, query);
            DrawnRuns drawn = DrawnRuns.read(query, target, looked, assumptions);
            Points points = new Points(drawn.values(), categories(assumptions), drawn.ofInterest(), drawn.runs());
            require(target, points, query);
            ExploredFolder folder =
                    new ExploredFolder(stored.file(), null, null, stored.seed(), 1, stored.runs(), stored.warnings());
            return new ExploredRuns(folder, target, assumptions, points, looked, Split.RUNS);
        }
    }

    /** Returns what the runs of a scenario draw: its uncertain numbers, then its hidden types. */
    static List<DiscoveryInput> assumptions(Scenario scenario) {
        return InputColumns.drawn(scenario).stream()
                .map(column -> column.type().equals("DOUBLE")
                        ? DiscoveryInput.number(column.name())
                        : column.name().startsWith(InputColumns.COMMITTED)
                                ? DiscoveryInput.hiddenType(column.name())
                                : DiscoveryInput.choice(column.name(), InputColumns.options(scenario, column.name())))
                .toList();
    }

    static int[] categories(List<DiscoveryInput> assumptions) {
        return assumptions.stream().mapToInt(a -> a.categories().size()).toArray();
    }

    static Target target(String of, Scenario scenario, RunQuery query) {
        return of == null ? best(query) : Target.parse(of, scenario);
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

    /** Fails if there is nothing to tell apart. */
    static void require(Target target, Points points, RunQuery query) {
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
