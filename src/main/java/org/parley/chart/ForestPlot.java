package org.parley.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.parley.report.Table;

/**
 * Differences around zero with their intervals; those that the runs resolve stand out.
 *
 * @param caption what it says in words
 * @param what heading of the names in the table
 * @param unit of the differences, such as percentage points
 * @param decimals how many the table shows
 * @param rows from top to bottom, at least one
 */
public record ForestPlot(Caption caption, String what, String unit, int decimals, List<Row> rows) implements Chart {

    /** What the two kinds of rows are called in the key. */
    public static final List<String> KEY = List.of("resolved", "may be chance");

    private static final List<Color> PAINTS = List.of(ChartTheme.BLUE, new Color(0x8A, 0x92, 0x9A));
    private static final double SIZE = 12;
    private static final int ROW = 30;

    /**
     * A difference.
     *
     * @param name of what
     * @param before what it is in the reference, as text
     * @param after what it is in the other, as text
     * @param difference the other less the reference, in the unit
     * @param low lower end of its interval; may be infinite
     * @param high upper end; may be infinite
     * @param resolved whether chance is ruled out
     */
    public record Row(
            String name, String before, String after, double difference, double low, double high, boolean resolved) {

        /** Checks that the difference lies in its interval. */
        public Row {
            if (!(Double.isFinite(difference) && low <= high)) {
                throw new IllegalArgumentException(
                        "'" + name + "' differs by " + difference + " from " + low + " to " + high);
            }
        }

        /** Returns its place in the key. */
        public int kind() {
            return resolved ? 0 : 1;
        }
    }

    /** Checks that there is a row. */
    public ForestPlot {
        rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("differences need a row");
        }
    }

    @Override
    public int height() {
        return 220 + ROW * rows.size();
    }

    @Override
    public Table table() {
        return new Table(
                caption.title(),
                List.of(what, "reference", "here", "difference, " + unit, "from", "to", ""),
                Set.of(1, 2, 3, 4, 5),
                rows.stream()
                        .map(row -> List.of(
                                row.name(),
                                row.before(),
                                row.after(),
                                signed(row.difference()),
                                signed(row.low()),
                                signed(row.high()),
                                KEY.get(row.kind())))
                        .toList());
    }

    private String signed(double value) {
        return Double.isInfinite(value) ? "" : String.format(Locale.ROOT, "%+." + decimals + "f", value);
    }

    /** Returns the least and the greatest number that is drawn, zero among them; an interval without an end goes so far. */
    public double[] ends() {
        double[] drawn = DoubleStream.concat(
                        DoubleStream.of(0),
                        rows.stream().flatMapToDouble(r -> DoubleStream.of(r.difference(), r.low(), r.high())))
                .filter(Double::isFinite)
                .toArray();
        double least = DoubleStream.of(drawn).min().orElse(0);
        double greatest = DoubleStream.of(drawn).max().orElse(0);
        return least < greatest ? new double[] {least, greatest} : new double[] {-1, 1};
    }

    @Override
    public void draw(Graphics2D canvas) {
        List<LegendItem> key = List.of(
                ChartTheme.keyItem(KEY.get(0), ChartTheme.marker(0, SIZE), PAINTS.get(0)),
                ChartTheme.keyItem(KEY.get(1), ChartTheme.marker(3, SIZE), PAINTS.get(1)));
        ChartTheme.draw(canvas, this, plot(), key);
    }

    private XYPlot plot() {
        double[] ends = ends();
        XYIntervalSeriesCollection points = new XYIntervalSeriesCollection();
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawYError(false);
        renderer.setDrawOutlines(false);
        renderer.setErrorStroke(ChartTheme.line(2.5f));
        renderer.setCapLength(0);
        for (int kind = 0; kind < KEY.size(); kind++) {
            XYIntervalSeries series = new XYIntervalSeries(kind);
            for (int k = 0; k < rows.size(); k++) {
                Row row = rows.get(k);
                if (row.kind() == kind) {
                    double low = Math.max(row.low(), ends[0]);
                    series.add(row.difference(), low, Math.min(row.high(), ends[1]), k, k, k);
                }
            }
            points.addSeries(series);
            renderer.setSeriesPaint(kind, PAINTS.get(kind));
            renderer.setSeriesShape(kind, ChartTheme.marker(3 * kind, SIZE));
        }
        NumberAxis across = ChartTheme.scale(DoubleStream.of(ends));
        ChartTheme.labelAcross(across, "Difference, " + unit);
        XYPlot plot = ChartTheme.plot(
                points, across, CategoryRows.names(rows.stream().map(Row::name).toList()), renderer);
        plot.setInsets(new RectangleInsets(14, 0, 0, 30));
        plot.addDomainMarker(new ValueMarker(0, ChartTheme.SOFT_INK, ChartTheme.line(1.5f)), Layer.BACKGROUND);
        return plot;
    }
}
