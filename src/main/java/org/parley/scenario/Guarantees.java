package org.parley.scenario;

import java.util.List;
import java.util.Map;

/**
 * What makes a general cease-fire last. Its hazard per round is
 *
 * <pre>h = hazard · exp(−strength_effect·G + grievance_effect·grievance + exclusion_effect·excluded + leverage_effect·leverage)</pre>
 *
 * with guarantee strength G in [0, 1]; times {@code breaks} of each stalling actor.
 *
 * @param hazard hazard per round of a bare signature
 * @param strengthEffect log reduction of the hazard by full guarantees
 * @param grievanceEffect log increase per unit of value by which terms leave a possible spoiler short of its no-deal
 *     value
 * @param exclusionEffect log increase if all affected parties were excluded
 * @param leverageEffect log increase per unit of a facilitator's side payments
 * @param withoutSeat share of its contribution that a contributor without a seat still gives
 * @param mandates share of each kind of contribution that the terms allow, by issue, option and kind; a kind that no
 *     term allows is not given
 * @param pledges strength that the paper itself adds, by issue and option
 * @param affected actors that count as excluded when they have no seat where the cease-fire is agreed
 * @param evidence ids of the claims that support it
 */
public record Guarantees(
        Quantity hazard,
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
}
