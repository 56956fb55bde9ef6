package org.parley.scenario.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.scenario.Calendar;

/** Remedies for conditions that are written as in a programming language, or with a date. */
final class ConditionSlips {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private ConditionSlips() {}

    /** Returns what to write instead of a condition that cannot be read, or null if that is not plain. */
    static String remedy(String text, Calendar calendar) {
        Matcher date = DATE.matcher(text);
        if (date.find()) {
            return ofDate(date.group(), calendar);
        }
        String words = text.replace("&&", " and ")
                .replace("||", " or ")
                .replaceAll("!(?!=)", " not ")
                .replaceAll("(?i)\\bAND\\b", "and")
                .replaceAll("(?i)\\bOR\\b", "or")
                .replaceAll("(?i)\\bNOT\\b", "not")
                .replace("=>", ">=")
                .replace("=<", "<=")
                .replaceAll("\\s+", " ")
                .strip();
        if (words.matches(".*(?<![<>])=.*")) {
            return "use >= and <=: a condition has no "
                    + (words.contains("!=") ? "!=" : words.contains("==") ? "==" : "=");
        }
        return words.equals(text) ? null : "write '" + words + "'";
    }

    /** A condition counts rounds; the calendar may say which round a date is in. */
    private static String ofDate(String date, Calendar calendar) {
        if (calendar.start() == null) {
            return "count in rounds: 'round >= 10'";
        }
        try {
            long days = ChronoUnit.DAYS.between(calendar.start(), LocalDate.parse(date));
            long round = 1 + Math.max(0, -Math.floorDiv(-days, calendar.round().days()));
            return "write 'round >= " + round + "': that round is the first to begin on or after " + date;
        } catch (DateTimeException e) {
            return "count in rounds: 'round >= 10'";
        }
    }
}
