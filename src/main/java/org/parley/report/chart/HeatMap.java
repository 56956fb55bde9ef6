package org.parley.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.PaintScale;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYZDataset;
import org.parley.report.Table;

/**
 * Shares of two things that cross, the darker the greater: who refused on which issue.
 *
 * @param caption what it says in words
 * @param across names what the columns are
 * @param down names what the rows are
 * @param columns names from left to right, at least one
 * @param rows names from top to bottom, at least one
 * @param shares by row and column, in [0, 1]
 */
public record HeatMap(
        Caption caption, String across, String down, List<String> columns, List<String> rows, List<Series> shares)
        implements Chart {

    static final Color DEEPEST = new Color(0x4B, 0x9F, 0xD0);
    private static final double PALEST = 0.04;

    /** Checks that there is a share for each row and column. */
    public HeatMap {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        shares = List.copyOf(shares);
        if (columns.isEmpty() || rows.isEmpty() || shares.size() != rows.size()) {
            throw new IllegalArgumentException("a heat map needs columns and rows and their shares");
        }
        for (Series row : shares) {
            if (row.values().length != columns.size()) {
                throw new IllegalArgumentException("'" + row.name() + "' has " + row.values().length + " values for "
                        + columns.size() + " columns");
            }
            for (double share : row.values()) {
                if (!(share >= 0 && share <= 1)) {
                    throw new IllegalArgumentException("'" + row.name() + "' has a share of " + share);
                }
            }
        }
    }

    /** Returns the greatest share. */
    public double greatest() {
        return shares.stream()
                .flatMapToDouble(s -> DoubleStream.of(s.values()))
                .max()
                .orElseThrow();
    }

    @Override
    public int height() {
        return 190 + 44 * rows.size();
    }

    @Override
    public Table table() {
        return new Table(
                caption.title(),
                Stream.concat(Stream.of(down), columns.stream()).toList(),
                Set.copyOf(IntStream.rangeClosed(1, columns.size()).boxed().toList()),
                IntStream.range(0, rows.size())
                        .mapToObj(r -> Stream.concat(
                                        Stream.of(rows.get(r)),
                                        IntStream.range(0, columns.size()).mapToObj(c -> percent(share(r, c))))
                                .toList())
                        .toList());
    }

    private double share(int row, int column) {
        return shares.get(row).values()[column];
    }

    private static String percent(double share) {
        return Look.number("0.0%").format(share);
    }

    @Override
    public void draw(Graphics2D canvas) {
        XYPlot plot = plot();
        ChartRenderingInfo info = new ChartRenderingInfo();
        Look.chart(caption, plot, List.of()).draw(canvas, new Rectangle2D.Double(0, 0, WIDTH, height()), info);
        Rectangle2D area = info.getPlotInfo().getDataArea();
        Font font = Type.regular(Type.TICK);
        canvas.setFont(font);
        canvas.setPaint(Look.INK);
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < columns.size(); c++) {
                double share = share(r, c);
                String text = percent(share);
                if (share > 0 && Type.width(text, font) < area.getWidth() / columns.size()) {
                    canvas.drawString(
                            text,
                            (float) (plot.getDomainAxis().valueToJava2D(c, area, plot.getDomainAxisEdge())
                                    - Type.width(text, font) / 2),
                            (float) (plot.getRangeAxis().valueToJava2D(r, area, plot.getRangeAxisEdge())
                                    + 0.35 * font.getSize2D()));
                }
            }
        }
    }

    private XYPlot plot() {
        int cells = rows.size() * columns.size();
        double[][] blocks = new double[3][cells];
        for (int n = 0; n < cells; n++) {
            blocks[0][n] = n % columns.size();
            blocks[1][n] = n / columns.size();
            blocks[2][n] = share(n / columns.size(), n % columns.size());
        }
        DefaultXYZDataset dataset = new DefaultXYZDataset();
        dataset.addSeries("shares", blocks);
        XYBlockRenderer renderer = new XYBlockRenderer();
        renderer.setPaintScale(new Tones(greatest()));
        SymbolAxis below = names(columns, Type.TICK, (WIDTH - Rows.NAMES) / columns.size() - 12);
        Look.labelAcross(below, across);
        SymbolAxis left = names(rows, Type.BODY, Rows.NAMES - 60);
        left.setInverted(true);
        XYPlot plot = Look.plot(dataset, below, left, renderer);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setInsets(new RectangleInsets(14, 0, 0, 8));
        return plot;
    }

    private static SymbolAxis names(List<String> names, int size, double room) {
        Font font = Type.regular(size, names.toArray(String[]::new));
        SymbolAxis axis = Look.calm(new SymbolAxis(
                "", names.stream().map(n -> Type.fit(n, font, room)).toArray(String[]::new)));
        axis.setTickLabelFont(font);
        axis.setTickLabelPaint(Look.INK);
        axis.setGridBandsVisible(false);
        axis.setRange(-0.5, names.size() - 0.5);
        return axis;
    }

    /** From nearly white to a blue on which numbers can still be read. */
    private record Tones(double greatest) implements PaintScale {

        @Override
        public double getLowerBound() {
            return 0;
        }

        @Override
        public double getUpperBound() {
            return greatest;
        }

        @Override
        public Color getPaint(double share) {
            double depth = share == 0 || greatest == 0 ? PALEST : Math.max(2 * PALEST, share / greatest);
            return new Color(
                    tone(depth, DEEPEST.getRed()), tone(depth, DEEPEST.getGreen()), tone(depth, DEEPEST.getBlue()));
        }

        private static int tone(double depth, int full) {
            return (int) Math.round(255 + depth * (full - 255));
        }
    }
}
