package org.parley.answer.words;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.OptionalLong;
import org.parley.chart.ValueFormat;
import org.parley.statistics.Proportion;

/**
 * Number format of all answers: counts, shares, differences, probabilities, as people read them. Rounding is that of charts, in {@link
 * ValueFormat}.
 */
public final class Numbers {

    private static final long MANY = 1_000_000_000;
    private static final int DIGITS = 4;

    private Numbers() {}

    /** Returns a text with values in it, the same in every locale. */
    public static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    /** Returns a whole number in full, such as "10,000". */
    public static String count(long number) {
        return format("%,d", number);
    }

    /** Returns a number of things, such as "one run" or "1,000 runs". */
    public static String counted(long n, String what) {
        return n == 1 ? "one " + what : format("%,d %ss", n, what);
    }

    /** Returns a share as per cent with one decimal, such as "45.5%"; a dash where there is none. */
    public static String percent(double share) {
        return Double.isNaN(share) ? "-" : format("%.1f%%", 100 * share);
    }

    /** Returns a share of runs as per cent; a small one is not made none, nor a great one all; a dash where there are no runs. */
    public static String percent(Proportion p) {
        if (p.of() == 0) {
            return "-";
        } else if (p.count() > 0 && p.share() < 0.0005) {
            return "<0.1%";
        }
        return p.count() < p.of() && p.share() >= 0.9995 ? ">99.9%" : percent(p.share());
    }

    /** Returns the 95% interval of a share in per cent, such as "44.5 to 46.4". */
    public static String interval(Proportion p) {
        return p.of() == 0 ? "no runs" : format("%.1f to %.1f", 100 * p.low(), 100 * p.high());
    }

    /** Returns a share with its 95% interval, such as "45.5% (44.5 to 46.4)". */
    public static String share(Proportion p) {
        return format("%.1f%% (%.1f to %.1f)", 100 * p.share(), 100 * p.low(), 100 * p.high());
    }

    /** Returns a number with so many decimals. */
    public static String fixed(double value, int decimals) {
        return format("%." + decimals + "f", value);
    }

    /** Returns a number with its sign and so many decimals; what rounds to zero has a plus. */
    public static String signed(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "NaN" : value < 0 ? "-inf" : "+inf";
        }
        return ValueFormat.signed(decimals).text(value);
    }

    /** Returns a number with at most four digits that count. */
    public static String significant(double value) {
        return significant(value, DIGITS);
    }

    /** Returns a number with at most so many digits that count; a dash where there is none. */
    public static String significant(double value, int digits) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "-" : signed(value, 0);
        }
        return ValueFormat.significant(digits).text(value);
    }

    /** Returns a probability of a test. */
    public static String p(double p) {
        return p < 0.0001 ? "<0.0001" : p < 0.01 ? format("%.4f", p) : format("%.2f", p);
    }

    /** Returns a number of runs that would be needed, rounded up to two digits that count; a dash where it is unknown. */
    public static String needed(OptionalLong runs) {
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

    /**
     * Returns how long work takes, as a person would guess it; both lengths are NaN if that is not known.
     *
     * @param least seconds that it takes at least
     * @param most seconds that it takes at the most
     */
    public static String time(double least, double most, int threads) {
        return Double.isNaN(least)
                ? "how long that takes could not be measured"
                : time(least) + (least == most ? "" : " to " + time(most)) + " on "
                        + (threads == 1 ? "one thread" : threads + " threads");
    }

    /** Returns a time as a person would guess it, no finer than it can be known beforehand: "about 3 minutes". */
    public static String time(double seconds) {
        double[] lengths = {1, 60, 3600, 24 * 3600, 365 * 24 * 3600.0};
        String[] names = {"second", "minute", "hour", "day", "year"};
        if (seconds < 10) {
            return "a few seconds";
        }
        int unit = lengths.length - 1;
        while (unit > 0 && seconds < 1.5 * lengths[unit]) {
            unit--;
        }
        long n = new BigDecimal(seconds / lengths[unit])
                .round(new MathContext(seconds / lengths[unit] < 10 ? 1 : 2))
                .longValue();
        return format("about %,d %s%s", n, names[unit], n == 1 ? "" : "s");
    }
}
