package org.parley.report.sensitivity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.parley.answer.words.InputNames;
import org.parley.chart.Caption;
import org.parley.chart.Series;
import org.parley.chart.StackedBarChart;
import org.parley.chart.StackedBarChart.Part;
import org.parley.findings.sensitivity.Sensitivity;
import org.parley.scenario.Scenario;
import org.parley.statistics.sensitivity.VarianceShares;

/**
 * The variance of one run, of each outcome, in parts: numbers by themselves, numbers together, all others, chance. The indices
 * of first order are shares of what the numbers with indices explain, and are brought to the variance of one run by its share.
 *
 * @param found the analysis
 * @param explained the metrics that have shares, by place, at least one
 */
record VarianceStacks(Sensitivity found, List<Integer> explained) {

    /** How many numbers have a part of their own. */
    private static final int NAMED = 4;

    private static final double ROUNDING = 0.0005;

    StackedBarChart chart() {
        Scenario scenario = found.request().file().scenario();
        List<Integer> named = named();
        List<Integer> rest = IntStream.range(0, chosen())
                .filter(i -> !named.contains(i))
                .boxed()
                .toList();
        List<Part> parts = new ArrayList<>();
        for (int i : named) {
            String path =
                    found.factors().get(found.decomposition().chosen().get(i)).name();
            parts.add(part(InputNames.of(scenario, path), false, m -> first(m, i)));
        }
        if (!rest.isEmpty()) {
            parts.add(part(
                    rest.size() == 1 ? "another with indices" : rest.size() + " more with indices",
                    false,
                    m -> rest.stream().mapToDouble(i -> first(m, i)).sum()));
        }
        if (chosen() > 1) {
            parts.add(part("these together", false, this::together));
        }
        if (VarianceSection.hasOthers(found)) {
            parts.add(part("all other numbers", true, m -> shares(m).others().value()));
        }
        parts.add(part("chance", true, m -> shares(m).chance().value()));
        String title = "Where the variance of one run comes from";
        return new StackedBarChart(
                new Caption(
                        title,
                        "Shares of the variance: numbers each by itself, together, all others, and chance with every number"
                                + " known",
                        title + "; a bar in parts for each outcome"),
                "Outcome",
                explained.stream()
                        .map(m -> SensitivityWords.question(
                                scenario, found.request().metrics().get(m)))
                        .toList(),
                parts);
    }

    /** Returns how to read the bars, and what estimates below 0 do to them. */
    String reading() {
        StackedBarChart chart = chart();
        double most = chart.pieces().stream()
                .mapToDouble(StackedBarChart.Piece::to)
                .max()
                .orElse(1);
        String sum =
                "The parts of an outcome add up to 100%, since what the numbers do together, and all others, is what is left"
                        + " of estimates. ";
        return most > 1 + ROUNDING
                ? sum
                        + String.format(
                                Locale.ROOT,
                                "By chance some are estimated below 0: they lie to the left of it, and what lies to the right adds"
                                        + " up to as much as %.0f%%. Nothing is rescaled.",
                                100 * most)
                : sum + "None is estimated below 0 here.";
    }

    private Part part(String name, boolean rest, ToDoubleFunction<Integer> share) {
        return new Part(new Series(name, explained.stream().mapToDouble(share).toArray()), rest);
    }

    private int chosen() {
        return found.decomposition().chosen().size();
    }

    private VarianceShares shares(int m) {
        return found.decomposition().shares().get(m);
    }

    /** What a number does by itself, as a share of the variance of one run; nothing if no index can be told. */
    private double first(int m, int i) {
        double index = found.decomposition().indices().get(m).first().get(i).value();
        return Double.isNaN(index) ? 0 : index * shares(m).some().value();
    }

    private double together(int m) {
        return shares(m).some().value()
                - IntStream.range(0, chosen()).mapToDouble(i -> first(m, i)).sum();
    }

    /** The numbers that by themselves do most over all outcomes, from the greatest down. */
    private List<Integer> named() {
        return IntStream.range(0, chosen())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        i -> -explained.stream().mapToDouble(m -> first(m, i)).sum()))
                .limit(chosen() == NAMED + 1 ? NAMED + 1 : NAMED)
                .toList();
    }
}
