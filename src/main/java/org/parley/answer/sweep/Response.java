package org.parley.answer.sweep;

import static org.parley.answer.words.Numbers.format;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.Vocabulary;
import org.parley.chart.Axis;
import org.parley.findings.sweep.MetricValue;
import org.parley.outcome.Outcome;
import org.parley.scenario.Measure;
import org.parley.scenario.Measure.Statistic;

/**
 * Response of a metric to the cases of a study, and the words for it.
 *
 * @param subject the study
 * @param metric its place among the metrics
 */
record Response(Subject subject, int metric) {

    private static final String TERMS = "terms_";
    private static final int LONGEST_FILE = 40;

    String id() {
        return List.copyOf(subject.found().study().metrics().keySet()).get(metric);
    }

    String name() {
        return subject.named(id());
    }

    /** Returns its name as a sentence begins. */
    String title() {
        return Vocabulary.capital(name());
    }

    private Measure.Simulated measure() {
        return subject.found().study().metrics().get(id());
    }

    boolean isShare() {
        return measure().statistic() == Statistic.SHARE;
    }

    Axis.Scale scale() {
        return isShare() ? Axis.Scale.SHARE : Axis.Scale.NUMBER;
    }

    Axis axis() {
        return new Axis(title(), scale());
    }

    /** Returns the name of a figure of it: names of metrics need not be names of files. */
    String figure(String kind) {
        String name = id().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return (metric + 1) + "-" + name.substring(0, Math.min(LONGEST_FILE, name.length())) + "-" + kind;
    }

    MetricValue at(int c) {
        return subject.found().cases().get(c).metrics().get(metric);
    }

    double value(int c) {
        return at(c).value();
    }

    /** Returns the value in a case, and the ends of its interval. */
    double[] ends(int c) {
        return new double[] {at(c).value(), at(c).low(), at(c).high()};
    }

    /** Returns the cases in which there is a value and an interval with two ends, in order. */
    List<Integer> drawable() {
        return IntStream.range(0, subject.found().cases().size())
                .filter(c -> Double.isFinite(value(c)) && Double.isFinite(at(c).low()) && Double.isFinite(at(c).high()))
                .boxed()
                .toList();
    }

    /** Returns what sorts values from the greatest down, with cases that have none last. */
    static double rank(double value) {
        return Double.isNaN(value) ? Double.POSITIVE_INFINITY : -value;
    }

    String number(double value) {
        return isShare() ? Numbers.percent(value) : Numbers.significant(value);
    }

    String number(int c) {
        return number(value(c));
    }

    /** Returns a value with its interval, such as "45.5% (44.5 to 46.4)"; alone where it has none, a dash where there is no value. */
    String interval(double value, double low, double high) {
        if (!Double.isFinite(value) || !Double.isFinite(low) || !Double.isFinite(high)) {
            return number(value);
        }
        return isShare()
                ? format("%.1f%% (%.1f to %.1f)", 100 * value, 100 * low, 100 * high)
                : number(value) + " (" + number(low) + " to " + number(high) + ")";
    }

    String interval(int c) {
        return interval(at(c).value(), at(c).low(), at(c).high());
    }

    /** Returns what it measures, as the beginning of a sentence. */
    String meaning() {
        Measure.Simulated measure = measure();
        String column = subject.named(measure.column());
        String what = switch (measure.statistic()) {
            case MEAN -> "Mean of " + column;
            case MEDIAN -> "Median of " + column;
            case SHARE ->
                measure.column().equals("outcome")
                        ? "Share of runs that end with “" + subject.outcome(Outcome.of(measure.value())) + "”"
                        : share(measure);
        };
        return measure.outcome() == null
                ? what
                : what + ", among runs that end with “" + subject.outcome(Outcome.of(measure.outcome())) + "”";
    }

    private static String share(Measure.Simulated measure) {
        boolean isIssue = measure.column().startsWith(TERMS);
        String what = Vocabulary.ofId(isIssue ? measure.column().substring(TERMS.length()) : measure.column());
        return format("Share of runs in which %s is “%s”%s", what, measure.value(), isIssue ? " in the end" : "");
    }
}
