package org.parley.render.sketch;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** What a sketch is drawn on: shapes and words in the colours of roles, in groups that a script can find. */
abstract class Sketch {

    /** Where a text stands to its place. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /**
     * Opens a group.
     *
     * @param attributes name and value in turn
     */
    abstract void open(String... attributes);

    /** Closes the last group that is open. */
    abstract void close();

    abstract void fill(Shape shape, Ink ink, double opacity);

    abstract void stroke(Shape shape, Ink ink, double width, double opacity, double... dashes);

    /** Writes a text from its base line; with a halo it can be read upon lines. */
    abstract void write(String text, double x, double y, Face face, Ink ink, Anchor anchor, boolean halo);

    void text(String text, double x, double y, Face face, Ink ink) {
        write(text, x, y, face, ink, Anchor.START, false);
    }

    void text(String text, double x, double y, Face face, Ink ink, Anchor anchor) {
        write(text, x, y, face, ink, anchor, false);
    }

    /** Writes lines under each other, and returns the base line below the last. */
    double lines(List<String> lines, double x, double y, Face face, Ink ink, Anchor anchor) {
        double at = y;
        for (String line : lines) {
            text(line, x, at, face, ink, anchor);
            at += Math.round(face.size() * 1.22);
        }
        return at;
    }

    void line(double x1, double y1, double x2, double y2, Ink ink, double width, double... dashes) {
        stroke(new Line2D.Double(x1, y1, x2, y2), ink, width, 1, dashes);
    }

    void dot(double x, double y, double radius, Ink ink) {
        fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), ink, 1);
    }

    void ring(double x, double y, double radius, Ink ink, double width, double... dashes) {
        stroke(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), ink, width, 1, dashes);
    }

    void box(double x, double y, double width, double height, Ink ink) {
        fill(new Rectangle2D.Double(x, y, width, height), ink, 1);
    }

    /** Returns a path through points, x and y in turn. */
    static Path2D path(double... xy) {
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int k = 2; k < xy.length; k += 2) {
            path.lineTo(xy[k], xy[k + 1]);
        }
        return path;
    }
}
