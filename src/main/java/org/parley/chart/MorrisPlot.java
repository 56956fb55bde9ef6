package org.parley.chart;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.DefaultXYDataset;
import org.parley.report.Table;

/**
 * Size and spread of elementary effects: the plane in which Morris (1991, figure 1) screens factors. What lies at the left
 * matters little; what lies high acts non-linearly or together with others.
 *
 * @param caption what it says in words
 * @param named factors to name, at least one: x is the mean absolute effect, y the standard deviation of effects
 * @param rest all other factors; may be none
 */
public record MorrisPlot(Caption caption, List<ParetoFrontierPlot.Point> named, ParetoFrontierPlot.Points rest)
        implements Chart {

    private static final double MARKER = 11;

    /** Checks that there is a point to name. */
    public MorrisPlot {
        named = List.copyOf(named);
        if (named.isEmpty()) {
            throw new IllegalArgumentException("a plane of effects needs a factor to name");
        }
    }

    @Override
    public int height() {
        return 620;
    }

    @Override
    public Table table() {
        return new Table(
                caption.title(),
                List.of("Factor", "mean absolute effect", "standard deviation"),
                Set.of(1, 2),
                named.stream()
                        .map(point -> List.of(point.name(), number(point.x()), number(point.y())))
                        .toList());
    }

    private static String number(double value) {
        return ChartTheme.number("0.000").format(value);
    }

    @Override
    public void draw(Graphics2D canvas) {
        XYPlot plot = plot();
        Rectangle2D area = ChartTheme.draw(canvas, this, plot, List.of());
        ChartTheme.labelUp(canvas, area, "Standard deviation of its effects");
        List<SideLabels.Label> labels = new ArrayList<>();
        for (int k = 0; k < named.size(); k++) {
            double x = plot.getDomainAxis().valueToJava2D(named.get(k).x(), area, RectangleEdge.BOTTOM);
            double y = plot.getRangeAxis().valueToJava2D(named.get(k).y(), area, RectangleEdge.LEFT);
            labels.add(new SideLabels.Label(x, y, named.get(k).name(), PointCloud.TONES.get(0)));
        }
        SideLabels.draw(canvas, area, labels);
        // Over the ties of the labels.
        canvas.setPaint(ChartTheme.BLUE);
        labels.forEach(label -> canvas.fill(AffineTransform.getTranslateInstance(label.x(), label.y())
                .createTransformedShape(ChartTheme.marker(0, MARKER))));
    }

    private XYPlot plot() {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
        renderer.addAnnotation(new PointCloud(rest.x(), rest.y()), Layer.BACKGROUND);
        NumberAxis across = axis(
                rest.x(),
                named.stream().mapToDouble(ParetoFrontierPlot.Point::x).toArray());
        NumberAxis up = axis(
                rest.y(),
                named.stream().mapToDouble(ParetoFrontierPlot.Point::y).toArray());
        ChartTheme.labelAcross(across, "Mean absolute effect of a factor");
        DefaultXYDataset none = new DefaultXYDataset();
        none.addSeries("none", new double[2][0]);
        return ChartTheme.plot(none, across, up, renderer);
    }

    private static NumberAxis axis(double[] some, double[] others) {
        return ChartTheme.scale(DoubleStream.concat(
                DoubleStream.of(0), DoubleStream.concat(DoubleStream.of(some), DoubleStream.of(others))));
    }
}
