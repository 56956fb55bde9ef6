package org.parley.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.LegendItem;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;
import org.parley.report.Table;

/**
 * Horizontal bars by actor, with their values written at them: voting power, sizes of win-sets.
 *
 * @param caption what it says in words
 * @param unit how the values are written
 * @param actors whose bars they are, from top to bottom, at least one
 * @param series one or two, each with one value from 0 per actor
 */
public record BarChart(Caption caption, Unit unit, List<String> actors, List<Series> series) implements Chart {

    private static final double NAMES = 260;

    /** How values are written. */
    public enum Unit {
        /** A share from 0 to 1, in percent. */
        PERCENT("0.0%"),
        /** Something counted. */
        COUNT("#,##0"),
        /** Any number, to three places. */
        NUMBER("0.000");

        private final String pattern;

        Unit(String pattern) {
            this.pattern = pattern;
        }

        /** Returns a value as it is written. */
        public String text(double value) {
            return ChartTheme.number(pattern).format(value);
        }
    }

    /** Checks that each series has a value for each actor. */
    public BarChart {
        actors = List.copyOf(actors);
        series = List.copyOf(series);
        if (actors.isEmpty() || series.isEmpty() || series.size() > 2) {
            throw new IllegalArgumentException(
                    "bars need an actor and one or two series, not " + actors.size() + " and " + series.size());
        }
        for (Series one : series) {
            if (one.values().length != actors.size()) {
                throw new IllegalArgumentException(
                        "'" + one.name() + "' has " + one.values().length + " values for " + actors.size() + " actors");
            }
            for (double value : one.values()) {
                if (value < 0) {
                    throw new IllegalArgumentException("'" + one.name() + "' has a bar of length " + value);
                }
            }
        }
    }

    @Override
    public int height() {
        return 150 + actors.size() * (12 + 22 * series.size());
    }

    @Override
    public Table table() {
        return Table.ofNumbers(
                caption.title(),
                "Actor",
                actors,
                series.stream().map(Series::name).toList(),
                (actor, s) ->
                        ChartTheme.number(unit.pattern).format(series.get(s).values()[actor]));
    }

    @Override
    public void draw(Graphics2D canvas) {
        List<LegendItem> key = new ArrayList<>();
        if (series.size() > 1) {
            for (int s = 0; s < series.size(); s++) {
                String name = series.get(s).name();
                key.add(ChartTheme.keyItem(
                        Typography.fit(name, Typography.regular(Typography.TICK, name), NAMES),
                        new Rectangle2D.Double(0, 0, 16, 16),
                        ChartTheme.BARS.get(s)));
            }
        }
        ChartTheme.draw(canvas, this, plot(), key);
    }

    private CategoryPlot plot() {
        DefaultCategoryDataset lengths = new DefaultCategoryDataset();
        BarRenderer renderer = CategoryRows.renderer();
        Font font = Typography.regular(Typography.BODY, actors.toArray(String[]::new));
        for (int s = 0; s < series.size(); s++) {
            double[] values = series.get(s).values();
            for (int k = 0; k < values.length; k++) {
                lengths.addValue(
                        values[k],
                        Integer.valueOf(s),
                        new CategoryRows.Place(k, Typography.fit(actors.get(k), font, NAMES)));
            }
            renderer.setSeriesPaint(s, ChartTheme.BARS.get(s));
        }
        renderer.setDefaultItemLabelGenerator(
                new StandardCategoryItemLabelGenerator("{2}", ChartTheme.number(unit.pattern)));
        renderer.setDefaultItemLabelFont(Typography.regular(Typography.TICK));
        renderer.setDefaultItemLabelPaint(ChartTheme.INK);
        renderer.setDefaultItemLabelsVisible(true);
        renderer.setItemLabelInsets(new RectangleInsets(6, 6, 6, 6));
        renderer.setDefaultPositiveItemLabelPosition(
                new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));

        return CategoryRows.plot(lengths, font, renderer, 0.14);
    }
}
