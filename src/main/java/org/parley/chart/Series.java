package org.parley.chart;

import java.util.Collection;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Values under a name.
 *
 * @param name as readers know it
 * @param values finite
 */
public record Series(String name, double[] values) {

    /** Copies the values and checks that they can be drawn. */
    public Series {
        values = Checks.finite(name, values);
    }

    @Override
    public double[] values() {
        return values.clone();
    }

    /** What is done with a value of a series. */
    @FunctionalInterface
    public interface EachValue {

        /** Takes the value at a place of a series, both counted from 0. */
        void take(int series, int place, double value);
    }

    /** Goes through the values of some series, one series after the other. */
    public static void each(List<Series> series, EachValue what) {
        for (int s = 0; s < series.size(); s++) {
            for (int k = 0; k < series.get(s).values.length; k++) {
                what.take(s, k, series.get(s).values[k]);
            }
        }
    }

    /** Returns the names of some series. */
    public static List<String> names(Collection<Series> series) {
        return series.stream().map(Series::name).toList();
    }

    /** Returns the values of some series, one after the other. */
    public static DoubleStream all(Collection<Series> series) {
        return series.stream().flatMapToDouble(one -> DoubleStream.of(one.values));
    }
}
