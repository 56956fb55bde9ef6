package org.parley.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Number format of values, in texts, in tables, at marks and on axes; the same in every country. Numbers are rounded to the nearest, halves away from 0, and
 * counted are the digits that a number shows: 0.15 to one decimal is 0.2, though the computer holds a little less.
 *
 * @param style how they are written
 * @param least the least number of decimals
 * @param most the most decimals, or digits of significance
 */
public record ValueFormat(Style style, int least, int most) {

    /** How numbers are written. */
    public enum Style {
        /** As decimals. */
        PLAIN,
        /** With commas between thousands. */
        GROUPED,
        /** In percent. */
        PERCENT,
        /** With their sign; always with as many decimals. */
        SIGNED,
        /** To some digits of significance. */
        SIGNIFICANT,
        /** As the date that is so many days after 1970-01-01. */
        DATE
    }

    /** Something counted. */
    public static final ValueFormat COUNT = new ValueFormat(Style.GROUPED, 0, 0);

    /** A share in whole percent. */
    public static final ValueFormat PERCENT = new ValueFormat(Style.PERCENT, 0, 0);

    /** A share in percent, to a tenth. */
    public static final ValueFormat SHARE = new ValueFormat(Style.PERCENT, 1, 1);

    /** A day. */
    public static final ValueFormat DATE = new ValueFormat(Style.DATE, 0, 0);

    /** Returns a format of some decimals with a sign. */
    public static ValueFormat signed(int decimals) {
        return new ValueFormat(Style.SIGNED, decimals, decimals);
    }

    /** Returns a format of at most so many digits that count. */
    public static ValueFormat significant(int digits) {
        return new ValueFormat(Style.SIGNIFICANT, 0, digits);
    }

    /** Returns a format of decimals. */
    public static ValueFormat decimals(int least, int most) {
        return new ValueFormat(Style.PLAIN, least, most);
    }

    /** Returns a value as text; nothing of one that is not finite. */
    public String text(double value) {
        if (!Double.isFinite(value)) {
            return "";
        }
        return switch (style) {
            case PLAIN -> trimmed(format("%." + most + "f", value));
            case GROUPED -> trimmed(format("%,." + most + "f", value));
            case PERCENT -> trimmed(format("%." + most + "f", 100 * value)) + "%";
            case SIGNED -> format("%+." + most + "f", value).replaceFirst("^-(0\\.?0*)$", "+$1");
            case SIGNIFICANT ->
                BigDecimal.valueOf(value)
                        .round(new MathContext(most, RoundingMode.HALF_UP))
                        .stripTrailingZeros()
                        .toPlainString();
            case DATE -> LocalDate.ofEpochDay((long) value).toString();
        };
    }

    private static String format(String pattern, double value) {
        return String.format(Locale.ROOT, pattern, value);
    }

    /** Leaves out zeros at the end, down to the least number of decimals. */
    private String trimmed(String text) {
        int end = text.length();
        int shortest = end - most + least;
        while (end > shortest && text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
    }

    /** Returns this as a format of Java. */
    public NumberFormat numbers() {
        return new NumberFormat() {
            @Override
            public StringBuffer format(double value, StringBuffer to, FieldPosition position) {
                return to.append(text(value));
            }

            @Override
            public StringBuffer format(long value, StringBuffer to, FieldPosition position) {
                return to.append(text(value));
            }

            @Override
            public Number parse(String text, ParsePosition position) {
                throw new UnsupportedOperationException("only writes");
            }
        };
    }
}
