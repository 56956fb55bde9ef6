package org.parley.report.whatif;

import static org.parley.report.whatif.Numbers.format;
import static org.parley.report.whatif.Numbers.inPoints;
import static org.parley.report.whatif.Numbers.percent;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.parley.answer.Table;
import org.parley.chart.Caption;
import org.parley.chart.ErrorBarChart;
import org.parley.chart.ForestPlot;
import org.parley.chart.Series;
import org.parley.findings.Goal;
import org.parley.findings.whatif.DecisiveChanges;
import org.parley.findings.whatif.DecisiveChanges.Pivot;
import org.parley.statistics.Proportion;
import org.parley.statistics.comparison.PairedShares;

/** Pictures of pivots: how many runs end otherwise, and what changes what talks are judged by. */
final class PivotCharts {

    private final DecisiveChanges pivots;
    private final PivotLabels labels;

    PivotCharts(DecisiveChanges pivots, PivotLabels labels) {
        this.pivots = pivots;
        this.labels = labels;
    }

    /** Returns bars of the shares of runs whose outcome and whose terms are others, in the order given. */
    ErrorBarChart ranking(List<Pivot> shown) {
        String title = "Runs that end otherwise, by what is changed";
        return new ErrorBarChart(
                new Caption(
                        title,
                        format(
                                "Share of %,d runs whose outcome is another, and whose terms are others, with 95%% intervals"
                                        + " (Wilson 1927)",
                                pivots.runs()),
                        title
                                + "; two bars with their intervals for each change, that which changes most outcomes first"),
                "What is changed",
                shown.stream().map(pivot -> labels.of(pivot.change())).toList(),
                List.of(
                        bar(
                                "outcome differs",
                                shown,
                                pivot -> pivot.transitions().changed()),
                        bar("terms differ", shown, pivot -> pivot.paired().otherTerms())));
    }

    private static ErrorBarChart.Bar bar(String name, List<Pivot> shown, Function<Pivot, Proportion> share) {
        List<Proportion> shares = shown.stream().map(share).toList();
        return new ErrorBarChart.Bar(
                new Series(name, shares.stream().mapToDouble(Proportion::share).toArray()),
                new Series("from", shares.stream().mapToDouble(Proportion::low).toArray()),
                new Series("to", shares.stream().mapToDouble(Proportion::high).toArray()));
    }

    /** Whether any change makes a run reach a goal, or miss it. */
    boolean differs(int goal) {
        return pivots.tried().stream()
                .map(pivot -> pivot.changes().get(goal))
                .anyMatch(change -> change.onlyFirst() + change.onlySecond() > 0);
    }

    /** Says how many change a goal beyond chance, and which does most. */
    String sentence(int goal, List<Pivot> shown) {
        String what = "how often there is " + pivots.goals().get(goal).label();
        if (!differs(goal)) {
            return format(
                    "None of the %d changes makes any run gain or lose %s, so there is no picture to draw.",
                    pivots.tried().size(), pivots.goals().get(goal).label());
        }
        long resolved = pivots.tried().stream().filter(p -> p.isResolved(goal)).count();
        if (resolved == 0) {
            return format(
                    "None of the %d changes is seen to change %s beyond chance.",
                    pivots.tried().size(), what);
        }
        Pivot most = ranked(goal, shown).stream()
                .filter(p -> p.isResolved(goal))
                .findFirst()
                .orElseThrow();
        return format(
                "Of %d changes %d change%s %s beyond chance; most if %s: %s.",
                pivots.tried().size(),
                resolved,
                resolved == 1 ? "s" : "",
                what,
                labels.of(most.change()),
                inPoints(most.changes().get(goal)));
    }

    /** Returns the changes of a goal around zero, the greatest first. */
    ForestPlot goal(int goal, List<Pivot> shown) {
        Goal judged = pivots.goals().get(goal);
        String title = format("Change of how often there is %s", judged.label());
        return new ForestPlot(
                new Caption(
                        title,
                        format(
                                "With each change less as stored, the reference, with 95%% intervals (Agresti and Min 2005)."
                                        + " Resolved is what an exact test (McNemar 1947) says, adjusted for all %d made here"
                                        + " (Holm 1979)",
                                pivots.tests()),
                        title + "; a mark with its interval for each, beside a line at zero"),
                "What is changed",
                "percentage points",
                1,
                ranked(goal, shown).stream().map(pivot -> row(pivot, goal)).toList());
    }

    /** Returns the same as a table, with p-values. */
    Table table(int goal, List<Pivot> shown) {
        Goal judged = pivots.goals().get(goal);
        return Table.ofTexts(
                format("How often there is %s", judged.label()),
                List.of("What is changed", "As stored", "With the change", "Points (95% interval)", "p, adjusted"),
                Set.of(1, 2, 3, 4),
                ranked(goal, shown).stream()
                        .map(pivot -> List.of(
                                labels.of(pivot.change()),
                                percent(pivot.transitions()
                                        .before(judged::isReached)
                                        .share()),
                                percent(pivot.transitions()
                                        .after(judged::isReached)
                                        .share()),
                                Numbers.points(pivot.changes().get(goal)),
                                Numbers.p(pivot.p().get(goal))))
                        .toList());
    }

    private static List<Pivot> ranked(int goal, List<Pivot> shown) {
        return shown.stream()
                .sorted(Comparator.comparingDouble(
                        p -> -Math.abs(p.changes().get(goal).difference())))
                .toList();
    }

    private ForestPlot.Row row(Pivot pivot, int goal) {
        PairedShares change = pivot.changes().get(goal);
        Goal judged = pivots.goals().get(goal);
        return new ForestPlot.Row(
                labels.of(pivot.change()),
                percent(pivot.transitions().before(judged::isReached).share()),
                percent(pivot.transitions().after(judged::isReached).share()),
                100 * change.difference(),
                100 * change.interval().low(),
                100 * change.interval().high(),
                pivot.isResolved(goal));
    }
}
