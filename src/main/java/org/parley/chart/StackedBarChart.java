package org.parley.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.parley.report.Table;

/**
 * Bars of parts one after the other, such as those of a variance. A part below 0, as an estimate may be, lies to the left of 0.
 *
 * @param caption what it says in words
 * @param ofWhat names what the rows are of, for the table
 * @param rows their names, from top to bottom, at least one
 * @param parts from left to right, at least one
 */
public record StackedBarChart(Caption caption, String ofWhat, List<String> rows, List<Part> parts) implements Chart {

    private static final List<Color> GREYS = List.of(new Color(0x94, 0x94, 0x94), new Color(0x6B, 0x6B, 0x6B));
    private static final int ROW = 44;
    private static final int KEY_LINE = 30;
    private static final int KEYS_A_LINE = 3;
    private static final double THICKNESS = 0.7;
    private static final double LIGHT = 150;

    /**
     * A part.
     *
     * @param name as readers know it
     * @param rest whether it is what is left over, and so grey
     * @param shares one for each row
     */
    public record Part(String name, boolean rest, double[] shares) {

        /** Copies the shares and checks that they can be drawn. */
        public Part {
            shares = Finite.copy(name, shares);
        }

        @Override
        public double[] shares() {
            return shares.clone();
        }
    }

    /**
     * A part of a row, where it lies.
     *
     * @param row from 0
     * @param part from 0
     * @param from its left end
     * @param to its right end
     */
    public record Piece(int row, int part, double from, double to) {}

    /** Checks that each part has a share in each row. */
    public StackedBarChart {
        rows = List.copyOf(rows);
        parts = List.copyOf(parts);
        if (rows.isEmpty() || parts.isEmpty()) {
            throw new IllegalArgumentException("stacks need a row and a part");
        }
        for (Part part : parts) {
            if (part.shares().length != rows.size()) {
                throw new IllegalArgumentException(
                        "'" + part.name() + "' has " + part.shares().length + " shares for " + rows.size() + " rows");
            }
        }
    }

    /** Returns where all parts lie: those above 0 one after the other to the right, those below to the left. */
    public List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            double right = 0;
            double left = 0;
            for (int part = 0; part < parts.size(); part++) {
                double share = parts.get(part).shares()[row];
                if (share > 0) {
                    pieces.add(new Piece(row, part, right, right + share));
                    right += share;
                } else if (share < 0) {
                    pieces.add(new Piece(row, part, left + share, left));
                    left += share;
                }
            }
        }
        return pieces;
    }

    /** Returns the colour of a part, as in CSS. */
    public String colour(int part) {
        return String.format("#%06x", paint(part).getRGB() & 0xFFFFFF);
    }

    /** Whether light letters can be read on a part. */
    public boolean isDark(int part) {
        Color colour = paint(part);
        return 0.3 * colour.getRed() + 0.59 * colour.getGreen() + 0.11 * colour.getBlue() < LIGHT;
    }

    private Color paint(int part) {
        boolean rest = parts.get(part).rest();
        int place = (int)
                parts.subList(0, part).stream().filter(p -> p.rest() == rest).count();
        List<Color> colours = rest ? GREYS : ChartTheme.COLOURS;
        return colours.get(place % colours.size());
    }

    /** Returns a share as it is written into its part. */
    public static String percent(double share) {
        return ChartTheme.number("0%").format(share);
    }

    @Override
    public int height() {
        return 170 + ROW * rows.size() + KEY_LINE * ((parts.size() + KEYS_A_LINE - 1) / KEYS_A_LINE);
    }

    @Override
    public Table table() {
        return Table.ofNumbers(
                caption.title(),
                ofWhat,
                rows,
                parts.stream().map(Part::name).toList(),
                (row, p) -> ChartTheme.number("0.0%").format(parts.get(p).shares()[row]));
    }

    @Override
    public void draw(Graphics2D canvas) {
        XYPlot plot = plot();
        Rectangle2D area = ChartTheme.draw(canvas, this, plot, key());
        Font font = Typography.regular(Typography.TICK);
        canvas.setFont(font);
        double row = area.getHeight() / rows.size();
        for (Piece piece : pieces()) {
            double left = plot.getDomainAxis().valueToJava2D(piece.from(), area, RectangleEdge.BOTTOM);
            double right = plot.getDomainAxis().valueToJava2D(piece.to(), area, RectangleEdge.BOTTOM);
            double middle = area.getMinY() + (piece.row() + 0.5) * row;
            canvas.setPaint(paint(piece.part()));
            canvas.fill(new Rectangle2D.Double(left, middle - THICKNESS * row / 2, right - left, THICKNESS * row));
            String share = percent(parts.get(piece.part()).shares()[piece.row()]);
            double width = Typography.width(share, font);
            if (width + 4 < right - left) {
                canvas.setPaint(isDark(piece.part()) ? ChartTheme.PAPER : ChartTheme.INK);
                canvas.drawString(
                        share, (float) ((left + right - width) / 2), (float) (middle + 0.35 * font.getSize2D()));
            }
        }
        ends(canvas, plot, area);
    }

    private List<LegendItem> key() {
        return IntStream.range(0, parts.size())
                .mapToObj(k -> {
                    String name = parts.get(k).name();
                    return ChartTheme.keyItem(
                            Typography.fit(name, Typography.regular(Typography.TICK, name), CategoryRows.NAMES - 40),
                            new Rectangle2D.Double(0, 0, 16, 16),
                            paint(k));
                })
                .toList();
    }

    private XYPlot plot() {
        NumberAxis scale = ChartTheme.percent(DoubleStream.concat(
                DoubleStream.of(0, 1), pieces().stream().flatMapToDouble(p -> DoubleStream.of(p.from(), p.to()))));
        XYPlot plot = ChartTheme.plot(null, scale, CategoryRows.names(rows), null);
        plot.setInsets(new RectangleInsets(14, 0, 0, 30));
        return plot;
    }

    /** Nothing and all of it. */
    private static void ends(Graphics2D canvas, XYPlot plot, Rectangle2D area) {
        canvas.setPaint(ChartTheme.SOFT_INK);
        canvas.setStroke(ChartTheme.line(1.5f));
        for (double end : new double[] {0, 1}) {
            double x = plot.getDomainAxis().valueToJava2D(end, area, RectangleEdge.BOTTOM);
            canvas.draw(new Line2D.Double(x, area.getMinY(), x, area.getMaxY()));
        }
    }
}
