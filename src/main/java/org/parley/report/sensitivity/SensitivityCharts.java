package org.parley.report.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.parley.answer.words.InputNames;
import org.parley.chart.Caption;
import org.parley.chart.Chart;
import org.parley.chart.ErrorBarChart;
import org.parley.chart.MorrisPlot;
import org.parley.chart.Point;
import org.parley.chart.Scatter;
import org.parley.chart.Series;
import org.parley.findings.sensitivity.Sensitivity;
import org.parley.scenario.Scenario;
import org.parley.statistics.sensitivity.ElementaryEffects;
import org.parley.statistics.sensitivity.Index;
import org.parley.statistics.sensitivity.SobolIndices;
import org.parley.statistics.sensitivity.VarianceShares;

/** The pictures of a sensitivity analysis: indices as bars with intervals, and Morris's plane, for each metric. */
public final class SensitivityCharts {

    /** Most factors that are named in a plane. */
    private static final int NAMED = 12;

    private final Sensitivity found;
    private final Scenario scenario;

    /** Draws what was found. */
    public SensitivityCharts(Sensitivity found) {
        this.found = found;
        scenario = found.request().file().scenario();
    }

    /** Returns the indices of a metric, counted from 0, as bars with intervals; empty if there are none. */
    public Optional<Chart> indices(int metric) {
        return found.convergence(metric) == null ? Optional.empty() : Optional.of(bars(metric));
    }

    /** Returns Morris's plane of a metric, counted from 0; empty if no number has an effect that can be told. */
    public Optional<Chart> screening(int metric) {
        ElementaryEffects effects = found.screening().effects().get(metric);
        return known(metric)
                .filter(i -> effects.meanAbsolute().get(i) > 0)
                .findAny()
                .map(some -> plane(metric));
    }

    private String name(int factor) {
        return InputNames.of(scenario, found.factors().get(factor).name());
    }

    private Chart bars(int m) {
        SobolIndices indices = found.decomposition().indices().get(m);
        VarianceShares shares = found.decomposition().shares().get(m);
        List<Integer> order = found.decomposition().order(m);
        List<String> names = order.stream()
                .map(i -> name(found.decomposition().chosen().get(i)))
                .toList();
        String question =
                SensitivityWords.question(scenario, found.request().metrics().get(m));
        String title = question + ": what matters";
        return new ErrorBarChart(
                new Caption(
                        title,
                        "Shares of what these explain, with 95% intervals; together they account for "
                                + SensitivityWords.percent(shares.some().value())
                                + " of the variance of one run, chance for "
                                + SensitivityWords.percent(shares.chance().value()),
                        title + "; Sobol' indices of first and total order"),
                "Number",
                names,
                List.of(bar("by itself", indices.first(), order), bar("with others", indices.total(), order)));
    }

    private static ErrorBarChart.Bar bar(String name, List<Index> indices, List<Integer> order) {
        return new ErrorBarChart.Bar(
                series(name, indices, order, Index::value),
                series("from", indices, order, i -> i.interval().low()),
                series("to", indices, order, i -> i.interval().high()));
    }

    private static Series series(String name, List<Index> indices, List<Integer> order, ToDoubleFunction<Index> of) {
        return new Series(name, order.stream().map(indices::get).mapToDouble(of).toArray());
    }

    /** The factors with an effect on a metric that can be told, from the greatest down. */
    private Stream<Integer> known(int m) {
        ElementaryEffects effects = found.screening().effects().get(m);
        return found.screening().ranked(m).stream()
                .filter(i -> effects.counted().get(i) > 0);
    }

    private Chart plane(int m) {
        ElementaryEffects effects = found.screening().effects().get(m);
        List<Integer> all = known(m).toList();
        List<Integer> named = all.subList(0, Math.min(NAMED, all.size()));
        List<Integer> rest = all.subList(named.size(), all.size());
        List<Point> points = new ArrayList<>();
        named.forEach(i -> points.add(new Point(
                name(i), effects.meanAbsolute().get(i), effects.deviation().get(i))));
        String title =
                SensitivityWords.question(scenario, found.request().metrics().get(m)) + ": screening of "
                        + (all.size() == 1 ? "one number" : all.size() + " numbers");
        return new MorrisPlot(
                new Caption(
                        title,
                        "Change of the outcome per whole of a number's probability; what lies high acts together with others",
                        title + "; mean absolute elementary effects against their standard deviation"),
                points,
                new Scatter(
                        rest.stream().mapToDouble(effects.meanAbsolute()::get).toArray(),
                        rest.stream().mapToDouble(effects.deviation()::get).toArray()));
    }
}
