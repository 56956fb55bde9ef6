package org.parley.render.svg;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYDataset;
import org.parley.chart.Palette;

/** Theme of all charts: colours, lines, markers, grid and key. */
final class ChartTheme {

    static final Color PAPER = Color.WHITE;
    static final Color INK = new Color(0x22, 0x22, 0x22);
    static final Color SOFT_INK = new Color(0x59, 0x59, 0x59);
    static final Color GRID = new Color(0xE4, 0xE4, 0xE4);

    /** Colours of series. */
    static final List<Color> COLOURS =
            Palette.CATEGORIES.stream().map(Color::decode).toList();

    static final Color BLUE = COLOURS.get(0);
    static final Color VERMILLION = COLOURS.get(1);

    /** Lies over an area of interest. */
    static final Color VEIL = new Color(BLUE.getRed(), BLUE.getGreen(), BLUE.getBlue(), 36);

    /** Two series side by side: dark and light in black and white too. */
    static final List<Color> BARS = List.of(BLUE, COLOURS.get(4));

    /** Space around all. */
    static final int MARGIN = 20;

    private static final int PLOT_TOP = 52;

    private ChartTheme() {}

    static void smooth(Graphics2D canvas) {
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    /** Returns the colour of a series; they repeat after seven. */
    static Color colour(int series) {
        return COLOURS.get(series % COLOURS.size());
    }

    /** Returns an entry of a key, its name cut to a width. */
    static LegendItem key(String name, double width, Shape shape, Color colour) {
        String text = Typography.fit(name, Typography.regular(Typography.TICK, name), width);
        LegendItem item = new LegendItem(text, null, null, null, shape, colour);
        item.setLabelFont(Typography.regular(Typography.TICK, text));
        item.setLabelPaint(INK);
        return item;
    }

    /** Returns the entries of series in the colours of bars, of which there may be as many. */
    static List<LegendItem> key(List<String> names, double width, List<Color> colours) {
        return IntStream.range(0, names.size())
                .mapToObj(k -> key(names.get(k), width, square(16), colours.get(k)))
                .toList();
    }

    /** Returns the swatch of a key. */
    static Shape square(double size) {
        return new Rectangle2D.Double(0, 0, size, size);
    }

    /** Returns a plot on a light grid that leaves room for labels above it and at its right. */
    static XYPlot plot(XYDataset points, ValueAxis across, ValueAxis up, XYItemRenderer renderer) {
        XYPlot plot = new XYPlot(points, across, up, renderer);
        plot.setDomainGridlinePaint(GRID);
        plot.setRangeGridlinePaint(GRID);
        plot.setDomainGridlineStroke(line(1));
        plot.setRangeGridlineStroke(line(1));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setInsets(new RectangleInsets(PLOT_TOP, 0, 0, SideLabels.WIDTH));
        return plot;
    }

    static Stroke line(float width, float... dashes) {
        return dashes.length == 0
                ? new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND)
                : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dashes, 0);
    }

    /** Shapes that a reader tells apart without colours; they repeat after six. */
    static Shape marker(int k, double size) {
        double r = size / 2;
        return switch (k % 6) {
            case 0 -> new Ellipse2D.Double(-r, -r, size, size);
            case 1 -> new Rectangle2D.Double(-0.9 * r, -0.9 * r, 1.8 * r, 1.8 * r);
            case 2 -> polygon(0, -1.2 * r, 1.2 * r, 0.9 * r, -1.2 * r, 0.9 * r);
            case 3 -> polygon(0, -1.3 * r, 1.3 * r, 0, 0, 1.3 * r, -1.3 * r, 0);
            case 4 -> polygon(0, 1.2 * r, 1.2 * r, -0.9 * r, -1.2 * r, -0.9 * r);
            default -> new Rectangle2D.Double(-0.5 * r, -1.2 * r, r, 2.4 * r);
        };
    }

    private static Shape polygon(double... xy) {
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int k = 2; k < xy.length; k += 2) {
            path.lineTo(xy[k], xy[k + 1]);
        }
        path.closePath();
        return path;
    }
}
