package org.parley.render.svg;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.parley.chart.Point;

/** Labels beside a plot, each tied to its point by a thin line, so that they never cover each other. */
final class SideLabels {

    /** Room to leave at the right of a plot. */
    static final int WIDTH = 270;

    private static final double GAP = 26;
    private static final double PITCH = 24;

    private SideLabels() {}

    /** A label: where its point lies on the canvas, its text, and the colour of the line between the two. */
    private record Label(double x, double y, String text, Color tie) {}

    /** Writes the names of points, each with a line in its colour to its point. */
    static void draw(PlotCanvas canvas, List<Point> points, IntFunction<Color> colours) {
        List<Label> sorted = IntStream.range(0, points.size())
                .mapToObj(k -> new Label(
                        canvas.x(points.get(k).x()),
                        canvas.y(points.get(k).y()),
                        points.get(k).name(),
                        colours.apply(k)))
                .sorted(Comparator.comparingDouble(Label::y).thenComparing(Label::x))
                .toList();
        Rectangle2D plot = canvas.area();
        double pitch = Math.min(PITCH, plot.getHeight() / sorted.size());
        double[] y = spread(sorted, pitch, plot);
        double left = plot.getMaxX() + GAP;
        for (int k = 0; k < y.length; k++) {
            Label label = sorted.get(k);
            canvas.line(label.x(), label.y(), left - 4, y[k], label.tie(), ChartTheme.line(1));
            Font font = Typography.regular((int) Math.min(Typography.TICK, 0.85 * pitch), label.text());
            String text = Typography.fit(label.text(), font, WIDTH - GAP);
            canvas.writeMiddle(text, font, ChartTheme.INK, left, y[k]);
        }
    }

    /** Moves labels apart: each is as near to its point as those above it allow, then those below push back up. */
    private static double[] spread(List<Label> sorted, double pitch, Rectangle2D plot) {
        double[] y = new double[sorted.size()];
        double free = plot.getMinY() + pitch / 2;
        for (int k = 0; k < y.length; k++) {
            y[k] = Math.max(free, sorted.get(k).y());
            free = y[k] + pitch;
        }
        free = plot.getMaxY() - pitch / 2;
        for (int k = y.length - 1; k >= 0; k--) {
            y[k] = Math.min(free, y[k]);
            free = y[k] - pitch;
        }
        return y;
    }
}
