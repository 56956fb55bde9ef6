package org.parley.render.svg;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.XYDataset;
import org.parley.chart.Scatter;

/**
 * Cloud of points. Those that fall into one cell of a fine grid share a dot, which is darker the more they are, so that a
 * picture of millions of points stays small and none of them hides another.
 */
final class PointCloud extends AbstractXYAnnotation {

    private static final long serialVersionUID = 1L;

    private static final double CELL = 3;
    private static final double SIZE = 2.5;

    /** For one point in a cell, for up to ten, for more. */
    static final List<Color> GREYS =
            List.of(new Color(0xA6, 0xAD, 0xB5), new Color(0x7E, 0x87, 0x90), new Color(0x50, 0x59, 0x62));

    /** The same for a second cloud on the first. */
    static final List<Color> ORANGES =
            List.of(new Color(0xF2, 0xB2, 0x80), new Color(0xE0, 0x7B, 0x2E), new Color(0xB8, 0x4A, 0x00));

    private final transient Scatter points;
    private final transient List<Color> tones;

    /** Dots in given colours: for one point in a cell, for up to ten, for more. */
    PointCloud(Scatter points, List<Color> tones) {
        this.points = points;
        this.tones = tones;
    }

    /** Returns the data of a plot that has clouds only: JFreeChart wants some, though none of them is drawn. */
    static XYDataset data() {
        DefaultXYDataset none = new DefaultXYDataset();
        none.addSeries("none", new double[2][0]);
        return none;
    }

    @Override
    public void draw(
            Graphics2D canvas,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis across,
            ValueAxis up,
            int index,
            PlotRenderingInfo info) {
        double[] x = points.x();
        double[] y = points.y();
        // For each cell where the first of its points lies, as a short stroke, and how many there are.
        Map<Long, Line2D> strokes = new LinkedHashMap<>();
        Map<Long, Integer> counts = new HashMap<>();
        for (int k = 0; k < x.length; k++) {
            double right = across.valueToJava2D(x[k], area, RectangleEdge.BOTTOM);
            double down = up.valueToJava2D(y[k], area, RectangleEdge.LEFT);
            long cell = ((long) (down / CELL) << 32) + (long) (right / CELL);
            strokes.putIfAbsent(cell, new Line2D.Double(right - SIZE / 2, down, right + SIZE / 2, down));
            counts.merge(cell, 1, Integer::sum);
        }
        List<Path2D> dots = List.of(new Path2D.Double(), new Path2D.Double(), new Path2D.Double());
        strokes.forEach((cell, stroke) -> {
            int count = counts.get(cell);
            dots.get(count == 1 ? 0 : count <= 10 ? 1 : 2).append(stroke, false);
        });
        // Short strokes make squares, in half the text that squares would take.
        canvas.setStroke(ChartTheme.line((float) SIZE));
        for (int k = 0; k < dots.size(); k++) {
            canvas.setPaint(tones.get(k));
            canvas.draw(dots.get(k));
        }
    }
}
