package org.parley.report.sensitivity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.answer.words.Vocabulary;
import org.parley.findings.sensitivity.Metric;
import org.parley.outcome.Outcome;
import org.parley.scenario.Measure;
import org.parley.scenario.Scenario;
import org.parley.statistics.sensitivity.Index;

/** What the metrics and the numbers of a sensitivity analysis are called. */
public final class SensitivityWords {

    /** What is asked of an outcome that the scenario does not call by a name of its own. */
    private static final Map<Outcome, String> ASKED = Map.of(
            Outcome.MILITARY_DECISION, "Whether the war is decided by arms",
            Outcome.CEASEFIRE_HOLDS, "Whether there is a cease-fire that holds",
            Outcome.CEASEFIRE_COLLAPSES, "Whether there is a cease-fire that collapses",
            Outcome.AGREEMENT, "Whether there is agreement",
            Outcome.BREAKDOWN, "Whether talks break down");

    /** What is asked of a column of numbers. */
    private static final Map<String, String> COLUMNS = Map.of(
            "agreement_round", "In which round terms are agreed",
            "ceasefire_rounds", "How many rounds a general cease-fire lasts",
            "guarantee_strength", "How strong the guarantees of a cease-fire are",
            "rounds_fought", "How many rounds are fought");

    /** Estimates of shares beyond it, which is a hundred times the whole, are not told. */
    private static final double SENSELESS = 100;

    private SensitivityWords() {}

    /** Returns what a metric asks, as the beginning of a sentence. */
    public static String question(Scenario scenario, Metric metric) {
        Measure.Simulated measure = metric.measure();
        if (measure == null) {
            return scenario.war() == null ? "Whether there is agreement" : "Whether there is a general cease-fire";
        }
        String among = measure.outcome() == null
                ? ""
                : ", in runs that end with '" + Vocabulary.ofOutcome(scenario, outcome(measure.outcome())) + "'";
        if (!metric.isShare()) {
            return COLUMNS.getOrDefault(measure.column(), "The mean of " + measure.column()) + among;
        }
        if (!measure.column().equals("outcome")) {
            return "Whether " + measure.column() + " is '" + measure.value() + "'" + among;
        }
        Outcome outcome = outcome(measure.value());
        String plain = "Whether a run ends with '" + Vocabulary.ofOutcome(scenario, outcome) + "'";
        return (scenario.outcomes().containsKey(outcome.id()) ? plain : ASKED.getOrDefault(outcome, plain)) + among;
    }

    private static Outcome outcome(String id) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> outcome.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Returns a share in percent without decimals, with its interval. */
    public static String share(Index index) {
        return Double.isNaN(index.value())
                ? "-"
                : String.format(
                        Locale.ROOT,
                        "%s (%s to %s)",
                        percent(index.value()),
                        whole(index.interval().low()),
                        whole(index.interval().high()));
    }

    /** Returns a share in percent without decimals. */
    static String percent(double share) {
        return whole(share) + "%";
    }

    /** Whether an estimate of a share is of use to anybody: where next to nothing is to be explained, it can be anything. */
    static boolean isTold(double share) {
        return Math.abs(share) <= SENSELESS;
    }

    private static String whole(double share) {
        return isTold(share) ? Long.toString(Math.round(100 * share)) : "?";
    }

    /** Returns a metric's mean. */
    public static String mean(Metric metric, double mean) {
        return metric.isShare()
                ? String.format(Locale.ROOT, "%.1f%% of runs", 100 * mean)
                : "mean " + Vocabulary.ofNumber(mean);
    }

    /** Returns names in a row, as in "a, b and c". */
    static String list(List<String> names) {
        int last = names.size() - 1;
        return last <= 0
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
