package org.parley.chart;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYDataset;
import org.parley.report.Table;

/**
 * Several marks on a line for each row: where a simulated deal, the Nash solution and others lie between no deal (0) and the
 * best (1) for each actor.
 *
 * @param caption what it says in words
 * @param ofWhat names what the rows are of, for the table
 * @param across names what runs to the right
 * @param rows their names, from top to bottom, at least one
 * @param marks at least one, each with one share per row; shares may lie outside [0, 1]
 */
public record DotPlot(Caption caption, String ofWhat, String across, List<String> rows, List<Series> marks)
        implements Chart {

    private static final double SIZE = 13;
    private static final int ROW = 34;

    /** Checks that each mark has a place in each row. */
    public DotPlot {
        rows = List.copyOf(rows);
        marks = List.copyOf(marks);
        if (rows.isEmpty() || marks.isEmpty()) {
            throw new IllegalArgumentException("marks need a row and a series");
        }
        for (Series one : marks) {
            if (one.values().length != rows.size()) {
                throw new IllegalArgumentException(
                        "'" + one.name() + "' has " + one.values().length + " values for " + rows.size() + " rows");
            }
        }
    }

    @Override
    public int height() {
        return 210 + ROW * rows.size();
    }

    @Override
    public Table table() {
        return Table.ofNumbers(
                caption.title(),
                ofWhat,
                rows,
                marks.stream().map(Series::name).toList(),
                (row, m) -> ChartTheme.number("0%").format(marks.get(m).values()[row]));
    }

    @Override
    public void draw(Graphics2D canvas) {
        List<LegendItem> key = new ArrayList<>();
        for (int k = 0; k < marks.size(); k++) {
            String name = Typography.fit(
                    marks.get(k).name(),
                    Typography.regular(Typography.TICK, marks.get(k).name()),
                    CategoryRows.NAMES);
            key.add(ChartTheme.keyItem(
                    name, ChartTheme.marker(k, SIZE), ChartTheme.COLOURS.get(k % ChartTheme.COLOURS.size())));
        }
        ChartTheme.draw(canvas, this, plot(), key);
    }

    private XYPlot plot() {
        DefaultXYDataset points = new DefaultXYDataset();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setDrawOutlines(false);
        double[] y = IntStream.range(0, rows.size()).asDoubleStream().toArray();
        for (int k = 0; k < marks.size(); k++) {
            points.addSeries(k, new double[][] {marks.get(k).values(), y});
            renderer.setSeriesPaint(k, ChartTheme.COLOURS.get(k % ChartTheme.COLOURS.size()));
            renderer.setSeriesShape(k, ChartTheme.marker(k, SIZE));
        }
        NumberAxis scale = ChartTheme.percent(DoubleStream.concat(
                DoubleStream.of(0, 1), marks.stream().flatMapToDouble(m -> DoubleStream.of(m.values()))));
        ChartTheme.labelAcross(scale, across);
        XYPlot plot = ChartTheme.plot(points, scale, CategoryRows.names(rows), renderer);
        plot.setInsets(new RectangleInsets(14, 0, 0, 30));
        for (double end : new double[] {0, 1}) {
            plot.addDomainMarker(new ValueMarker(end, ChartTheme.SOFT_INK, ChartTheme.line(1.5f)), Layer.BACKGROUND);
        }
        return plot;
    }
}
