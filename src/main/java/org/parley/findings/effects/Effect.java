package org.parley.findings.effects;

import org.parley.statistics.comparison.SampleDifference;

/**
 * What one move changes in one respect, over runs with the same luck.
 *
 * @param measure key of what is measured, see {@link EffectMeasure}
 * @param n runs that count after the move
 * @param before share or mean before it
 * @param after share or mean after it
 * @param value the second less the first
 * @param error standard error of that
 * @param low lower end of its 95% interval; may be infinite
 * @param high upper end
 * @param p two-sided probability of such a difference if there is none
 * @param adjusted the same, adjusted for all comparisons of its family (Holm 1979); NaN before that is done
 */
public record Effect(
        String measure,
        int n,
        double before,
        double after,
        double value,
        double error,
        double low,
        double high,
        double p,
        double adjusted) {

    static Effect of(String measure, SampleDifference d) {
        return new Effect(
                measure,
                d.n(),
                d.second(),
                d.first(),
                d.value(),
                d.standardError(),
                d.interval().low(),
                d.interval().high(),
                d.p(),
                Double.NaN);
    }

    Effect adjusted(double toAll) {
        return new Effect(measure, n, before, after, value, error, low, high, p, toAll);
    }
}
