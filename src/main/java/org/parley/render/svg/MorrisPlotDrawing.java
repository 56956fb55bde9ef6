package org.parley.render.svg;

import java.util.stream.DoubleStream;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.parley.chart.Extent;
import org.parley.chart.MorrisPlot;
import org.parley.chart.Point;

/** Named factors over a cloud of others, their names at the right. */
record MorrisPlotDrawing(MorrisPlot chart) implements Drawing {

    private static final double MARKER = 11;

    @Override
    public int height() {
        return 620;
    }

    @Override
    public Plot plot() {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
        renderer.addAnnotation(new PointCloud(chart.rest(), PointCloud.GREYS), Layer.BACKGROUND);
        Extent across = extent(chart.rest().x(), chart.named().stream().mapToDouble(Point::x));
        Extent up = extent(chart.rest().y(), chart.named().stream().mapToDouble(Point::y));
        return ChartTheme.plot(
                PointCloud.data(),
                Axes.labelled(Axes.numbers(across), "Mean absolute effect of a factor"),
                Axes.numbers(up),
                renderer);
    }

    private static Extent extent(double[] rest, DoubleStream named) {
        return Extent.of(DoubleStream.concat(DoubleStream.of(0), DoubleStream.concat(DoubleStream.of(rest), named)));
    }

    @Override
    public void annotate(PlotCanvas canvas) {
        canvas.labelUp("Standard deviation of its effects");
        SideLabels.draw(canvas, chart.named(), k -> PointCloud.GREYS.get(0));
        // Over the ties of the labels.
        for (Point point : chart.named()) {
            canvas.fill(canvas.at(point, ChartTheme.marker(0, MARKER)), ChartTheme.BLUE);
        }
    }
}
