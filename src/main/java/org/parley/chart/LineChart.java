package org.parley.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.DefaultXYDataset;
import org.parley.report.Table;

/**
 * Lines over places in order, one per actor: what fighting on is worth at each position of the front.
 *
 * @param caption what it says in words
 * @param across names what is in order, such as the position of the front
 * @param up names what the values are, with their unit
 * @param places the names of the places in order, at least two
 * @param present the place where things stand, counted from 0, if there is one
 * @param lines at least one, each with one value per place
 */
public record LineChart(
        Caption caption, String across, String up, List<String> places, OptionalInt present, List<Series> lines)
        implements Chart {

    private static final String NOW = "now";
    private static final double NAME = 40;

    /** Checks that each line has a value for each place. */
    public LineChart {
        places = List.copyOf(places);
        lines = List.copyOf(lines);
        if (places.size() < 2 || lines.isEmpty()) {
            throw new IllegalArgumentException(
                    "lines need two places and a series, not " + places.size() + " and " + lines.size());
        }
        for (Series line : lines) {
            if (line.values().length != places.size()) {
                throw new IllegalArgumentException("'" + line.name() + "' has " + line.values().length + " values for "
                        + places.size() + " places");
            }
        }
        if (present.isPresent() && (present.getAsInt() < 0 || present.getAsInt() >= places.size())) {
            throw new IllegalArgumentException("there is no place " + present.getAsInt() + " of " + places.size());
        }
    }

    @Override
    public int height() {
        return 620;
    }

    @Override
    public Table table() {
        return Table.ofNumbers(
                caption.title(),
                across,
                places,
                lines.stream().map(Series::name).toList(),
                (place, l) -> ChartTheme.number("0.000").format(lines.get(l).values()[place]));
    }

    @Override
    public void draw(Graphics2D canvas) {
        XYPlot plot = plot();
        Rectangle2D area = ChartTheme.draw(canvas, this, plot, List.of());
        ChartTheme.labelUp(canvas, area, up);
        double end = across(plot, area, places.size() - 1);
        List<SideLabels.Label> labels = new ArrayList<>();
        for (int k = 0; k < lines.size(); k++) {
            double last = lines.get(k).values()[places.size() - 1];
            double y = plot.getRangeAxis().valueToJava2D(last, area, plot.getRangeAxisEdge());
            labels.add(new SideLabels.Label(end, y, lines.get(k).name(), colour(k)));
        }
        SideLabels.draw(canvas, area, labels);
        present.ifPresent(place -> {
            Font font = Typography.regular(Typography.TICK);
            canvas.setFont(font);
            canvas.setPaint(ChartTheme.INK);
            canvas.drawString(NOW, (float) (across(plot, area, place) - Typography.width(NOW, font) / 2), (float)
                    (area.getMinY() - 6));
        });
    }

    private static double across(XYPlot plot, Rectangle2D area, int place) {
        return plot.getDomainAxis().valueToJava2D(place, area, plot.getDomainAxisEdge());
    }

    private static Color colour(int line) {
        return ChartTheme.COLOURS.get(line % ChartTheme.COLOURS.size());
    }

    private XYPlot plot() {
        DefaultXYDataset points = new DefaultXYDataset();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setDrawOutlines(false);
        double[] x = IntStream.range(0, places.size()).asDoubleStream().toArray();
        for (int k = 0; k < lines.size(); k++) {
            points.addSeries(k, new double[][] {x, lines.get(k).values()});
            renderer.setSeriesPaint(k, colour(k));
            renderer.setSeriesStroke(k, ChartTheme.line(2.5f));
            renderer.setSeriesShape(k, ChartTheme.marker(k, 9));
        }
        XYPlot plot = ChartTheme.plot(
                points,
                below(),
                ChartTheme.scale(lines.stream().flatMapToDouble(l -> DoubleStream.of(l.values()))),
                renderer);
        present.ifPresent(place -> plot.addDomainMarker(
                new ValueMarker(place, ChartTheme.SOFT_INK, ChartTheme.line(1.5f, 6, 4)), Layer.BACKGROUND));
        return plot;
    }

    private SymbolAxis below() {
        Font font = Typography.regular(Typography.TICK, places.toArray(String[]::new));
        // Names need some width to be told apart; where there are many places, only some are named.
        double room = Math.max(NAME, ChartTheme.PLOT_WIDTH / places.size() - 8);
        String[] names = places.stream().map(p -> Typography.fit(p, font, room)).toArray(String[]::new);
        SymbolAxis axis = ChartTheme.calm(new SymbolAxis("", names));
        ChartTheme.labelAcross(axis, across);
        axis.setTickLabelFont(font);
        axis.setGridBandsVisible(false);
        axis.setRange(-0.2, places.size() - 0.8);
        return axis;
    }
}
