package org.parley.render.svg;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jfree.chart.LegendItem;
import org.jfree.chart.plot.Plot;
import org.parley.chart.Palette;
import org.parley.chart.StackedBarChart;
import org.parley.chart.StackedBarChart.Piece;
import org.parley.chart.ValueFormat;

/** Bars in parts, with shares written into those that are wide enough. */
record StackedBarChartDrawing(StackedBarChart chart) implements Drawing {

    private static final int ROW = 44;
    private static final int KEY_LINE = 30;
    private static final int KEYS_A_LINE = 3;
    private static final double THICKNESS = 0.7;

    @Override
    public int height() {
        int lines = (chart.parts().size() + KEYS_A_LINE - 1) / KEYS_A_LINE;
        return 170 + ROW * chart.rows().size() + KEY_LINE * lines;
    }

    @Override
    public List<LegendItem> key() {
        return ChartTheme.key(
                chart.parts().stream().map(StackedBarChart.Part::name).toList(),
                CategoryRows.NAMES - 40,
                IntStream.range(0, chart.parts().size())
                        .mapToObj(k -> Color.decode(chart.colour(k)))
                        .toList());
    }

    @Override
    public Plot plot() {
        DoubleStream ends = chart.pieces().stream().flatMapToDouble(p -> DoubleStream.of(p.from(), p.to()));
        return CategoryRows.plot(
                null, Axes.percent(DoubleStream.concat(DoubleStream.of(0, 1), ends)), "", chart.rows(), null);
    }

    @Override
    public void annotate(PlotCanvas canvas) {
        Font font = Typography.regular(Typography.TICK);
        canvas.graphics().setFont(font);
        double row = canvas.area().getHeight() / chart.rows().size();
        for (Piece piece : chart.pieces()) {
            double left = canvas.x(piece.from());
            double right = canvas.x(piece.to());
            double middle = canvas.area().getMinY() + (piece.row() + 0.5) * row;
            String colour = chart.colour(piece.part());
            canvas.fill(
                    new Rectangle2D.Double(left, middle - THICKNESS * row / 2, right - left, THICKNESS * row),
                    Color.decode(colour));
            String share = ValueFormat.PERCENT.text(piece.share());
            double width = Typography.width(share, font);
            if (width + 4 < right - left) {
                Color ink = Palette.isDark(colour) ? ChartTheme.PAPER : ChartTheme.INK;
                canvas.writeMiddle(share, font, ink, (left + right - width) / 2, middle);
            }
        }
        // Nothing and all of it.
        for (double end : new double[] {0, 1}) {
            double x = canvas.x(end);
            canvas.line(
                    x, canvas.area().getMinY(), x, canvas.area().getMaxY(), ChartTheme.SOFT_INK, ChartTheme.line(1.5f));
        }
    }
}
