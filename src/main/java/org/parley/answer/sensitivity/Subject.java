package org.parley.answer.sensitivity;

import static org.parley.answer.words.Numbers.format;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parley.answer.words.InputNames;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.Vocabulary;
import org.parley.findings.sensitivity.Metric;
import org.parley.findings.sensitivity.Sensitivity;
import org.parley.outcome.Outcome;
import org.parley.scenario.Measure;
import org.parley.scenario.Scenario;
import org.parley.scenario.study.Factor.Domain;
import org.parley.statistics.sensitivity.ElementaryEffects;
import org.parley.statistics.sensitivity.Index;
import org.parley.statistics.sensitivity.SobolIndices;
import org.parley.statistics.sensitivity.VarianceShares;

/**
 * What a sensitivity analysis found, and the words for its metrics and inputs.
 *
 * @param found the analysis
 */
record Subject(Sensitivity found) {

    /** Questions about outcomes that the scenario does not call by a name of its own. */
    private static final Map<Outcome, String> ASKED = Map.of(
            Outcome.MILITARY_DECISION, "Whether the war is decided by arms",
            Outcome.CEASEFIRE_HOLDS, "Whether there is a cease-fire that holds",
            Outcome.CEASEFIRE_COLLAPSES, "Whether there is a cease-fire that collapses",
            Outcome.AGREEMENT, "Whether there is agreement",
            Outcome.BREAKDOWN, "Whether talks break down");

    /** Questions about columns of numbers. */
    private static final Map<String, String> COLUMNS = Map.of(
            "agreement_round", "In which round terms are agreed",
            "ceasefire_rounds", "How many rounds a general cease-fire lasts",
            "guarantee_strength", "How strong the guarantees of a cease-fire are",
            "rounds_fought", "How many rounds are fought");

    /** Estimates of shares beyond it, which is a hundred times the whole, are not told. */
    private static final double SENSELESS = 100;

    Scenario scenario() {
        return found.request().file().scenario();
    }

    List<Metric> metrics() {
        return found.request().metrics();
    }

    String metric(int m) {
        return metrics().get(m).name();
    }

    /** Returns the metrics that have indices, by place. */
    List<Integer> explained() {
        return IntStream.range(0, metrics().size())
                .filter(m -> found.convergence(m) != null)
                .boxed()
                .toList();
    }

    /** Returns the path of an input. */
    String path(int input) {
        return found.factors().get(input).name();
    }

    String name(int input) {
        return InputNames.of(scenario(), path(input));
    }

    /** Returns the place among all inputs of one of those that have indices. */
    int input(int chosen) {
        return found.decomposition().chosen().get(chosen);
    }

    /** Returns how many inputs have indices. */
    int chosen() {
        return found.decomposition().chosen().size();
    }

    /** Returns how many uncertain numbers have no indices. */
    long others() {
        return IntStream.range(0, found.factors().size())
                .filter(i -> !found.decomposition().chosen().contains(i)
                        && found.factors().get(i).domain() instanceof Domain.Uncertain)
                .count();
    }

    SobolIndices indices(int m) {
        return found.decomposition().indices().get(m);
    }

    VarianceShares shares(int m) {
        return found.decomposition().shares().get(m);
    }

    ElementaryEffects effects(int m) {
        return found.screening().effects().get(m);
    }

    /** Returns what a metric asks, as the beginning of a sentence. */
    String question(int m) {
        Measure.Simulated measure = metrics().get(m).measure();
        if (measure == null) {
            return scenario().war() == null ? "Whether there is agreement" : "Whether there is a general cease-fire";
        }
        String among = measure.outcome() == null
                ? ""
                : ", in runs that end with '" + Vocabulary.ofOutcome(scenario(), Outcome.of(measure.outcome())) + "'";
        if (!metrics().get(m).isShare()) {
            return COLUMNS.getOrDefault(measure.column(), "The mean of " + measure.column()) + among;
        }
        if (!measure.column().equals("outcome")) {
            return "Whether " + measure.column() + " is '" + measure.value() + "'" + among;
        }
        Outcome outcome = Outcome.of(measure.value());
        String plain = "Whether a run ends with '" + Vocabulary.ofOutcome(scenario(), outcome) + "'";
        return (scenario().outcomes().containsKey(outcome.id()) ? plain : ASKED.getOrDefault(outcome, plain)) + among;
    }

    /** Returns the mean of a metric. */
    String mean(int m) {
        double mean = indices(m).mean();
        return metrics().get(m).isShare() ? Numbers.percent(mean) + " of runs" : "mean " + Numbers.significant(mean);
    }

    /** Returns a share in percent without decimals, with its interval. */
    static String share(Index index) {
        return Double.isNaN(index.value())
                ? "-"
                : format(
                        "%s (%s to %s)",
                        percent(index.value()),
                        whole(index.interval().low()),
                        whole(index.interval().high()));
    }

    /** Returns a share in percent without decimals. */
    static String percent(double share) {
        return whole(share) + "%";
    }

    /** Returns whether an estimate is of use: where next to nothing is to be explained, a share can be anything. */
    static boolean isTold(double share) {
        return Math.abs(share) <= SENSELESS;
    }

    private static String whole(double share) {
        return isTold(share) ? Long.toString(Math.round(100 * share)) : "?";
    }
}
