package org.parley.render.svg;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.PaintScale;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYZDataset;
import org.parley.chart.Extent;
import org.parley.chart.HeatMap;

/** Cells from nearly white to a blue on which numbers can still be read, with their values in them. */
record HeatMapDrawing(HeatMap chart) implements Drawing {

    static final Color DEEPEST = new Color(0x4B, 0x9F, 0xD0);
    private static final double PALEST = 0.04;
    private static final int STEPS = 4;
    private static final int KEY = 36;

    private boolean hasKey() {
        return !chart.tone().label().isEmpty() && chart.extent().width() > 0;
    }

    @Override
    public int height() {
        return 190 + 44 * chart.rows().size() + (hasKey() ? KEY : 0);
    }

    /** Returns some values from the least to the greatest, each with its colour. */
    @Override
    public List<LegendItem> key() {
        Extent extent = chart.extent();
        return hasKey()
                ? IntStream.rangeClosed(0, STEPS)
                        .mapToObj(k -> extent.least() + k * extent.width() / STEPS)
                        .map(value -> ChartTheme.key(
                                chart.format().text(value),
                                ChartImage.WIDTH,
                                new Rectangle2D.Double(0, 0, 28, 16),
                                tone(extent, value, false)))
                        .toList()
                : List.of();
    }

    @Override
    public Plot plot() {
        int columns = chart.columns().size();
        int cells = chart.rows().size() * columns;
        double[][] blocks = new double[3][cells];
        for (int n = 0; n < cells; n++) {
            int row = n / columns;
            int column = n % columns;
            blocks[0][n] = column;
            blocks[1][n] = row;
            blocks[2][n] = chart.value(row, column);
        }
        DefaultXYZDataset dataset = new DefaultXYZDataset();
        dataset.addSeries("values", blocks);
        XYBlockRenderer renderer = new XYBlockRenderer();
        renderer.setPaintScale(new Tones(chart.extent(), chart.tone().isOfShares()));
        double room = (ChartImage.WIDTH - CategoryRows.NAMES) / columns - 12;
        SymbolAxis below = Axes.names(chart.columns(), Typography.TICK, room);
        XYPlot plot = ChartTheme.plot(
                dataset,
                Axes.labelled(below, chart.across()),
                CategoryRows.names(chart.rows(), CategoryRows.NAMES - 60),
                renderer);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setInsets(new RectangleInsets(14, 0, 0, 8));
        return plot;
    }

    @Override
    public void annotate(PlotCanvas canvas) {
        Font font = Typography.regular(Typography.TICK);
        for (int r = 0; r < chart.rows().size(); r++) {
            for (int c = 0; c < chart.columns().size(); c++) {
                double value = chart.value(r, c);
                String text = chart.format().text(value);
                double width = Typography.width(text, font);
                boolean isWritten = value > 0 || !chart.tone().isOfShares();
                if (isWritten
                        && width < canvas.area().getWidth() / chart.columns().size()) {
                    canvas.writeMiddle(text, font, ChartTheme.INK, canvas.x(c) - width / 2, canvas.y(r));
                }
            }
        }
    }

    /** Returns the colour of a value; what is nothing at all is paler than what is little. */
    static Color tone(Extent extent, double value, boolean isNothing) {
        double depth = extent.width() == 0 ? 0 : (value - extent.least()) / extent.width();
        double share = isNothing ? PALEST : Math.max(2 * PALEST, depth);
        return new Color(
                tone(share, DEEPEST.getRed()), tone(share, DEEPEST.getGreen()), tone(share, DEEPEST.getBlue()));
    }

    private static int tone(double depth, int full) {
        return (int) Math.round(255 + depth * (full - 255));
    }

    private record Tones(Extent extent, boolean ofShares) implements PaintScale {

        @Override
        public double getLowerBound() {
            return extent.least();
        }

        @Override
        public double getUpperBound() {
            return extent.greatest();
        }

        @Override
        public Color getPaint(double value) {
            return tone(extent, value, ofShares && value == 0);
        }
    }
}
