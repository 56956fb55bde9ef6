package org.parley.render.svg;

import java.awt.Font;
import java.util.stream.IntStream;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.DefaultXYDataset;
import org.parley.chart.Extent;
import org.parley.chart.LineChart;
import org.parley.chart.Point;
import org.parley.chart.Series;

/** Lines with markers over named places, their names at the right. */
record LineChartDrawing(LineChart chart) implements Drawing {

    private static final String NOW = "now";
    private static final double NAME = 40;

    @Override
    public int height() {
        return 620;
    }

    @Override
    public Plot plot() {
        DefaultXYDataset points = new DefaultXYDataset();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setDrawOutlines(false);
        double[] places =
                IntStream.range(0, chart.places().size()).asDoubleStream().toArray();
        for (int k = 0; k < chart.lines().size(); k++) {
            points.addSeries(k, new double[][] {places, chart.lines().get(k).values()});
            renderer.setSeriesPaint(k, ChartTheme.colour(k));
            renderer.setSeriesStroke(k, ChartTheme.line(2.5f));
            renderer.setSeriesShape(k, ChartTheme.marker(k, 9));
        }
        // Names need some width to be told apart; where there are many places, only some are named.
        double room = Math.max(NAME, Axes.PLOT_WIDTH / places.length - 8);
        SymbolAxis below = Axes.names(chart.places(), Typography.TICK, room);
        below.setTickLabelPaint(ChartTheme.SOFT_INK);
        below.setRange(-0.2, places.length - 0.8);
        XYPlot plot = ChartTheme.plot(
                points,
                Axes.labelled(below, chart.across()),
                Axes.numbers(Extent.of(Series.all(chart.lines()))),
                renderer);
        chart.present()
                .ifPresent(place -> plot.addDomainMarker(
                        new ValueMarker(place, ChartTheme.SOFT_INK, ChartTheme.line(1.5f, 6, 4)), Layer.BACKGROUND));
        return plot;
    }

    @Override
    public void annotate(PlotCanvas canvas) {
        canvas.labelUp(chart.up());
        int last = chart.places().size() - 1;
        SideLabels.draw(
                canvas,
                chart.lines().stream()
                        .map(line -> new Point(line.name(), last, line.values()[last]))
                        .toList(),
                ChartTheme::colour);
        chart.present().ifPresent(place -> {
            Font font = Typography.regular(Typography.TICK);
            double x = canvas.x(place) - Typography.width(NOW, font) / 2;
            canvas.write(NOW, font, ChartTheme.INK, x, canvas.area().getMinY() - 6);
        });
    }
}
