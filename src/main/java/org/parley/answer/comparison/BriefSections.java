package org.parley.answer.comparison;

import java.util.ArrayList;
import java.util.List;
import org.parley.answer.Block;
import org.parley.answer.Block.Flow;
import org.parley.answer.Section;
import org.parley.answer.Table;
import org.parley.answer.part.TransitionTable;
import org.parley.answer.words.Numbers;
import org.parley.findings.comparison.Comparison;
import org.parley.findings.comparison.Contrast;
import org.parley.findings.comparison.Kind;
import org.parley.findings.comparison.Pair;
import org.parley.findings.comparison.Side;
import org.parley.scenario.Scenario;

/** Brief sections of a comparison, for a terminal: what changes in sentences, then a table for each kind of difference. */
final class BriefSections {

    private static final int MOST_CHANGES = 5;

    private final Comparison comparison;
    private final Scenario scenario;
    private final DifferenceTable tables;
    private final List<Section> sections = new ArrayList<>();

    private BriefSections(Comparison comparison) {
        this.comparison = comparison;
        scenario = comparison.reference().file().scenario();
        tables = new DifferenceTable(scenario);
    }

    static List<Section> of(Comparison comparison) {
        BriefSections made = new BriefSections(comparison);
        made.add("Compared with " + Names.title(comparison.reference()), origin(comparison.reference()));
        comparison.pairs().forEach(made::tell);
        comparison.pairs().forEach(made::tables);
        made.foot();
        return made.sections;
    }

    private void add(String heading, Block... blocks) {
        sections.add(Section.ofText("brief-" + sections.size(), heading, List.of(blocks)));
    }

    private static Block line(String text) {
        return new Block.Note(text, Flow.LINE, 2);
    }

    private static Block origin(Side side) {
        return line(Numbers.format("%s: %,d runs, seed %d", side.given(), side.runs(), side.seed()));
    }

    private void tell(Pair pair) {
        List<Block> blocks = new ArrayList<>(List.of(origin(pair.other())));
        pair.changes().stream().limit(MOST_CHANGES).forEach(change -> blocks.add(line(Names.of(change))));
        if (pair.changes().size() > MOST_CHANGES) {
            blocks.add(line(Numbers.format("and %d more", pair.changes().size() - MOST_CHANGES)));
        }
        blocks.add(new Block.Note(Sentences.luck(comparison, pair), Flow.PARAGRAPH, 2));
        add(Names.of(comparison, pair), blocks.toArray(Block[]::new));
        add("", new Block.Note(String.join(" ", Sentences.of(comparison, pair))));
        if (!pair.leftOut().isEmpty()) {
            add("", new Block.Note(Sentences.leftOut(comparison, pair)));
        }
    }

    private void tables(Pair pair) {
        if (comparison.pairs().size() > 1) {
            add(Names.of(comparison, pair));
        }
        shares(pair, "How it ends, share of all runs", List.of(Kind.SETTLED, Kind.OUTCOME));
        shares(
                pair,
                "Within windows, share of runs, and of first cease-fires",
                List.of(Kind.SETTLED_WITHIN, Kind.IN_FORCE_AFTER, Kind.BY_ARMS_WITHIN));
        if (pair.transitions() != null && pair.transitions().changed().count() > 0) {
            add(
                    "",
                    new Block.Grid("", new TransitionTable(scenario, pair.transitions()).matrix()),
                    new Block.Note("Rows as in the reference, columns as here.", Flow.LINE, 0));
        }
        shares(pair, "Terms, share of " + Names.aim(scenario, true), List.of(Kind.TERM));
        means(
                pair,
                "When and for how long, rounds",
                List.of(Kind.ROUNDS, Kind.ROUNDS_IN_BOTH, Kind.DURATION, Kind.DURATION_IN_BOTH));
        means(pair, "What the end is worth to each", List.of(Kind.UTILITY));
    }

    private void shares(Pair pair, String title, List<Kind> kinds) {
        List<Contrast> shown =
                of(pair, kinds).stream().filter(c -> Names.isShown(scenario, c)).toList();
        if (!shown.isEmpty()) {
            add(title, tables.shares(shown));
        }
    }

    private void means(Pair pair, String title, List<Kind> kinds) {
        List<Contrast> found = of(pair, kinds);
        if (!found.isEmpty()) {
            add(title, tables.means(found));
        }
    }

    private void add(String heading, Table table) {
        add(heading, new Block.Grid("", table));
    }

    private static List<Contrast> of(Pair pair, List<Kind> kinds) {
        return pair.contrasts().stream().filter(c -> kinds.contains(c.kind())).toList();
    }

    private void foot() {
        add(
                "",
                new Block.Note(Numbers.format(
                        "p is adjusted (Holm) for all %d tests of this comparison; a difference is resolved if p is at most"
                                + " 0.05. needs: runs of each with which a difference of that size would be resolved four times"
                                + " in five. A12: chance that a run here exceeds one of the reference. W1: Wasserstein distance."
                                + " D: greatest distance of the distribution functions.",
                        comparison.tests())),
                new Block.Note("A model of declared assumptions, not a forecast.", Flow.LINE, 0));
    }
}
