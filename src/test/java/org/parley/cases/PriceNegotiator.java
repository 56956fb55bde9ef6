package org.parley.cases;

import com.fasterxml.jackson.databind.JsonNode;
import org.parley.model.tactic.ExponentialTimeDependent;
import org.parley.model.tactic.TimeDependent;

/**
 * Someone who haggles over one price with a time-dependent tactic of the engine (Faratin, Sierra and Jennings 1998, Robotics
 * and Autonomous Systems 24: 159-182, sections 3 and 4.1).
 */
record PriceNegotiator(
        String curve, double atOnce, double beta, double deadline, double low, double high, boolean sells) {

    static PriceNegotiator of(
            JsonNode in, String atOnce, String beta, String deadline, JsonNode low, JsonNode high, boolean sells) {
        return new PriceNegotiator(
                in.get("kind").asText(),
                in.get(atOnce).asDouble(),
                in.get(beta).asDouble(),
                in.get(deadline).asDouble(),
                low.asDouble(),
                high.asDouble(),
                sells);
    }

    double concession(double time) {
        return curve.equals("polynomial")
                ? TimeDependent.polynomial(time / deadline, beta, atOnce)
                : ExponentialTimeDependent.exponential(time / deadline, beta, atOnce);
    }

    double offer(double time) {
        double conceded = concession(time) * (high - low);
        return sells ? high - conceded : low + conceded;
    }

    private boolean accepts(double price, double time) {
        return sells ? price >= offer(time) : price <= offer(time);
    }

    /** An agreement. */
    record Deal(int time, boolean firstAccepts, double price) {}

    /**
     * Two who alternate at times 0, 1, 2, …: each accepts the standing offer if it is as good as the offer that it would make
     * itself, else makes that offer. One whose deadline has passed leaves, and there is no deal.
     */
    static Deal meet(PriceNegotiator first, PriceNegotiator second) {
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
