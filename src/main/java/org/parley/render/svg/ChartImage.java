package org.parley.render.svg;

import org.parley.chart.Chart;

/** Image of a chart, as an SVG document or a PNG file. */
public final class ChartImage {

    /** Width of every image in its own units; a unit is a pixel of a PNG at scale 1. */
    public static final int WIDTH = 1000;

    private static final double LARGEST = 10;

    private ChartImage() {}

    /** Returns the drawing of a chart, whose name is that of the kind with Drawing after it. */
    static Drawing drawing(Chart chart) {
        try {
            return (Drawing) Class.forName(ChartImage.class.getPackageName() + "."
                            + chart.getClass().getSimpleName() + "Drawing")
                    .getDeclaredConstructor(chart.getClass())
                    .newInstance(chart);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no drawing of the kind " + chart.kind(), e);
        }
    }

    /**
     * Returns a chart as an SVG document, which scales to the width of what it stands in.
     *
     * @throws ChartException if this machine has no fonts
     */
    public static String svg(Chart chart) {
        Typography.ready();
        return SvgCanvas.document(drawing(chart));
    }

    /**
     * Returns a chart as a PNG file.
     *
     * @param scale pixels per unit, above 0 up to 10; 2 is sharp on a slide
     * @throws ChartException if this machine has no fonts
     */
    public static byte[] png(Chart chart, double scale) {
        if (!(scale > 0 && scale <= LARGEST)) {
            throw new IllegalArgumentException("a scale lies above 0 and is at most " + LARGEST + ", not " + scale);
        }
        Typography.ready();
        Drawing drawing = drawing(chart);
        return Pixels.png(WIDTH, drawing.height(), scale, drawing::draw);
    }
}
