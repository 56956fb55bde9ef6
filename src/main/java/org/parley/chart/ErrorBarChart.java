package org.parley.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import org.parley.report.Table;

/**
 * Horizontal bars of shares or other numbers, each with its interval as a line across its end: sensitivity indices, what cases
 * come to.
 *
 * @param caption what it says in words
 * @param what heading of the names in the table
 * @param scale how values are written: {@link Axis.Scale#SHARE} or {@link Axis.Scale#NUMBER}
 * @param names what the bars stand for, from top to bottom, at least one
 * @param bars one or two bars for each name
 */
public record ErrorBarChart(Caption caption, String what, Axis.Scale scale, List<String> names, List<Bar> bars)
        implements Chart {

    private static final double NAMES = 340;
    private static final int CAP = 4;
    private static final double LEAST = -0.5;
    private static final double MOST = 1.5;

    /**
     * A bar for each name.
     *
     * @param value where they end; may be below 0
     * @param low lower ends of the intervals
     * @param high upper ends
     */
    public record Bar(Series value, Series low, Series high) {}

    /** Checks that there is a bar and an interval for each name. */
    public ErrorBarChart {
        names = List.copyOf(names);
        bars = List.copyOf(bars);
        if (names.isEmpty() || bars.isEmpty() || bars.size() > 2) {
            throw new IllegalArgumentException(
                    "bars need a name and one or two values, not " + names.size() + " and " + bars.size());
        }
        for (Bar bar : bars) {
            for (Series series : List.of(bar.value, bar.low, bar.high)) {
                if (series.values().length != names.size()) {
                    throw new IllegalArgumentException("'" + series.name() + "' has " + series.values().length
                            + " values for " + names.size() + " names");
                }
            }
        }
    }

    /** Makes bars of shares. */
    public ErrorBarChart(Caption caption, String what, List<String> names, List<Bar> bars) {
        this(caption, what, Axis.Scale.SHARE, names, bars);
    }

    /** Whether values are shares. */
    public boolean isOfShares() {
        return scale == Axis.Scale.SHARE;
    }

    @Override
    public int height() {
        return 190 + names.size() * (14 + 18 * bars.size());
    }

    @Override
    public Table table() {
        List<String> columns = new ArrayList<>(List.of(what));
        bars.forEach(bar -> columns.addAll(List.of(bar.value.name(), bar.low.name(), bar.high.name())));
        return new Table(
                caption.title(),
                columns,
                Set.copyOf(IntStream.range(1, columns.size()).boxed().toList()),
                IntStream.range(0, names.size()).mapToObj(this::row).toList());
    }

    private List<String> row(int k) {
        List<String> row = new ArrayList<>(List.of(names.get(k)));
        for (Bar bar : bars) {
            for (Series series : List.of(bar.value, bar.low, bar.high)) {
                row.add(ChartTheme.number(isOfShares() ? "0.0%" : "0.###").format(series.values()[k]));
            }
        }
        return row;
    }

    @Override
    public void draw(Graphics2D canvas) {
        List<LegendItem> key = new ArrayList<>();
        for (int s = 0; s < bars.size(); s++) {
            String name = bars.get(s).value.name();
            key.add(ChartTheme.keyItem(
                    Typography.fit(name, Typography.regular(Typography.TICK, name), NAMES),
                    new Rectangle2D.Double(0, 0, 16, 16),
                    ChartTheme.BARS.get(s)));
        }
        ChartTheme.draw(canvas, this, plot(), key);
    }

    private CategoryPlot plot() {
        DefaultCategoryDataset lengths = new DefaultCategoryDataset();
        BarRenderer renderer = new Renderer(bars);
        Font font = Typography.regular(Typography.BODY, names.toArray(String[]::new));
        for (int s = 0; s < bars.size(); s++) {
            double[] values = bars.get(s).value.values();
            for (int k = 0; k < values.length; k++) {
                lengths.addValue(
                        values[k], Integer.valueOf(s), new Place(k, Typography.fit(names.get(k), font, NAMES)));
            }
            renderer.setSeriesPaint(s, ChartTheme.BARS.get(s));
        }
        CategoryAxis left = new CategoryAxis();
        left.setTickLabelFont(font);
        left.setTickLabelPaint(ChartTheme.INK);
        left.setAxisLinePaint(ChartTheme.SOFT_INK);
        left.setTickMarksVisible(false);
        left.setCategoryLabelPositionOffset(10);
        left.setMaximumCategoryLabelWidthRatio(0.5f);
        left.setCategoryMargin(0.3);
        left.setLowerMargin(0.02);
        left.setUpperMargin(0.02);
        CategoryPlot plot = new CategoryPlot(lengths, left, drawn(), renderer);
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeGridlinePaint(ChartTheme.GRID);
        plot.setRangeGridlineStroke(ChartTheme.line(1));
        plot.setRangeZeroBaselineVisible(true);
        plot.setRangeZeroBaselinePaint(ChartTheme.SOFT_INK);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setInsets(new RectangleInsets(10, 0, 0, 30));
        return plot;
    }

    /** Where an interval reaches beyond what a share can be by half as much again, its line goes to the edge, without a cap. */
    private NumberAxis drawn() {
        if (!isOfShares()) {
            return ChartTheme.scale(DoubleStream.concat(DoubleStream.of(0), ends()));
        }
        NumberAxis axis = ChartTheme.scale(DoubleStream.concat(
                DoubleStream.of(0, 0.1), ends().map(value -> Math.max(LEAST, Math.min(value, MOST)))));
        axis.setTickUnit(new NumberTickUnit(axis.getTickUnit().getSize(), ChartTheme.number("0.##%")));
        return axis;
    }

    private DoubleStream ends() {
        return bars.stream()
                .flatMap(bar -> Stream.of(bar.value, bar.low, bar.high))
                .flatMapToDouble(series -> DoubleStream.of(series.values()));
    }

    /** A bar under its name; two may share a name, above all when names are cut. */
    private record Place(int index, String name) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            return Integer.compare(index, other.index);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Draws the interval of a bar over it. */
    private static final class Renderer extends BarRenderer {

        private static final long serialVersionUID = 1L;

        private final transient List<Bar> bars;

        Renderer(List<Bar> bars) {
            this.bars = bars;
            setBarPainter(new StandardBarPainter());
            setShadowVisible(false);
            setItemMargin(0.1);
        }

        @Override
        public void drawItem(
                Graphics2D canvas,
                CategoryItemRendererState state,
                Rectangle2D area,
                CategoryPlot plot,
                CategoryAxis names,
                ValueAxis scale,
                CategoryDataset lengths,
                int row,
                int column,
                int pass) {
            super.drawItem(canvas, state, area, plot, names, scale, lengths, row, column, pass);
            double middle = calculateBarW0(plot, PlotOrientation.HORIZONTAL, area, names, state, row, column)
                    + state.getBarWidth() / 2;
            double low = bars.get(row).low.values()[column];
            double high = bars.get(row).high.values()[column];
            double from = scale.valueToJava2D(Math.max(low, scale.getLowerBound()), area, plot.getRangeAxisEdge());
            double to = scale.valueToJava2D(Math.min(high, scale.getUpperBound()), area, plot.getRangeAxisEdge());
            canvas.setPaint(ChartTheme.INK);
            canvas.setStroke(ChartTheme.line(1.5f));
            canvas.draw(new Line2D.Double(from, middle, to, middle));
            if (low >= scale.getLowerBound()) {
                canvas.draw(new Line2D.Double(from, middle - CAP, from, middle + CAP));
            }
            if (high <= scale.getUpperBound()) {
                canvas.draw(new Line2D.Double(to, middle - CAP, to, middle + CAP));
            }
        }
    }
}
