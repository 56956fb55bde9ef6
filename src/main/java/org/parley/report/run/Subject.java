package org.parley.report.run;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.parley.answer.words.Vocabulary;
import org.parley.findings.RunFindings;
import org.parley.outcome.Outcome;
import org.parley.scenario.Scenario;
import org.parley.statistics.Proportion;

/**
 * What a page is about, and what its things are called.
 *
 * @param found what the stored runs say
 */
record Subject(RunFindings found) {

    /** What a section says if every run failed. */
    static final String NOTHING = "Every run failed, so nothing can be said.";

    private static final double DAYS_A_YEAR = 365;

    Scenario scenario() {
        return found.stored().file().scenario();
    }

    boolean isAtWar() {
        return scenario().war() != null;
    }

    List<String> actors() {
        return List.copyOf(scenario().actors().keySet());
    }

    String actor(String id) {
        return Vocabulary.ofActor(scenario(), id);
    }

    String outcome(Outcome outcome) {
        return Vocabulary.ofOutcome(scenario(), outcome);
    }

    /** Returns what the talks are for. */
    String settlement() {
        return isAtWar() ? "general cease-fire" : "agreement";
    }

    /** Returns it with its article. */
    String aSettlement() {
        return isAtWar() ? "a general cease-fire" : "an agreement";
    }

    String settlements() {
        return settlement() + "s";
    }

    /** Returns a round as its date, or by its number in a scenario without dates. */
    String at(int round) {
        LocalDate date = scenario().calendar().date(round);
        return date == null ? "round " + round : date.toString();
    }

    /** Returns a number of rounds as a length of time, or as a number in a scenario without dates. */
    String lasting(int rounds) {
        if (scenario().calendar().start() == null) {
            return rounds == 1 ? "one round" : rounds + " rounds";
        }
        double days = (double) rounds * scenario().calendar().round().days();
        return days >= 2 * DAYS_A_YEAR
                ? format("%.1f years", days / DAYS_A_YEAR).replace(".0 ", " ")
                : days >= 60 ? format("%.0f months", days * 12 / DAYS_A_YEAR) : format("%.0f days", days);
    }

    /** Whether every run failed. */
    boolean isEmpty() {
        return found.endings().runs() == 0;
    }

    /** Returns a number of things, such as "one run" or "1,000 runs". */
    static String count(long n, String what) {
        return n == 1 ? "one " + what : format("%,d %ss", n, what);
    }

    static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    static String percent(double share) {
        return format("%.1f%%", 100 * share);
    }

    /** Returns a share with its 95% interval, such as "45.5% (44.5 to 46.4)". */
    static String percent(Proportion p) {
        return Vocabulary.ofShare(p);
    }

    static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
