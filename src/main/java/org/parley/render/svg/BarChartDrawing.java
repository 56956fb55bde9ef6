package org.parley.render.svg;

import java.util.List;
import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.parley.chart.BarChart;
import org.parley.chart.Series;

/** Bars with their values at their ends. */
record BarChartDrawing(BarChart chart) implements Drawing {

    private static final double NAMES = 260;

    @Override
    public int height() {
        return 150 + chart.names().size() * (12 + 22 * chart.series().size());
    }

    @Override
    public List<LegendItem> key() {
        return chart.series().size() > 1
                ? ChartTheme.key(Series.names(chart.series()), NAMES, ChartTheme.BARS)
                : List.of();
    }

    @Override
    public Plot plot() {
        BarRenderer renderer = CategoryRows.plain(new BarRenderer(), 0.06);
        renderer.setDefaultItemLabelGenerator(
                new StandardCategoryItemLabelGenerator("{2}", chart.format().numbers()));
        renderer.setDefaultItemLabelFont(Typography.regular(Typography.TICK));
        renderer.setDefaultItemLabelPaint(ChartTheme.INK);
        renderer.setDefaultItemLabelsVisible(true);
        renderer.setItemLabelInsets(new RectangleInsets(6, 6, 6, 6));
        renderer.setDefaultPositiveItemLabelPosition(
                new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
        NumberAxis scale = CategoryRows.hidden();
        scale.setUpperMargin(0.14);
        return CategoryRows.plot(
                CategoryRows.bars(chart.names(), NAMES, chart.series(), renderer),
                CategoryRows.font(chart.names()),
                scale,
                renderer);
    }
}
