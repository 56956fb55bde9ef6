package org.parley.render.sketch;

import org.parley.chart.Chart;
import org.parley.chart.Label;
import org.parley.chart.sketch.Sketched;
import org.parley.render.svg.ChartImage;
import org.parley.render.svg.Pixels;
import org.parley.render.svg.Typography;

/** Pictures of charts of all kinds: on a page, and as files. */
public final class Pictures {

    /** Width of a picture that has a wide page for itself. */
    public static final int WIDE = 1040;

    /** Width of one of two that share it. */
    public static final int HALF = 500;

    /** Width on a phone. */
    public static final int NARROW = 358;

    private static final int MARGIN = 20;

    private Pictures() {}

    private static Sketcher sketcher(Sketched chart) {
        try {
            return (Sketcher) Class.forName(Pictures.class.getPackageName() + "."
                            + chart.getClass().getSimpleName() + "Sketch")
                    .getDeclaredConstructor(chart.getClass())
                    .newInstance(chart);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no sketch of the kind " + chart.kind(), e);
        }
    }

    /**
     * Returns the picture of a chart for a page that says its title, in the colours of the page.
     *
     * @throws org.parley.render.svg.ChartException if this machine has no fonts
     */
    public static String onPage(Sketched chart, int width) {
        Typography.ready();
        Sketcher sketcher = sketcher(chart);
        SvgSketch sketch = new SvgSketch();
        double height = sketcher.draw(sketch, width);
        StringBuilder handles = new StringBuilder();
        String[] of = sketcher.handles();
        for (int k = 0; k < of.length; k += 2) {
            handles.append(' ')
                    .append(of[k])
                    .append("=\"")
                    .append(SvgSketch.escape(of[k + 1]))
                    .append('"');
        }
        return root(chart, width, height, of.length == 0 ? " role=\"img\"" : " role=\"group\"" + handles)
                + sketch.inside() + "</svg>";
    }

    private static String root(Chart chart, double width, double height, String attributes) {
        String alt = SvgSketch.escape(Label.clean(chart.caption().alt()));
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + (int) width + " " + (int) Math.ceil(height)
                + "\" width=\"" + (int) width + "\" height=\"" + (int) Math.ceil(height) + "\"" + attributes
                + " aria-label=\"" + alt + "\" font-family=\"" + Typography.FAMILIES + "\"><title>"
                + SvgSketch.escape(Label.clean(chart.caption().title())) + "</title><desc>" + alt + "</desc>";
    }

    /**
     * Returns a chart as an SVG document with its title.
     *
     * @throws org.parley.render.svg.ChartException if this machine has no fonts
     */
    public static String svg(Chart chart) {
        if (!(chart instanceof Sketched sketched)) {
            return ChartImage.svg(chart);
        }
        Typography.ready();
        double width = width(sketched);
        SvgSketch sketch = new SvgSketch();
        double top = heading(sketch, chart, width);
        sketch.open("transform", "translate(" + MARGIN + " " + top + ")");
        double height = sketcher(sketched).draw(sketch, width);
        sketch.close();
        return root(chart, width + 2 * MARGIN, top + height + MARGIN, " role=\"img\"") + paper(width, top + height)
                + sketch.inside() + "</svg>";
    }

    private static String paper(double width, double height) {
        SvgSketch paper = new SvgSketch();
        paper.box(0, 0, width + 2 * MARGIN, Math.ceil(height + MARGIN), Ink.PAPER);
        return paper.inside();
    }

    private static double width(Sketched chart) {
        return chart.isHalf() ? HALF : WIDE;
    }

    /** Writes title and subtitle, and returns where the chart begins. */
    private static double heading(Sketch sketch, Chart chart, double width) {
        double y = sketch.lines(
                Face.TITLE.lines(chart.caption().title(), width, 2),
                MARGIN,
                MARGIN + 16.0,
                Face.TITLE,
                Ink.TEXT,
                Sketch.Anchor.START);
        if (!chart.caption().subtitle().isBlank()) {
            y = sketch.lines(
                    Face.BODY.lines(chart.caption().subtitle(), width, 3),
                    MARGIN,
                    y,
                    Face.BODY,
                    Ink.SOFT,
                    Sketch.Anchor.START);
        }
        return Math.round(y);
    }

    /**
     * Returns a chart as a PNG file with its title.
     *
     * @param scale pixels per unit, above 0 up to 10; 2 is sharp on a slide
     * @throws org.parley.render.svg.ChartException if this machine has no fonts
     */
    public static byte[] png(Chart chart, double scale) {
        if (!(chart instanceof Sketched sketched)) {
            return ChartImage.png(chart, scale);
        }
        Typography.ready();
        double width = width(sketched);
        SvgSketch measured = new SvgSketch();
        double top = heading(measured, chart, width);
        double height = top + sketcher(sketched).draw(measured, width) + MARGIN;
        return Pixels.png(width + 2 * MARGIN, height, scale, canvas -> {
            PixelSketch sketch = new PixelSketch(canvas);
            sketch.box(0, 0, width + 2 * MARGIN, height, Ink.PAPER);
            heading(sketch, chart, width);
            canvas.translate(MARGIN, top);
            sketcher(sketched).draw(sketch, width);
        });
    }
}
