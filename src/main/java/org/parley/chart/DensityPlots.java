package org.parley.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.parley.report.Table;

/**
 * What is known of some numbers: a small picture for each of its probability density over its range, or of the probabilities
 * of its values, with the middle 80% and the median. Each has a scale of its own, in both directions.
 *
 * @param caption what it says in words
 * @param panels one for each number, at least one
 */
public record DensityPlots(Caption caption, List<Panel> panels) implements Chart {

    /** Pictures side by side. */
    static final int COLUMNS = 4;

    private static final int GAP = 24;
    private static final int LINE = 150;
    private static final int TOP = 120;

    /**
     * What is known of a number.
     *
     * @param name as readers know it
     * @param meaning what it is; may be empty
     * @param outline of its density
     * @param low the value below which it lies with a probability of 10%
     * @param median the middle value
     * @param high the value above which it lies with a probability of 10%
     */
    public record Panel(String name, String meaning, Outline outline, double low, double median, double high) {

        /** Checks the order of the values. */
        public Panel {
            if (!(outline.from() <= low && low <= median && median <= high && high <= outline.to())) {
                throw new IllegalArgumentException("'" + name + "' has no order in " + outline.from() + ", " + low
                        + ", " + median + ", " + high + ", " + outline.to());
            }
        }
    }

    /**
     * A density over a range, or probabilities of single values.
     *
     * @param discrete whether the heights are probabilities of single values
     * @param x values in increasing order, at least one, two of a density
     * @param height at each value, at least 0
     * @param from left end of the picture
     * @param to right end of the picture, above the left one
     * @param openBelow whether lesser values are possible too
     * @param openAbove whether greater values are possible too
     */
    public record Outline(
            boolean discrete,
            double[] x,
            double[] height,
            double from,
            double to,
            boolean openBelow,
            boolean openAbove) {

        /** Copies the values and checks that they can be drawn. */
        public Outline {
            x = Finite.copy("a value", x);
            height = Finite.copy("a density", height);
            if (x.length != height.length || x.length < (discrete ? 1 : 2) || !(from < to)) {
                throw new IllegalArgumentException("no outline of " + x.length + " values with " + height.length
                        + " heights from " + from + " to " + to);
            }
            for (int k = 0; k < x.length; k++) {
                if (!(height[k] >= 0 && from <= x[k] && x[k] <= to && (k == 0 || x[k - 1] <= x[k]))) {
                    throw new IllegalArgumentException("no outline has height " + height[k] + " at " + x[k]);
                }
            }
        }

        @Override
        public double[] x() {
            return x.clone();
        }

        @Override
        public double[] height() {
            return height.clone();
        }

        /** Returns how a value is written: to a hundredth of the range, more finely near 0. */
        public String number(double value) {
            int decimals = Math.max(2 - magnitude(to - from), value == 0 ? 0 : 1 - magnitude(value));
            return ChartTheme.number("#,##0." + "#".repeat(Math.max(0, decimals)))
                    .format(value);
        }

        private static int magnitude(double value) {
            return (int) StrictMath.floor(StrictMath.log10(Math.abs(value)));
        }

        /** Returns how the left end is written: with dots if lesser values are possible. */
        public String least() {
            return (openBelow ? "… " : "") + number(from);
        }

        /** Returns how the right end is written: with dots if greater values are possible. */
        public String greatest() {
            return number(to) + (openAbove ? " …" : "");
        }
    }

    /** Copies the panels and checks that there is one. */
    public DensityPlots {
        panels = List.copyOf(panels);
        if (panels.isEmpty()) {
            throw new IllegalArgumentException("densities need a number");
        }
    }

    private int lines() {
        return (panels.size() + COLUMNS - 1) / COLUMNS;
    }

    @Override
    public int height() {
        return TOP + lines() * LINE;
    }

    @Override
    public Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (Panel panel : panels) {
            Outline outline = panel.outline();
            rows.add(List.of(
                    panel.name(),
                    outline.least(),
                    outline.number(panel.low()),
                    outline.number(panel.median()),
                    outline.number(panel.high()),
                    outline.greatest(),
                    panel.meaning()));
        }
        return new Table(
                caption.title(),
                List.of("Number", "Least", "10% below", "Median", "10% above", "Greatest", "What it is"),
                Set.of(1, 2, 3, 4, 5),
                rows);
    }

    @Override
    public void draw(Graphics2D canvas) {
        Rectangle2D area = ChartTheme.draw(canvas, this, empty(), List.of());
        double width = (area.getWidth() - (COLUMNS - 1) * GAP) / COLUMNS;
        double height = (area.getHeight() - (lines() - 1) * GAP) / lines();
        IntStream.range(0, panels.size()).forEach(k -> {
            int row = k / COLUMNS;
            int column = k % COLUMNS;
            Rectangle2D place = new Rectangle2D.Double(
                    area.getX() + column * (width + GAP), area.getY() + row * (height + GAP), width, height);
            new DensityPanel(panels.get(k), place).draw(canvas);
        });
    }

    /** A plot that only keeps the place. */
    private static XYPlot empty() {
        NumberAxis across = new NumberAxis();
        NumberAxis up = new NumberAxis();
        across.setVisible(false);
        up.setVisible(false);
        XYPlot plot = new XYPlot(null, across, up, null);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        return plot;
    }
}
