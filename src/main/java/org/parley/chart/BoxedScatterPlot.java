package org.parley.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jfree.chart.LegendItem;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYDataset;
import org.parley.report.Table;

/**
 * A box over a cloud of points, some of them of interest: what scenario discovery shows for two dimensions (Bryant and
 * Lempert 2010).
 *
 * @param caption what it says in words
 * @param across names the dimension that runs to the right
 * @param up names the dimension that runs up
 * @param ofInterest what a point of interest is called in the key
 * @param others what another point is called in the key
 * @param hits points of interest; may be none
 * @param rest the others; may be none, but not both
 * @param box the box: two opposite corners, which may lie at infinity
 */
public record BoxedScatterPlot(
        Caption caption,
        String across,
        String up,
        String ofInterest,
        String others,
        ParetoFrontierPlot.Points hits,
        ParetoFrontierPlot.Points rest,
        Corners box)
        implements Chart {

    private static final double NAME = 360;
    private static final double MARGIN = 30;
    private static final Color INSIDE = new Color(0, 0x72, 0xB2, 36);

    /**
     * A box in the plane; an end that is not limited is infinite.
     *
     * @param left its least value across
     * @param right its greatest value across
     * @param bottom its least value up
     * @param top its greatest value up
     */
    public record Corners(double left, double right, double bottom, double top) {

        /** Checks that it holds something. */
        public Corners {
            if (!(left <= right && bottom <= top)) {
                throw new IllegalArgumentException(
                        "no box from " + left + " to " + right + " and from " + bottom + " to " + top);
            }
        }
    }

    /** Checks that there is a point. */
    public BoxedScatterPlot {
        if (hits.x().length + rest.x().length == 0) {
            throw new IllegalArgumentException("a box needs a point beside it");
        }
    }

    @Override
    public int height() {
        return 660;
    }

    @Override
    public Table table() {
        return new Table(
                caption.title(),
                List.of("Dimension", "from", "to"),
                Set.of(1, 2),
                List.of(
                        List.of(across, number(box.left), number(box.right)),
                        List.of(up, number(box.bottom), number(box.top))));
    }

    private static String number(double value) {
        return Double.isInfinite(value) ? "" : ChartTheme.number("0.0##").format(value);
    }

    @Override
    public void draw(Graphics2D canvas) {
        ChartTheme.labelUp(canvas, ChartTheme.draw(canvas, this, plot(), key()), up);
    }

    private List<LegendItem> key() {
        return List.of(
                ChartTheme.keyItem(fit(ofInterest), new Rectangle2D.Double(0, 0, 6, 6), ChartTheme.COLOURS.get(1)),
                ChartTheme.keyItem(fit(others), new Rectangle2D.Double(0, 0, 6, 6), PointCloud.TONES.get(0)),
                ChartTheme.keyItem("the box", new Rectangle2D.Double(0, 0, 16, 16), INSIDE));
    }

    private static String fit(String words) {
        return Typography.fit(words, Typography.regular(Typography.TICK, words), NAME);
    }

    private XYPlot plot() {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
        NumberAxis right = axis(hits.x(), rest.x(), box.left, box.right);
        NumberAxis upward = axis(hits.y(), rest.y(), box.bottom, box.top);
        ChartTheme.labelAcross(right, across);
        renderer.addAnnotation(
                new XYBoxAnnotation(
                        Math.max(box.left, right.getLowerBound()),
                        Math.max(box.bottom, upward.getLowerBound()),
                        Math.min(box.right, right.getUpperBound()),
                        Math.min(box.top, upward.getUpperBound()),
                        ChartTheme.line(1.5f),
                        ChartTheme.BLUE,
                        INSIDE),
                Layer.BACKGROUND);
        renderer.addAnnotation(new PointCloud(rest.x(), rest.y()), Layer.BACKGROUND);
        renderer.addAnnotation(
                new PointCloud(
                        hits.x(),
                        hits.y(),
                        Stream.generate(() -> ChartTheme.COLOURS.get(1))
                                .limit(3)
                                .toList()),
                Layer.FOREGROUND);
        DefaultXYDataset none = new DefaultXYDataset();
        none.addSeries("none", new double[2][0]);
        XYPlot plot = ChartTheme.plot(none, right, upward, renderer);
        plot.setInsets(new RectangleInsets(plot.getInsets().getTop(), 0, 0, MARGIN));
        return plot;
    }

    private static NumberAxis axis(double[] some, double[] others, double low, double high) {
        DoubleStream ends = DoubleStream.of(low, high).filter(Double::isFinite);
        return ChartTheme.scale(
                DoubleStream.concat(DoubleStream.concat(Arrays.stream(some), Arrays.stream(others)), ends));
    }
}
