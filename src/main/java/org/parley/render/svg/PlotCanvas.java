package org.parley.render.svg;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.parley.chart.Point;

/**
 * Canvas of a plot that is drawn, for marks and labels at its values.
 *
 * @param graphics draws
 * @param plot what is drawn
 * @param area where its data lie
 */
record PlotCanvas(Graphics2D graphics, Plot plot, Rectangle2D area) {

    /** Returns where a value across lies. */
    double x(double value) {
        XYPlot at = (XYPlot) plot;
        return at.getDomainAxis().valueToJava2D(value, area, at.getDomainAxisEdge());
    }

    /** Returns where a value upwards lies. */
    double y(double value) {
        XYPlot at = (XYPlot) plot;
        return at.getRangeAxis().valueToJava2D(value, area, at.getRangeAxisEdge());
    }

    /** Writes a text from a place on its line. */
    void write(String text, Font font, Color ink, double x, double y) {
        graphics.setFont(font);
        graphics.setPaint(ink);
        graphics.drawString(text, (float) x, (float) y);
    }

    /** Writes a text from a place, its small letters in the middle of a height. */
    void writeMiddle(String text, Font font, Color ink, double x, double middle) {
        write(text, font, ink, x, middle + 0.35 * font.getSize2D());
    }

    /** Fills a shape. */
    void fill(Shape shape, Color colour) {
        graphics.setPaint(colour);
        graphics.fill(shape);
    }

    /** Draws a line. */
    void line(double fromX, double fromY, double toX, double toY, Color colour, Stroke stroke) {
        graphics.setPaint(colour);
        graphics.setStroke(stroke);
        graphics.draw(new Line2D.Double(fromX, fromY, toX, toY));
    }

    /** Draws an interval as a line with caps, of which one that is 0 high is left out. */
    void interval(double from, double to, double y, double capFrom, double capTo) {
        graphics.setPaint(ChartTheme.INK);
        graphics.setStroke(ChartTheme.line(1.5f));
        graphics.draw(new Line2D.Double(from, y, to, y));
        if (capFrom > 0) {
            graphics.draw(new Line2D.Double(from, y - capFrom, from, y + capFrom));
        }
        if (capTo > 0) {
            graphics.draw(new Line2D.Double(to, y - capTo, to, y + capTo));
        }
    }

    /** Returns a shape around 0 as it lies around a point. */
    Shape at(Point point, Shape shape) {
        return AffineTransform.getTranslateInstance(x(point.x()), y(point.y())).createTransformedShape(shape);
    }

    /** Labels the axis that runs up, above the plot, where nobody has to turn their head. */
    void labelUp(String label) {
        Font font = Typography.regular(Typography.BODY, label);
        String fitting = Typography.fit(label, font, ChartImage.WIDTH - 2 * ChartTheme.MARGIN);
        write(fitting, font, ChartTheme.INK, ChartTheme.MARGIN, area.getMinY() - 30);
    }
}
