package org.parley.statistics.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.apache.commons.math3.util.FastMath;

/**
 * How many have ended by each of several competing causes by when (Aalen and Johansen 1978, Scandinavian Journal of
 * Statistics 5: 141-150). The causes and what has not ended sum to 1, which one less the survival against each cause alone
 * would not.
 *
 * @param steps the times at which something ended, in increasing order; empty if nothing did
 * @param ends what ended or was last seen, in any order
 * @param causes how many causes there are
 */
public record CumulativeIncidence(List<Step> steps, List<Ends> ends, int causes) {

    private static final double Z = 1.959963984540054;

    /** Copies the lists. */
    public CumulativeIncidence {
        steps = List.copyOf(steps);
        ends = List.copyOf(ends);
    }

    /**
     * How many ended at a time by a cause, or were last seen then.
     *
     * @param time when, at least 0
     * @param cause from 0; below 0 for those last seen then
     * @param count how many, at least 0
     */
    public record Ends(double time, int cause, long count) {

        /** Checks the numbers. */
        public Ends {
            if (!(time >= 0 && Double.isFinite(time)) || count < 0) {
                throw new IllegalArgumentException(count + " cannot end at " + time);
            }
        }
    }

    /**
     * A time at which something ended.
     *
     * @param time when
     * @param atRisk how many had not ended before and were observed
     * @param incidence by cause, the share estimated to have ended by it until then, in [0, 1]
     * @param standardError of each; by the delta method (Aalen 1978; in the form of Marubini and Valsecchi 1995, eq. 10.12)
     */
    public record Step(double time, long atRisk, List<Double> incidence, List<Double> standardError) {

        /** Copies the lists. */
        public Step {
            incidence = List.copyOf(incidence);
            standardError = List.copyOf(standardError);
        }

        /** Returns the lower end of a 95% interval. */
        public double low(int cause) {
            return FastMath.max(0, incidence.get(cause) - Z * standardError.get(cause));
        }

        /** Returns the upper end of a 95% interval. */
        public double high(int cause) {
            return FastMath.min(1, incidence.get(cause) + Z * standardError.get(cause));
        }
    }

    /**
     * Estimates the incidences. What is last seen at a time counts as at risk at that time.
     *
     * @param causes how many causes there are
     * @param ends what ended or was last seen, in any order
     */
    public static CumulativeIncidence of(int causes, List<Ends> ends) {
        double[] times = new TreeSet<>(ends.stream().map(Ends::time).toList())
                .stream().mapToDouble(Double::doubleValue).toArray();
        long[][] ended = new long[times.length][causes];
        long[] gone = new long[times.length];
        for (Ends e : ends) {
            int at = Arrays.binarySearch(times, e.time());
            gone[at] += e.count();
            if (e.cause() >= causes) {
                throw new IllegalArgumentException("there is no cause " + e.cause() + " of " + causes);
            }
            if (e.cause() >= 0) {
                ended[at][e.cause()] += e.count();
            }
        }
        return new CumulativeIncidence(steps(times, ended, gone), ends, causes);
    }

    private static List<Step> steps(double[] times, long[][] ended, long[] gone) {
        List<Step> steps = new ArrayList<>();
        int causes = ended.length == 0 ? 0 : ended[0].length;
        double[] incidence = new double[causes];
        Variance[] variance = new Variance[causes];
        Arrays.setAll(variance, c -> new Variance());
        double survival = 1;
        long atRisk = Arrays.stream(gone).sum();
        for (int t = 0; t < times.length; t++) {
            long all = Arrays.stream(ended[t]).sum();
            if (all > 0) {
                List<Double> now = new ArrayList<>();
                List<Double> errors = new ArrayList<>();
                for (int c = 0; c < causes; c++) {
                    incidence[c] += survival * ended[t][c] / atRisk;
                    variance[c].add(new Jump(survival, atRisk, all, ended[t][c], incidence[c]));
                    now.add(FastMath.min(1, incidence[c]));
                    errors.add(variance[c].standardError(incidence[c]));
                }
                survival *= (double) (atRisk - all) / atRisk;
                steps.add(new Step(times[t], atRisk, now, errors));
            }
            atRisk -= gone[t];
        }
        return steps;
    }

    /** What one time adds: survival just before it, how many are at risk and end, by all causes and one, and its incidence. */
    private record Jump(double survival, long atRisk, long all, long ended, double incidence) {}

    /** The variance of an incidence, from sums that let the incidence at the time in question be put in at the end. */
    private static final class Variance {

        private double squares;
        private double products;
        private double weights;
        private double own;
        private double cross;
        private double crossByIncidence;

        void add(Jump j) {
            double n = j.atRisk();
            double greenwood = n > j.all() ? j.all() / (n * (n - j.all())) : 0;
            squares += greenwood * j.incidence() * j.incidence();
            products += greenwood * j.incidence();
            weights += greenwood;
            own += j.survival() * j.survival() * (n - j.ended()) * j.ended() / (n * n * n);
            double covariance = j.survival() * j.ended() / (n * n);
            cross += covariance;
            crossByIncidence += covariance * j.incidence();
        }

        double standardError(double now) {
            double variance =
                    now * now * weights - 2 * now * products + squares + own - 2 * (now * cross - crossByIncidence);
            return FastMath.sqrt(FastMath.max(0, variance));
        }
    }

    /** Returns how many were observed. */
    public long observed() {
        return atRisk(0);
    }

    /** Returns how many had not ended before a time and were observed until then. */
    public long atRisk(double time) {
        return ends.stream()
                .filter(e -> e.time() >= time)
                .mapToLong(Ends::count)
                .sum();
    }

    /** Returns the share that ended by a cause until a time. */
    public double incidence(int cause, double time) {
        double share = 0;
        for (Step step : steps) {
            if (step.time() > time) {
                break;
            }
            share = step.incidence().get(cause);
        }
        return share;
    }

    /** Returns the first time by which a given share of those that ever end by a cause have done so, if any did. */
    public OptionalDouble quantile(int cause, double share) {
        double all = incidence(cause, Double.POSITIVE_INFINITY);
        return steps.stream()
                .filter(s -> all > 0 && s.incidence().get(cause) >= share * all * (1 - 1e-12))
                .mapToDouble(Step::time)
                .findFirst();
    }
}
