package org.parley.chart;

import java.util.Locale;

/**
 * A chart as data: its words, axes and numbers. The kinds are listed here. To add one: its record, its drawing in
 * {@code render.svg}, its specification in {@code render.vega}, its sample in the tests, and its line in each list.
 */
public sealed interface Chart
        permits BarChart,
                ErrorBarChart,
                ProportionChart,
                StackedBarChart,
                DotPlot,
                ForestPlot,
                LineChart,
                CurveChart,
                DensityPlots,
                HeatMap,
                MorrisPlot,
                BoxedScatterPlot,
                ParetoFrontierPlot {

    /** Returns what the kind of chart is called in files, such as {@code bar-chart}. */
    default String kind() {
        return kind(getClass());
    }

    /** Returns what a kind of chart is called in files. */
    static String kind(Class<?> of) {
        return of.getSimpleName().replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** What the chart says in words. */
    Caption caption();

    /** The numbers that the chart shows, for those who want to read them. */
    DataTable table();
}
