package org.parley.report.whatif;

import static org.parley.report.whatif.Numbers.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.parley.answer.Block;
import org.parley.answer.Block.Figure;
import org.parley.answer.Section;
import org.parley.answer.Table;
import org.parley.answer.part.TransitionTable;
import org.parley.answer.words.Vocabulary;
import org.parley.chart.Caption;
import org.parley.chart.ForestPlot;
import org.parley.findings.Goal;
import org.parley.findings.whatif.DecisiveChanges;
import org.parley.findings.whatif.WhatIf;
import org.parley.outcome.Outcome;
import org.parley.scenario.Scenario;
import org.parley.statistics.Holm;
import org.parley.statistics.Transitions;
import org.parley.statistics.comparison.PairedShares;

/** How often runs end in each way, before and after, with the differences around zero. */
final class EndSection {

    private final Scenario scenario;
    private final Transitions transitions;
    private final List<End> ends = new ArrayList<>();
    private final double[] p;

    /** A way to end, or what several have in common. */
    private record End(String name, double before, double after, PairedShares change) {

        double clarity() {
            return Math.abs(change.difference()) / change.standardDeviation();
        }
    }

    private EndSection(WhatIf whatIf) {
        scenario = whatIf.stored().scenario();
        transitions = whatIf.paired().transitions();
        if (scenario.war() != null) {
            add("general cease-fire", Goal.SIGNED::isReached);
        }
        for (int kind : new TransitionTable(scenario, transitions).present()) {
            add(Vocabulary.ofOutcome(scenario, Outcome.values()[kind]), k -> k == kind);
        }
        p = Holm.adjusted(ends.stream().mapToDouble(end -> end.change().p()).toArray());
    }

    private void add(String name, IntPredicate kinds) {
        ends.add(new End(
                name,
                transitions.before(kinds).share(),
                transitions.after(kinds).share(),
                transitions.change(kinds)));
    }

    static Section of(WhatIf whatIf) {
        EndSection made = new EndSection(whatIf);
        List<Block> blocks = new ArrayList<>();
        if (made.differs()) {
            blocks.add(new Figure("differences", made.picture()));
        }
        blocks.add(new Block.Grid("", made.table()));
        return new Section("endings", "How does it end?", made.sentence(), blocks);
    }

    private boolean differs() {
        return transitions.changed().count() > 0;
    }

    private boolean isResolved(int end) {
        return p[end] <= DecisiveChanges.LEVEL;
    }

    private long resolved() {
        return IntStream.range(0, p.length).filter(this::isResolved).count();
    }

    private String sentence() {
        if (!differs()) {
            return "Nothing differs at all in these runs, so there is no picture to draw.";
        }
        Optional<End> clearest = IntStream.range(0, p.length)
                .filter(this::isResolved)
                .mapToObj(ends::get)
                .max(Comparator.comparingDouble(End::clarity));
        return clearest.isEmpty()
                ? format("None of these %d shares is seen to change: all differences may be chance.", p.length)
                : format(
                        "Of %d shares %d change%s beyond chance; clearest is that of '%s', %s, from %s to %s.",
                        p.length,
                        resolved(),
                        resolved() == 1 ? "s" : "",
                        clearest.get().name(),
                        Numbers.inPoints(clearest.get().change()),
                        Numbers.percent(clearest.get().before()),
                        Numbers.percent(clearest.get().after()));
    }

    private ForestPlot picture() {
        String title = format("%d of %d shares change beyond chance", resolved(), p.length);
        return new ForestPlot(
                new Caption(
                        title,
                        format(
                                "With the change less as stored, the reference, over %,d runs with the luck that they had; 95%%"
                                        + " intervals (Agresti and Min 2005). Resolved is what an exact test (McNemar 1947) says,"
                                        + " adjusted for all %d (Holm 1979)",
                                transitions.pairs(), p.length),
                        title + "; a mark with its interval for each, beside a line at zero"),
                "How it ends",
                "percentage points",
                1,
                IntStream.range(0, p.length).mapToObj(this::row).toList());
    }

    private ForestPlot.Row row(int n) {
        End end = ends.get(n);
        return new ForestPlot.Row(
                end.name(),
                Numbers.percent(end.before()),
                Numbers.percent(end.after()),
                100 * end.change().difference(),
                100 * end.change().interval().low(),
                100 * end.change().interval().high(),
                isResolved(n));
    }

    private Table table() {
        return Table.ofTexts(
                format("How %,d runs end, as stored and with the change", transitions.pairs()),
                List.of("How it ends", "As stored", "With the change", "Points (95% interval)", "p, adjusted"),
                Set.of(1, 2, 3, 4),
                IntStream.range(0, p.length)
                        .mapToObj(n -> List.of(
                                ends.get(n).name(),
                                Numbers.percent(ends.get(n).before()),
                                Numbers.percent(ends.get(n).after()),
                                Numbers.points(ends.get(n).change()),
                                Numbers.p(p[n])))
                        .toList());
    }
}
