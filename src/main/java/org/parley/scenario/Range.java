package org.parley.scenario;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The values that a number may take, as the schema states them.
 *
 * @param low lower bound, or minus infinity
 * @param lowOpen whether the lower bound itself is excluded
 * @param high upper bound, or infinity
 * @param highOpen whether the upper bound itself is excluded
 */
public record Range(double low, boolean lowOpen, double high, boolean highOpen) {

    /** Every number. */
    public static final Range ANY = new Range(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY, false);

    /** Returns the numbers above another. */
    public static Range above(double low) {
        return new Range(low, true, Double.POSITIVE_INFINITY, false);
    }

    /** Returns the numbers from another on. */
    public static Range from(double low) {
        return new Range(low, false, Double.POSITIVE_INFINITY, false);
    }

    /** Returns the numbers of this range below another. */
    public Range below(double high) {
        return new Range(low, lowOpen, high, true);
    }

    /** Returns the numbers of this range up to another. */
    public Range upTo(double high) {
        return new Range(low, lowOpen, high, false);
    }

    /** Whether a number lies in the range. */
    public boolean holds(double x) {
        return (lowOpen ? x > low : x >= low) && (highOpen ? x < high : x <= high);
    }

    /** Whether every draw lies in the range. The ends of a continuous distribution are never drawn. */
    public boolean holds(Distribution d) {
        if (d.isConstant() || d instanceof Distribution.Discrete) {
            return holds(d.lower()) && holds(d.upper());
        }
        return d.lower() >= low && d.upper() <= high;
    }

    /** Returns what lies in both ranges. */
    public Range and(Range other) {
        boolean isLower = other.low > low || other.low == low && other.lowOpen;
        boolean isUpper = other.high < high || other.high == high && other.highOpen;
        return new Range(
                isLower ? other.low : low,
                isLower ? other.lowOpen : lowOpen,
                isUpper ? other.high : high,
                isUpper ? other.highOpen : highOpen);
    }

    /** Returns what share of the range a distribution covers, in [0, 1]; null if the range has no end. */
    public Double share(Distribution d) {
        double width = high - low;
        return Double.isInfinite(width) ? null : Math.min(1, (d.upper() - d.lower()) / width);
    }

    /** Returns the rule that a number in this range follows. */
    public String rule() {
        String from = lowOpen ? "above " + text(low) : "at least " + text(low);
        String to = highOpen ? "below " + text(high) : "at most " + text(high);
        if (Double.isInfinite(high)) {
            return "must be " + (lowOpen ? from : text(low) + " or more");
        }
        if (Double.isInfinite(low)) {
            return "must be " + (highOpen ? to : text(high) + " or less");
        }
        return lowOpen || highOpen
                ? "must be " + from + " and " + to
                : "must be between " + text(low) + " and " + text(high);
    }

    /** Returns a number as a scenario file would write it. */
    public static String text(double x) {
        return x == Math.rint(x) && Math.abs(x) < 1e15 ? Long.toString((long) x) : Double.toString(x);
    }

    /** Returns a number to three significant digits. */
    public static String rounded(double x) {
        return x == 0
                ? "0"
                : new BigDecimal(x)
                        .round(new MathContext(3))
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
