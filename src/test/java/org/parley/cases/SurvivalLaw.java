package org.parley.cases;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.special.Gamma;

/**
 * Laws of how long things last (Kalbfleisch and Prentice 2002): what estimators of survival are held against.
 *
 * @param survival probability to last longer than a time
 * @param hazard rate at which those end that have lasted until a time
 * @param mean duration; infinite if it does not exist
 */
record SurvivalLaw(DoubleUnaryOperator survival, DoubleUnaryOperator hazard, double mean) {

    /** S(t) = exp(−(λt)^k). */
    static SurvivalLaw weibull(double rate, double shape) {
        return new SurvivalLaw(
                t -> Math.exp(-Math.pow(rate * t, shape)),
                t -> rate * shape * Math.pow(rate * t, shape - 1),
                Gamma.gamma(1 + 1 / shape) / rate);
    }

    /** A constant hazard: of all causes together, if several compete. */
    static SurvivalLaw exponential(double hazard) {
        return piecewise(List.of(), List.of(hazard));
    }

    /** Members with gamma distributed hazards of their own (Lancaster 1990): S(t) = (b/(b+t))^a. */
    static SurvivalLaw gammaFrailty(double a, double b) {
        return new SurvivalLaw(
                t -> Math.pow(b / (b + t), a), t -> a / (b + t), a > 1 ? b / (a - 1) : Double.POSITIVE_INFINITY);
    }

    /** A hazard that is constant between cuts. */
    static SurvivalLaw piecewise(List<Double> cuts, List<Double> hazards) {
        DoubleUnaryOperator survival = t -> Math.exp(-cumulative(cuts, hazards, t));
        double mean = 0;
        for (int j = 0; j <= cuts.size(); j++) {
            double from = j == 0 ? 0 : cuts.get(j - 1);
            double length = j == cuts.size() ? Double.POSITIVE_INFINITY : cuts.get(j) - from;
            double h = hazards.get(j);
            mean += survival.applyAsDouble(from) * (h == 0 ? length : -Math.expm1(-h * length) / h);
        }
        return new SurvivalLaw(
                survival,
                t -> hazards.get((int) cuts.stream().filter(cut -> cut <= t).count()),
                mean);
    }

    private static double cumulative(List<Double> cuts, List<Double> hazards, double time) {
        double sum = 0;
        double from = 0;
        for (int j = 0; j < hazards.size() && from < time; j++) {
            double to = j == cuts.size() ? time : Math.min(time, cuts.get(j));
            sum += hazards.get(j) * (to - from);
            from = to;
        }
        return sum;
    }

    double survival(double time) {
        return survival.applyAsDouble(time);
    }

    double hazard(double time) {
        return hazard.applyAsDouble(time);
    }
}
