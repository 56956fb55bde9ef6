package org.parley.answer.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.answer.words.Numbers;
import org.parley.findings.discovery.DiscoveryInput;
import org.parley.findings.discovery.ExploredRuns;
import org.parley.statistics.Proportion;
import org.parley.statistics.discovery.Discovery;
import org.parley.statistics.discovery.FoundBox;
import org.parley.statistics.discovery.Limit;
import org.parley.statistics.discovery.Tree;

/** A discovery in sentences: where runs of interest are commoner, and what was found on which runs. */
final class DiscoverySentences {

    /** What is said of a box that the other half of the runs does not bear out. */
    private static final String CHANCE =
            "That is not more than among all runs: what made this box stand out was chance.";

    private static final String LIMITS_MATTER =
            "That is not shown to be more than among all runs, although what its limits of"
                    + " small p keep out does differ from what they keep.";

    /** Below this p a limit is not put down to chance. */
    private static final double CLEAR = 0.01;

    /** Width of what a number was drawn from, in a table. */
    static final int DRAWN = 20;

    private final ExploredRuns runs;
    private final Discovery discovery;
    private final AssumptionWords words;

    DiscoverySentences(ExploredRuns runs, Discovery discovery, AssumptionWords words) {
        this.runs = runs;
        this.discovery = discovery;
        this.words = words;
    }

    /** Returns a sentence for each box. */
    List<String> boxes() {
        return IntStream.range(0, discovery.boxes().size())
                .mapToObj(b -> sentence(b, discovery.boxes().get(b)))
                .toList();
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

    /** Returns what is said where no box was found. */
    static String none(Discovery discovery) {
        return Numbers.format(
                "No box: no limit on any of these assumptions restricts more than chance does. With %,d runs of interest in"
                        + " the half on which boxes are sought, weak influences cannot be told from chance; more runs may"
                        + " tell.",
                discovery.found().allHits());
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

    /** Returns what to say of a box that the runs on which it was not sought do not bear out. */
    static String notBorneOut(FoundBox box) {
        return box.limits().stream().anyMatch(limit -> limit.p() < CLEAR) ? LIMITS_MATTER : CHANCE;
    }

    /** Returns a share with its interval. */
    static String share(Proportion share) {
        return AssumptionWords.percent(share.share())
                + Numbers.format(
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
        return p < 1e-6 ? "< 0.000001" : Numbers.significant(p, 1);
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
}
