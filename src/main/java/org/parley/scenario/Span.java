package org.parley.scenario;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time as people write it: {@code 2 weeks}, {@code 26 rounds}.
 *
 * @param count how many, at least 1
 * @param unit of what
 */
public record Span(int count, Unit unit) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,5}) (day|week|month|quarter|year|round)s?");

    /** Units of time; a month counts 30 days, a quarter 90 and a year 365. */
    public enum Unit {
        DAY(1),
        WEEK(7),
        MONTH(30),
        QUARTER(90),
        YEAR(365),
        ROUND(0);

        private final int days;

        Unit(int days) {
            this.days = days;
        }
    }

    /** Checks the count. */
    public Span {
        if (count < 1) {
            throw new IllegalArgumentException("a span of time must be at least 1 " + unit + ", not " + count);
        }
    }

    /**
     * Reads a span.
     *
     * @param text for example {@code 2 weeks}
     * @throws IllegalArgumentException if it is no span
     */
    @JsonCreator
    public static Span parse(String text) {
        Matcher m = FORM.matcher(text.strip());
        if (!m.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no span of time such as '2 weeks' or '26 rounds'");
        }
        return new Span(Integer.parseInt(m.group(1)), Unit.valueOf(m.group(2).toUpperCase(Locale.ROOT)));
    }

    /** Returns the length in days. */
    public int days() {
        if (unit == Unit.ROUND) {
            throw new IllegalStateException("a round's length cannot be given in rounds");
        }
        return count * unit.days;
    }

    /** Returns the length in rounds of a given length, rounded up. */
    public int rounds(Span round) {
        return unit == Unit.ROUND ? count : (days() + round.days() - 1) / round.days();
    }

    /** Returns the length in rounds of a given length, with the fraction. */
    public double inRounds(Span round) {
        return unit == Unit.ROUND ? count : (double) days() / round.days();
    }

    /** Returns the span as what something is per: {@code year}, {@code 2 weeks}. */
    public String unitOfTime() {
        return count == 1 ? unit.name().toLowerCase(Locale.ROOT) : toString();
    }

    @JsonValue
    @Override
    public String toString() {
        return count + " " + unit.name().toLowerCase(Locale.ROOT) + (count == 1 ? "" : "s");
    }
}
