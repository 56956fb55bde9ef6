package org.parley.chart;

import java.awt.Font;
import java.util.List;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.CategoryDataset;

/** Rows of horizontal bars under each other, with their names at the left and no scale: the values stand at the bars. */
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

    static BarRenderer renderer() {
        BarRenderer renderer = new BarRenderer();
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setItemMargin(0.06);
        return renderer;
    }

    /** Returns the plot of some bars; {@code upperMargin} is the share of its width that is left for values. */
    static CategoryPlot plot(CategoryDataset lengths, Font font, BarRenderer renderer, double upperMargin) {
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
        NumberAxis lengthwise = new NumberAxis();
        lengthwise.setVisible(false);
        lengthwise.setUpperMargin(upperMargin);
        CategoryPlot plot = new CategoryPlot(lengths, names, lengthwise, renderer);
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeGridlinesVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setInsets(new RectangleInsets(10, 0, 0, 0));
        return plot;
    }

    /** Returns an axis of names from top to bottom. */
    static SymbolAxis names(List<String> names) {
        Font font = Typography.regular(Typography.BODY, names.toArray(String[]::new));
        SymbolAxis axis = ChartTheme.calm(new SymbolAxis(
                "", names.stream().map(n -> Typography.fit(n, font, NAMES)).toArray(String[]::new)));
        axis.setTickLabelFont(font);
        axis.setTickLabelPaint(ChartTheme.INK);
        axis.setGridBandsVisible(false);
        axis.setInverted(true);
        axis.setRange(-0.5, names.size() - 0.5);
        return axis;
    }
}
