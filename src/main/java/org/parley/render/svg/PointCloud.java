package org.parley.render.svg;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
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

    /** Where the first of the points lies, and how many there are. */
    private static final class Cell {

        private final double right;
        private final double down;
        private int points;

        private Cell(double right, double down) {
            this.right = right;
            this.down = down;
        }
    }

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
        Map<Long, Cell> cells = new LinkedHashMap<>();
        for (int k = 0; k < x.length; k++) {
            double right = across.valueToJava2D(x[k], area, RectangleEdge.BOTTOM);
            double down = up.valueToJava2D(y[k], area, RectangleEdge.LEFT);
            long cell = ((long) (down / CELL) << 32) + (long) (right / CELL);
            cells.computeIfAbsent(cell, c -> new Cell(right, down)).points++;
        }
        List<Path2D> dots = List.of(new Path2D.Double(), new Path2D.Double(), new Path2D.Double());
        for (Cell cell : cells.values()) {
            dots.get(cell.points == 1 ? 0 : cell.points <= 10 ? 1 : 2)
                    .append(
                            new Line2D.Double(cell.right - SIZE / 2, cell.down, cell.right + SIZE / 2, cell.down),
                            false);
        }
        // Short strokes make squares, in half the text that squares would take.
        canvas.setStroke(ChartTheme.line((float) SIZE));
        for (int k = 0; k < dots.size(); k++) {
            canvas.setPaint(tones.get(k));
            canvas.draw(dots.get(k));
        }
    }
}
