package org.parley.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;

/** Labels beside a plot, each tied to its point by a thin line, so that they never cover each other. */
final class SideLabels {

    /** Room to leave at the right of a plot. */
    static final int WIDTH = 270;

    private static final double GAP = 26;
    private static final double PITCH = 24;

    private SideLabels() {}

    /**
     * What is labelled.
     *
     * @param x where its point lies, in canvas units
     * @param y likewise
     * @param text its label
     * @param tie colour of the line between the two
     */
    record Label(double x, double y, String text, Color tie) {}

    static void draw(Graphics2D canvas, Rectangle2D plot, List<Label> labels) {
        List<Label> sorted = labels.stream()
                .sorted(Comparator.comparingDouble(Label::y).thenComparing(Label::x))
                .toList();
        double pitch = Math.min(PITCH, plot.getHeight() / sorted.size());
        double[] y = spread(sorted, pitch, plot);
        double left = plot.getMaxX() + GAP;
        for (int k = 0; k < y.length; k++) {
            Label label = sorted.get(k);
            canvas.setPaint(label.tie());
            canvas.setStroke(ChartTheme.line(1));
            canvas.draw(new Line2D.Double(label.x(), label.y(), left - 4, y[k]));
            Font font = Typography.regular((int) Math.min(Typography.TICK, 0.85 * pitch), label.text());
            canvas.setFont(font);
            canvas.setPaint(ChartTheme.INK);
            canvas.drawString(Typography.fit(label.text(), font, WIDTH - GAP), (float) left, (float)
                    (y[k] + 0.35 * font.getSize2D()));
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
