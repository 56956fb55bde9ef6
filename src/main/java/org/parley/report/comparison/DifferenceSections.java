package org.parley.report.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.answer.Block;
import org.parley.answer.Block.Figure;
import org.parley.answer.Section;
import org.parley.answer.Table;
import org.parley.answer.part.LastingCurve;
import org.parley.answer.part.LastingCurve.Group;
import org.parley.chart.Caption;
import org.parley.chart.CurveChart;
import org.parley.chart.ForestPlot;
import org.parley.findings.comparison.Comparison;
import org.parley.findings.comparison.Contrast;
import org.parley.findings.comparison.Kind;
import org.parley.findings.comparison.Pair;
import org.parley.scenario.Scenario;

/** The sections of a comparison that show one kind of difference each. */
final class DifferenceSections {

    private final Comparison comparison;
    private final Scenario scenario;

    DifferenceSections(Comparison comparison) {
        this.comparison = comparison;
        scenario = comparison.reference().file().scenario();
    }

    /** Returns those of which there is something to show. */
    List<Section> all() {
        List<Section> sections = new ArrayList<>();
        add(sections, "endings", "How does it end?", "ways to end", List.of(Kind.SETTLED, Kind.OUTCOME));
        sections.add(TransitionSection.of(comparison));
        add(
                sections,
                "lasting",
                scenario.ceasefire() == null ? "When?" : "When, and for how long?",
                "times",
                List.of(Kind.ROUNDS, Kind.ROUNDS_IN_BOTH, Kind.DURATION, Kind.DURATION_IN_BOTH));
        add(sections, "terms", "On what terms?", "terms", List.of(Kind.TERM));
        add(sections, "values", "For whom?", "what the end is worth", List.of(Kind.UTILITY));
        return sections;
    }

    private void add(List<Section> to, String id, String heading, String what, List<Kind> kinds) {
        List<Block> blocks = new ArrayList<>();
        for (int p = 0; p < comparison.pairs().size(); p++) {
            Pair pair = comparison.pairs().get(p);
            if (kinds.contains(Kind.DURATION) && pair.lasting() != null) {
                lasting(blocks, p, pair);
            }
            List<Contrast> found = of(pair, kinds);
            List<Contrast> shown =
                    found.stream().filter(c -> Naming.isShown(scenario, c)).toList();
            if (!shown.stream().allMatch(Sentences::isSame)) {
                blocks.add(new Figure(id + "-" + (p + 1), chart(pair, what, shown)));
            }
            if (!found.isEmpty()) {
                blocks.add(new Block.Grid(
                        Figures.format("Tests and distances of all %,d", found.size()), table(pair, what, found)));
            }
        }
        if (!blocks.isEmpty()) {
            to.add(new Section(id, heading, sentence(kinds), blocks));
        }
    }

    private static List<Contrast> of(Pair pair, List<Kind> kinds) {
        return pair.contrasts().stream().filter(c -> kinds.contains(c.kind())).toList();
    }

    /** Says how many are resolved, and which is the largest beside its error. */
    private String sentence(List<Kind> kinds) {
        long all = 0;
        long resolved = 0;
        Pair with = null;
        Contrast first = null;
        for (Pair pair : comparison.pairs()) {
            List<Contrast> found = of(pair, kinds);
            all += found.size();
            resolved += found.stream().filter(Contrast::isResolved).count();
            Optional<Contrast> clearest =
                    found.stream().filter(Contrast::isResolved).max(Comparator.comparingDouble(this::clarity));
            if (clearest.isPresent() && (first == null || clarity(clearest.get()) > clarity(first))) {
                first = clearest.get();
                with = pair;
            }
        }
        if (comparison.pairs().stream().flatMap(p -> of(p, kinds).stream()).allMatch(Sentences::isSame)) {
            return "Nothing differs at all in these runs, so there is no picture to draw.";
        }
        if (first == null) {
            return all == 1
                    ? "The one difference may be chance."
                    : Figures.format("None of these %,d differences is resolved: all may be chance.", all);
        }
        String counted = all == 1
                ? "The one difference is resolved"
                : resolved == all
                        ? Figures.format("All %,d differences are resolved", all)
                        : Figures.format(
                                "Of %,d differences %,d %s resolved", all, resolved, resolved == 1 ? "is" : "are");
        return counted + (resolved == 1 ? ": " : "; the clearest is ")
                + (comparison.pairs().size() == 1 ? "" : "with " + Naming.within(Naming.of(comparison, with)) + ", ")
                + Naming.inFull(scenario, first) + " " + Sentences.signed(first) + ".";
    }

    private double clarity(Contrast contrast) {
        return Math.abs(contrast.difference().value()) / contrast.difference().standardError();
    }

    private ForestPlot chart(Pair pair, String what, List<Contrast> shown) {
        Kind kind = shown.get(0).kind();
        String unit =
                kind.isShare() ? "percentage points" : kind == Kind.UTILITY ? "on each actor's own scale" : "rounds";
        double factor = kind.isShare() ? 100 : 1;
        long resolved = shown.stream().filter(Contrast::isResolved).count();
        String title = Figures.format(
                "%s: %,d of %,d differ by more than chance", Naming.of(comparison, pair), resolved, shown.size());
        return new ForestPlot(
                new Caption(
                        title,
                        Figures.format(
                                "Differences from the reference in %s, with 95%% intervals, which are not adjusted for how"
                                        + " many there are",
                                what),
                        title + "; a mark with its interval for each, beside a line at zero"),
                "What",
                unit,
                Figures.decimals(kind),
                shown.stream()
                        .map(c -> new ForestPlot.Row(
                                Naming.of(scenario, c).strip(),
                                Figures.level(c.kind(), c.difference().second(), Figures.decimals(c.kind())),
                                Figures.level(c.kind(), c.difference().first(), Figures.decimals(c.kind())),
                                factor * c.difference().value(),
                                factor * c.difference().interval().low(),
                                factor * c.difference().interval().high(),
                                c.isResolved()))
                        .toList());
    }

    private Table table(Pair pair, String what, List<Contrast> found) {
        return Table.ofTexts(
                Figures.format("Differences in %s, %s", what, Naming.of(comparison, pair)),
                List.of(
                        "What",
                        "reference",
                        "here",
                        "difference",
                        "from",
                        "to",
                        "p, adjusted",
                        "A12",
                        "W1",
                        "D",
                        "needs"),
                Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
                found.stream().map(c -> row(c)).toList());
    }

    private List<String> row(Contrast c) {
        int decimals = Figures.decimals(c.kind());
        List<String> row = new ArrayList<>(List.of(
                Naming.of(scenario, c).strip(),
                Figures.level(c.kind(), c.difference().second(), decimals),
                Figures.level(c.kind(), c.difference().first(), decimals),
                Figures.signed(c.kind(), c.difference().value(), decimals),
                Figures.signed(c.kind(), c.difference().interval().low(), decimals),
                Figures.signed(c.kind(), c.difference().interval().high(), decimals),
                Figures.p(c.tests().get(0).adjusted())));
        row.addAll(
                c.apartness() == null
                        ? List.of("", "", "")
                        : List.of(
                                Figures.format("%.2f", c.apartness().superiority()),
                                Figures.unsigned(c.kind(), c.apartness().wasserstein(), decimals),
                                Figures.format("%.2f", c.apartness().kolmogorov())));
        row.add(Figures.needed(c.runsNeeded()));
        return row;
    }

    private void lasting(List<Block> blocks, int p, Pair pair) {
        LastingCurve lasting =
                LastingCurve.of(scenario.calendar(), pair.lasting().horizon());
        List<Group> groups = List.of(
                new Group("reference", pair.lasting().ofReference()),
                new Group(Naming.of(comparison, pair), pair.lasting().ofOther()));
        String title = Figures.format("How long general cease-fires last, %s", Naming.of(comparison, pair));
        Caption caption = new Caption(
                title,
                Figures.format(
                        "Share still in force (Kaplan and Meier 1958) with 95%% intervals, of %,d in the reference and %,d"
                                + " here",
                        pair.lasting().ofReference().observed(),
                        pair.lasting().ofOther().observed()),
                title + "; a curve for each that falls in steps from 100%");
        List<CurveChart.Curve> curves = groups.stream().map(lasting::curve).toList();
        blocks.add(new Figure(
                "curves-" + (p + 1), new CurveChart(caption, lasting.across(), lasting.up(), curves, List.of())));
        blocks.add(new Block.Grid("", lasting.atRisk(groups)));
    }
}
