package org.parley.report.sweep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.parley.answer.words.Vocabulary;
import org.parley.findings.sweep.MetricValue;
import org.parley.findings.sweep.SweepFindings;
import org.parley.outcome.Outcome;
import org.parley.scenario.Measure;
import org.parley.scenario.Measure.Statistic;
import org.parley.scenario.Scenario;
import org.parley.scenario.study.Factor;

/**
 * What a page is about, and what its things are called.
 *
 * @param found what the folder says
 */
record SweepSubject(SweepFindings found) {

    /** What stands for a factor that a case leaves alone. */
    static final String AS_IT_IS = "as it is";

    private static final int MOST_NAMED = 3;
    private static final String TERMS = "terms_";

    List<Factor> factors() {
        return found.study().factors();
    }

    List<String> metrics() {
        return List.copyOf(found.study().metrics().keySet());
    }

    Measure.Simulated measure(int m) {
        return found.study().metrics().get(metrics().get(m));
    }

    boolean isShare(int m) {
        return measure(m).statistic() == Statistic.SHARE;
    }

    String metric(int m) {
        return named(metrics().get(m));
    }

    MetricValue value(int m, int c) {
        return found.cases().get(c).metrics().get(m);
    }

    /** Whether a metric has a value and an interval with two ends in a case, and so can be drawn. */
    boolean isDrawable(int m, int c) {
        MetricValue value = value(m, c);
        return Double.isFinite(value.value()) && Double.isFinite(value.low()) && Double.isFinite(value.high());
    }

    /** Returns the cases in which a metric can be drawn, in order. */
    List<Integer> drawable(int m) {
        return IntStream.range(0, found.cases().size())
                .filter(c -> isDrawable(m, c))
                .boxed()
                .toList();
    }

    String factor(int f) {
        return named(factors().get(f).name());
    }

    /** Returns a case's value of a factor, for readers. */
    String level(int c, int f) {
        return words(f, found.cases().get(c).values().get(f));
    }

    /** Returns an id in words, in which each actor's id is its label: "worth_to_uk" is "worth to United Kingdom". */
    private String named(String id) {
        Scenario scenario = found.study().base().scenario();
        String words = "_" + id + "_";
        for (String actor : scenario.actors().keySet()) {
            words = words.replace("_" + actor + "_", "_" + Vocabulary.ofActor(scenario, actor) + "_");
        }
        return Vocabulary.ofId(words).strip();
    }

    private String words(int f, String value) {
        if (value == null) {
            return AS_IT_IS;
        }
        if (factors().get(f).isNumber()) {
            return Vocabulary.ofNumber(Double.parseDouble(value));
        }
        // A word that needs quotes in a file has them there.
        boolean isQuoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return Vocabulary.ofId(isQuoted ? value.substring(1, value.length() - 1) : value);
    }

    /** Returns a case's value of a factor, or what sorts before all numbers if it has none. */
    private double number(int c, int f) {
        String value = found.cases().get(c).values().get(f);
        return value == null || !factors().get(f).isNumber() ? Double.NEGATIVE_INFINITY : Double.parseDouble(value);
    }

    /** Returns the levels of a factor among all cases, in the order of the study if that lists them, else of their size. */
    List<String> levels(int f) {
        List<String> order = new ArrayList<>();
        if (factors().get(f).domain() instanceof Factor.Domain.Levels listed) {
            listed.values().forEach(value -> order.add(words(f, value)));
        }
        return IntStream.range(0, found.cases().size())
                .boxed()
                .sorted(Comparator.comparingDouble(c -> number(c, f)))
                .map(c -> level(c, f))
                .distinct()
                .sorted(Comparator.comparingInt(order::indexOf))
                .toList();
    }

    /** Returns the factors that have more than one level, by place. */
    List<Integer> varying() {
        return IntStream.range(0, factors().size())
                .filter(f -> levels(f).size() > 1)
                .boxed()
                .toList();
    }

    /** Returns a factor at a level, such as "russia war cost 0.1". */
    String at(int f, String level) {
        return factor(f) + " " + level;
    }

    /** Returns a case by what it sets, or by its number if that is much. */
    String caseName(int c) {
        long set = varying().stream()
                .filter(f -> found.cases().get(c).values().get(f) != null)
                .count();
        return set > MOST_NAMED ? "case " + c : setting(c);
    }

    /** Returns what a case sets. */
    String setting(int c) {
        List<String> parts = varying().stream()
                .filter(f -> found.cases().get(c).values().get(f) != null)
                .map(f -> at(f, level(c, f)))
                .toList();
        return parts.isEmpty() ? "the scenario as it is" : String.join(", ", parts);
    }

    /** Returns what a metric measures, as the beginning of a sentence. */
    String meaning(int m) {
        Measure.Simulated measure = measure(m);
        String among = measure.outcome() == null
                ? ""
                : ", among runs that end with “" + outcome(Outcome.of(measure.outcome())) + "”";
        String column = named(measure.column());
        return switch (measure.statistic()) {
                    case MEAN -> "Mean of " + column;
                    case MEDIAN -> "Median of " + column;
                    case SHARE ->
                        measure.column().equals("outcome")
                                ? "Share of runs that end with “" + outcome(Outcome.of(measure.value())) + "”"
                                : share(measure);
                }
                + among;
    }

    private static String share(Measure.Simulated measure) {
        boolean isIssue = measure.column().startsWith(TERMS);
        String what = Vocabulary.ofId(isIssue ? measure.column().substring(TERMS.length()) : measure.column());
        return format("Share of runs in which %s is “%s”%s", what, measure.value(), isIssue ? " in the end" : "");
    }

    String outcome(Outcome outcome) {
        return Vocabulary.ofOutcome(found.study().base().scenario(), outcome);
    }

    /** Returns a value of a metric. */
    String number(int m, double value) {
        return isShare(m) ? format("%.1f%%", 100 * value) : Vocabulary.ofNumber(value);
    }

    /** Returns a value of a metric with its interval, such as "45.5% (44.5 to 46.4)". */
    String interval(int m, double value, double low, double high) {
        if (Double.isNaN(value)) {
            return "none";
        }
        if (!Double.isFinite(low) || !Double.isFinite(high)) {
            return number(m, value) + " (too few for an interval)";
        }
        return isShare(m)
                ? format("%.1f%% (%.1f to %.1f)", 100 * value, 100 * low, 100 * high)
                : number(m, value) + " (" + Vocabulary.ofNumber(low) + " to " + Vocabulary.ofNumber(high) + ")";
    }

    String interval(int m, MetricValue value) {
        return interval(m, value.value(), value.low(), value.high());
    }

    /** Returns the name of a metric's figure: names of metrics need not be names of files. */
    String figure(int m, String kind) {
        String name = metrics().get(m).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return (m + 1) + "-" + name.substring(0, Math.min(40, name.length())) + "-" + kind;
    }

    static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** Returns a number of things, such as "one case" or "1,000 runs". */
    static String count(long n, String what) {
        return n == 1 ? "one " + what : format("%,d %ss", n, what);
    }
}
