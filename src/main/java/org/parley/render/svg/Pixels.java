package org.parley.render.svg;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/** Pictures in pixels. */
public final class Pixels {

    private Pixels() {}

    /**
     * Draws a picture as PNG.
     *
     * @param width in units of the drawing
     * @param height likewise
     * @param scale pixels per unit
     * @param drawing draws it
     */
    public static byte[] png(double width, double height, double scale, Consumer<Graphics2D> drawing) {
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(width * scale), (int) Math.ceil(height * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.scale(scale, scale);
        ChartTheme.smooth(canvas);
        drawing.accept(canvas);
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
