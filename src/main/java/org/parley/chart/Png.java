package org.parley.chart;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Draws a chart into pixels. */
final class Png {

    private static final double LARGEST = 10;

    private Png() {}

    static byte[] of(Chart chart, double scale) {
        if (!(scale > 0 && scale <= LARGEST)) {
            throw new IllegalArgumentException("a scale lies above 0 and is at most " + LARGEST + ", not " + scale);
        }
        Typography.ready();
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(Chart.WIDTH * scale),
                (int) Math.ceil(chart.height() * scale),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.scale(scale, scale);
        ChartTheme.smooth(canvas);
        chart.draw(canvas);
        canvas.dispose();
        // ImageIO would keep small files in a folder of the machine otherwise.
        ImageIO.setUseCache(false);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
