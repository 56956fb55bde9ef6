package org.parley.findings.laws;

import java.util.List;
import org.parley.statistics.Mean;

/**
 * What came of a law on a scenario.
 *
 * @param number its number
 * @param says the law in a sentence
 * @param series what was moved, and what came of it
 * @param reason why it, or a part of it, does not apply; or null
 */
public record LawResult(int number, String says, List<Moved> series, String reason) {

    /**
     * One thing that was moved.
     *
     * @param what what was moved, or what was looked at if nothing was
     * @param range over which range it was moved, in words; empty if nothing was
     * @param levels the names of the levels
     * @param places their places on a scale, rising; empty if they have none
     * @param readings what was measured at each level
     * @param effects what came of each claim
     */
    public record Moved(
            String what,
            String range,
            List<String> levels,
            List<Double> places,
            List<Reading> readings,
            List<Effect> effects) {

        /** Copies the lists. */
        public Moved {
            levels = List.copyOf(levels);
            places = List.copyOf(places);
            readings = List.copyOf(readings);
            effects = List.copyOf(effects);
        }
    }

    /**
     * A measure at each level.
     *
     * @param name what is measured
     * @param unit its unit
     * @param at its share or mean at each level, with its 95% interval
     */
    public record Reading(String name, LawMeasure.Unit unit, List<Mean> at) {

        /** Copies the list. */
        public Reading {
            at = List.copyOf(at);
        }
    }

    /**
     * What came of a claim.
     *
     * @param says the claim
     * @param unit the unit of the effect
     * @param isChange whether it is a difference between levels, and not what is measured at one
     * @param value the effect; NaN if there was nothing to measure
     * @param low lower end of its 95% interval
     * @param high upper end
     * @param verdict whether the claim holds
     */
    public record Effect(
            String says,
            LawMeasure.Unit unit,
            boolean isChange,
            double value,
            double low,
            double high,
            Verdict verdict) {}

    /** Copies the list. */
    public LawResult {
        series = List.copyOf(series);
    }

    /** Returns the gravest verdict on a claim of the law. */
    public Verdict verdict() {
        return series.stream()
                .flatMap(moved -> moved.effects().stream())
                .map(Effect::verdict)
                .reduce(Verdict.DOES_NOT_APPLY, Verdict::and);
    }
}
