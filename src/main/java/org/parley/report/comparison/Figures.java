package org.parley.report.comparison;

import java.util.Locale;
import java.util.OptionalLong;
import org.parley.comparison.Kind;

/** Numbers as people read them: shares as per cent and their differences as points, rounds, and utilities. */
final class Figures {

    private static final long MANY = 1_000_000_000;

    private Figures() {}

    /** Returns a share or a mean. */
    static String level(Kind kind, double value) {
        return Double.isNaN(value) ? "-" : kind.isShare() ? format("%.1f%%", 100 * value) : format(plain(kind), value);
    }

    /** Returns a difference with its sign and without its unit. */
    static String signed(Kind kind, double value) {
        double shown = kind.isShare() ? 100 * value : value;
        String text = Double.isInfinite(value) ? (value < 0 ? "-inf" : "+inf") : format(signedPattern(kind), shown);
        return text.matches("-0\\.?0*") ? "+" + text.substring(1) : text;
    }

    /** Returns a difference without sign and unit. */
    static String unsigned(Kind kind, double value) {
        return format(plain(kind), kind.isShare() ? 100 * value : value);
    }

    /** Returns the unit of a difference, with a space before it, or nothing. */
    static String unit(Kind kind) {
        return kind.isShare() ? " points" : kind == Kind.UTILITY ? "" : " rounds";
    }

    private static String plain(Kind kind) {
        return kind == Kind.UTILITY ? "%.3f" : "%.1f";
    }

    private static String signedPattern(Kind kind) {
        return kind == Kind.UTILITY ? "%+.3f" : "%+.1f";
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
