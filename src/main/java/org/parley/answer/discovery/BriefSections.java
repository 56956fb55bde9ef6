package org.parley.answer.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parley.answer.Block;
import org.parley.answer.Cell;
import org.parley.answer.Column;
import org.parley.answer.Section;
import org.parley.answer.Table;
import org.parley.answer.discovery.DiscoverySentences.TreeLine;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.Vocabulary;
import org.parley.findings.discovery.ExploredFolder;
import org.parley.findings.discovery.ExploredRuns;
import org.parley.statistics.Proportion;
import org.parley.statistics.discovery.Discovery;
import org.parley.statistics.discovery.FoundBox;
import org.parley.statistics.discovery.FoundBox.JudgedLimit;
import org.parley.statistics.discovery.FoundBox.JudgedStep;

/** Brief sections of a discovery, for a terminal: each box with its limits, the trade-off on the way to the first, and the tree. */
final class BriefSections {

    /** The trade-off is told in steps of so much coverage. */
    private static final double STEP = 0.1;

    private final ExploredRuns runs;
    private final Discovery discovery;
    private final AssumptionWords words;
    private final List<String> sentences;
    private final List<Section> sections = new ArrayList<>();

    private BriefSections(ExploredRuns runs, Discovery discovery, AssumptionWords words) {
        this.runs = runs;
        this.discovery = discovery;
        this.words = words;
        sentences = new DiscoverySentences(runs, discovery, words).boxes();
    }

    static List<Section> of(ExploredRuns runs, Discovery discovery, AssumptionWords words) {
        BriefSections made = new BriefSections(runs, discovery, words);
        made.head();
        made.boxes();
        made.tree();
        made.say(
                "What stands in a box is likelier there in this model, under its declared assumptions. A model of declared"
                        + " assumptions, not a forecast.");
        return made.sections;
    }

    private void add(String heading, Block... blocks) {
        sections.add(Section.ofText("brief-" + sections.size(), heading, List.of(blocks)));
    }

    private void say(String... sentences) {
        add("", Arrays.stream(sentences).map(Block.Note::new).toArray(Block[]::new));
    }

    private void head() {
        ExploredFolder folder = runs.folder();
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Note("Where is it likelier that a run " + words.ends(runs.target(), "ends in", "has") + "?"));
        blocks.add(new Block.Note(Numbers.format(
                "%s%,d runs%s, of which %,d do%s. %s",
                runs.looked() < folder.stored() ? "The first " : "",
                runs.looked(),
                folder.isSweep() ? Numbers.format(" of %,d cases", folder.cases()) : "",
                discovery.found().allHits() + discovery.judged().allHits(),
                runs.looked() < folder.stored()
                        ? Numbers.format(" (%,d are stored; --runs looks at more)", folder.stored())
                        : "",
                words.left(folder.study()))));
        if (runs.failed() > 0) {
            blocks.add(new Block.Note(Numbers.format("%,d runs failed and are left out.", runs.failed())));
        }
        add(Vocabulary.title(folder.file().scenario()), blocks.toArray(Block[]::new));
        say(DiscoverySentences.halves(runs));
    }

    private void boxes() {
        if (discovery.boxes().isEmpty()) {
            say(DiscoverySentences.none(discovery));
            return;
        }
        for (int b = 0; b < discovery.boxes().size(); b++) {
            FoundBox box = discovery.boxes().get(b);
            String told = "Box " + (b + 1) + ". " + sentences.get(b);
            if (box.stands(discovery.judged().base().share())) {
                say(told);
            } else {
                say(told, DiscoverySentences.notBorneOut(box));
            }
            add("", limits(box).block());
        }
        say(
                "Without it: the share in the box if that limit is dropped. p: how likely chance alone would make so much of"
                        + " the limit (Fisher's exact test, on runs on which it was not sought).");
        tradeOff(discovery.boxes().get(0));
    }

    private Table.Builder limits(FoundBox box) {
        Table.Builder table = Table.shown("")
                .words("  limit", "  %#-44.44s")
                .words("drawn from", " %-" + DiscoverySentences.DRAWN + "s")
                .numbers("without it", " %11s")
                .numbers("p", " %10s");
        box.limits()
                .forEach(limit -> table.row(
                        runs.assumptions().get(limit.limit().dimension()).name() + ": " + words.kept(limit.limit()),
                        DiscoverySentences.drawn(runs, limit.limit().dimension()),
                        without(limit),
                        p(limit)));
        return table;
    }

    /** Returns the share in a box if a limit is dropped. */
    static Cell without(JudgedLimit limit) {
        Proportion density = limit.judgedWithout().density();
        return limit.judgedWithout().inside() == 0
                ? Cell.NONE
                : Cell.share(density, AssumptionWords.percent(density.share()));
    }

    /** Returns how likely chance alone would make so much of a limit. */
    static Cell p(JudgedLimit limit) {
        return new Cell.Amount(limit.p(), DiscoverySentences.p(limit.p()));
    }

    private void tradeOff(FoundBox box) {
        say(
                "Trade-off on the way to box 1: the smaller a box (mass, of all runs), the denser it is (density, of the runs in"
                        + " it) and the less of what is looked for it holds (coverage).");
        Table.Builder table = Table.shown("")
                .numbers("mass", "  %10s")
                .numbers("coverage", " %10s")
                .numbers("density", " %10s", Column.Picture.BAR)
                .numbers("limits", " %8s")
                .words("", "  %s");
        double next = 1;
        for (int s = 0; s < box.trajectory().size(); s++) {
            JudgedStep step = box.trajectory().get(s);
            double coverage = step.judged().coverage().share();
            if (coverage <= next + 1e-9 || s == box.chosen()) {
                table.row(
                        share(step.judged().mass()),
                        share(step.judged().coverage()),
                        step.judged().inside() == 0
                                ? Cell.NONE
                                : share(step.judged().density()),
                        step.box().limits().size(),
                        s == box.chosen() ? "chosen" : "");
                next = Math.min(next, Math.ceil(coverage / STEP - 1e-9) * STEP) - STEP;
            }
        }
        add("", table.block());
    }

    private static Cell share(Proportion share) {
        return Cell.share(share, AssumptionWords.percent(share.share()));
    }

    private void tree() {
        if (discovery.tree().isLeaf()) {
            say(
                    "No tree: by cross-validation no question is worth asking with so many runs. Where much is left open, a tree"
                            + " takes stronger influences than a box.");
            return;
        }
        say("Tree. Share of runs that " + words.end(runs.target()) + ":");
        List<TreeLine> lines = DiscoverySentences.lines(words, discovery);
        int widest = lines.stream().mapToInt(l -> l.label().length()).max().orElseThrow();
        int widestShare = lines.stream().mapToInt(l -> l.share().length()).max().orElseThrow();
        Table.Builder table = Table.shown("")
                .words("", "%-" + widest + "." + widest + "s")
                .numbers("", "  %" + widestShare + "s", Column.Picture.BAR)
                .words("", " %s");
        lines.forEach(
                l -> table.row(l.label(), new Cell.Amount(l.density(), l.share()), Numbers.format("of %,d", l.runs())));
        add("", table.block());
    }
}
