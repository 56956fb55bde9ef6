package org.parley.statistics.forecast;

import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;

/**
 * How forecasts of times order what came.
 *
 * @param c Harrell's C (Harrell et al. 1982): share of usable pairs in which the forecast is less where the end came earlier, equal
 *     forecasts counted half; NaN without pairs
 * @param pairs usable pairs: the earlier end was seen
 * @param rho Spearman's rank correlation over cases whose end was seen; NaN with fewer than three
 * @param seen how many these are
 */
public record Concordance(double c, long pairs, double rho, int seen) {

    /**
     * Compares.
     *
     * @param forecast forecast times
     * @param time when it ended, or until when it was seen not to have ended
     * @param ended whether it was seen to end
     */
    public static Concordance of(double[] forecast, double[] time, boolean[] ended) {
        long pairs = 0;
        double right = 0;
        for (int i = 0; i < time.length; i++) {
            for (int j = 0; j < time.length; j++) {
                boolean isUsable = ended[i] && (time[i] < time[j] || time[i] == time[j] && !ended[j]);
                if (i != j && isUsable) {
                    pairs++;
                    right += forecast[i] < forecast[j] ? 1 : forecast[i] == forecast[j] ? 0.5 : 0;
                }
            }
        }
        int[] seen = IntStream.range(0, time.length).filter(i -> ended[i]).toArray();
        double rho = seen.length < 3
                ? Double.NaN
                : new SpearmansCorrelation()
                        .correlation(
                                IntStream.of(seen).mapToDouble(i -> forecast[i]).toArray(),
                                IntStream.of(seen).mapToDouble(i -> time[i]).toArray());
        return new Concordance(pairs == 0 ? Double.NaN : right / pairs, pairs, rho, seen.length);
    }
}
