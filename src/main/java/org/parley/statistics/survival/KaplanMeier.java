package org.parley.statistics.survival;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/**
 * The survival curve of observed durations, some of which were still running when observation ended (Kaplan and Meier 1958,
 * Journal of the American Statistical Association 53: 457-481), with the cumulative hazard (Nelson 1972; Aalen 1978).
 *
 * @param steps the times at which something ended, in increasing order; empty if nothing did
 * @param observed number of durations
 * @param events how many of them ended
 * @param exposure sum of all durations
 */
public record KaplanMeier(List<Step> steps, int observed, int events, double exposure) {

    /** Products of shares are exact up to this. */
    private static final double ROUNDING = 1e-12;

    /** Copies the steps. */
    public KaplanMeier {
        steps = List.copyOf(steps);
    }

    /**
     * A time at which something ended.
     *
     * @param time when
     * @param atRisk how many had lasted until then and were observed
     * @param events how many ended then
     * @param survival S, share estimated to last longer, in [0, 1]
     * @param standardError of {@code survival} (Greenwood 1926); 0 where nothing lasts longer
     * @param cumulativeHazard Nelson-Aalen estimate
     */
    public record Step(
            double time, int atRisk, int events, double survival, double standardError, double cumulativeHazard) {}

    /**
     * Estimates the curve. What is censored at a time counts as at risk at that time.
     *
     * @param times durations, at least 0, in any order
     * @param ended whether each ended then, or else was last seen then; as many as {@code times}
     */
    public static KaplanMeier of(double[] times, boolean[] ended) {
        if (times.length != ended.length) {
            throw new IllegalArgumentException("each duration must have ended or not: there are " + times.length
                    + " durations and " + ended.length + " ends");
        }
        double exposure = 0;
        for (double time : times) {
            if (!(time >= 0 && Double.isFinite(time))) {
                throw new IllegalArgumentException("a duration must be finite and at least 0, not " + time);
            }
            exposure += time;
        }
        int[] order = IntStream.range(0, times.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> times[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        List<Step> steps = new ArrayList<>();
        int events = 0;
        double survival = 1;
        double greenwood = 0;
        double cumulativeHazard = 0;
        for (int first = 0, next; first < order.length; first = next) {
            double time = times[order[first]];
            int atRisk = order.length - first;
            int endedNow = 0;
            for (next = first; next < order.length && times[order[next]] == time; next++) {
                endedNow += ended[order[next]] ? 1 : 0;
            }
            if (endedNow > 0) {
                events += endedNow;
                survival *= (double) (atRisk - endedNow) / atRisk;
                greenwood += atRisk > endedNow ? endedNow / ((double) atRisk * (atRisk - endedNow)) : 0;
                cumulativeHazard += (double) endedNow / atRisk;
                steps.add(new Step(
                        time, atRisk, endedNow, survival, survival * FastMath.sqrt(greenwood), cumulativeHazard));
            }
        }
        return new KaplanMeier(steps, times.length, events, exposure);
    }

    /** Returns the share estimated to last longer than a time; after the last observation it is the last known. */
    public double survival(double time) {
        double survival = 1;
        for (Step step : steps) {
            if (step.time() > time) {
                break;
            }
            survival = step.survival();
        }
        return survival;
    }

    /** Returns the first time by which half have ended, if the curve falls so far. */
    public OptionalDouble median() {
        return steps.stream()
                .filter(s -> s.survival() <= 0.5 + ROUNDING)
                .mapToDouble(Step::time)
                .findFirst();
    }

    /** Returns the hazard per unit of time if it were constant: ends by exposure; NaN if nothing was observed. */
    public double constantHazard() {
        return events / exposure;
    }
}
