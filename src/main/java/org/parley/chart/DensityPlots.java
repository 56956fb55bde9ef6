package org.parley.chart;

import java.util.List;
import java.util.stream.Stream;

/**
 * Density plots as small multiples: for each number its probability density over its range, or the probabilities of its values,
 * with the middle 80% and the median. Each has a scale of its own, in both directions.
 *
 * @param caption what it says in words
 * @param panels one for each number, at least one
 */
public record DensityPlots(Caption caption, List<Panel> panels) implements Chart {

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
            Checks.ordered(name, outline.from(), low, median, high, outline.to());
        }

        /** Whether a value lies in the middle 80%. */
        public boolean isMiddle(double value) {
            return low <= value && value <= high;
        }

        /** Returns its ends, and between them low, median and high, as they are written. */
        public List<String> texts() {
            return List.of(
                    outline.least(), outline.text(low), outline.text(median), outline.text(high), outline.greatest());
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
            x = Checks.finite("a value", x);
            height = Checks.finite("a density", height);
            int n = x.length;
            Checks.that(n == height.length && n >= (discrete ? 1 : 2), "%s values with %s heights", n, height.length);
            Checks.that(from < to, "no outline from %s to %s", from, to);
            for (int k = 0; k < n; k++) {
                boolean isIn = from <= x[k] && x[k] <= to && (k == 0 || x[k - 1] <= x[k]);
                Checks.that(isIn && height[k] >= 0, "no outline has height %s at %s", height[k], x[k]);
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

        /** Returns a value as it is written: to a hundredth of the range, more finely near 0. */
        public String text(double value) {
            int decimals = Math.max(2 - magnitude(to - from), value == 0 ? 0 : 1 - magnitude(value));
            return new ValueFormat(ValueFormat.Style.GROUPED, 0, Math.max(0, decimals)).text(value);
        }

        private static int magnitude(double value) {
            return (int) StrictMath.floor(StrictMath.log10(Math.abs(value)));
        }

        /** Returns how the left end is written: with dots if lesser values are possible. */
        public String least() {
            return (openBelow ? "… " : "") + text(from);
        }

        /** Returns how the right end is written: with dots if greater values are possible. */
        public String greatest() {
            return text(to) + (openAbove ? " …" : "");
        }
    }

    /** Copies the panels and checks that there is one. */
    public DensityPlots {
        panels = List.copyOf(panels);
        Checks.that(!panels.isEmpty(), "densities need a number");
    }

    @Override
    public DataTable table() {
        return new DataTable(
                caption.title(),
                List.of("Number"),
                List.of("Least", "10% below", "Median", "10% above", "Greatest"),
                List.of("What it is"),
                panels.stream().map(DensityPlots::row).toList());
    }

    private static List<DataTable.Cell> row(Panel panel) {
        return Stream.of(List.of(panel.name()), panel.texts(), List.of(panel.meaning()))
                .flatMap(texts -> DataTable.row(texts, ValueFormat.COUNT).stream())
                .toList();
    }
}
