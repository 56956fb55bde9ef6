package org.parley.statistics.survival;

import java.util.List;
import org.apache.commons.math3.util.FastMath;

/**
 * Causes that compete to end something, such as renewed war and a peace agreement for a cease-fire, each with a constant
 * hazard (Kalbfleisch and Prentice 2002, ch. 8). Cumulative incidences and survival sum to 1; one less the survival against
 * each cause alone would overstate them.
 *
 * @param hazards by cause, per unit of time, at least 0
 */
public record CompetingRisks(List<Double> hazards) implements SurvivalCurve {

    /** Copies and checks the hazards. */
    public CompetingRisks {
        hazards = List.copyOf(hazards);
        if (!hazards.stream().allMatch(h -> h >= 0 && Double.isFinite(h))) {
            throw new IllegalArgumentException("hazards must be at least 0, not " + hazards);
        }
    }

    @Override
    public double survival(double time) {
        return FastMath.exp(-total() * time);
    }

    /** Returns the hazard of an end by whatever cause. */
    @Override
    public double hazard(double time) {
        return total();
    }

    @Override
    public double mean() {
        return 1 / total();
    }

    /** Returns the probability to have ended by a time by each cause. */
    public List<Double> cumulativeIncidence(double time) {
        double ended = -FastMath.expm1(-total() * time);
        return ultimateShares().stream().map(share -> share * ended).toList();
    }

    /** Returns the probability that each cause is the one in the end; 0 for all if there is no hazard. */
    public List<Double> ultimateShares() {
        double total = total();
        return hazards.stream().map(h -> total == 0 ? 0 : h / total).toList();
    }

    private double total() {
        return hazards.stream().mapToDouble(Double::doubleValue).sum();
    }
}
