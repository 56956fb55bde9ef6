package org.parley.chart;

import java.util.DoubleSummaryStatistics;
import java.util.stream.DoubleStream;

/**
 * Range of the values that a chart shows.
 *
 * @param least value
 * @param greatest value
 */
public record Extent(double least, double greatest) {

    /** Returns the range of some values, at least one. */
    public static Extent of(DoubleStream values) {
        DoubleSummaryStatistics all = values.summaryStatistics();
        return new Extent(all.getMin(), all.getMax());
    }

    /** Returns the distance of its ends. */
    public double width() {
        return greatest - least;
    }
}
