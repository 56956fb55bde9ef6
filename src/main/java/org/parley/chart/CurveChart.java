package org.parley.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Line chart over numbers, magnitudes or dates, with confidence bands and numbers at risk: survival curves, shares as runs grow,
 * what was believed.
 *
 * @param caption what it says in words
 * @param across what runs to the right
 * @param up what runs up: {@link Axis.Scale#NUMBER} or {@link Axis.Scale#SHARE}
 * @param curves at least one
 * @param atRisk how many are still observed at some places, in order; may be none
 */
public record CurveChart(Caption caption, Axis across, Axis up, List<Curve> curves, List<AtRisk> atRisk)
        implements Chart {

    /** What numbers at risk are called. */
    public static final String STILL_OBSERVED = "still observed";

    /**
     * A curve.
     *
     * @param name as readers know it
     * @param steps whether it jumps at each point and is level between, or else is drawn straight on
     * @param x places, in increasing order, at least one; days since 1970-01-01 on a scale of dates
     * @param y values there
     * @param low lower end of the band there; empty for no band
     * @param high upper end
     */
    public record Curve(String name, boolean steps, double[] x, double[] y, double[] low, double[] high) {

        /** Copies the numbers and checks that they can be drawn. */
        public Curve {
            x = Checks.finite(name, x);
            y = Checks.finite(name, y);
            low = Checks.finite(name, low);
            high = Checks.finite(name, high);
            int n = x.length;
            Checks.that(n > 0 && y.length == n, "'%s' has %s places and %s values", name, n, y.length);
            boolean fits = low.length == high.length && (low.length == 0 || low.length == n);
            Checks.that(fits, "'%s' has a band of %s and %s for %s places", name, low.length, high.length, n);
            for (int k = 1; k < n; k++) {
                Checks.that(x[k] > x[k - 1], "'%s' goes back at %s", name, x[k]);
            }
        }

        /**
         * Returns a curve with a band.
         *
         * @param points its points, each the place, the value there, and the ends of the band
         */
        public static Curve of(String name, boolean steps, List<double[]> points) {
            return new Curve(name, steps, column(points, 0), column(points, 1), column(points, 2), column(points, 3));
        }

        private static double[] column(List<double[]> points, int k) {
            return points.stream().mapToDouble(point -> point[k]).toArray();
        }

        /** Whether there is a band. */
        public boolean hasBand() {
            return low.length > 0;
        }

        /** Returns its last point. */
        public Point last() {
            return new Point(name, x[x.length - 1], y[y.length - 1]);
        }

        @Override
        public double[] x() {
            return x.clone();
        }

        @Override
        public double[] y() {
            return y.clone();
        }

        @Override
        public double[] low() {
            return low.clone();
        }

        @Override
        public double[] high() {
            return high.clone();
        }
    }

    /**
     * How many are still observed.
     *
     * @param x where
     * @param count how many
     */
    public record AtRisk(double x, long count) {

        /** Returns the count as it is written. */
        public String text() {
            return ValueFormat.COUNT.text(count);
        }
    }

    /** Copies the lists and checks that there is a curve. */
    public CurveChart {
        curves = List.copyOf(curves);
        atRisk = List.copyOf(atRisk);
        Checks.that(!curves.isEmpty(), "curves need a curve");
    }

    @Override
    public DataTable table() {
        boolean banded = curves.stream().anyMatch(Curve::hasBand);
        List<List<DataTable.Cell>> rows = new ArrayList<>();
        for (Curve c : curves) {
            for (int k = 0; k < c.x.length; k++) {
                double low = c.hasBand() ? c.low[k] : Double.NaN;
                double high = c.hasBand() ? c.high[k] : Double.NaN;
                rows.add(row(c.name(), c.x[k], up.scale().format(), banded, c.y[k], low, high));
            }
        }
        for (AtRisk at : atRisk) {
            rows.add(row(STILL_OBSERVED, at.x(), ValueFormat.COUNT, banded, at.count(), Double.NaN, Double.NaN));
        }
        List<String> numbers = List.of(across.label(), up.label(), "from", "to");
        return new DataTable(caption.title(), List.of(""), numbers.subList(0, banded ? 4 : 2), List.of(), rows);
    }

    private List<DataTable.Cell> row(String name, double x, ValueFormat format, boolean banded, double... values) {
        List<DataTable.Cell> row =
                new ArrayList<>(DataTable.row(List.of(name), across.scale().format(), x));
        row.addAll(DataTable.row(List.of(), format, Arrays.copyOf(values, banded ? 3 : 1)));
        return row;
    }
}
