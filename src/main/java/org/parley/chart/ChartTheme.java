package org.parley.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.VerticalAlignment;
import org.jfree.data.xy.XYDataset;

/** What all charts have in common: colours, lines, letters and where the words stand. */
final class ChartTheme {

    static final Color PAPER = Color.WHITE;
    static final Color INK = new Color(0x22, 0x22, 0x22);
    static final Color SOFT_INK = new Color(0x59, 0x59, 0x59);
    static final Color GRID = new Color(0xE4, 0xE4, 0xE4);

    static final Color BLUE = new Color(0x00, 0x72, 0xB2);
    private static final Color ORANGE = new Color(0xB9, 0x81, 0x00);
    private static final Color VERMILLION = new Color(0xD5, 0x5E, 0x00);

    /**
     * Colours that colour-blind readers tell apart (Okabe and Ito 2008), without yellow and with an orange and a sky blue that
     * are dark enough on white: at least 3 to 1, as WCAG 2.2 wants of graphical objects.
     */
    static final List<Color> COLOURS = List.of(
            BLUE,
            VERMILLION,
            new Color(0x00, 0x9E, 0x73),
            new Color(0xCC, 0x79, 0xA7),
            ORANGE,
            new Color(0x3A, 0x93, 0xC5),
            Color.BLACK);

    /** How much text fits under a plot. */
    static final double PLOT_WIDTH = 620;

    /** Two series side by side: dark and light in black and white too. */
    static final List<Color> BARS = List.of(BLUE, ORANGE);

    private static final int MARGIN = 20;
    private static final double MARGIN_SHARE = 0.04;
    private static final int STEPS = 6;
    private static final int PLOT_TOP = 52;

    private static final double WIDTH_OF_WORDS = Chart.WIDTH - 2 * MARGIN;

    private ChartTheme() {}

    static void smooth(Graphics2D canvas) {
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    /** Draws a chart as its plot under its title, subtitle and, if it has items, its key, and returns where its data lie. */
    static Rectangle2D draw(Graphics2D canvas, Chart chart, Plot plot, List<LegendItem> key) {
        ChartRenderingInfo info = new ChartRenderingInfo();
        titled(chart.caption(), plot, key)
                .draw(canvas, new Rectangle2D.Double(0, 0, Chart.WIDTH, chart.height()), info);
        return info.getPlotInfo().getDataArea();
    }

    private static JFreeChart titled(Caption caption, Plot plot, List<LegendItem> key) {
        plot.setBackgroundPaint(PAPER);
        plot.setOutlineVisible(false);
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        chart.setBackgroundPaint(PAPER);
        chart.setPadding(new RectangleInsets(MARGIN, MARGIN, MARGIN, MARGIN));
        String title = Typography.clean(caption.title());
        chart.addSubtitle(words(title, Typography.bold(Typography.TITLE, title), INK));
        String subtitle = Typography.clean(caption.subtitle());
        if (!subtitle.isEmpty()) {
            chart.addSubtitle(words(subtitle, Typography.regular(Typography.BODY, subtitle), SOFT_INK));
        }
        if (!key.isEmpty()) {
            LegendItemCollection items = new LegendItemCollection();
            key.forEach(items::add);
            LegendTitle legend = new LegendTitle(() -> items);
            legend.setPosition(RectangleEdge.TOP);
            legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
            legend.setFrame(BlockBorder.NONE);
            legend.setMargin(6, 0, 6, 0);
            legend.setLegendItemGraphicPadding(new RectangleInsets(2, 0, 2, 6));
            legend.setItemLabelPadding(new RectangleInsets(2, 0, 2, 22));
            chart.addSubtitle(legend);
        }
        return chart;
    }

    private static TextTitle words(String text, Font font, Color ink) {
        TextTitle title = new TextTitle(
                text,
                font,
                ink,
                RectangleEdge.TOP,
                HorizontalAlignment.LEFT,
                VerticalAlignment.TOP,
                new RectangleInsets(0, 0, 6, 0));
        title.setMaximumLinesToDisplay(2);
        title.setTextAlignment(HorizontalAlignment.LEFT);
        title.setExpandToFitSpace(true);
        return title;
    }

    static LegendItem keyItem(String text, Shape shape, Color fill) {
        LegendItem item = new LegendItem(text, null, null, null, shape, fill);
        item.setLabelFont(Typography.regular(Typography.TICK, text));
        item.setLabelPaint(INK);
        return item;
    }

    /** Returns a plot on a light grid that leaves room for labels at its right. */
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

    /** Makes the numbers or names on an axis easy to read. */
    static <A extends ValueAxis> A calm(A axis) {
        axis.setTickLabelFont(Typography.regular(Typography.TICK));
        axis.setTickLabelPaint(SOFT_INK);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        return axis;
    }

    /** Labels the axis that runs to the right. */
    static void labelAcross(ValueAxis axis, String label) {
        Font font = Typography.regular(Typography.BODY, label);
        axis.setLabel(Typography.fit(label, font, PLOT_WIDTH));
        axis.setLabelFont(font);
        axis.setLabelPaint(INK);
    }

    /** Labels the axis that runs up, above the plot, where nobody has to turn their head. */
    static void labelUp(Graphics2D canvas, Rectangle2D plot, String label) {
        Font font = Typography.regular(Typography.BODY, label);
        canvas.setFont(font);
        canvas.setPaint(INK);
        canvas.drawString(Typography.fit(label, font, WIDTH_OF_WORDS), MARGIN, (float) (plot.getMinY() - 30));
    }

    /** Returns an axis that holds all the values, with some margin and about six numbers at round steps. */
    static NumberAxis scale(DoubleStream values) {
        return scale(values.summaryStatistics(), step -> step < 1 ? "0.0#######" : "#,##0");
    }

    /** Returns such an axis for shares, numbered in percent. */
    static NumberAxis percent(DoubleStream values) {
        return scale(values.summaryStatistics(), step -> step < 0.01 ? "0.0##%" : "0%");
    }

    private static NumberAxis scale(DoubleSummaryStatistics all, DoubleFunction<String> pattern) {
        double span = all.getMax() > all.getMin() ? all.getMax() - all.getMin() : 1;
        NumberAxis axis = calm(new NumberAxis());
        axis.setRange(all.getMin() - MARGIN_SHARE * span, all.getMax() + MARGIN_SHARE * span);
        double decade = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(span / STEPS)));
        double rough = span / STEPS / decade;
        double step = decade * (rough < 1.5 ? 1 : rough < 3.5 ? 2 : rough < 7.5 ? 5 : 10);
        axis.setTickUnit(new NumberTickUnit(step, number(pattern.apply(step))));
        return axis;
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

    /** Numbers are written alike in every country. */
    static NumberFormat number(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }
}
