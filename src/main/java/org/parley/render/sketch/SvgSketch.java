package org.parley.render.sketch;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import org.parley.chart.Label;

/** Sketch as the inside of an SVG document. */
final class SvgSketch extends Sketch {

    private static final String[] LETTERS = {"M", "L", "Q", "C", "Z"};
    private static final int[] COORDINATES = {2, 2, 4, 6, 0};

    private final StringBuilder text = new StringBuilder();

    String inside() {
        return text.toString();
    }

    @Override
    void open(String... attributes) {
        text.append("<g");
        for (int k = 0; k < attributes.length; k += 2) {
            text.append(' ')
                    .append(attributes[k])
                    .append("=\"")
                    .append(escape(Label.clean(attributes[k + 1])))
                    .append('"');
        }
        text.append('>');
    }

    @Override
    void close() {
        text.append("</g>");
    }

    @Override
    void fill(Shape shape, Ink ink, double opacity) {
        element(
                shape,
                " fill=\"" + ink.css() + "\"" + (opacity < 1 ? " fill-opacity=\"" + number(opacity) + "\"" : ""));
    }

    @Override
    void stroke(Shape shape, Ink ink, double width, double opacity, double... dashes) {
        StringBuilder paint = new StringBuilder(" fill=\"none\" stroke=\"")
                .append(ink.css())
                .append("\" stroke-width=\"")
                .append(number(width))
                .append('"');
        if (opacity < 1) {
            paint.append(" stroke-opacity=\"").append(number(opacity)).append('"');
        }
        if (dashes.length > 0) {
            paint.append(" stroke-dasharray=\"");
            for (double dash : dashes) {
                paint.append(number(dash)).append(' ');
            }
            paint.append('"');
        }
        element(shape, paint.toString());
    }

    private void element(Shape shape, String paint) {
        if (shape instanceof Ellipse2D e && e.getWidth() == e.getHeight()) {
            text.append("<circle cx=\"").append(number(e.getCenterX()));
            text.append("\" cy=\"").append(number(e.getCenterY()));
            text.append("\" r=\"").append(number(e.getWidth() / 2)).append('"');
        } else if (shape instanceof Rectangle2D r) {
            text.append("<rect x=\"").append(number(r.getX())).append("\" y=\"").append(number(r.getY()));
            text.append("\" width=\"").append(number(r.getWidth()));
            text.append("\" height=\"").append(number(r.getHeight())).append('"');
        } else {
            text.append("<path d=\"").append(path(shape)).append('"');
        }
        text.append(paint).append("/>");
    }

    private static String path(Shape shape) {
        StringBuilder path = new StringBuilder();
        double[] c = new double[6];
        for (PathIterator at = shape.getPathIterator(null); !at.isDone(); at.next()) {
            int kind = at.currentSegment(c);
            path.append(LETTERS[kind]);
            for (int k = 0; k < COORDINATES[kind]; k++) {
                path.append(k == 0 ? "" : " ").append(number(c[k]));
            }
        }
        return path.toString();
    }

    @Override
    void write(String words, double x, double y, Face face, Ink ink, Anchor anchor, boolean halo) {
        text.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y));
        text.append("\" font-size=\"").append(face.size()).append('"');
        if (face.bold()) {
            text.append(" font-weight=\"650\"");
        }
        if (anchor != Anchor.START) {
            text.append(" text-anchor=\"")
                    .append(anchor.name().toLowerCase(Locale.ROOT))
                    .append('"');
        }
        if (halo) {
            text.append(" paint-order=\"stroke\" stroke=\"").append(Ink.PAPER.css());
            text.append("\" stroke-width=\"4\" stroke-linejoin=\"round\"");
        }
        text.append(" fill=\"").append(ink.css()).append("\">");
        text.append(escape(Label.clean(words))).append("</text>");
    }

    /** Returns a number with at most one decimal; opacities are tenths and hundredths. */
    private static String number(double value) {
        double factor = Math.abs(value) < 1 ? 100 : 10;
        double rounded = Math.round(value * factor) / factor;
        return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
    }

    static String escape(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
