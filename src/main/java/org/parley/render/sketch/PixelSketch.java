package org.parley.render.sketch;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import org.parley.chart.Label;

/** Sketch in pixels. */
final class PixelSketch extends Sketch {

    private final Graphics2D graphics;

    PixelSketch(Graphics2D graphics) {
        this.graphics = graphics;
    }

    @Override
    void open(String... attributes) {}

    @Override
    void close() {}

    @Override
    void fill(Shape shape, Ink ink, double opacity) {
        paint(ink.colour(), opacity);
        graphics.fill(shape);
    }

    @Override
    void stroke(Shape shape, Ink ink, double width, double opacity, double... dashes) {
        paint(ink.colour(), opacity);
        float[] pattern = new float[dashes.length];
        for (int k = 0; k < pattern.length; k++) {
            pattern[k] = (float) dashes[k];
        }
        graphics.setStroke(
                pattern.length == 0
                        ? new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND)
                        : new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, pattern, 0));
        graphics.draw(shape);
    }

    private void paint(Color colour, double opacity) {
        graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) opacity));
        graphics.setPaint(colour);
    }

    @Override
    void write(String words, double x, double y, Face face, Ink ink, Anchor anchor, boolean halo) {
        String line = Label.clean(words);
        if (line.isEmpty()) {
            return;
        }
        Font font = face.font(line);
        double width = face.width(line);
        double left = anchor == Anchor.START ? x : anchor == Anchor.MIDDLE ? x - width / 2 : x - width;
        if (halo) {
            GlyphVector letters = font.createGlyphVector(graphics.getFontRenderContext(), line);
            stroke(
                    AffineTransform.getTranslateInstance(left, y).createTransformedShape(letters.getOutline()),
                    Ink.PAPER,
                    4,
                    1);
        }
        paint(ink.colour(), 1);
        graphics.setFont(font);
        graphics.drawString(line, (float) left, (float) y);
    }
}
