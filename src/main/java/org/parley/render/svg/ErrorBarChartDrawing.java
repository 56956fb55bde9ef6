package org.parley.render.svg;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.data.category.CategoryDataset;
import org.parley.chart.ErrorBarChart;
import org.parley.chart.Series;
import org.parley.chart.ValueFormat;

/** Bars with an interval as a line across the end of each. */
record ErrorBarChartDrawing(ErrorBarChart chart) implements Drawing {

    private static final double NAMES = 340;
    private static final int CAP = 4;

    @Override
    public int height() {
        return 190 + chart.names().size() * (14 + 18 * chart.bars().size());
    }

    private List<Series> series() {
        return chart.bars().stream().map(ErrorBarChart.Bar::value).toList();
    }

    @Override
    public List<LegendItem> key() {
        return ChartTheme.key(Series.names(series()), NAMES, ChartTheme.BARS);
    }

    @Override
    public Plot plot() {
        NumberAxis scale = Axes.numbers(chart.extent());
        if (chart.isOfShares()) {
            Axes.numbered(scale, new ValueFormat(ValueFormat.Style.PERCENT, 0, 2));
        }
        BarRenderer renderer = CategoryRows.plain(new Renderer(chart.bars()), 0.1);
        CategoryPlot plot = CategoryRows.plot(
                CategoryRows.bars(chart.names(), NAMES, series(), renderer),
                CategoryRows.font(chart.names()),
                scale,
                renderer);
        plot.setRangeZeroBaselineVisible(true);
        plot.setRangeZeroBaselinePaint(ChartTheme.SOFT_INK);
        return plot;
    }

    /** Draws the interval of a bar over it; where it reaches beyond the scale it goes to the edge, without a cap. */
    private static final class Renderer extends BarRenderer {

        private static final long serialVersionUID = 1L;

        private final transient List<ErrorBarChart.Bar> bars;

        Renderer(List<ErrorBarChart.Bar> bars) {
            this.bars = bars;
        }

        @Override
        public void drawItem(
                Graphics2D graphics,
                CategoryItemRendererState state,
                Rectangle2D area,
                CategoryPlot plot,
                CategoryAxis names,
                ValueAxis scale,
                CategoryDataset lengths,
                int row,
                int column,
                int pass) {
            super.drawItem(graphics, state, area, plot, names, scale, lengths, row, column, pass);
            double middle = calculateBarW0(plot, PlotOrientation.HORIZONTAL, area, names, state, row, column)
                    + state.getBarWidth() / 2;
            double low = bars.get(row).low().values()[column];
            double high = bars.get(row).high().values()[column];
            double from = scale.valueToJava2D(Math.max(low, scale.getLowerBound()), area, plot.getRangeAxisEdge());
            double to = scale.valueToJava2D(Math.min(high, scale.getUpperBound()), area, plot.getRangeAxisEdge());
            PlotCanvas canvas = new PlotCanvas(graphics, plot, area);
            canvas.interval(
                    from, to, middle, low >= scale.getLowerBound() ? CAP : 0, high <= scale.getUpperBound() ? CAP : 0);
        }
    }
}
