package org.parley.chart;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Bar chart with error bars, of shares or other numbers: sensitivity indices, what cases come to.
 *
 * @param caption what it says in words
 * @param what heading of the names in the table
 * @param scale how values are written: {@link Axis.Scale#SHARE} or {@link Axis.Scale#NUMBER}
 * @param names what the bars stand for, from top to bottom, at least one
 * @param bars one or two bars for each name
 */
public record ErrorBarChart(Caption caption, String what, Axis.Scale scale, List<String> names, List<Bar> bars)
        implements Chart {

    private static final double NARROWEST = 0.1;
    private static final double LEAST = -0.5;
    private static final double MOST = 1.5;

    /**
     * A bar for each name.
     *
     * @param value where they end; may be below 0
     * @param low lower ends of the intervals
     * @param high upper ends
     */
    public record Bar(Series value, Series low, Series high) {

        /**
         * Returns a bar for each name.
         *
         * @param ends where each ends, and the lower and the upper end of its interval
         */
        public static Bar of(String name, List<double[]> ends) {
            return new Bar(series(name, ends, 0), series("from", ends, 1), series("to", ends, 2));
        }

        private static Series series(String name, List<double[]> ends, int k) {
            return new Series(name, ends.stream().mapToDouble(end -> end[k]).toArray());
        }
    }

    /** Checks that there is a bar and an interval for each name. */
    public ErrorBarChart {
        names = List.copyOf(names);
        bars = List.copyOf(bars);
        int n = bars.size();
        Checks.that(
                !names.isEmpty() && n > 0 && n < 3,
                "bars need a name and one or two values, not %s and %s",
                names.size(),
                n);
        Checks.lengths(series(bars), names.size(), "names");
    }

    /** Makes bars of shares. */
    public ErrorBarChart(Caption caption, String what, List<String> names, List<Bar> bars) {
        this(caption, what, Axis.Scale.SHARE, names, bars);
    }

    private static List<Series> series(List<Bar> bars) {
        return bars.stream()
                .flatMap(bar -> Stream.of(bar.value, bar.low, bar.high))
                .toList();
    }

    /** Whether values are shares. */
    public boolean isOfShares() {
        return scale == Axis.Scale.SHARE;
    }

    /** Returns what the axis shows, 0 in it. An interval that reaches beyond a share by half as much again ends there. */
    public Extent extent() {
        DoubleStream ends = Series.all(series(bars));
        return Extent.of(
                isOfShares()
                        ? DoubleStream.concat(
                                DoubleStream.of(0, NARROWEST), ends.map(end -> Math.max(LEAST, Math.min(end, MOST))))
                        : DoubleStream.concat(DoubleStream.of(0), ends));
    }

    @Override
    public DataTable table() {
        return new DataTable(caption.title(), what, names, series(bars), scale.format());
    }
}
