package org.parley.experiment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.parley.scenario.Distribution;
import org.parley.scenario.study.Factor;
import org.parley.scenario.study.Factor.Domain;

/**
 * The values of a factor, by level or by probability, as text that reads back as the same value. Numbers are rounded to a
 * millionth of the width of their range or, on a logarithmic scale, to seven digits.
 */
abstract sealed class FactorValues {

    /** Digits by which the last decimal of a number lies below its range's first. */
    private static final int DIGITS = 6;

    /** Returns the values of a factor. */
    static FactorValues of(Factor factor) {
        if (factor.domain() instanceof Domain.Levels levels) {
            return new Listed(levels.values());
        }
        if (factor.domain() instanceof Domain.Interval interval) {
            return factor.kind() == Factor.Kind.INTEGER ? new Whole(interval) : new Real(interval);
        }
        return new Drawn((Domain.Uncertain) factor.domain());
    }

    /** Returns the number of levels. */
    abstract int levels();

    /** Returns a level, from 0; they rise, unless they are listed in another order. */
    abstract String level(int index);

    /**
     * Returns the value at a share of the factor's range: by inversion of its distribution, on a linear or logarithmic scale,
     * or, of listed values, the one whose equal part of the range it is.
     *
     * @param u share in [0, 1]
     */
    abstract String at(double u);

    /**
     * Returns the value for a level of a grid of the unit interval that has both ends in it.
     *
     * @param u level, a multiple of 1/(p−1)
     * @param p number of levels
     */
    String onGrid(double u, int p) {
        return at(u);
    }

    private static String rounded(double x, double width) {
        BigDecimal w = BigDecimal.valueOf(width);
        int magnitude = w.precision() - w.scale() - 1;
        return text(BigDecimal.valueOf(x).setScale(DIGITS - magnitude, RoundingMode.HALF_EVEN));
    }

    private static String text(BigDecimal x) {
        return x.signum() == 0 ? "0" : x.stripTrailingZeros().toPlainString();
    }

    private static String text(double x) {
        return text(BigDecimal.valueOf(x));
    }

    /** Values that are listed. */
    private static final class Listed extends FactorValues {

        private final List<String> values;

        Listed(List<String> values) {
            this.values = values;
        }

        @Override
        int levels() {
            return values.size();
        }

        @Override
        String level(int index) {
            return values.get(index);
        }

        @Override
        String at(double u) {
            return values.get(Math.min((int) (u * values.size()), values.size() - 1));
        }
    }

    /** Real numbers between two. */
    private static final class Real extends FactorValues {

        private final Domain.Interval interval;

        Real(Domain.Interval interval) {
            this.interval = interval;
        }

        @Override
        int levels() {
            return interval.steps();
        }

        @Override
        String level(int index) {
            return at(index / (interval.steps() - 1.0));
        }

        @Override
        String at(double u) {
            double from = interval.from();
            double to = interval.to();
            String text = interval.logarithmic()
                    ? text(new BigDecimal(from * FastMath.pow(to / from, u)).round(new MathContext(DIGITS + 1)))
                    : rounded(from + u * (to - from), to - from);
            double x = Double.parseDouble(text);
            return x <= from ? text(from) : x >= to ? text(to) : text;
        }
    }

    /** Whole numbers between two. */
    private static final class Whole extends FactorValues {

        private final Domain.Interval interval;

        Whole(Domain.Interval interval) {
            this.interval = interval;
        }

        @Override
        int levels() {
            return interval.steps();
        }

        @Override
        String level(int index) {
            double share = index / (interval.steps() - 1.0);
            double from = interval.from();
            double to = interval.to();
            return text(Math.rint(
                    interval.logarithmic() ? from * FastMath.pow(to / from, share) : from + share * (to - from)));
        }

        @Override
        String at(double u) {
            double from = interval.from();
            double beyond = interval.to() + 1;
            double x = interval.logarithmic() ? from * FastMath.pow(beyond / from, u) : from + u * (beyond - from);
            return text(Math.min(Math.floor(x), interval.to()));
        }
    }

    /** Values by probability. */
    private static final class Drawn extends FactorValues {

        private final Distribution distribution;
        private final List<Double> values;
        private final int steps;

        Drawn(Domain.Uncertain domain) {
            distribution = domain.distribution();
            values = distribution instanceof Distribution.Discrete discrete
                    ? discrete.values().stream().distinct().sorted().toList()
                    : List.of();
            steps = values.isEmpty() ? domain.steps() : values.size();
        }

        @Override
        int levels() {
            return steps;
        }

        @Override
        String level(int index) {
            return values.isEmpty() ? at((index + 0.5) / steps) : text(values.get(index));
        }

        @Override
        String at(double u) {
            double x = distribution.inverse(Math.min(Math.max(u, 0x1.0p-53), 1 - 0x1.0p-53));
            String text = rounded(x, distribution.upper() - distribution.lower());
            double y = Double.parseDouble(text);
            // What is never drawn, the end of a range, must not come of rounding.
            return y <= distribution.lower() || y >= distribution.upper() ? text(x) : text;
        }

        /** The ends of a distribution are as good as never drawn: each level stands for an equal share of its probability. */
        @Override
        String onGrid(double u, int p) {
            return at((u * (p - 1) + 0.5) / p);
        }
    }
}
