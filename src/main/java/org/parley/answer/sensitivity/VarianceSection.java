package org.parley.answer.sensitivity;

import static org.parley.answer.words.Numbers.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.parley.answer.Block;
import org.parley.answer.Block.Figure;
import org.parley.answer.Section;
import org.parley.chart.Caption;
import org.parley.chart.ProportionChart;
import org.parley.chart.Series;
import org.parley.chart.StackedBarChart;
import org.parley.chart.StackedBarChart.Part;
import org.parley.statistics.sensitivity.Index;
import org.parley.statistics.sensitivity.VarianceShares;

/**
 * Shares of the variance of one run: inputs by themselves and together, all others, chance. Indices of first order are shares of
 * what the inputs with indices explain, and are brought to the variance of one run by its share.
 *
 * @param subject the analysis
 * @param explained the metrics that have shares, by place, at least one
 */
record VarianceSection(Subject subject, List<Integer> explained) {

    /** How many inputs have a part of their own. */
    private static final int NAMED = 4;

    private static final double ROUNDING = 0.0005;
    private static final double HALF = 0.5;

    Section section() {
        int most = explained.get(0);
        for (int m : explained) {
            if (subject.shares(m).chance().value()
                    > subject.shares(most).chance().value()) {
                most = m;
            }
        }
        Index chance = subject.shares(most).chance();
        StackedBarChart stacks = stacks();
        return new Section(
                "variance",
                "How much is chance?",
                format(
                        "Chance, with every number known, accounts for %s of the variance of one run in “%s”: %s.%s",
                        Subject.share(chance),
                        subject.question(most),
                        chance.interval().low() > HALF
                                ? "more than half"
                                : chance.interval().high() < HALF
                                        ? "less than half"
                                        : "about half, which the interval leaves open",
                        explained.size() > 1 ? " The other outcomes are in the picture." : ""),
                List.of(
                        new Figure("variance", stacks),
                        new Block.Note(reading(stacks)),
                        new Figure("variance-intervals", intervals()),
                        new Block.Note(
                                "An interval that passes 0 or 1 is drawn up to there; shares.csv has it whole.")));
    }

    private StackedBarChart stacks() {
        List<Integer> named = named();
        List<Integer> rest = IntStream.range(0, subject.chosen())
                .filter(i -> !named.contains(i))
                .boxed()
                .toList();
        List<Part> parts = new ArrayList<>();
        named.forEach(i -> parts.add(part(subject.name(subject.input(i)), false, m -> first(m, i))));
        if (!rest.isEmpty()) {
            parts.add(part(
                    rest.size() == 1 ? "another with indices" : rest.size() + " more with indices",
                    false,
                    m -> rest.stream().mapToDouble(i -> first(m, i)).sum()));
        }
        if (subject.chosen() > 1) {
            parts.add(part("these together", false, this::together));
        }
        if (subject.others() > 0) {
            parts.add(part(
                    "all other numbers", true, m -> subject.shares(m).others().value()));
        }
        parts.add(part("chance", true, m -> subject.shares(m).chance().value()));
        String title = "Where the variance of one run comes from";
        return new StackedBarChart(
                new Caption(
                        title,
                        "Shares of the variance: numbers each by itself, together, all others, and chance with every number"
                                + " known",
                        title + "; a bar in parts for each outcome"),
                "Outcome",
                explained.stream().map(subject::question).toList(),
                parts);
    }

    /** Returns how to read the bars, and what estimates below 0 do to them. */
    private static String reading(StackedBarChart stacks) {
        double most = stacks.pieces().stream()
                .mapToDouble(StackedBarChart.Piece::to)
                .max()
                .orElse(1);
        return "The parts of an outcome add up to 100%, since what the numbers do together, and all others, is what is left"
                + " of estimates. "
                + (most > 1 + ROUNDING
                        ? format(
                                "By chance some are estimated below 0: they lie to the left of it, and what lies to the right adds"
                                        + " up to as much as %.0f%%. Nothing is rescaled.",
                                100 * most)
                        : "None is estimated below 0 here.");
    }

    private Part part(String name, boolean rest, ToDoubleFunction<Integer> share) {
        return new Part(new Series(name, explained.stream().mapToDouble(share).toArray()), rest);
    }

    /** Returns what an input does by itself, as a share of the variance of one run; nothing if no index can be told. */
    private double first(int m, int i) {
        double index = subject.indices(m).first().get(i).value();
        return Double.isNaN(index) ? 0 : index * subject.shares(m).some().value();
    }

    private double together(int m) {
        return subject.shares(m).some().value()
                - IntStream.range(0, subject.chosen())
                        .mapToDouble(i -> first(m, i))
                        .sum();
    }

    /** Returns the inputs that by themselves do most over all outcomes, from the greatest down. */
    private List<Integer> named() {
        return IntStream.range(0, subject.chosen())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        i -> -explained.stream().mapToDouble(m -> first(m, i)).sum()))
                .limit(subject.chosen() == NAMED + 1 ? NAMED + 1 : NAMED)
                .toList();
    }

    private ProportionChart intervals() {
        String title = "How sure the shares of the variance are";
        return new ProportionChart(
                new Caption(
                        title,
                        "Shares of the variance of one run, with 95% intervals",
                        title
                                + "; for each outcome a bar for the numbers that have indices, for all others and for chance"),
                "Outcome",
                explained.stream().map(this::group).toList());
    }

    private ProportionChart.Group group(int m) {
        VarianceShares shares = subject.shares(m);
        List<ProportionChart.Bar> bars = new ArrayList<>();
        bars.add(bar(
                subject.chosen() == 1 ? "the one with indices" : "the " + subject.chosen() + " with indices",
                shares.some()));
        if (subject.others() > 0) {
            bars.add(bar("all other numbers", shares.others()));
        }
        bars.add(bar("chance", shares.chance()));
        return new ProportionChart.Group(subject.question(m), bars);
    }

    private static ProportionChart.Bar bar(String name, Index index) {
        double value = within(index.value());
        return new ProportionChart.Bar(
                name,
                value,
                Math.min(value, within(index.interval().low())),
                Math.max(value, within(index.interval().high())));
    }

    private static double within(double share) {
        return Math.max(0, Math.min(share, 1));
    }
}
