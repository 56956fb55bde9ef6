package org.parley.statistics.interval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/** Values that occur a number of times each, and their empirical distribution. */
final class WeightedValues {

    private record Weighted(double value, double weight) {}

    private final List<Weighted> values = new ArrayList<>();
    private double total;

    void add(double value, double weight) {
        values.add(new Weighted(value, weight));
        total += weight;
    }

    void sort() {
        values.sort(Comparator.comparingDouble(Weighted::value));
    }

    double total() {
        return total;
    }

    double range() {
        return values.get(values.size() - 1).value() - values.get(0).value();
    }

    double weightBelow(double bound) {
        return values.stream()
                .filter(v -> v.value() < bound)
                .mapToDouble(Weighted::weight)
                .sum();
    }

    /** The inverse of the empirical distribution function: the value of rank ceil(level × total). */
    double quantile(double level) {
        double rank = FastMath.max(1, FastMath.ceil(level * total));
        double seen = 0;
        for (Weighted v : values) {
            seen += v.weight();
            if (seen >= rank) {
                return v.value();
            }
        }
        return values.get(values.size() - 1).value();
    }

    double standardDeviation() {
        double mean = 0;
        for (Weighted v : values) {
            mean += v.value() * v.weight() / total;
        }
        double squares = 0;
        for (Weighted v : values) {
            squares += (v.value() - mean) * (v.value() - mean) * v.weight();
        }
        return FastMath.sqrt(squares / total);
    }
}
