package org.parley.findings.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parley.scenario.Distribution;

/**
 * Shared coefficients learned from outcomes: weighted draws from their priors.
 *
 * @param names paths of the coefficients
 * @param values of each draw, one for each coefficient
 * @param weights of the draws, which sum to 1
 * @param effective how many equal draws the weights are worth
 * @param cases how many outcomes they were learned from
 * @param summaries of each coefficient
 */
public record Coefficients(
        List<String> names,
        List<double[]> values,
        double[] weights,
        double effective,
        int cases,
        List<Summary> summaries) {

    /** Copies the lists. */
    public Coefficients {
        names = List.copyOf(names);
        values = List.copyOf(values);
        summaries = List.copyOf(summaries);
    }

    /**
     * What is known of a coefficient before and after.
     *
     * @param prior mean of the prior
     * @param mean mean of the posterior
     * @param error standard error of that mean, from the spread of the weighted draws
     * @param low 5% quantile of the posterior
     * @param high 95% quantile
     * @param narrower share of the prior's standard deviation that is gone
     */
    public record Summary(double prior, double mean, double error, double low, double high, double narrower) {}

    static Coefficients of(
            List<String> names, Map<String, Distribution> priors, List<double[]> values, double[] weights, int cases) {
        List<Summary> summaries = new ArrayList<>();
        for (int k = 0; k < names.size(); k++) {
            int place = k;
            double[] own = values.stream().mapToDouble(v -> v[place]).toArray();
            summaries.add(summary(priors.get(names.get(k)), own, weights));
        }
        return new Coefficients(names, values, weights, Posterior.effective(weights), cases, summaries);
    }

    private static Summary summary(Distribution prior, double[] values, double[] weights) {
        double mean = 0;
        double plain = Arrays.stream(values).average().orElseThrow();
        double before = 0;
        for (int m = 0; m < values.length; m++) {
            mean += weights[m] * values[m];
            before += (values[m] - plain) * (values[m] - plain) / values.length;
        }
        double after = 0;
        double error = 0;
        for (int m = 0; m < values.length; m++) {
            double square = (values[m] - mean) * (values[m] - mean);
            after += weights[m] * square;
            error += weights[m] * weights[m] * square;
        }
        return new Summary(
                prior.mean(),
                mean,
                Math.sqrt(error),
                quantile(values, weights, 0.05),
                quantile(values, weights, 0.95),
                before == 0 ? 0 : 1 - Math.sqrt(after / before));
    }

    private static double quantile(double[] values, double[] weights, double p) {
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted((a, b) -> Double.compare(values[a], values[b]))
                .mapToInt(i -> i)
                .toArray();
        double sum = 0;
        for (int i : order) {
            sum += weights[i];
            if (sum >= p) {
                return values[i];
            }
        }
        return values[order[order.length - 1]];
    }
}
