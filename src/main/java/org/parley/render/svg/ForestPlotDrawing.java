package org.parley.render.svg;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.LegendItem;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.parley.chart.Extent;
import org.parley.chart.ForestPlot;

/** A mark with its interval for each row, by colour and shape of two kinds. */
record ForestPlotDrawing(ForestPlot chart) implements Drawing {

    private static final List<Color> PAINTS = List.of(ChartTheme.BLUE, new Color(0x8A, 0x92, 0x9A));
    private static final double SIZE = 12;
    private static final int ROW = 30;

    @Override
    public int height() {
        return 220 + ROW * chart.rows().size();
    }

    @Override
    public List<LegendItem> key() {
        return IntStream.range(0, PAINTS.size())
                .mapToObj(kind -> ChartTheme.key(
                        ForestPlot.KEY.get(kind),
                        CategoryRows.NAMES,
                        ChartTheme.marker(3 * kind, SIZE),
                        PAINTS.get(kind)))
                .toList();
    }

    @Override
    public Plot plot() {
        Extent extent = chart.extent();
        XYIntervalSeriesCollection points = new XYIntervalSeriesCollection();
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawYError(false);
        renderer.setDrawOutlines(false);
        renderer.setErrorStroke(ChartTheme.line(2.5f));
        renderer.setCapLength(0);
        for (int kind = 0; kind < PAINTS.size(); kind++) {
            XYIntervalSeries series = new XYIntervalSeries(kind);
            for (int k = 0; k < chart.rows().size(); k++) {
                ForestPlot.Row row = chart.rows().get(k);
                if (row.kind() == kind) {
                    double low = Math.max(row.low(), extent.least());
                    series.add(row.difference(), low, Math.min(row.high(), extent.greatest()), k, k, k);
                }
            }
            points.addSeries(series);
            renderer.setSeriesPaint(kind, PAINTS.get(kind));
            renderer.setSeriesShape(kind, ChartTheme.marker(3 * kind, SIZE));
        }
        XYPlot plot =
                CategoryRows.plot(points, Axes.numbers(extent), "Difference, " + chart.unit(), chart.names(), renderer);
        CategoryRows.mark(plot, 0);
        return plot;
    }
}
