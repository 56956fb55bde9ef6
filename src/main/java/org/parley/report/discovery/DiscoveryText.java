package org.parley.report.discovery;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.parley.answer.words.Vocabulary;
import org.parley.findings.discovery.DiscoveryInput;
import org.parley.findings.discovery.ExploredFolder;
import org.parley.findings.discovery.ExploredRuns;
import org.parley.render.terminal.Columns;
import org.parley.render.terminal.Lines;
import org.parley.render.terminal.Picture;
import org.parley.render.terminal.Screen;
import org.parley.scenario.Scenario;
import org.parley.statistics.Proportion;
import org.parley.statistics.discovery.Discovery;
import org.parley.statistics.discovery.FoundBox;
import org.parley.statistics.discovery.FoundBox.JudgedLimit;
import org.parley.statistics.discovery.FoundBox.JudgedStep;
import org.parley.statistics.discovery.Limit;
import org.parley.statistics.discovery.Tree;

/** What was discovered, as text for people. */
public final class DiscoveryText {

    private static final int WIDTH = 100;
    private static final int LABEL = 44;
    private static final int DRAWN = 20;
    private static final String LIMIT_ROW = "  %#-" + LABEL + "." + LABEL + "s %-" + DRAWN + "s %11s %10s";
    private static final String STEP_ROW = "  %10s %10s %10s %8s  %s";

    /** What is said of a box that the other half of the runs does not bear out. */
    static final String CHANCE = "That is not more than among all runs: what made this box stand out was chance.";

    /** The trade-off is told in steps of so much coverage. */
    private static final double STEP = 0.1;

    private final Scenario scenario;
    private final ExploredRuns runs;
    private final Discovery discovery;
    private final AssumptionWords words;
    private final Lines text;

    private DiscoveryText(Scenario scenario, ExploredRuns runs, Discovery discovery, Screen screen) {
        text = new Lines(screen, WIDTH);
        this.scenario = scenario;
        this.runs = runs;
        this.discovery = discovery;
        words = new AssumptionWords(scenario, runs.assumptions());
    }

    /** Returns the text for a screen. */
    public static String of(Scenario scenario, ExploredRuns runs, Discovery discovery, Screen screen) {
        DiscoveryText text = new DiscoveryText(scenario, runs, discovery, screen);
        text.head();
        text.boxes();
        text.tree();
        text.text.gap();
        text.text.paragraph(
                "",
                "What stands in a box is likelier there in this model, under its declared assumptions. A model of declared"
                        + " assumptions, not a forecast.");
        return text.text.toString();
    }

    private void head() {
        text.heading(Vocabulary.title(scenario));
        text.paragraph("", "Where is it likelier that a run " + words.ends(runs.target(), "ends in", "has") + "?");
        ExploredFolder folder = runs.folder();
        text.paragraph(
                "",
                String.format(
                        Locale.ROOT,
                        "%s%,d runs%s, of which %,d do%s. %s",
                        runs.looked() < folder.stored() ? "The first " : "",
                        runs.looked(),
                        folder.isSweep() ? String.format(Locale.ROOT, " of %,d cases", folder.cases()) : "",
                        discovery.found().allHits() + discovery.judged().allHits(),
                        runs.looked() < folder.stored()
                                ? String.format(Locale.ROOT, " (%,d are stored; --runs looks at more)", folder.stored())
                                : "",
                        words.left(folder.study())));
        if (runs.failed() > 0) {
            text.paragraph("", String.format(Locale.ROOT, "%,d runs failed and are left out.", runs.failed()));
        }
        text.gap();
        text.paragraph("", halves(runs));
    }

    /** Returns on which runs boxes and tree are found, and on which they are judged. */
    static String halves(ExploredRuns runs) {
        return (runs.split() == ExploredRuns.Split.CASES
                        ? "Each case has one run, all with the same luck. Boxes and tree are found on half of the"
                                + " cases, drawn by lot. All that is told of them is counted on the others,"
                        : "Boxes and tree are found on the runs with even numbers. All that is told of them is"
                                + " counted on those with odd numbers,")
                + " on which they were not sought; intervals are 95%."
                + (runs.points().sharesLuck()
                        ? " Runs of one number share their luck in all cases; intervals and p allow for that."
                        : "");
    }

    private void boxes() {
        if (discovery.boxes().isEmpty()) {
            text.gap();
            text.paragraph("", none(discovery));
            return;
        }
        for (int b = 0; b < discovery.boxes().size(); b++) {
            box(b, discovery.boxes().get(b));
        }
        text.gap();
        text.paragraph(
                "",
                "Without it: the share in the box if that limit is dropped. p: how likely chance alone would make so much of"
                        + " the limit (Fisher's exact test, on runs on which it was not sought).");
        tradeOff(discovery.boxes().get(0));
    }

    /** Returns what is said where no box was found. */
    static String none(Discovery discovery) {
        return String.format(
                Locale.ROOT,
                "No box: no limit on any of these assumptions restricts more than chance does. With %,d runs of interest in"
                        + " the half on which boxes are sought, weak influences cannot be told from chance; more runs may"
                        + " tell.",
                discovery.found().allHits());
    }

    private void box(int b, FoundBox box) {
        text.gap();
        text.paragraph("", "Box " + (b + 1) + ". " + sentence(b, box));
        if (!box.stands(discovery.judged().base().share())) {
            text.paragraph("", CHANCE);
        }
        text.gap();
        Columns table = new Columns(LIMIT_ROW, "  limit", "drawn from", "without it", "p");
        for (JudgedLimit limit : box.limits()) {
            table.row(
                    runs.assumptions().get(limit.limit().dimension()).name() + ": " + words.kept(limit.limit()),
                    drawn(runs, limit.limit().dimension()),
                    limit.judgedWithout().inside() == 0
                            ? ""
                            : AssumptionWords.percent(
                                    limit.judgedWithout().density().share()),
                    p(limit.p()));
        }
        text.table(table);
    }

    private String sentence(int b, FoundBox box) {
        if (box.judged().inside() == 0) {
            return "No run of the other half lies where "
                    + words.where(box.box().limits()) + ".";
        }
        String others = b == 0 ? "" : b == 1 ? " outside box 1" : " outside the boxes before";
        return share(box.judged().density()) + " of runs" + others + " " + words.end(runs.target()) + " where "
                + words.where(box.box().limits()) + ", against "
                + AssumptionWords.percent(discovery.judged().base().share()) + " of all runs. These are "
                + AssumptionWords.percent(
                        (double) box.judged().inside() / discovery.judged().all())
                + " of all runs, and they hold "
                + share(Proportion.of(box.judged().hits(), discovery.judged().allHits())) + " of those that "
                + words.end(runs.target()) + ".";
    }

    /** Returns a share with its interval. */
    static String share(Proportion share) {
        return AssumptionWords.percent(share.share())
                + String.format(
                        Locale.ROOT,
                        share.share() < 0.0995 ? " (%.1f to %.1f)" : " (%.0f to %.0f)",
                        100 * share.low(),
                        100 * share.high());
    }

    /** Returns from where to where a number was drawn, or what a hidden type can be. */
    static String drawn(ExploredRuns runs, int dimension) {
        DiscoveryInput assumption = runs.assumptions().get(dimension);
        if (!assumption.isNumber()) {
            String all = String.join(", ", assumption.categories());
            return all.length() <= DRAWN ? all : assumption.categories().size() + " categories";
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double x : runs.points().values()[dimension]) {
            low = Math.min(low, x);
            high = Math.max(high, x);
        }
        return AssumptionWords.number(low) + " to " + AssumptionWords.number(high);
    }

    /** Returns a p value with one digit. */
    static String p(double p) {
        return p < 1e-6
                ? "< 0.000001"
                : new BigDecimal(p).round(new MathContext(1)).toPlainString();
    }

    private void tradeOff(FoundBox box) {
        text.gap();
        text.paragraph(
                "",
                "Trade-off on the way to box 1: the smaller a box (mass, of all runs), the denser it is (density, of the runs in"
                        + " it) and the less of what is looked for it holds (coverage).");
        text.gap();
        Columns table = new Columns(STEP_ROW, "mass", "coverage", "density", "limits", "");
        double next = 1;
        for (int s = 0; s < box.trajectory().size(); s++) {
            JudgedStep step = box.trajectory().get(s);
            double coverage = step.judged().coverage().share();
            if (coverage <= next + 1e-9 || s == box.chosen()) {
                table.row(
                        Picture.bar(step.judged().density().share()),
                        AssumptionWords.percent(step.judged().mass().share()),
                        AssumptionWords.percent(coverage),
                        step.judged().inside() == 0
                                ? ""
                                : AssumptionWords.percent(
                                        step.judged().density().share()),
                        Integer.toString(step.box().limits().size()),
                        s == box.chosen() ? "chosen" : "");
                next = Math.min(next, Math.ceil(coverage / STEP - 1e-9) * STEP) - STEP;
            }
        }
        text.table(table);
    }

    private void tree() {
        text.gap();
        if (discovery.tree().isLeaf()) {
            text.paragraph(
                    "",
                    "No tree: by cross-validation no question is worth asking with so many runs. Where much is left open, a tree"
                            + " takes stronger influences than a box.");
            return;
        }
        text.paragraph("", "Tree. Share of runs that " + words.end(runs.target()) + ":");
        text.gap();
        List<TreeLine> lines = lines(words, discovery);
        int widest = lines.stream().mapToInt(l -> l.label.length()).max().orElseThrow();
        int widestShare = lines.stream().mapToInt(l -> l.share.length()).max().orElseThrow();
        Columns table = new Columns("%-" + widest + "." + widest + "s  %" + widestShare + "s %s");
        lines.forEach(
                l -> table.row(Picture.bar(l.density), l.label, l.share, String.format(Locale.ROOT, "of %,d", l.runs)));
        text.table(table);
    }

    /**
     * A line of the tree.
     *
     * @param label a branch, behind two spaces for each level
     * @param share of its runs that are of interest, with its interval
     * @param density the same as a number; NaN without runs
     * @param runs how many it has
     */
    record TreeLine(String label, String share, double density, int runs) {}

    /** Returns the tree line by line, each node before what lies below it. */
    static List<TreeLine> lines(AssumptionWords words, Discovery discovery) {
        List<TreeLine> lines = new ArrayList<>();
        node(words, discovery.tree(), "all runs", 1, lines);
        return lines;
    }

    private static void node(AssumptionWords words, Tree node, String name, int depth, List<TreeLine> lines) {
        String share =
                node.judged().inside() == 0 ? "no run" : share(node.judged().density());
        lines.add(new TreeLine(
                "  ".repeat(depth) + name,
                share,
                node.judged().density().share(),
                node.judged().inside()));
        if (!node.isLeaf()) {
            Limit question = node.question();
            String of = words.name(question.dimension()) + " ";
            node(words, node.yes(), of + words.kept(question), depth + 1, lines);
            node(words, node.no(), of + words.rest(question), depth + 1, lines);
        }
    }

    /** Returns the sentences alone, one per box. */
    static List<String> sentences(Scenario scenario, ExploredRuns runs, Discovery discovery) {
        DiscoveryText text = new DiscoveryText(scenario, runs, discovery, Screen.PLAIN);
        return IntStream.range(0, discovery.boxes().size())
                .mapToObj(b -> text.sentence(b, discovery.boxes().get(b)))
                .toList();
    }
}
