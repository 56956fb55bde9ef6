package org.parley.answer.part;

import java.util.List;
import java.util.function.IntFunction;
import org.parley.chart.Axis;
import org.parley.chart.Caption;
import org.parley.chart.ErrorBarChart;
import org.parley.chart.ErrorBarChart.Bar;
import org.parley.chart.MorrisPlot;
import org.parley.chart.Point;
import org.parley.chart.Scatter;
import org.parley.statistics.sensitivity.ElementaryEffects;
import org.parley.statistics.sensitivity.Index;
import org.parley.statistics.sensitivity.SobolIndices;

/** Charts of how much inputs matter: Sobol' indices as bars with intervals, and Morris's plane of elementary effects. */
public final class InfluenceCharts {

    /** Most inputs that are named in a plane. */
    private static final int NAMED = 12;

    private InfluenceCharts() {}

    /**
     * Returns indices of first and total order as bars.
     *
     * @param what heading of the names
     * @param order the inputs to show, by place, from top to bottom
     * @param name names an input
     */
    public static ErrorBarChart indices(
            Caption caption, String what, SobolIndices indices, List<Integer> order, IntFunction<String> name) {
        return new ErrorBarChart(
                caption,
                what,
                Axis.Scale.SHARE,
                order.stream().map(name::apply).toList(),
                List.of(bar("by itself", indices.first(), order), bar("with others", indices.total(), order)));
    }

    private static Bar bar(String name, List<Index> indices, List<Integer> order) {
        return Bar.of(
                name,
                order.stream().map(indices::get).map(InfluenceCharts::ends).toList());
    }

    /** Returns an index and the ends of its interval. */
    public static double[] ends(Index index) {
        return new double[] {
            index.value(), index.interval().low(), index.interval().high()
        };
    }

    /**
     * Returns the size of effects against their spread, with the names of those that matter most.
     *
     * @param ranked the inputs to show, by place, from the one that matters most down
     * @param name names an input
     */
    public static MorrisPlot effects(
            Caption caption, ElementaryEffects effects, List<Integer> ranked, IntFunction<String> name) {
        List<Integer> named = ranked.subList(0, Math.min(NAMED, ranked.size()));
        List<Integer> rest = ranked.subList(named.size(), ranked.size());
        return new MorrisPlot(
                caption,
                named.stream()
                        .map(i -> new Point(
                                name.apply(i),
                                effects.meanAbsolute().get(i),
                                effects.deviation().get(i)))
                        .toList(),
                new Scatter(numbers(effects.meanAbsolute(), rest), numbers(effects.deviation(), rest)));
    }

    private static double[] numbers(List<Double> of, List<Integer> which) {
        return which.stream().mapToDouble(of::get).toArray();
    }
}
