package org.parley.answer.words;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import org.parley.scenario.Calendar;

/**
 * Dates and spans of time as a sentence says them.
 *
 * @param calendar of the scenario
 */
public record Dates(Calendar calendar) {

    private static final double DAYS_A_MONTH = 365 / 12.0;
    private static final int WEEKS = 10;
    private static final int MONTHS = 24;

    /** Returns when a round begins as a part of a month, such as "mid-October 2025"; in a scenario without dates "round 7". */
    public String about(int round) {
        LocalDate date = calendar.date(round);
        if (date == null) {
            return "round " + round;
        }
        String part = date.getDayOfMonth() <= 10 ? "early " : date.getDayOfMonth() <= 20 ? "mid-" : "late ";
        return part + month(date);
    }

    /** Returns the month of a round, such as "October 2025"; in a scenario without dates "round 7". */
    public String month(int round) {
        LocalDate date = calendar.date(round);
        return date == null ? "round " + round : month(date);
    }

    private static String month(LocalDate date) {
        return date.getMonth().getDisplayName(TextStyle.FULL, Locale.UK) + " " + date.getYear();
    }

    /** Returns so many rounds as a span: under ten weeks in weeks, under two years in months, else in years. */
    public String span(int rounds) {
        if (calendar.start() == null) {
            return rounds == 1 ? "one round" : rounds + " rounds";
        }
        double days = (double) rounds * calendar.round().days();
        if (days < 7 * WEEKS) {
            return of(Math.max(1, Math.round(days / 7)), "week");
        }
        double months = days / DAYS_A_MONTH;
        if (months < MONTHS - 0.5) {
            return of(Math.round(months), "month");
        }
        double years = Math.round(2 * months / 12) / 2.0;
        return years == Math.rint(years) ? of((long) years, "year") : Numbers.fixed(years, 1) + " years";
    }

    private static String of(long number, String unit) {
        return number == 1 ? "one " + unit : number + " " + unit + "s";
    }
}
