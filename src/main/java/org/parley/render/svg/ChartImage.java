package org.parley.render.svg;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.parley.chart.BarChart;
import org.parley.chart.BoxedScatterPlot;
import org.parley.chart.Chart;
import org.parley.chart.CurveChart;
import org.parley.chart.DensityPlots;
import org.parley.chart.DotPlot;
import org.parley.chart.ErrorBarChart;
import org.parley.chart.ForestPlot;
import org.parley.chart.HeatMap;
import org.parley.chart.LineChart;
import org.parley.chart.MorrisPlot;
import org.parley.chart.ParetoFrontierPlot;
import org.parley.chart.ProportionChart;
import org.parley.chart.StackedBarChart;

/** Image of a chart, as an SVG document or a PNG file. */
public final class ChartImage {

    /** Width of every image in its own units; a unit is a pixel of a PNG at scale 1. */
    public static final int WIDTH = 1000;

    private static final double LARGEST = 10;

    /** The kinds of charts and how they are drawn. */
    private static final Map<Class<?>, Function<Chart, Drawing>> KINDS = Map.ofEntries(
            kind(BarChart.class, BarChartDrawing::new),
            kind(ErrorBarChart.class, ErrorBarChartDrawing::new),
            kind(ProportionChart.class, ProportionChartDrawing::new),
            kind(StackedBarChart.class, StackedBarChartDrawing::new),
            kind(DotPlot.class, DotPlotDrawing::new),
            kind(ForestPlot.class, ForestPlotDrawing::new),
            kind(LineChart.class, LineChartDrawing::new),
            kind(CurveChart.class, CurveChartDrawing::new),
            kind(DensityPlots.class, DensityPlotsDrawing::new),
            kind(HeatMap.class, HeatMapDrawing::new),
            kind(MorrisPlot.class, MorrisPlotDrawing::new),
            kind(BoxedScatterPlot.class, BoxedScatterPlotDrawing::new),
            kind(ParetoFrontierPlot.class, ParetoFrontierPlotDrawing::new));

    private ChartImage() {}

    private static <C extends Chart> Map.Entry<Class<?>, Function<Chart, Drawing>> kind(
            Class<C> kind, Function<C, Drawing> drawing) {
        return Map.entry(kind, chart -> drawing.apply(kind.cast(chart)));
    }

    static Drawing drawing(Chart chart) {
        return KINDS.get(chart.getClass()).apply(chart);
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
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(WIDTH * scale), (int) Math.ceil(drawing.height() * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.scale(scale, scale);
        ChartTheme.smooth(canvas);
        drawing.draw(canvas);
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
