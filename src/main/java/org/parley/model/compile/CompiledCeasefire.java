package org.parley.model.compile;

import java.util.List;
import org.parley.model.random.UncertainNumbers.Slot;

/**
 * A compiled cease-fire.
 *
 * @param issue the issue whose options are cease-fires
 * @param general the option that is a general cease-fire
 * @param costShare share of war costs borne under each option that is a limited cease-fire; null for the others
 * @param limitedHazard probability per round that a limited cease-fire breaks
 * @param horizon rounds for which a general cease-fire is watched
 * @param guarantees what makes a general cease-fire last
 */
public record CompiledCeasefire(
        int issue, int general, Slot[] costShare, Slot limitedHazard, int horizon, Guarantees guarantees) {

    /** Whether an option of the issue is a limited cease-fire. */
    public boolean isLimited(int option) {
        return costShare[option] != null;
    }

    /**
     * What the hazard of a general cease-fire follows from.
     *
     * @param hazard hazard per round of a bare signature
     * @param lasting how a hazard that falls with age follows, or null
     * @param incidents what incidents there are, or null
     * @param effects effects on the logarithm of the hazard
     * @param withoutSeat factor on the readiness of a contributor without a seat
     * @param kinds kinds of contributions
     * @param mandates share of each kind that an option allows, by issue, option and kind; null where nothing is said
     * @param pledges guarantee strength of the paper itself, by issue and option; null where none
     * @param affected actors that have a grievance if they have no seat
     */
    public record Guarantees(
            Slot hazard,
            Lasting lasting,
            Incidents incidents,
            Effects effects,
            Slot withoutSeat,
            List<String> kinds,
            Slot[][][] mandates,
            Slot[][] pledges,
            int[] affected) {}

    /** Effects on the logarithm of the hazard: of guarantee strength (which lowers it), grievance, exclusion, bought consent. */
    public record Effects(Slot strength, Slot grievance, Slot exclusion, Slot leverage) {}

    /**
     * How long cease-fires last if their hazard falls with age.
     *
     * @param oneYear share of bare cease-fires in force after one year
     * @param fiveYears the same after five years
     * @param frailty variance of the frailty
     * @param margin log reduction of the hazard per unit of the smallest gain of a belligerent
     * @param usualMargin that gain where the shares in force hold
     * @param repeat log increase of the hazard per unit of ln(1 + broken before)
     * @param brokenBefore cease-fires broken before the first round
     * @param years length of a round in years
     */
    public record Lasting(
            Slot oneYear,
            Slot fiveYears,
            Slot frailty,
            Slot margin,
            Slot usualMargin,
            Slot repeat,
            Slot brokenBefore,
            double years) {}

    /**
     * Incidents short of collapse.
     *
     * @param rate mean number per round that answer no other, between committed sides
     * @param watched share that is attributed where nobody else watches
     * @param watches by kind of contribution, whether more is attributed through it
     * @param answered probability that one that is not attributed is answered
     * @param raise what each adds to the hazard, as a share of that without incidents
     * @param rounds mean number of rounds for which it does so
     */
    public record Incidents(Slot rate, Slot watched, boolean[] watches, Slot answered, Slot raise, double rounds) {}
}
