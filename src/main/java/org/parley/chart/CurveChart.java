package org.parley.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.parley.report.Table;

/**
 * Curves with bands around them: shares as runs grow, how many have ended by when, what was believed.
 *
 * @param caption what it says in words
 * @param across what runs to the right
 * @param up what runs up: {@link Axis.Scale#NUMBER} or {@link Axis.Scale#SHARE}
 * @param curves at least one
 * @param atRisk how many are still observed at some places, in order; may be none
 */
public record CurveChart(Caption caption, Axis across, Axis up, List<Curve> curves, List<AtRisk> atRisk)
        implements Chart {

    private static final float BAND = 0.2f;
    private static final int BELOW = 56;
    private static final String STILL = "still observed";

    /**
     * A curve.
     *
     * @param name as readers know it
     * @param steps whether it jumps at each point and is level between, or else is drawn straight on
     * @param x places, in increasing order, at least one; days since 1970-01-01 on a scale of dates
     * @param y values there
     * @param low lower end of the band there; empty for no band
     * @param high upper end
     */
    public record Curve(String name, boolean steps, double[] x, double[] y, double[] low, double[] high) {

        /** Copies the numbers and checks that they can be drawn. */
        public Curve {
            x = Finite.copy(name, x);
            y = Finite.copy(name, y);
            low = Finite.copy(name, low);
            high = Finite.copy(name, high);
            if (x.length == 0 || y.length != x.length || low.length != high.length) {
                throw new IllegalArgumentException(
                        "'" + name + "' has " + x.length + " places and " + y.length + " values");
            }
            if (low.length > 0 && low.length != x.length) {
                throw new IllegalArgumentException(
                        "'" + name + "' has a band of " + low.length + " for " + x.length + " places");
            }
            for (int k = 1; k < x.length; k++) {
                if (!(x[k] > x[k - 1])) {
                    throw new IllegalArgumentException("'" + name + "' goes back at " + x[k]);
                }
            }
        }

        /** Whether there is a band. */
        public boolean hasBand() {
            return low.length > 0;
        }

        @Override
        public double[] x() {
            return x.clone();
        }

        @Override
        public double[] y() {
            return y.clone();
        }

        @Override
        public double[] low() {
            return low.clone();
        }

        @Override
        public double[] high() {
            return high.clone();
        }
    }

    /**
     * How many are still observed.
     *
     * @param x where
     * @param count how many
     */
    public record AtRisk(double x, long count) {}

    /** Copies the lists and checks that there is a curve. */
    public CurveChart {
        curves = List.copyOf(curves);
        atRisk = List.copyOf(atRisk);
        if (curves.isEmpty()) {
            throw new IllegalArgumentException("curves need a curve");
        }
    }

    @Override
    public int height() {
        return atRisk.isEmpty() ? 560 : 560 + BELOW;
    }

    @Override
    public Table table() {
        List<List<String>> rows = new ArrayList<>();
        boolean banded = curves.stream().anyMatch(Curve::hasBand);
        for (Curve c : curves) {
            for (int k = 0; k < c.x.length; k++) {
                List<String> row = new ArrayList<>(List.of(c.name(), across.text(c.x[k]), up.text(c.y[k])));
                if (banded) {
                    row.add(c.hasBand() ? up.text(c.low[k]) : "");
                    row.add(c.hasBand() ? up.text(c.high[k]) : "");
                }
                rows.add(row);
            }
        }
        for (AtRisk at : atRisk) {
            List<String> row = new ArrayList<>(List.of(STILL, across.text(at.x()), count(at)));
            if (banded) {
                row.addAll(List.of("", ""));
            }
            rows.add(row);
        }
        List<String> columns = new ArrayList<>(List.of("", across.label(), up.label()));
        if (banded) {
            columns.addAll(List.of("from", "to"));
        }
        return new Table(caption.title(), columns, banded ? Set.of(1, 2, 3, 4) : Set.of(1, 2), rows);
    }

    @Override
    public void draw(Graphics2D canvas) {
        XYPlot plot = plot();
        Rectangle2D area = ChartTheme.draw(canvas, this, plot, List.of());
        ChartTheme.labelUp(canvas, area, up.label());
        List<SideLabels.Label> labels = new ArrayList<>();
        for (int k = 0; k < curves.size(); k++) {
            Curve c = curves.get(k);
            labels.add(new SideLabels.Label(
                    right(plot, area, c.x[c.x.length - 1]),
                    plot.getRangeAxis().valueToJava2D(c.y[c.y.length - 1], area, plot.getRangeAxisEdge()),
                    c.name(),
                    colour(k)));
        }
        SideLabels.draw(canvas, area, labels);
        counts(canvas, plot, area);
    }

    private void counts(Graphics2D canvas, XYPlot plot, Rectangle2D area) {
        if (atRisk.isEmpty()) {
            return;
        }
        Font font = Typography.regular(Typography.TICK);
        canvas.setFont(font);
        canvas.setPaint(ChartTheme.SOFT_INK);
        float y = (float) (height() - 22);
        canvas.drawString(STILL, (float) area.getMinX(), y - 22);
        canvas.setPaint(ChartTheme.INK);
        double free = 4;
        for (AtRisk at : atRisk) {
            String text = count(at);
            double x = Math.max(4, right(plot, area, at.x()) - Typography.width(text, font) / 2);
            if (x >= free) {
                canvas.drawString(text, (float) x, y);
                free = x + Typography.width(text, font) + 12;
            }
        }
    }

    private static String count(AtRisk at) {
        return ChartTheme.number("#,##0").format(at.count());
    }

    private static double right(XYPlot plot, Rectangle2D area, double x) {
        return plot.getDomainAxis().valueToJava2D(x, area, plot.getDomainAxisEdge());
    }

    private static Color colour(int curve) {
        return ChartTheme.COLOURS.get(curve % ChartTheme.COLOURS.size());
    }

    private XYPlot plot() {
        YIntervalSeriesCollection points = new YIntervalSeriesCollection();
        DeviationRenderer renderer = new DeviationRenderer(true, false);
        renderer.setAlpha(BAND);
        for (int k = 0; k < curves.size(); k++) {
            points.addSeries(points(k));
            renderer.setSeriesPaint(k, colour(k));
            renderer.setSeriesFillPaint(k, colour(k));
            renderer.setSeriesStroke(k, ChartTheme.line(2.5f));
        }
        ValueAxis below = across.drawn(curves.stream().flatMapToDouble(c -> DoubleStream.of(c.x)));
        ChartTheme.labelAcross(below, across.label());
        ValueAxis left = up.drawn(
                curves.stream().flatMap(c -> Stream.of(c.y, c.low, c.high)).flatMapToDouble(DoubleStream::of));
        XYPlot plot = ChartTheme.plot(points, below, left, renderer);
        if (!atRisk.isEmpty()) {
            RectangleInsets now = plot.getInsets();
            plot.setInsets(new RectangleInsets(now.getTop(), now.getLeft(), BELOW, now.getRight()));
        }
        return plot;
    }

    /** The points of a curve, with those at the corners of its steps. */
    private YIntervalSeries points(int k) {
        Curve c = curves.get(k);
        YIntervalSeries series = new YIntervalSeries(k, false, true);
        for (int n = 0; n < c.x.length; n++) {
            if (c.steps() && n > 0) {
                add(series, c, c.x[n], n - 1);
            }
            add(series, c, c.x[n], n);
        }
        return series;
    }

    private static void add(YIntervalSeries series, Curve c, double x, int n) {
        series.add(x, c.y[n], c.hasBand() ? c.low[n] : c.y[n], c.hasBand() ? c.high[n] : c.y[n]);
    }
}
