package org.parley.analysis.game;

import org.parley.model.tactic.ExponentialTimeDependent;
import org.parley.model.tactic.TimeDependent;

/**
 * Someone who haggles over one price with a time-dependent tactic (Faratin, Sierra and Jennings 1998, Robotics and
 * Autonomous Systems 24: 159-182, sections 3 and 4.1).
 *
 * @param curve form of the tactic
 * @param atOnce κ, share conceded at time 0, in [0, 1], above 0 for the exponential form
 * @param beta β, above 0; above 1 concedes early
 * @param deadline time at which all is conceded, above 0
 * @param low the lowest price of its range
 * @param high the highest price of its range, at least {@code low}
 * @param wantsHigh whether it sells
 */
public record PriceNegotiator(
        Curve curve, double atOnce, double beta, double deadline, double low, double high, boolean wantsHigh) {

    /** Forms of the tactic. */
    public enum Curve {
        /** κ + (1−κ)·t^(1/β). */
        POLYNOMIAL,
        /** exp((1−t)^β · ln κ). */
        EXPONENTIAL
    }

    /** Checks the numbers. */
    public PriceNegotiator {
        if (!(atOnce >= 0 && atOnce <= 1 && beta > 0 && deadline > 0 && low <= high)) {
            throw new IllegalArgumentException(
                    "concession at once must lie in [0, 1], beta and deadline above 0, and the"
                            + " range must not be empty: " + atOnce + ", " + beta + ", " + deadline + ", " + low
                            + " to " + high);
        }
    }

    /** Returns the share of the way conceded at a time. */
    public double concession(double time) {
        double elapsed = time / deadline;
        return curve == Curve.POLYNOMIAL
                ? TimeDependent.polynomial(elapsed, beta, atOnce)
                : ExponentialTimeDependent.exponential(elapsed, beta, atOnce);
    }

    /** Returns the price that it offers at a time. */
    public double offer(double time) {
        double conceded = concession(time) * (high - low);
        return wantsHigh ? high - conceded : low + conceded;
    }

    /** Whether a price is at least as good for it as its own offer at a time. */
    public boolean accepts(double price, double time) {
        return wantsHigh ? price >= offer(time) : price <= offer(time);
    }

    /**
     * An agreement.
     *
     * @param time when
     * @param firstAccepts whether the one who offered first accepted
     * @param price at which price
     */
    public record Deal(int time, boolean firstAccepts, double price) {}

    /**
     * Returns how two negotiators end who alternate at times 0, 1, 2, …: each first accepts the standing offer if it is as good
     * as the offer that it would make itself, else makes that offer. One whose deadline has passed leaves.
     *
     * @param first offers at time 0
     * @param second answers at time 1
     * @return the deal, or null if talks break down
     */
    public static Deal meet(PriceNegotiator first, PriceNegotiator second) {
        double standing = first.offer(0);
        for (int t = 1; ; t++) {
            PriceNegotiator mover = t % 2 == 0 ? first : second;
            if (t > mover.deadline) {
                return null;
            }
            if (mover.accepts(standing, t)) {
                return new Deal(t, mover == first, standing);
            }
            standing = mover.offer(t);
        }
    }
}
