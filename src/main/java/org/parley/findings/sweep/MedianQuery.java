package org.parley.findings.sweep;

import java.util.Arrays;
import org.parley.experiment.sweep.Sweep;
import org.parley.statistics.Median;

/** Medians of a metric in each case, from stored runs: DuckDB sorts them, on disk if need be. */
final class MedianQuery {

    private static final double MISSES = 0.05;

    private double[] values = new double[1024];
    private int count;
    private int caseIndex = -1;
    private final int metric;
    private final StudyCounter metrics;

    private MedianQuery(int metric, StudyCounter metrics) {
        this.metric = metric;
        this.metrics = metrics;
    }

    /** Sets the medians of a metric. */
    static void ask(Sweep sweep, int metric, StudyCounter metrics) {
        MedianQuery query = new MedianQuery(metric, metrics);
        sweep.sorted(metric, row -> query.add(((Number) row[0]).intValue(), (Double) row[1]));
        query.end();
    }

    private void add(int of, double value) {
        if (of != caseIndex) {
            end();
            caseIndex = of;
        }
        if (count == values.length) {
            values = Arrays.copyOf(values, 2 * count);
        }
        values[count++] = value;
    }

    private void end() {
        if (count > 0) {
            metrics.set(metric, caseIndex, Median.of(Arrays.copyOf(values, count), MISSES));
        }
        count = 0;
    }
}
