package org.parley.statistics.survival;

import java.util.List;
import org.apache.commons.math3.util.FastMath;

/**
 * Piecewise exponential law: a hazard that is constant between given times (Kalbfleisch and Prentice 2002).
 *
 * @param cuts times at which the hazard changes, above 0, in increasing order; may be empty
 * @param hazards per unit of time, at least 0, one more than {@code cuts}; the last holds for ever
 */
public record PiecewiseExponential(List<Double> cuts, List<Double> hazards) implements SurvivalCurve {

    /** Copies and checks the numbers. */
    public PiecewiseExponential {
        cuts = List.copyOf(cuts);
        hazards = List.copyOf(hazards);
        if (hazards.size() != cuts.size() + 1) {
            throw new IllegalArgumentException(
                    "there must be one hazard more than cuts, not " + hazards + " for " + cuts);
        }
        double last = 0;
        for (double cut : cuts) {
            if (!(cut > last && Double.isFinite(cut))) {
                throw new IllegalArgumentException("cuts must increase from above 0, not " + cuts);
            }
            last = cut;
        }
        if (!hazards.stream().allMatch(h -> h >= 0 && Double.isFinite(h))) {
            throw new IllegalArgumentException("hazards must be at least 0, not " + hazards);
        }
    }

    @Override
    public double survival(double time) {
        double cumulative = 0;
        double from = 0;
        for (int j = 0; j < cuts.size() && time > from; j++) {
            cumulative += hazards.get(j) * (FastMath.min(time, cuts.get(j)) - from);
            from = cuts.get(j);
        }
        return FastMath.exp(-cumulative - lastHazard() * FastMath.max(0, time - from));
    }

    @Override
    public double hazard(double time) {
        int j = 0;
        while (j < cuts.size() && time >= cuts.get(j)) {
            j++;
        }
        return hazards.get(j);
    }

    @Override
    public double mean() {
        double sum = 0;
        double from = 0;
        double surviving = 1;
        for (int j = 0; j < cuts.size(); j++) {
            double length = cuts.get(j) - from;
            double h = hazards.get(j);
            sum += surviving * (h == 0 ? length : -FastMath.expm1(-h * length) / h);
            surviving *= FastMath.exp(-h * length);
            from = cuts.get(j);
        }
        return surviving == 0 ? sum : sum + surviving / lastHazard();
    }

    private double lastHazard() {
        return hazards.get(hazards.size() - 1);
    }
}
