package org.parley.scenario;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.util.FastMath;

/**
 * What is known of an uncertain number. Drawn by inversion, so that a design can choose the probabilities itself.
 *
 * <p>The arithmetic is that of Commons Math 3, which is pure Java and gives the same bits on every platform.
 */
public sealed interface Distribution {

    /**
     * Returns the value below which the number lies with a given probability.
     *
     * @param u probability in (0, 1)
     */
    double inverse(double u);

    /** Returns the smallest value that can be drawn. */
    double lower();

    /** Returns the largest value that can be drawn. */
    double upper();

    /** Returns the mean. */
    double mean();

    /**
     * Returns the probability density at a value, 0 beyond the ends and infinite where it has no bound; of a distribution
     * of single values, the probability of the value.
     */
    double density(double x);

    /** Whether every draw is the same. */
    default boolean isConstant() {
        return lower() == upper();
    }

    /**
     * Returns what is known of {@code from + (to - from) * x} of a number x of this distribution.
     *
     * @param from where it is at x = 0
     * @param to where it is at x = 1, above {@code from} or below it
     */
    Distribution between(double from, double to);

    /** A number that is taken as known. */
    record Constant(double value) implements Distribution {

        /** Checks the value. */
        public Constant {
            Check.finite("value", value);
        }

        @Override
        public double inverse(double u) {
            return value;
        }

        @Override
        public double lower() {
            return value;
        }

        @Override
        public double upper() {
            return value;
        }

        @Override
        public double mean() {
            return value;
        }

        @Override
        public double density(double x) {
            return x == value ? 1 : 0;
        }

        @Override
        public Distribution between(double from, double to) {
            return new Constant(at(value, from, to));
        }
    }

    /** Equally likely between two values. */
    record Uniform(double lower, double upper) implements Distribution {

        /** Checks the order. */
        public Uniform {
            Check.ordered("uniform", lower, upper);
        }

        @Override
        public double inverse(double u) {
            return lower + u * (upper - lower);
        }

        @Override
        public double mean() {
            return (lower + upper) / 2;
        }

        @Override
        public double density(double x) {
            return lower <= x && x <= upper ? 1 / (upper - lower) : 0;
        }

        @Override
        public Distribution between(double from, double to) {
            double first = at(lower, from, to);
            double last = at(upper, from, to);
            return new Uniform(Math.min(first, last), Math.max(first, last));
        }
    }

    /** Between two values, with a likeliest one. */
    record Triangular(double lower, double mode, double upper) implements Distribution {

        /** Checks the order. */
        public Triangular {
            Check.ordered("triangular", lower, mode, upper);
        }

        @Override
        public double inverse(double u) {
            double range = upper - lower;
            if (range == 0) {
                return lower;
            }
            double below = (mode - lower) / range;
            return u < below
                    ? lower + Math.sqrt(u * range * (mode - lower))
                    : upper - Math.sqrt((1 - u) * range * (upper - mode));
        }

        @Override
        public double mean() {
            return (lower + mode + upper) / 3;
        }

        @Override
        public double density(double x) {
            if (x < lower || x > upper) {
                return 0;
            }
            double peak = 2 / (upper - lower);
            return x < mode
                    ? peak * (x - lower) / (mode - lower)
                    : x > mode ? peak * (upper - x) / (upper - mode) : peak;
        }

        @Override
        public Distribution between(double from, double to) {
            double first = at(lower, from, to);
            double last = at(upper, from, to);
            return new Triangular(Math.min(first, last), at(mode, from, to), Math.max(first, last));
        }
    }

    /** Normal, cut off at {@code lower} and {@code upper}, which may be infinite. */
    record Normal(double mean, double sd, double lower, double upper) implements Distribution {

        /** Checks the spread and the order. */
        public Normal {
            Check.finite("mean", mean);
            Check.positive("sd", sd);
            if (!(lower < upper)) {
                throw new IllegalArgumentException("min must be below max, not " + lower + " and " + upper);
            }
        }

        @Override
        public double inverse(double u) {
            var normal = new NormalDistribution(null, mean, sd);
            double from = Double.isInfinite(lower) ? 0 : normal.cumulativeProbability(lower);
            double to = Double.isInfinite(upper) ? 1 : normal.cumulativeProbability(upper);
            double value = normal.inverseCumulativeProbability(from + u * (to - from));
            return FastMath.min(upper, FastMath.max(lower, value));
        }

        @Override
        public double density(double x) {
            if (x < lower || x > upper) {
                return 0;
            }
            var normal = new NormalDistribution(null, mean, sd);
            double from = Double.isInfinite(lower) ? 0 : normal.cumulativeProbability(lower);
            double to = Double.isInfinite(upper) ? 1 : normal.cumulativeProbability(upper);
            return normal.density(x) / (to - from);
        }

        @Override
        public Distribution between(double from, double to) {
            double first = at(lower, from, to);
            double last = at(upper, from, to);
            return from == to
                    ? new Constant(from)
                    : new Normal(
                            at(mean, from, to), Math.abs(to - from) * sd, Math.min(first, last), Math.max(first, last));
        }
    }

    /** Beta on (0, 1), stretched to another interval. */
    record Beta(double alpha, double beta, double lower, double upper) implements Distribution {

        /** Beta on (0, 1). */
        public Beta(double alpha, double beta) {
            this(alpha, beta, 0, 1);
        }

        /** Checks the shapes. */
        public Beta {
            Check.positive("alpha", alpha);
            Check.positive("beta", beta);
            Check.ordered("beta", lower, upper);
        }

        @Override
        public double inverse(double u) {
            double x = new BetaDistribution(null, alpha, beta).inverseCumulativeProbability(u);
            // The ends are never drawn, only reached by rounding.
            return at(Math.min(Math.nextDown(1.0), Math.max(Double.MIN_NORMAL, x)), lower, upper);
        }

        @Override
        public double mean() {
            return at(alpha / (alpha + beta), lower, upper);
        }

        @Override
        public double density(double x) {
            double width = upper - lower;
            if (x == lower || x == upper) {
                double here = x == lower ? alpha : beta;
                double height = here < 1 ? Double.POSITIVE_INFINITY : here > 1 ? 0 : x == lower ? beta : alpha;
                return height / width;
            }
            return new BetaDistribution(null, alpha, beta).density((x - lower) / width) / width;
        }

        @Override
        public Distribution between(double from, double to) {
            double first = at(lower, from, to);
            double last = at(upper, from, to);
            return from == to
                    ? new Constant(from)
                    : from < to ? new Beta(alpha, beta, first, last) : new Beta(beta, alpha, last, first);
        }
    }

    /**
     * One of a few values, by weight.
     *
     * @param values in any order; kept from the least to the greatest, as quantiles need them
     * @param weights as long as the values; null if all weigh the same
     */
    record Discrete(List<Double> values, List<Double> weights) implements Distribution {

        /** Checks that each value has a weight, and that the weights are not all zero. */
        public Discrete {
            if (values == null || values.isEmpty()) {
                throw new IllegalArgumentException("discrete needs at least one value");
            }
            weights = weights == null ? Collections.nCopies(values.size(), 1.0) : weights;
            if (weights.size() != values.size()) {
                throw new IllegalArgumentException(
                        "discrete has " + values.size() + " values but " + weights.size() + " weights");
            }
            List<Integer> ascending = IntStream.range(0, values.size())
                    .boxed()
                    .sorted(Comparator.comparing(values::get))
                    .toList();
            values = ascending.stream().map(values::get).toList();
            weights = ascending.stream().map(weights::get).toList();
            values.forEach(v -> Check.finite("value", v));
            weights.forEach(w -> Check.notNegative("weight", w));
            Check.positive(
                    "sum of weights", weights.stream().mapToDouble(w -> w).sum());
        }

        @Override
        public double inverse(double u) {
            double left = u * weights.stream().mapToDouble(w -> w).sum();
            for (int i = 0; i < values.size() - 1; i++) {
                left -= weights.get(i);
                if (left < 0) {
                    return values.get(i);
                }
            }
            return values.get(values.size() - 1);
        }

        @Override
        public double lower() {
            return values.stream().mapToDouble(v -> v).min().orElseThrow();
        }

        @Override
        public double upper() {
            return values.stream().mapToDouble(v -> v).max().orElseThrow();
        }

        @Override
        public double mean() {
            double sum = 0;
            double weight = 0;
            for (int i = 0; i < values.size(); i++) {
                sum += weights.get(i) * values.get(i);
                weight += weights.get(i);
            }
            return sum / weight;
        }

        @Override
        public double density(double x) {
            double here = 0;
            for (int i = 0; i < values.size(); i++) {
                here += values.get(i) == x ? weights.get(i) : 0;
            }
            return here / weights.stream().mapToDouble(w -> w).sum();
        }

        @Override
        public Distribution between(double from, double to) {
            return new Discrete(values.stream().map(v -> at(v, from, to)).toList(), weights);
        }
    }

    /**
     * Returns what is known of a number that goes through some values as this one goes from 0 to 1.
     *
     * @param points its values at equal distances, at least two; more only if this is one of a few values
     */
    default Distribution through(List<Double> points) {
        if (points.size() == 2) {
            return between(points.get(0), points.get(1));
        }
        if (this instanceof Constant constant) {
            return new Constant(at(constant.value, points));
        }
        if (this instanceof Discrete few) {
            return new Discrete(few.values.stream().map(v -> at(v, points)).toList(), few.weights);
        }
        throw new IllegalArgumentException(
                "goes through more than two values, so its draw must be one of a few: discrete");
    }

    /** Returns the number at a share of the way through some points at equal distances, which are reached to the bit. */
    static double at(double share, List<Double> points) {
        double place = share * (points.size() - 1);
        int before = (int) Math.max(0, Math.min(points.size() - 2, Math.floor(place)));
        return at(place - before, points.get(before), points.get(before + 1));
    }

    /** Returns the number at a share of the way between two, which are reached to the bit. */
    static double at(double share, double from, double to) {
        return share == 1 ? to : from + share * (to - from);
    }
}
