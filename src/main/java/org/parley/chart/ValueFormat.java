package org.parley.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Number format of values, in texts, in tables, at marks and on axes; the same in every country.
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
            case SIGNED -> String.format(Locale.ROOT, "%+." + most + "f", value);
            case SIGNIFICANT ->
                new BigDecimal(value)
                        .round(new MathContext(most))
                        .stripTrailingZeros()
                        .toPlainString();
            case DATE -> LocalDate.ofEpochDay((long) value).toString();
            case PLAIN, GROUPED, PERCENT -> numbers().format(value);
        };
    }

    /** Returns the format of Java, of a style that has one: decimals, thousands or percent. */
    public NumberFormat numbers() {
        String whole = style == Style.GROUPED ? "#,##0" : "0";
        String decimals = most == 0 ? "" : "." + "0".repeat(least) + "#".repeat(most - least);
        return new DecimalFormat(
                whole + decimals + (style == Style.PERCENT ? "%" : ""), DecimalFormatSymbols.getInstance(Locale.ROOT));
    }
}
