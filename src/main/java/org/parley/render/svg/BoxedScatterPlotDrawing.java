package org.parley.render.svg;

import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.LegendItem;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.parley.chart.BoxedScatterPlot;
import org.parley.chart.BoxedScatterPlot.Corners;
import org.parley.chart.Extent;

/** Two clouds of points and the box under them, which goes to the edge where it is not limited. */
record BoxedScatterPlotDrawing(BoxedScatterPlot chart) implements Drawing {

    private static final double NAME = 360;
    private static final double MARGIN = 30;

    @Override
    public int height() {
        return 660;
    }

    @Override
    public List<LegendItem> key() {
        List<String> names = chart.key();
        return List.of(
                ChartTheme.key(names.get(0), NAME, ChartTheme.square(6), ChartTheme.VERMILLION),
                ChartTheme.key(names.get(1), NAME, ChartTheme.square(6), PointCloud.GREYS.get(0)),
                ChartTheme.key(names.get(2), NAME, ChartTheme.square(16), ChartTheme.VEIL));
    }

    @Override
    public Plot plot() {
        Corners box = chart.box();
        NumberAxis across = axis(chart.hits().x(), chart.rest().x(), box.left(), box.right());
        NumberAxis up = axis(chart.hits().y(), chart.rest().y(), box.bottom(), box.top());
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
        renderer.addAnnotation(
                new XYBoxAnnotation(
                        Math.max(box.left(), across.getLowerBound()),
                        Math.max(box.bottom(), up.getLowerBound()),
                        Math.min(box.right(), across.getUpperBound()),
                        Math.min(box.top(), up.getUpperBound()),
                        ChartTheme.line(1.5f),
                        ChartTheme.BLUE,
                        ChartTheme.VEIL),
                Layer.BACKGROUND);
        renderer.addAnnotation(new PointCloud(chart.rest(), PointCloud.GREYS), Layer.BACKGROUND);
        renderer.addAnnotation(
                new PointCloud(chart.hits(), Collections.nCopies(3, ChartTheme.VERMILLION)), Layer.FOREGROUND);
        XYPlot plot = ChartTheme.plot(PointCloud.data(), Axes.labelled(across, chart.across()), up, renderer);
        plot.setInsets(new RectangleInsets(plot.getInsets().getTop(), 0, 0, MARGIN));
        return plot;
    }

    private static NumberAxis axis(double[] some, double[] others, double low, double high) {
        DoubleStream ends = DoubleStream.of(low, high).filter(Double::isFinite);
        DoubleStream points = DoubleStream.concat(DoubleStream.of(some), DoubleStream.of(others));
        return Axes.numbers(Extent.of(DoubleStream.concat(points, ends)));
    }

    @Override
    public void annotate(PlotCanvas canvas) {
        canvas.labelUp(chart.up());
    }
}
