package org.parley.answer.whatif;

import static org.parley.answer.words.Numbers.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parley.answer.Block;
import org.parley.answer.Block.Figure;
import org.parley.answer.Section;
import org.parley.findings.Goal;
import org.parley.findings.whatif.DecisiveChanges;
import org.parley.findings.whatif.DecisiveChanges.Pivot;

/**
 * Sections of a page on which changes make runs reach what talks are judged by, or miss it.
 *
 * @param pivots all that was tried
 * @param shown those that are shown
 */
record GoalSections(DecisiveChanges pivots, List<Pivot> shown) {

    Section of(int goal) {
        Goal judged = pivots.goals().get(goal);
        List<ShareChange> changes = ranked(goal);
        List<Block> blocks = new ArrayList<>();
        if (differs(goal)) {
            blocks.add(new Figure(
                    "goal-" + judged.id(),
                    ShareChange.plot(
                            format("Change of how often there is %s", judged.label()),
                            format(
                                    "With each change less as stored, the reference, with 95%% intervals (Agresti and Min 2005)."
                                            + " Resolved is what an exact test (McNemar 1947) says, adjusted for all %d made here"
                                            + " (Holm 1979)",
                                    pivots.tests()),
                            "What is changed",
                            changes)));
        }
        blocks.add(new Block.Grid(
                "Each with its p-value",
                ShareChange.table(format("How often there is %s", judged.label()), "What is changed", changes)));
        return new Section(
                judged.id(),
                format("What changes how often there is %s?", judged.label()),
                sentence(goal, changes),
                blocks);
    }

    /** The changes of a goal, the greatest first. */
    private List<ShareChange> ranked(int goal) {
        Goal judged = pivots.goals().get(goal);
        return shown.stream()
                .map(pivot -> ShareChange.of(
                        Words.of(pivots.file().scenario(), pivot.change()),
                        pivot.transitions(),
                        judged::isReached,
                        pivot.p().get(goal)))
                .sorted(Comparator.comparingDouble(
                        change -> -Math.abs(change.change().difference())))
                .toList();
    }

    /** Whether any change makes a run reach a goal, or miss it. */
    private boolean differs(int goal) {
        return pivots.tried().stream()
                .map(pivot -> pivot.changes().get(goal))
                .anyMatch(change -> change.onlyFirst() + change.onlySecond() > 0);
    }

    /** Says how many change a goal beyond chance, and which does most. */
    private String sentence(int goal, List<ShareChange> ranked) {
        String label = pivots.goals().get(goal).label();
        int tried = pivots.tried().size();
        if (!differs(goal)) {
            return format(
                    "None of the %d changes makes any run gain or lose %s, so there is no picture to draw.",
                    tried, label);
        }
        long resolved = pivots.tried().stream().filter(p -> p.isResolved(goal)).count();
        return ranked.stream()
                .filter(ShareChange::isResolved)
                .findFirst()
                .map(most -> format(
                        "Of %d changes %d change%s how often there is %s beyond chance; most if %s: %s.",
                        tried, resolved, resolved == 1 ? "s" : "", label, most.name(), Words.inPoints(most.change())))
                .orElseGet(() -> format(
                        "None of the %d changes is seen to change how often there is %s beyond chance.", tried, label));
    }
}
