package org.parley.render.svg;

import java.awt.Font;
import java.util.List;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.data.xy.XYDataset;
import org.parley.chart.Series;

/** Rows under each other, with their names at the left: of bars, or of marks. */
final class CategoryRows {

    /** How wide a name can be. */
    static final double NAMES = 300;

    private CategoryRows() {}

    /** A bar under its name; two rows may share a name, above all when names are cut. */
    record Place(int index, String name) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            return Integer.compare(index, other.index);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Returns the bars of some series, one beside the other under each name, and colours them. */
    static CategoryDataset bars(List<String> names, double width, List<Series> series, BarRenderer renderer) {
        DefaultCategoryDataset bars = new DefaultCategoryDataset();
        Font font = font(names);
        Series.each(series, (s, k, value) -> {
            bars.addValue(value, Integer.valueOf(s), new Place(k, Typography.fit(names.get(k), font, width)));
            renderer.setSeriesPaint(s, ChartTheme.BARS.get(s));
        });
        return bars;
    }

    static Font font(List<String> names) {
        return Typography.regular(Typography.BODY, names.toArray(String[]::new));
    }

    /** Lets bars be plain and lie so close to each other. */
    static <R extends BarRenderer> R plain(R renderer, double itemMargin) {
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setItemMargin(itemMargin);
        return renderer;
    }

    /** Returns the plot of some bars on a scale. */
    static CategoryPlot plot(CategoryDataset bars, Font font, NumberAxis scale, BarRenderer renderer) {
        CategoryAxis names = new CategoryAxis();
        names.setTickLabelFont(font);
        names.setTickLabelPaint(ChartTheme.INK);
        names.setAxisLinePaint(ChartTheme.SOFT_INK);
        names.setTickMarksVisible(false);
        names.setCategoryLabelPositionOffset(10);
        names.setMaximumCategoryLabelWidthRatio(0.5f);
        names.setCategoryMargin(0.3);
        names.setLowerMargin(0.02);
        names.setUpperMargin(0.02);
        CategoryPlot plot = new CategoryPlot(bars, names, scale, renderer);
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeGridlinesVisible(scale.isVisible());
        plot.setRangeGridlinePaint(ChartTheme.GRID);
        plot.setRangeGridlineStroke(ChartTheme.line(1));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setInsets(new RectangleInsets(10, 0, 0, scale.isVisible() ? 30 : 0));
        return plot;
    }

    /** Returns a scale without numbers: the values stand at the bars. */
    static NumberAxis hidden() {
        NumberAxis scale = new NumberAxis();
        scale.setVisible(false);
        return scale;
    }

    /** Returns an axis of names from top to bottom. */
    static SymbolAxis names(List<String> names, double width) {
        SymbolAxis axis = Axes.names(names, Typography.BODY, width);
        axis.setInverted(true);
        return axis;
    }

    /** Returns the plot of some marks: their rows are places from 0 on. */
    static XYPlot plot(XYDataset marks, NumberAxis scale, String across, List<String> names, XYItemRenderer renderer) {
        XYPlot plot = ChartTheme.plot(marks, Axes.labelled(scale, across), names(names, NAMES), renderer);
        plot.setInsets(new RectangleInsets(14, 0, 0, 30));
        return plot;
    }

    /** Marks a value by a line through all rows. */
    static void mark(XYPlot plot, double value) {
        plot.addDomainMarker(new ValueMarker(value, ChartTheme.SOFT_INK, ChartTheme.line(1.5f)), Layer.BACKGROUND);
    }
}
