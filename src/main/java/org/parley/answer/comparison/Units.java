package org.parley.answer.comparison;

import org.apache.commons.math3.util.FastMath;
import org.parley.answer.words.Numbers;
import org.parley.findings.comparison.Contrast;
import org.parley.findings.comparison.Kind;
import org.parley.statistics.interval.Interval;

/** Units of what is compared: shares as per cent and their differences as points, rounds, and utilities. */
final class Units {

    private static final int MOST_DECIMALS = 5;

    private Units() {}

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
        return Double.isNaN(value) ? "-" : unsigned(kind, value, decimals) + (kind.isShare() ? "%" : "");
    }

    /** Returns a difference with its sign and without its unit. */
    static String signed(Kind kind, double value, int decimals) {
        return Numbers.signed(kind.isShare() ? 100 * value : value, decimals);
    }

    /** Returns a difference without sign and unit. */
    static String unsigned(Kind kind, double value, int decimals) {
        return Numbers.fixed(kind.isShare() ? 100 * value : value, decimals);
    }

    /** Returns the unit of a difference, with a space before it, or nothing. */
    static String unit(Kind kind) {
        return kind.isShare() ? " points" : kind == Kind.UTILITY ? "" : " rounds";
    }
}
