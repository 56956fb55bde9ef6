package org.parley.render.svg;

import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.LegendItem;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.DefaultXYDataset;
import org.parley.chart.ParetoFrontierPlot;
import org.parley.chart.Point;

/** Clouds of packages and deals, the frontier in steps, the bargaining range, and named points. */
record ParetoFrontierPlotDrawing(ParetoFrontierPlot chart) implements Drawing {

    private static final String EMPTY = "The bargaining range is empty: no package leaves both as well off as no deal.";
    private static final double MARKER = 13;

    @Override
    public int height() {
        return 660;
    }

    @Override
    public List<LegendItem> key() {
        List<LegendItem> key = new ArrayList<>();
        if (chart.packages().size() > 0) {
            key.add(key("package (darker: several)", ChartTheme.square(6), PointCloud.GREYS.get(1)));
        }
        if (chart.deals().size() > 0) {
            key.add(key("deal of a run", ChartTheme.square(6), PointCloud.ORANGES.get(1)));
        }
        key.add(key("Pareto frontier", new Rectangle2D.Double(0, 0, 22, 3), ChartTheme.BLUE));
        key.add(key("better for both than no deal: the bargaining range", ChartTheme.square(16), ChartTheme.VEIL));
        return key;
    }

    private static LegendItem key(String name, Shape shape, Color colour) {
        return ChartTheme.key(name, ChartImage.WIDTH, shape, colour);
    }

    @Override
    public Plot plot() {
        DefaultXYDataset edge = new DefaultXYDataset();
        edge.addSeries(
                "frontier",
                new double[][] {chart.frontier().x(), chart.frontier().y()});
        edge.addSeries("edge", stairs(chart.frontier().x(), chart.frontier().y()));
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setDrawOutlines(false);
        renderer.setDefaultPaint(ChartTheme.BLUE);
        renderer.setAutoPopulateSeriesPaint(false);
        renderer.setSeriesLinesVisible(0, false);
        renderer.setSeriesShape(0, ChartTheme.marker(0, 5));
        renderer.setSeriesShapesVisible(1, false);
        renderer.setSeriesStroke(1, ChartTheme.line(1.5f));
        NumberAxis across = Axes.numbers(chart.extentAcross());
        NumberAxis up = Axes.numbers(chart.extentUp());
        renderer.addAnnotation(
                new XYBoxAnnotation(
                        chart.noDeal().x(),
                        chart.noDeal().y(),
                        across.getUpperBound(),
                        up.getUpperBound(),
                        ChartTheme.line(1, 4, 3),
                        ChartTheme.SOFT_INK,
                        ChartTheme.VEIL),
                Layer.BACKGROUND);
        renderer.addAnnotation(new PointCloud(chart.packages(), PointCloud.GREYS), Layer.BACKGROUND);
        renderer.addAnnotation(new PointCloud(chart.deals(), PointCloud.ORANGES), Layer.BACKGROUND);
        return ChartTheme.plot(edge, Axes.labelled(across, "Value to " + chart.first()), up, renderer);
    }

    /** The edge of what the frontier betters; packages cannot be mixed, so it has steps. */
    private static double[][] stairs(double[] x, double[] y) {
        double[][] stairs = new double[2][2 * x.length - 1];
        for (int k = 0; k < x.length; k++) {
            stairs[0][2 * k] = x[k];
            stairs[1][2 * k] = y[k];
            if (k > 0) {
                stairs[0][2 * k - 1] = x[k - 1];
                stairs[1][2 * k - 1] = y[k];
            }
        }
        return stairs;
    }

    @Override
    public void annotate(PlotCanvas canvas) {
        canvas.labelUp("Value to " + chart.second());
        List<Point> named = chart.merged();
        SideLabels.draw(canvas, named, k -> ChartTheme.SOFT_INK);
        // Over the ties of the labels.
        for (int k = 0; k < named.size(); k++) {
            Shape marker = canvas.at(named.get(k), ChartTheme.marker(k, MARKER));
            canvas.fill(marker, k == 0 ? ChartTheme.INK : ChartTheme.colour(k - 1));
            canvas.graphics().setPaint(ChartTheme.PAPER);
            canvas.graphics().setStroke(ChartTheme.line(1.5f));
            canvas.graphics().draw(marker);
        }
        if (chart.isRangeEmpty()) {
            Font font = Typography.bold(Typography.TICK);
            double left = canvas.area().getMaxX() - Typography.width(EMPTY, font);
            canvas.write(EMPTY, font, ChartTheme.INK, left, canvas.area().getMinY() - 9);
        }
    }
}
