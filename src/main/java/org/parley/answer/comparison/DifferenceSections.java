package org.parley.answer.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parley.answer.Block;
import org.parley.answer.Block.Figure;
import org.parley.answer.Section;
import org.parley.answer.part.LastingCurve;
import org.parley.answer.part.LastingCurve.Group;
import org.parley.answer.words.Numbers;
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
                "windows",
                "What is seen within each window?",
                "what windows show",
                List.of(Kind.SETTLED_WITHIN, Kind.IN_FORCE_AFTER, Kind.BY_ARMS_WITHIN));
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
                    found.stream().filter(c -> Names.isShown(scenario, c)).toList();
            if (!shown.stream().allMatch(Sentences::isSame)) {
                blocks.add(new Figure(id + "-" + (p + 1), chart(pair, what, shown)));
            }
            if (!found.isEmpty()) {
                blocks.add(new Block.Grid(
                        Numbers.format("Tests and distances of all %,d", found.size()),
                        new DifferenceTable(scenario)
                                .whole(
                                        Numbers.format("Differences in %s, %s", what, Names.of(comparison, pair)),
                                        found)));
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
                    : Numbers.format("None of these %,d differences is resolved: all may be chance.", all);
        }
        String counted = all == 1
                ? "The one difference is resolved"
                : resolved == all
                        ? Numbers.format("All %,d differences are resolved", all)
                        : Numbers.format(
                                "Of %,d differences %,d %s resolved", all, resolved, resolved == 1 ? "is" : "are");
        return counted + (resolved == 1 ? ": " : "; the clearest is ")
                + (comparison.pairs().size() == 1 ? "" : "with " + Names.within(Names.of(comparison, with)) + ", ")
                + Names.inFull(scenario, first) + " " + Sentences.signed(first) + ".";
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
        String title = Numbers.format(
                "%s: %,d of %,d differ by more than chance", Names.of(comparison, pair), resolved, shown.size());
        return new ForestPlot(
                new Caption(
                        title,
                        Numbers.format(
                                "Differences from the reference in %s, with 95%% intervals, which are not adjusted for how"
                                        + " many there are",
                                what),
                        title + "; a mark with its interval for each, beside a line at zero"),
                "What",
                unit,
                Units.decimals(kind),
                shown.stream()
                        .map(c -> new ForestPlot.Row(
                                Names.of(scenario, c).strip(),
                                Units.level(c.kind(), c.difference().second(), Units.decimals(c.kind())),
                                Units.level(c.kind(), c.difference().first(), Units.decimals(c.kind())),
                                factor * c.difference().value(),
                                factor * c.difference().interval().low(),
                                factor * c.difference().interval().high(),
                                c.isResolved()))
                        .toList());
    }

    private void lasting(List<Block> blocks, int p, Pair pair) {
        LastingCurve lasting =
                LastingCurve.of(scenario.calendar(), pair.lasting().horizon());
        List<Group> groups = List.of(
                new Group("reference", pair.lasting().ofReference()),
                new Group(Names.of(comparison, pair), pair.lasting().ofOther()));
        String title = Numbers.format("How long general cease-fires last, %s", Names.of(comparison, pair));
        Caption caption = new Caption(
                title,
                Numbers.format(
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
