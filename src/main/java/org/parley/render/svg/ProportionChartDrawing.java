package org.parley.render.svg;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.data.category.DefaultCategoryDataset;
import org.parley.chart.ProportionChart;
import org.parley.chart.ProportionChart.Bar;
import org.parley.chart.ProportionChart.Group;
import org.parley.chart.ValueFormat;

/** Bars of shares with their intervals, each share written after its interval. */
record ProportionChartDrawing(ProportionChart chart) implements Drawing {

    private static final double SERIF = 4;

    /** A row of the picture: a heading, or a bar. */
    private record Row(String name, Bar bar) {}

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Group group : chart.groups()) {
            if (!group.heading().isEmpty()) {
                rows.add(new Row(group.heading(), null));
            }
            group.bars().forEach(bar -> rows.add(new Row(bar.name(), bar)));
        }
        return rows;
    }

    @Override
    public int height() {
        return 130 + 30 * rows().size();
    }

    @Override
    public Plot plot() {
        List<Row> rows = rows();
        Font font = CategoryRows.font(rows.stream().map(Row::name).toList());
        BarRenderer renderer = CategoryRows.plain(new BarRenderer(), 0.06);
        renderer.setSeriesPaint(0, ChartTheme.BLUE);
        NumberAxis scale = CategoryRows.hidden();
        scale.setRange(0, 1.16 * chart.longest());
        DefaultCategoryDataset bars = new DefaultCategoryDataset();
        CategoryPlot plot = CategoryRows.plot(bars, font, scale, renderer);
        for (int k = 0; k < rows.size(); k++) {
            String name = rows.get(k).name();
            Bar bar = rows.get(k).bar();
            Font own = bar == null ? Typography.bold(Typography.BODY, name) : font;
            CategoryRows.Place place = new CategoryRows.Place(k, Typography.fit(name, own, CategoryRows.NAMES));
            bars.addValue(bar == null ? null : bar.share(), "share", place);
            if (bar == null) {
                plot.getDomainAxis().setTickLabelFont(place, Typography.bold(Typography.BODY, place.name()));
            }
        }
        return plot;
    }

    @Override
    public void annotate(PlotCanvas canvas) {
        CategoryPlot plot = (CategoryPlot) canvas.plot();
        Font font = Typography.regular(Typography.TICK);
        canvas.graphics().setFont(font);
        List<Row> rows = rows();
        for (int k = 0; k < rows.size(); k++) {
            Bar bar = rows.get(k).bar();
            if (bar != null) {
                double y =
                        plot.getDomainAxis().getCategoryMiddle(k, rows.size(), canvas.area(), plot.getDomainAxisEdge());
                double low = across(canvas, bar.low());
                double high = across(canvas, bar.high());
                canvas.interval(low, high, y, SERIF, SERIF);
                canvas.writeMiddle(ValueFormat.SHARE.text(bar.share()), font, ChartTheme.INK, high + 10, y);
            }
        }
    }

    private static double across(PlotCanvas canvas, double share) {
        CategoryPlot plot = (CategoryPlot) canvas.plot();
        return plot.getRangeAxis().valueToJava2D(share, canvas.area(), plot.getRangeAxisEdge());
    }
}
