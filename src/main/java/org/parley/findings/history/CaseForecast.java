package org.parley.findings.history;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.parley.scenario.history.CaseOutcome;

/**
 * Forecast of a case, of runs of which each draw has a weight.
 *
 * @param probability of each target
 * @param months median months to agreement; what never comes lies beyond all others
 * @param lasts median months in force, given agreement within 36 months
 * @param classes probability of each class of outcome
 * @param watched runs that reached agreement within 36 months
 * @param error standard error of the probability of agreement, from the spread over draws
 */
public record CaseForecast(
        Map<Target, Double> probability, double months, double lasts, double[] classes, int watched, double error) {

    /** Copies the map. */
    public CaseForecast {
        probability = Map.copyOf(probability);
    }

    /**
     * Makes a forecast.
     *
     * @param codes what the runs came to, draw by draw
     * @param weights of the draws
     */
    static CaseForecast of(int[] codes, double[] weights) {
        int runs = codes.length / weights.length;
        double[] counts = new double[4];
        double[] classes = new double[CaseOutcome.CLASSES.size()];
        double[] within = new double[weights.length];
        TreeMap<Integer, Double> months = new TreeMap<>();
        TreeMap<Integer, Double> lasts = new TreeMap<>();
        int watched = 0;
        double all = 0;
        for (int n = 0; n < codes.length; n++) {
            int code = codes[n];
            double w = weights[n / runs];
            if (code == CodedRun.FAILED) {
                continue;
            }
            all += w;
            classes[CodedRun.kind(code)] += w;
            months.merge(CodedRun.signed(code), w, Double::sum);
            if (CodedRun.signed(code) <= CaseOutcome.WITHIN) {
                counts[0] += w;
                within[n / runs] += 1.0 / runs;
            }
            if (CodedRun.signed(code) <= CaseOutcome.WATCHED_WITHIN) {
                watched++;
                counts[1] += w;
                counts[2] += CodedRun.lasted(code) > 12 ? w : 0;
                counts[3] += CodedRun.lasted(code) > 60 ? w : 0;
                lasts.merge(CodedRun.lasted(code), w, Double::sum);
            }
        }
        double total = all;
        Arrays.setAll(classes, k -> classes[k] / total);
        // With next to no agreement to condition on, half a run of each kind stands in.
        double few = 0.5 / codes.length;
        return new CaseForecast(
                Map.of(
                        Target.T1, counts[0] / all,
                        Target.T2, (counts[2] + few) / (counts[1] + 2 * few),
                        Target.T3, (counts[3] + few) / (counts[1] + 2 * few)),
                median(months),
                median(lasts),
                classes,
                watched,
                error(within, weights, counts[0] / all));
    }

    private static double error(double[] within, double[] weights, double mean) {
        double sum = 0;
        double square = 0;
        for (int m = 0; m < weights.length; m++) {
            sum += weights[m];
            square += weights[m] * weights[m] * (within[m] - mean) * (within[m] - mean);
        }
        return Math.sqrt(square) / sum;
    }

    private static double median(TreeMap<Integer, Double> weights) {
        double half = weights.values().stream().mapToDouble(w -> w).sum() / 2;
        double sum = 0;
        for (Map.Entry<Integer, Double> entry : weights.entrySet()) {
            sum += entry.getValue();
            if (sum >= half) {
                return entry.getKey();
            }
        }
        return Double.NaN;
    }
}
