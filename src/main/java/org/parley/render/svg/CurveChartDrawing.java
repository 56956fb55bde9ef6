package org.parley.render.svg;

import java.awt.Font;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.parley.chart.CurveChart;
import org.parley.chart.CurveChart.AtRisk;
import org.parley.chart.CurveChart.Curve;

/** Curves and bands, their names at the right, numbers at risk below. */
record CurveChartDrawing(CurveChart chart) implements Drawing {

    private static final float BAND = 0.2f;
    private static final int BELOW = 56;

    @Override
    public int height() {
        return chart.atRisk().isEmpty() ? 560 : 560 + BELOW;
    }

    @Override
    public Plot plot() {
        YIntervalSeriesCollection points = new YIntervalSeriesCollection();
        DeviationRenderer renderer = new DeviationRenderer(true, false);
        renderer.setAlpha(BAND);
        for (int k = 0; k < chart.curves().size(); k++) {
            points.addSeries(points(k, chart.curves().get(k)));
            renderer.setSeriesPaint(k, ChartTheme.colour(k));
            renderer.setSeriesFillPaint(k, ChartTheme.colour(k));
            renderer.setSeriesStroke(k, ChartTheme.line(2.5f));
        }
        DoubleStream x = chart.curves().stream().flatMapToDouble(c -> DoubleStream.of(c.x()));
        DoubleStream y = chart.curves().stream()
                .flatMap(c -> Stream.of(c.y(), c.low(), c.high()))
                .flatMapToDouble(DoubleStream::of);
        XYPlot plot = ChartTheme.plot(
                points,
                Axes.labelled(Axes.of(chart.across().scale(), x), chart.across().label()),
                Axes.of(chart.up().scale(), y),
                renderer);
        if (!chart.atRisk().isEmpty()) {
            RectangleInsets now = plot.getInsets();
            plot.setInsets(new RectangleInsets(now.getTop(), now.getLeft(), BELOW, now.getRight()));
        }
        return plot;
    }

    /** The points of a curve, with those at the corners of its steps. */
    private static YIntervalSeries points(int k, Curve curve) {
        YIntervalSeries series = new YIntervalSeries(k, false, true);
        double[] x = curve.x();
        double[] y = curve.y();
        double[] low = curve.hasBand() ? curve.low() : y;
        double[] high = curve.hasBand() ? curve.high() : y;
        for (int n = 0; n < x.length; n++) {
            if (curve.steps() && n > 0) {
                series.add(x[n], y[n - 1], low[n - 1], high[n - 1]);
            }
            series.add(x[n], y[n], low[n], high[n]);
        }
        return series;
    }

    @Override
    public void annotate(PlotCanvas canvas) {
        canvas.labelUp(chart.up().label());
        SideLabels.draw(canvas, chart.curves().stream().map(Curve::last).toList(), ChartTheme::colour);
        if (!chart.atRisk().isEmpty()) {
            counts(canvas);
        }
    }

    private void counts(PlotCanvas canvas) {
        Font font = Typography.regular(Typography.TICK);
        double y = height() - 22;
        canvas.write(
                CurveChart.STILL_OBSERVED,
                font,
                ChartTheme.SOFT_INK,
                canvas.area().getMinX(),
                y - 22);
        double free = 4;
        for (AtRisk at : chart.atRisk()) {
            double width = Typography.width(at.text(), font);
            double x = Math.max(4, canvas.x(at.x()) - width / 2);
            if (x >= free) {
                canvas.write(at.text(), font, ChartTheme.INK, x, y);
                free = x + width + 12;
            }
        }
    }
}
