package org.parley.findings.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parley.experiment.Work;
import org.parley.findings.Goal;
import org.parley.findings.whatif.PairedExperiment.Paired;
import org.parley.scenario.Scenario;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.study.Counterfactual;
import org.parley.statistics.Holm;
import org.parley.statistics.Transitions;
import org.parley.statistics.comparison.PairedShares;
import org.parley.store.StoredRuns;

/**
 * Whose veto, seat or guarantee, taken away or added, changes the outcome most: counterfactuals tried one at a time.
 *
 * @param file the scenario as it was run
 * @param seed master seed of all runs
 * @param runs how many runs each was tried on, the first of the folder
 * @param goals what is judged, in the order of each pivot's changes
 * @param tried those that were played; that which changes most outcomes first, then most terms
 * @param untried those of which nothing can be told
 */
public record DecisiveChanges(
        ScenarioFile file, long seed, int runs, List<Goal> goals, List<Pivot> tried, List<Untried> untried) {

    /** Chance of a false alarm among all tests at which a change counts as resolved. */
    public static final double LEVEL = 0.05;

    /** Copies the lists. */
    public DecisiveChanges {
        goals = List.copyOf(goals);
        tried = List.copyOf(tried);
        untried = List.copyOf(untried);
    }

    /**
     * A counterfactual that was played.
     *
     * @param change what was changed
     * @param paired what became what
     * @param changes by how much the share of runs that reach each goal changes
     * @param p p-value of each, adjusted over all of all pivots (Holm 1979)
     */
    public record Pivot(Counterfactual change, Paired paired, List<PairedShares> changes, List<Double> p) {

        /** Copies the lists. */
        public Pivot {
            changes = List.copyOf(changes);
            p = List.copyOf(p);
        }

        /** Returns what became what. */
        public Transitions transitions() {
            return paired.transitions();
        }

        /** Whether a change is more than chance, all that was tried considered. */
        public boolean isResolved(int goal) {
            return p.get(goal) <= LEVEL;
        }
    }

    /**
     * A counterfactual of which nothing can be told.
     *
     * @param change what would be changed
     * @param why why not, in words
     */
    public record Untried(Counterfactual change, String why) {}

    /** Returns how many tests were made. */
    public int tests() {
        return goals.size() * tried.size();
    }

    /**
     * Plays counterfactuals, one at a time.
     *
     * @param stored the runs
     * @param paired those that are paired
     * @param list what to try
     */
    public static DecisiveChanges of(StoredRuns stored, PairedExperiment paired, List<Counterfactual> list, Work work) {
        Map<Scenario, Counterfactual> known = new HashMap<>();
        Map<Counterfactual, Paired> played = new HashMap<>();
        List<Counterfactual> order = new ArrayList<>();
        List<Untried> untried = new ArrayList<>();
        for (Counterfactual change : list) {
            try {
                Scenario scenario = stored.with(change.sets()).scenario();
                Counterfactual same = known.putIfAbsent(withoutParameters(scenario), change);
                if (same != null) {
                    untried.add(new Untried(change, "it is the same as " + same.options()));
                    continue;
                }
                Paired pair = paired.with(scenario, work);
                if (pair.transitions().pairs() == 0) {
                    untried.add(new Untried(change, "no run can be compared, for in every pair at least one failed"));
                    continue;
                }
                order.add(change);
                played.put(change, pair);
            } catch (ScenarioException e) {
                untried.add(new Untried(change, reason(e)));
            }
        }
        List<Goal> goals = Goal.of(stored.file().scenario());
        return new DecisiveChanges(
                stored.file(), stored.seed(), paired.runs(), goals, judged(order, played, goals), untried);
    }

    private static String reason(ScenarioException e) {
        Problem first = e.problems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .findFirst()
                .orElseThrow();
        return first.path() + " " + first.rule();
    }

    /** A scenario as it is played: what a parameter is called makes no difference. */
    private static Scenario withoutParameters(Scenario s) {
        return new Scenario(
                s.parley(),
                s.name(),
                s.about(),
                s.evidence(),
                s.orderings(),
                s.calendar(),
                null,
                s.conditions(),
                s.issues(),
                s.actors(),
                s.tracks(),
                s.war(),
                s.ceasefire(),
                s.guarantees(),
                s.talks(),
                s.events(),
                s.outcomes(),
                s.claims());
    }

    private static List<Pivot> judged(
            List<Counterfactual> order, Map<Counterfactual, Paired> played, List<Goal> goals) {
        List<List<PairedShares>> changes = order.stream()
                .map(change -> goals.stream()
                        .map(goal -> Objects.requireNonNull(played.get(change))
                                .transitions()
                                .change(goal::isReached))
                        .toList())
                .toList();
        double[] p = Holm.adjusted(changes.stream()
                .flatMap(List::stream)
                .mapToDouble(PairedShares::p)
                .toArray());
        List<Pivot> pivots = new ArrayList<>();
        for (int n = 0; n < order.size(); n++) {
            List<Double> adjusted = new ArrayList<>();
            for (int g = 0; g < goals.size(); g++) {
                adjusted.add(p[n * goals.size() + g]);
            }
            pivots.add(new Pivot(
                    order.get(n), Objects.requireNonNull(played.get(order.get(n))), changes.get(n), adjusted));
        }
        pivots.sort(Comparator.comparingDouble(
                        (Pivot pivot) -> -pivot.transitions().changed().share())
                .thenComparing(pivot -> -pivot.paired().otherTerms().share()));
        return pivots;
    }
}
