package org.parley.chart;

import java.awt.Graphics2D;
import java.util.Locale;
import org.parley.report.Table;

/** A picture of numbers. The kinds are listed here; to add one: its file, its line here, its test. */
public sealed interface Chart
        permits ParetoFrontierPlot,
                BoxedScatterPlot,
                MorrisPlot,
                LineChart,
                BarChart,
                ErrorBarChart,
                ProportionChart,
                CurveChart,
                HeatMap,
                DotPlot,
                ForestPlot,
                DensityPlots,
                StackedBarChart {

    /** Width of every chart in its own units; a unit is a pixel of a PNG at scale 1. */
    int WIDTH = 1000;

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

    /** Height in the units of {@link #WIDTH}. */
    int height();

    /** The numbers that the chart shows, for those who want to read them. */
    Table table();

    /** Draws the chart on a canvas that is {@link #WIDTH} wide and {@link #height()} high. */
    void draw(Graphics2D canvas);

    /**
     * Returns the chart as an SVG document, which scales to the width of what it stands in.
     *
     * @throws ChartException if this machine has no fonts
     */
    default String svg() {
        return Svg.of(this);
    }

    /**
     * Returns the chart as a PNG file.
     *
     * @param scale pixels per unit, above 0 up to 10; 2 is sharp on a slide
     * @throws ChartException if this machine has no fonts
     */
    default byte[] png(double scale) {
        return Png.of(this, scale);
    }
}
