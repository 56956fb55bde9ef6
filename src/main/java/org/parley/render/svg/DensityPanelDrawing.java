package org.parley.render.svg;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.stream.DoubleStream;
import org.parley.chart.DensityPlots.Outline;
import org.parley.chart.DensityPlots.Panel;
import org.parley.chart.Label;

/**
 * Density plot of one number in a small frame: its name, below it the median over its density, below that the ends.
 *
 * @param panel what is drawn
 * @param frame where
 */
record DensityPanelDrawing(Panel panel, Rectangle2D frame) {

    private static final Color PALE = new Color(0xD6, 0xE8, 0xF3);
    private static final Color MIDDLE = new Color(0x8C, 0xC0, 0xDE);
    private static final double LINE = 20;
    private static final double BAR = 10;

    /** How much of the height the name, the median and the ends take. */
    private static final double ABOVE = 3.2 * LINE;

    private static final double BELOW = LINE;

    void draw(PlotCanvas canvas) {
        Outline outline = panel.outline();
        if (outline.discrete()) {
            bars(canvas);
        } else {
            canvas.fill(area(outline.from(), outline.to()), PALE);
            canvas.fill(area(panel.low(), panel.high()), MIDDLE);
        }
        double median = x(panel.median());
        canvas.line(frame.getMinX(), foot(), frame.getMaxX(), foot(), ChartTheme.SOFT_INK, ChartTheme.line(1));
        canvas.line(median, top() - 3, median, foot(), ChartTheme.BLUE, ChartTheme.line(2.5f));
        words(canvas);
    }

    private void words(PlotCanvas canvas) {
        double width = frame.getWidth();
        Font font = Typography.regular(Typography.TICK, panel.name());
        double y = frame.getMinY() + 15;
        for (String line : Label.inTwo(panel.name(), width, s -> Typography.width(s, font))) {
            canvas.write(Typography.fit(line, font, width), font, ChartTheme.INK, frame.getMinX(), y);
            y += LINE;
        }
        Font small = Typography.regular(Typography.TICK);
        String median = panel.outline().text(panel.median());
        double room = Typography.width(median, small);
        double left = Math.max(frame.getMinX(), Math.min(x(panel.median()) - room / 2, frame.getMaxX() - room));
        canvas.write(median, small, ChartTheme.BLUE, left, top() - 8);
        String greatest = panel.outline().greatest();
        double base = foot() + 17;
        canvas.write(panel.outline().least(), small, ChartTheme.SOFT_INK, frame.getMinX(), base);
        double right = frame.getMaxX() - Typography.width(greatest, small);
        canvas.write(greatest, small, ChartTheme.SOFT_INK, right, base);
    }

    private void bars(PlotCanvas canvas) {
        double[] x = panel.outline().x();
        double[] height = panel.outline().height();
        for (int k = 0; k < x.length; k++) {
            double top = y(height[k]);
            canvas.fill(
                    new Rectangle2D.Double(x(x[k]) - BAR / 2, top, BAR, foot() - top),
                    panel.isMiddle(x[k]) ? MIDDLE : PALE);
        }
    }

    /** The area under the part of the density between two values. */
    private Path2D area(double from, double to) {
        double[] x = panel.outline().x();
        double[] height = panel.outline().height();
        Path2D path = new Path2D.Double();
        boolean isOpen = false;
        double last = 0;
        for (int k = 0; k < x.length; k++) {
            if (x[k] >= from && x[k] <= to) {
                if (!isOpen) {
                    path.moveTo(x(x[k]), foot());
                    isOpen = true;
                }
                path.lineTo(x(x[k]), y(height[k]));
                last = x[k];
            }
        }
        path.lineTo(x(last), foot());
        path.closePath();
        return path;
    }

    private double top() {
        return frame.getMinY() + ABOVE;
    }

    private double foot() {
        return frame.getMaxY() - BELOW;
    }

    private double x(double value) {
        Outline outline = panel.outline();
        // A single value, or bars at the ends, keep within the frame.
        double inset = outline.discrete() ? BAR / 2 : 0;
        return frame.getMinX()
                + inset
                + (frame.getWidth() - 2 * inset) * (value - outline.from()) / (outline.to() - outline.from());
    }

    private double y(double height) {
        double highest = DoubleStream.of(panel.outline().height()).max().orElseThrow();
        return highest == 0 ? foot() : foot() - (foot() - top()) * height / highest;
    }
}
