package org.parley.render.svg;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.parley.chart.Extent;
import org.parley.chart.HeatMap;
import org.parley.chart.Series;

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
        double room = (ChartImage.WIDTH - CategoryRows.NAMES) / chart.columns().size() - 12;
        SymbolAxis below = Axes.names(chart.columns(), Typography.TICK, room);
        XYPlot plot = ChartTheme.plot(
                null,
                Axes.labelled(below, chart.across()),
                CategoryRows.names(chart.rows(), CategoryRows.NAMES - 60),
                null);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setInsets(new RectangleInsets(14, 0, 0, 8));
        return plot;
    }

    @Override
    public void annotate(PlotCanvas canvas) {
        Extent extent = chart.extent();
        boolean ofShares = chart.tone().isOfShares();
        canvas.graphics().setClip(canvas.area());
        canvas.graphics().setStroke(new BasicStroke(1));
        Series.each(chart.values(), (row, column, value) -> {
            Rectangle2D cell = new Rectangle2D.Double();
            cell.setFrameFromDiagonal(
                    canvas.x(column - 0.5), canvas.y(row - 0.5), canvas.x(column + 0.5), canvas.y(row + 0.5));
            canvas.fill(cell, tone(extent, value, ofShares && value == 0));
            canvas.graphics().draw(cell);
        });
        canvas.graphics().setClip(null);
        Font font = Typography.regular(Typography.TICK);
        double room = canvas.area().getWidth() / chart.columns().size();
        Series.each(chart.values(), (row, column, value) -> {
            String text = chart.format().text(value);
            double width = Typography.width(text, font);
            if ((value > 0 || !ofShares) && width < room) {
                canvas.writeMiddle(text, font, ChartTheme.INK, canvas.x(column) - width / 2, canvas.y(row));
            }
        });
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
}
