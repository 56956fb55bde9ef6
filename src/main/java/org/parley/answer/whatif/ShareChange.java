package org.parley.answer.whatif;

import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.parley.answer.Table;
import org.parley.answer.words.Numbers;
import org.parley.chart.Caption;
import org.parley.chart.ForestPlot;
import org.parley.findings.whatif.DecisiveChanges;
import org.parley.statistics.Transitions;
import org.parley.statistics.comparison.PairedShares;

/**
 * Change of a share of runs, such as of those that reach a goal.
 *
 * @param name what ends so, or what is changed
 * @param before share as stored
 * @param after share with the change
 * @param change the difference, paired run by run
 * @param p p-value, adjusted over all that is tested
 */
record ShareChange(String name, double before, double after, PairedShares change, double p) {

    /** Returns the change of the share of runs with some outcomes. */
    static ShareChange of(String name, Transitions transitions, IntPredicate outcomes, double p) {
        return new ShareChange(
                name,
                transitions.before(outcomes).share(),
                transitions.after(outcomes).share(),
                transitions.change(outcomes),
                p);
    }

    boolean isResolved() {
        return p <= DecisiveChanges.LEVEL;
    }

    /** Returns changes around zero. */
    static ForestPlot plot(String title, String subtitle, String what, List<ShareChange> changes) {
        return new ForestPlot(
                new Caption(title, subtitle, title + "; a mark with its interval for each, beside a line at zero"),
                what,
                "percentage points",
                1,
                changes.stream()
                        .map(c -> new ForestPlot.Row(
                                c.name,
                                Numbers.percent(c.before),
                                Numbers.percent(c.after),
                                100 * c.change.difference(),
                                100 * c.change.interval().low(),
                                100 * c.change.interval().high(),
                                c.isResolved()))
                        .toList());
    }

    /** Returns the same as a table, with p-values. */
    static Table table(String caption, String what, List<ShareChange> changes) {
        return Table.ofTexts(
                caption,
                List.of(what, "As stored", "With the change", "Points (95% interval)", "p, adjusted"),
                Set.of(1, 2, 3, 4),
                changes.stream()
                        .map(c -> List.of(
                                c.name,
                                Numbers.percent(c.before),
                                Numbers.percent(c.after),
                                Words.points(c.change),
                                Words.p(c.p)))
                        .toList());
    }
}
