package org.parley.report.comparison;

import java.util.Locale;
import java.util.OptionalLong;
import org.apache.commons.math3.util.FastMath;
import org.parley.findings.comparison.Contrast;
import org.parley.findings.comparison.Kind;
import org.parley.statistics.interval.Interval;

/** Numbers as people read them: shares as per cent and their differences as points, rounds, and utilities. */
final class Figures {

    private static final long MANY = 1_000_000_000;
    private static final int MOST_DECIMALS = 5;

    private Figures() {}

    /** Returns how many decimals tables show. */
    static int decimals(Kind kind) {
        return kind == Kind.UTILITY ? 3 : 1;
    }

    /** Returns how many decimals a sentence shows: more where an interval is too narrow to be seen with those of tables. */
    static int decimals(Contrast contrast) {
        Interval interval = contrast.difference().interval();
        double width = (interval.high() - interval.low()) * (contrast.kind().isShare() ? 100 : 1);
        int decimals = decimals(contrast.kind());
        while (width > 0 && decimals < MOST_DECIMALS && width < 2 * FastMath.pow(10, -decimals)) {
            decimals++;
        }
        return decimals;
    }

    /** Returns a share or a mean. */
    static String level(Kind kind, double value, int decimals) {
        return Double.isNaN(value)
                ? "-"
                : kind.isShare() ? unsigned(kind, value, decimals) + "%" : unsigned(kind, value, decimals);
    }

    /** Returns a difference with its sign and without its unit. */
    static String signed(Kind kind, double value, int decimals) {
        double shown = kind.isShare() ? 100 * value : value;
        String text = Double.isInfinite(value) ? (value < 0 ? "-inf" : "+inf") : format("%+." + decimals + "f", shown);
        return text.matches("-0\\.?0*") ? "+" + text.substring(1) : text;
    }

    /** Returns a difference without sign and unit. */
    static String unsigned(Kind kind, double value, int decimals) {
        return format("%." + decimals + "f", kind.isShare() ? 100 * value : value);
    }

    /** Returns the unit of a difference, with a space before it, or nothing. */
    static String unit(Kind kind) {
        return kind.isShare() ? " points" : kind == Kind.UTILITY ? "" : " rounds";
    }

    /** Returns a probability. */
    static String p(double p) {
        return p < 0.0001 ? "<0.0001" : p < 0.01 ? format("%.4f", p) : format("%.2f", p);
    }

    /** Returns a number of runs with two digits that count, or a dash. */
    static String needed(OptionalLong runs) {
        if (runs.isEmpty()) {
            return "-";
        }
        long n = runs.getAsLong();
        if (n > MANY) {
            return ">10^9";
        }
        long unit = 1;
        while (n / unit >= 100) {
            unit *= 10;
        }
        return count((n + unit - 1) / unit * unit);
    }

    /** Returns a number of runs in full. */
    static String count(long runs) {
        return format("%,d", runs);
    }

    static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
