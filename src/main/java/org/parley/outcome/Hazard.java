package org.parley.outcome;

/**
 * The hazard of a general cease-fire in a round, as the product of what it follows from. If the hazard falls with age, it is the
 * cumulated hazard of the round, −ln(1 − perRound), that is the product.
 *
 * @param perRound probability that it breaks in the round, in [0, 1]
 * @param bare hazard of a bare signature
 * @param guarantees factor of guarantee strength, at most 1
 * @param exclusion factor of affected parties without a seat, at least 1
 * @param leverage factor of bought consent, at least 1
 * @param grievance factor of what the terms leave possible spoilers short of fighting, at least 1
 * @param stalling factor of actors that only stall, at least 1
 * @param gain factor of what the peace brings the belligerent that gains least; 1 unless the hazard falls with age
 * @param incidents factor of the incidents of the last time, with a mean of 1 where no more than usual is watched
 * @param past factor of how prone this pair is to break cease-fires, and of those it broke; 1 unless the hazard falls with age
 */
public record Hazard(
        double perRound,
        double bare,
        double guarantees,
        double exclusion,
        double leverage,
        double grievance,
        double stalling,
        double gain,
        double incidents,
        double past) {

    /** Fails unless the hazard is a probability. */
    public Hazard {
        if (!(perRound >= 0 && perRound <= 1)) {
            throw new IllegalArgumentException("a hazard per round is a probability, not " + perRound);
        }
    }
}
