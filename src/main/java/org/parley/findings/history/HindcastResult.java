package org.parley.findings.history;

import java.util.List;
import org.parley.scenario.history.CaseOutcome;
import org.parley.scenario.history.CodedCase;
import org.parley.statistics.forecast.Concordance;
import org.parley.statistics.interval.Interval;

/**
 * What came of a hindcast.
 *
 * @param rows forecast of each case
 * @param scores of each forecaster and benchmark on each target; empty without outcomes
 * @param verdicts in words, on what is ours
 * @param times how forecast times order what came
 * @param classes scores of the class of outcome
 * @param reversed scores with every row of the mapping turned round
 * @param sensitivity scores with other codings
 * @param effects what each covariate moves
 * @param isGiven whether the coefficients were learned before
 * @param failed runs that failed
 */
public record HindcastResult(
        List<CaseRow> rows,
        List<TargetScore> scores,
        List<VerdictOn> verdicts,
        List<Times> times,
        List<ClassScores> classes,
        List<Variation> reversed,
        List<Variation> sensitivity,
        List<Effect> effects,
        boolean isGiven,
        long failed) {

    /**
     * Forecast of a case.
     *
     * @param of the case
     * @param unfitted with the coefficients as their priors have them
     * @param fitted with those learned from all other conflicts, or null without outcomes
     * @param effective how many equal draws the weights of these are worth
     * @param outcome what came, or null if it is not known
     */
    public record CaseRow(
            CodedCase of, CaseForecast unfitted, CaseForecast fitted, double effective, CaseOutcome outcome) {}

    /** Verdict on a forecaster for a target. */
    public record VerdictOn(String forecaster, Target target, SkillWord word) {}

    /**
     * How forecast times order what came.
     *
     * @param forecaster whose
     * @param what which time
     * @param order how well
     */
    public record Times(String forecaster, String what, Concordance order) {}

    /** Scores of the class of outcome. */
    public record ClassScores(String forecaster, int cases, double brier, double log) {}

    /**
     * Scores on one target if something were otherwise, with the coefficients as their priors have them.
     *
     * @param what what is otherwise
     * @param isOfOneCase whether it is the coding of one case
     * @param target the target
     * @param brier Brier score as it is, and then
     * @param log logarithmic score as it is, and then
     */
    public record Variation(String what, boolean isOfOneCase, Target target, Pair brier, Pair log) {

        /** Whether it is worse then on both. */
        public boolean isWorse() {
            return brier.then() > brier.now() && log.then() > log.now();
        }
    }

    /** A score as it is, and as it would be. */
    public record Pair(double now, double then) {}

    /**
     * Change of a mean forecast from the lowest to the highest level of a covariate.
     *
     * @param covariate which
     * @param target which forecast
     * @param change mean over cases
     * @param interval its 95% interval, by cases
     * @param expected sign that theory expects
     */
    public record Effect(String covariate, Target target, double change, Interval interval, String expected) {

        /** Returns whether it agrees with theory: yes, no, unclear, or free where theory does not say. */
        public String verdict() {
            int sign = interval.low() > 0 ? 1 : interval.high() < 0 ? -1 : 0;
            return switch (expected) {
                case "+", "-" -> {
                    int wanted = expected.equals("+") ? 1 : -1;
                    yield sign == wanted ? "as expected" : sign == 0 ? "unclear" : "against theory";
                }
                case "0" -> sign == 0 ? "as expected" : "not near zero";
                default -> "theory is silent";
            };
        }
    }
}
