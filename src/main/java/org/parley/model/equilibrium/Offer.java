package org.parley.model.equilibrium;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * What a party offers when its turn has come, in equilibrium: a lottery over packages, or nothing if it would rather let
 * the session pass.
 *
 * @param proposer the party
 * @param packages the packages that are mixed by lot; empty if it lets the session pass
 * @param weights their probabilities, which sum to 1
 * @param worth what the offer, or the passing of the session, is worth to each party, as a per-round flow
 * @param sought probability that a party's consent is sought, by party: 1 for a veto, the share of the equally cheap
 *     coalitions that it belongs to for a vote
 */
public record Offer(int proposer, int[] packages, double[] weights, double[] worth, double[] sought) {

    /** Whether there is an offer. It is then accepted at once. */
    public boolean isAgreed() {
        return packages.length > 0;
    }

    /** Returns how many parties' consent is bought, on average if equally cheap coalitions are drawn. */
    public double partners() {
        double sum = 0;
        for (double s : sought) {
            sum += s;
        }
        return sum;
    }

    /** Returns what it is worth to the proposer. */
    double own() {
        return worth[proposer];
    }

    /** Something that cannot be offered. */
    static Offer impossible(int proposer, int parties) {
        double[] worth = new double[parties];
        Arrays.fill(worth, Double.NEGATIVE_INFINITY);
        return none(proposer, worth);
    }

    /** A proposer who lets the session pass. */
    static Offer none(int proposer, double[] waiting) {
        return new Offer(proposer, new int[0], new double[0], waiting.clone(), new double[waiting.length]);
    }

    /** Returns the offer of a proposer who draws one of several offers. */
    static Offer drawn(List<Offer> offers, double[] chances) {
        int parties = offers.get(0).worth.length;
        double[] worth = new double[parties];
        double[] sought = new double[parties];
        TreeMap<Integer, Double> lottery = new TreeMap<>();
        for (int n = 0; n < chances.length; n++) {
            if (chances[n] > 0) {
                Offer offer = offers.get(n);
                for (int p = 0; p < parties; p++) {
                    worth[p] += chances[n] * offer.worth[p];
                    sought[p] += chances[n] * offer.sought[p];
                }
                for (int x = 0; x < offer.packages.length; x++) {
                    lottery.merge(offer.packages[x], chances[n] * offer.weights[x], Double::sum);
                }
            }
        }
        return new Offer(
                offers.get(0).proposer,
                lottery.keySet().stream().mapToInt(Integer::intValue).toArray(),
                lottery.values().stream().mapToDouble(Double::doubleValue).toArray(),
                worth,
                sought);
    }
}
