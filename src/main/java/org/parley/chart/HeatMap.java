package org.parley.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.PaintScale;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYZDataset;
import org.parley.answer.words.Vocabulary;
import org.parley.report.Table;

/**
 * Values of two things that cross, the darker the greater: who refused on which issue, when there is agreement by two factors.
 *
 * @param caption what it says in words
 * @param across names what the columns are
 * @param down names what the rows are
 * @param tone names what the darkness is, and says whether it is a share or a number; without a name there is no key
 * @param columns names from left to right, at least one
 * @param rows names from top to bottom, at least one
 * @param values by row and column; of shares in [0, 1]
 */
public record HeatMap(
        Caption caption,
        String across,
        String down,
        Axis tone,
        List<String> columns,
        List<String> rows,
        List<Series> values)
        implements Chart {

    static final Color DEEPEST = new Color(0x4B, 0x9F, 0xD0);
    private static final double PALEST = 0.04;
    private static final int STEPS = 4;
    private static final int KEY = 36;
    private static final int DIGITS = 4;

    /** Checks that there is a value for each row and column. */
    public HeatMap {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        values = List.copyOf(values);
        if (columns.isEmpty() || rows.isEmpty() || values.size() != rows.size()) {
            throw new IllegalArgumentException("a heat map needs columns and rows and their values");
        }
        if (tone.scale() != Axis.Scale.SHARE && tone.scale() != Axis.Scale.NUMBER) {
            throw new IllegalArgumentException("a heat map shows shares or numbers, not " + tone.scale());
        }
        for (Series row : values) {
            if (row.values().length != columns.size()) {
                throw new IllegalArgumentException("'" + row.name() + "' has " + row.values().length + " values for "
                        + columns.size() + " columns");
            }
            for (double share : row.values()) {
                if (tone.scale() == Axis.Scale.SHARE && !(share >= 0 && share <= 1)) {
                    throw new IllegalArgumentException("'" + row.name() + "' has a share of " + share);
                }
            }
        }
    }

    /** Makes a map of shares without a key. */
    public HeatMap(
            Caption caption, String across, String down, List<String> columns, List<String> rows, List<Series> shares) {
        this(caption, across, down, new Axis("", Axis.Scale.SHARE), columns, rows, shares);
    }

    /** Whether the values are shares, whose colours begin at 0, so that little differences look little. */
    public boolean isOfShares() {
        return tone.scale() == Axis.Scale.SHARE;
    }

    /** Returns the value of the palest colour: 0 of shares, else the least. */
    public double palest() {
        return isOfShares() ? 0 : all().min().orElseThrow();
    }

    /** Returns the greatest value. */
    public double greatest() {
        return all().max().orElseThrow();
    }

    private DoubleStream all() {
        return values.stream().flatMapToDouble(s -> DoubleStream.of(s.values()));
    }

    /** Returns how far a value lies from the palest to the darkest colour, in [0, 1]. */
    double depth(double value) {
        return greatest() == palest() ? 0 : (value - palest()) / (greatest() - palest());
    }

    /** Returns a value as it is written. */
    public String written(double value) {
        return isOfShares() ? percent(value) : Vocabulary.ofNumber(value, DIGITS);
    }

    private boolean hasKey() {
        return !tone.label().isEmpty() && greatest() > palest();
    }

    @Override
    public int height() {
        return 190 + 44 * rows.size() + (hasKey() ? KEY : 0);
    }

    @Override
    public Table table() {
        return Table.ofNumbers(caption.title(), down, rows, columns, (r, c) -> written(value(r, c)));
    }

    private double value(int row, int column) {
        return values.get(row).values()[column];
    }

    private static String percent(double share) {
        return ChartTheme.number("0.0%").format(share);
    }

    @Override
    public void draw(Graphics2D canvas) {
        XYPlot plot = plot();
        Rectangle2D area = ChartTheme.draw(canvas, this, plot, key());
        Font font = Typography.regular(Typography.TICK);
        canvas.setFont(font);
        canvas.setPaint(ChartTheme.INK);
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < columns.size(); c++) {
                double value = value(r, c);
                String text = written(value);
                if ((value > 0 || !isOfShares()) && Typography.width(text, font) < area.getWidth() / columns.size()) {
                    canvas.drawString(
                            text,
                            (float) (plot.getDomainAxis().valueToJava2D(c, area, plot.getDomainAxisEdge())
                                    - Typography.width(text, font) / 2),
                            (float) (plot.getRangeAxis().valueToJava2D(r, area, plot.getRangeAxisEdge())
                                    + 0.35 * font.getSize2D()));
                }
            }
        }
    }

    /** Some values from the least to the greatest, each with its colour. */
    private List<LegendItem> key() {
        return hasKey()
                ? IntStream.rangeClosed(0, STEPS)
                        .mapToObj(k -> palest() + k * (greatest() - palest()) / STEPS)
                        .map(value -> ChartTheme.keyItem(
                                written(value), new Rectangle2D.Double(0, 0, 28, 16), tone(depth(value), false)))
                        .toList()
                : List.of();
    }

    private XYPlot plot() {
        int cells = rows.size() * columns.size();
        double[][] blocks = new double[3][cells];
        for (int n = 0; n < cells; n++) {
            int row = n / columns.size();
            int column = n % columns.size();
            blocks[0][n] = column;
            blocks[1][n] = row;
            blocks[2][n] = value(row, column);
        }
        DefaultXYZDataset dataset = new DefaultXYZDataset();
        dataset.addSeries("values", blocks);
        XYBlockRenderer renderer = new XYBlockRenderer();
        renderer.setPaintScale(new Tones());
        SymbolAxis below = names(columns, Typography.TICK, (WIDTH - CategoryRows.NAMES) / columns.size() - 12);
        ChartTheme.labelAcross(below, across);
        SymbolAxis left = names(rows, Typography.BODY, CategoryRows.NAMES - 60);
        left.setInverted(true);
        XYPlot plot = ChartTheme.plot(dataset, below, left, renderer);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setInsets(new RectangleInsets(14, 0, 0, 8));
        return plot;
    }

    private static SymbolAxis names(List<String> names, int size, double room) {
        Font font = Typography.regular(size, names.toArray(String[]::new));
        SymbolAxis axis = ChartTheme.calm(new SymbolAxis(
                "", names.stream().map(n -> Typography.fit(n, font, room)).toArray(String[]::new)));
        axis.setTickLabelFont(font);
        axis.setTickLabelPaint(ChartTheme.INK);
        axis.setGridBandsVisible(false);
        axis.setRange(-0.5, names.size() - 0.5);
        return axis;
    }

    /** Returns a colour from nearly white to a blue on which numbers can still be read; what is nothing at all is paler than what is little. */
    private static Color tone(double depth, boolean isNothing) {
        double share = isNothing ? PALEST : Math.max(2 * PALEST, depth);
        return new Color(
                tone(share, DEEPEST.getRed()), tone(share, DEEPEST.getGreen()), tone(share, DEEPEST.getBlue()));
    }

    private static int tone(double depth, int full) {
        return (int) Math.round(255 + depth * (full - 255));
    }

    private final class Tones implements PaintScale {

        @Override
        public double getLowerBound() {
            return palest();
        }

        @Override
        public double getUpperBound() {
            return greatest();
        }

        @Override
        public Color getPaint(double value) {
            return tone(depth(value), isOfShares() && value == 0);
        }
    }
}
