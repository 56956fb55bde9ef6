package org.parley.analysis.history;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/**
 * Quadrature over a gamma frailty of mean 1 (Vaupel, Manton and Stallard 1979): the trapezoidal rule on its logarithm, which
 * converges exponentially (Trefethen and Weideman 2014, SIAM Review 56: 385-458). Pairs so firm that hardly any of their
 * cease-fires breaks share one node.
 *
 * @param node frailties, above 0
 * @param weight their weights, which sum to 1
 */
public record GammaFrailty(double[] node, double[] weight) {

    private static final double WIDEST_STEP = 0.4;
    private static final double FIRMEST = 1e-6;
    private static final double NEGLIGIBLE = 1e-16;

    /**
     * Returns the rule.
     *
     * @param variance of the frailty; 0 if all pairs are alike
     */
    public static GammaFrailty of(double variance) {
        if (variance < 1e-9) {
            return new GammaFrailty(new double[] {1}, new double[] {1});
        }
        double shape = 1 / variance;
        double step = Math.min(WIDEST_STEP, 0.8 * Math.sqrt(variance));
        List<double[]> points = new ArrayList<>();
        double firmWeight = 0;
        double firmSum = 0;
        double total = 0;
        // The density of the logarithm y is proportional to exp(shape·(y − e^y)), greatest at 0.
        for (int way = 1; way >= -1; way -= 2) {
            int from = way > 0 ? 0 : -1;
            for (int n = from; ; n += way) {
                double y = n * step;
                double density = FastMath.exp(shape * (y - FastMath.exp(y) + 1));
                if (density < NEGLIGIBLE) {
                    break;
                }
                total += density;
                if (FastMath.exp(y) < FIRMEST) {
                    firmWeight += density;
                    firmSum += density * FastMath.exp(y);
                } else {
                    points.add(new double[] {FastMath.exp(y), density});
                }
            }
        }
        if (firmWeight > 0) {
            points.add(new double[] {firmSum / firmWeight, firmWeight});
        }
        double sum = total;
        return new GammaFrailty(
                points.stream().mapToDouble(p -> p[0]).toArray(),
                points.stream().mapToDouble(p -> p[1] / sum).toArray());
    }
}
