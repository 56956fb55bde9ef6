package org.parley.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * What makes a general cease-fire last. Its hazard per round is
 *
 * <pre>h = hazard · exp(−strength_effect·G + grievance_effect·grievance + exclusion_effect·excluded + leverage_effect·leverage)</pre>
 *
 * with guarantee strength G in [0, 1]; times {@code breaks} of each stalling actor. With {@code lasts} the same exponent
 * multiplies the cumulated hazard of a bare cease-fire instead, which falls with age.
 *
 * @param hazard hazard per round of a bare signature
 * @param lasts how long bare cease-fires last, or null if the hazard does not depend on age
 * @param incidents what happens short of collapse, or null if nothing does
 * @param strengthEffect log reduction of the hazard by full guarantees
 * @param grievanceEffect log increase per unit of value by which terms leave a possible spoiler short of its no-deal
 *     value
 * @param exclusionEffect log increase if all affected parties were excluded
 * @param leverageEffect log increase per unit of a facilitator's side payments
 * @param withoutSeat factor on the readiness of a contributor without a seat
 * @param mandates share of each kind of contribution that the terms allow, by issue, option and kind; a kind that no
 *     term allows is not given
 * @param pledges strength that the paper itself adds, by issue and option
 * @param affected actors that count as excluded when they have no seat where the cease-fire is agreed
 * @param evidence ids of the claims that support it
 */
public record Guarantees(
        Quantity hazard,
        Lasting lasts,
        Incidents incidents,
        Quantity strengthEffect,
        Quantity grievanceEffect,
        Quantity exclusionEffect,
        Quantity leverageEffect,
        Quantity withoutSeat,
        Map<String, Map<String, Map<String, Quantity>>> mandates,
        Map<String, Map<String, Quantity>> pledges,
        List<String> affected,
        List<String> evidence) {

    /** Fills in the defaults. */
    public Guarantees {
        mandates = Ordered.copy(mandates);
        pledges = Ordered.copy(pledges);
        affected = Ordered.copy(affected);
        evidence = Ordered.copy(evidence);
    }

    /**
     * How long cease-fires last: Weibull, with a frailty that all cease-fires of a run share (Vaupel et al. 1979).
     *
     * @param oneYear share of bare cease-fires between committed sides that are in force after one year
     * @param fiveYears the same after five years
     * @param frailty variance of the frailty, whose mean is 1
     * @param marginEffect log reduction of the hazard per unit of value by which a peace is better than war for the
     *     belligerent that gains least by it, side payments left out
     * @param usualMargin that gain where {@code oneYear} and {@code fiveYears} hold
     * @param repeatEffect log increase of the hazard per unit of ln(1 + cease-fires broken before)
     * @param brokenBefore cease-fires that the two had broken before the first round
     */
    public record Lasting(
            Quantity oneYear,
            Quantity fiveYears,
            Quantity frailty,
            Quantity marginEffect,
            Quantity usualMargin,
            Quantity repeatEffect,
            Quantity brokenBefore) {}

    /**
     * Incidents short of collapse while a general cease-fire is in force: the shares in force that {@code lasts} states are
     * those with as many of them as usual.
     *
     * @param rate mean number per round that answer no other, between committed sides
     * @param watched share of which it is known whose doing they are where nobody else watches
     * @param watchers kinds of contribution by which more is known, and which add nothing to guarantee strength
     * @param answered probability that one of which that is not known is answered by another one
     * @param raises what each adds to the hazard
     * @param evidence ids of the claims that support it
     * @param assumption why these numbers although no claim gives them, or null
     */
    public record Incidents(
            Quantity rate,
            Quantity watched,
            List<String> watchers,
            Quantity answered,
            Raise raises,
            List<String> evidence,
            String assumption) {

        /** Fills in the defaults. */
        public Incidents {
            watchers = Ordered.copy(watchers);
            evidence = Ordered.copy(evidence);
        }
    }

    /**
     * What an incident adds to the hazard.
     *
     * @param by how much at first, as a share of the hazard without incidents
     * @param meanTime for how long on average; what it adds fades exponentially
     */
    public record Raise(Quantity by, @JsonProperty("for") Span meanTime) {}
}
