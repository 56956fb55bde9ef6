package org.parley.render.svg;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jfree.chart.LegendItem;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import org.parley.chart.DotPlot;
import org.parley.chart.Series;

/** Marks of different shapes and colours on a line for each row. */
record DotPlotDrawing(DotPlot chart) implements Drawing {

    private static final double SIZE = 13;
    private static final int ROW = 34;

    @Override
    public int height() {
        return 210 + ROW * chart.rows().size();
    }

    @Override
    public List<LegendItem> key() {
        List<String> names = Series.names(chart.marks());
        return IntStream.range(0, names.size())
                .mapToObj(k -> ChartTheme.key(
                        names.get(k), CategoryRows.NAMES, ChartTheme.marker(k, SIZE), ChartTheme.colour(k)))
                .toList();
    }

    @Override
    public Plot plot() {
        DefaultXYDataset points = new DefaultXYDataset();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setDrawOutlines(false);
        double[] rows = IntStream.range(0, chart.rows().size()).asDoubleStream().toArray();
        for (int k = 0; k < chart.marks().size(); k++) {
            points.addSeries(k, new double[][] {chart.marks().get(k).values(), rows});
            renderer.setSeriesPaint(k, ChartTheme.colour(k));
            renderer.setSeriesShape(k, ChartTheme.marker(k, SIZE));
        }
        XYPlot plot = CategoryRows.plot(
                points,
                Axes.percent(DoubleStream.concat(DoubleStream.of(0, 1), Series.all(chart.marks()))),
                chart.across(),
                chart.rows(),
                renderer);
        CategoryRows.mark(plot, 0);
        CategoryRows.mark(plot, 1);
        return plot;
    }
}
