package org.parley.answer.whatif;

import static org.parley.answer.words.Numbers.format;
import static org.parley.answer.words.Numbers.percent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parley.answer.Block;
import org.parley.answer.Block.Figure;
import org.parley.answer.Section;
import org.parley.answer.words.Vocabulary;
import org.parley.findings.Goal;
import org.parley.outcome.Outcome;
import org.parley.scenario.Scenario;
import org.parley.statistics.Holm;
import org.parley.statistics.Transitions;

/** Section of a page on how often runs end in each way, as stored and with the change, with the differences around zero. */
final class EndSection {

    private EndSection() {}

    static Section of(Scenario scenario, Transitions transitions, int[] present) {
        List<ShareChange> ends = ends(scenario, transitions, present);
        List<Block> blocks = new ArrayList<>();
        if (transitions.changed().count() > 0) {
            blocks.add(new Figure(
                    "differences",
                    ShareChange.plot(
                            format("%d of %d shares change beyond chance", resolved(ends), ends.size()),
                            format(
                                    "With the change less as stored, the reference, over %,d runs with the luck that they had;"
                                            + " 95%% intervals (Agresti and Min 2005). Resolved is what an exact test (McNemar"
                                            + " 1947) says, adjusted for all %d (Holm 1979)",
                                    transitions.pairs(), ends.size()),
                            "How it ends",
                            ends)));
        }
        blocks.add(new Block.Grid(
                "",
                ShareChange.table(
                        format("How %,d runs end, as stored and with the change", transitions.pairs()),
                        "How it ends",
                        ends)));
        return new Section("endings", "How does it end?", sentence(transitions, ends), blocks);
    }

    /** The ways to end, before them what several have in common, all tested together. */
    private static List<ShareChange> ends(Scenario scenario, Transitions transitions, int[] present) {
        List<ShareChange> ends = new ArrayList<>();
        if (scenario.war() != null) {
            ends.add(ShareChange.of("general cease-fire", transitions, Goal.SIGNED::isReached, Double.NaN));
        }
        for (int kind : present) {
            ends.add(ShareChange.of(
                    Vocabulary.ofOutcome(scenario, Outcome.values()[kind]), transitions, k -> k == kind, Double.NaN));
        }
        double[] p =
                Holm.adjusted(ends.stream().mapToDouble(end -> end.change().p()).toArray());
        return IntStream.range(0, p.length)
                .mapToObj(n -> {
                    ShareChange end = ends.get(n);
                    return new ShareChange(end.name(), end.before(), end.after(), end.change(), p[n]);
                })
                .toList();
    }

    private static long resolved(List<ShareChange> ends) {
        return ends.stream().filter(ShareChange::isResolved).count();
    }

    private static String sentence(Transitions transitions, List<ShareChange> ends) {
        if (transitions.changed().count() == 0) {
            return "Nothing differs at all in these runs, so there is no picture to draw.";
        }
        Optional<ShareChange> clearest = ends.stream()
                .filter(ShareChange::isResolved)
                .max(Comparator.comparingDouble(end ->
                        Math.abs(end.change().difference()) / end.change().standardDeviation()));
        return clearest.map(end -> format(
                        "Of %d shares %d change%s beyond chance; clearest is that of '%s', %s, from %s to %s.",
                        ends.size(),
                        resolved(ends),
                        resolved(ends) == 1 ? "s" : "",
                        end.name(),
                        Words.inPoints(end.change()),
                        percent(end.before()),
                        percent(end.after())))
                .orElseGet(() -> format(
                        "None of these %d shares is seen to change: all differences may be chance.", ends.size()));
    }
}
