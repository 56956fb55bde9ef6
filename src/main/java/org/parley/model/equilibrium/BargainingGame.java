package org.parley.model.equilibrium;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * A table at which nothing but the talks moves: one party proposes in each session, the others accept, wait, or leave for
 * good if they have somewhere to go. Talks end if someone leaves whose consent is needed.
 *
 * @param value what each package is worth, by party and package; a per-round flow from then on
 * @param open whether a package can be agreed at all
 * @param flow what a round without agreement is worth, by party
 * @param fallback what it is worth to a party if talks end without agreement and without its leaving, by party
 * @param outside what a party gets by leaving after it has refused, or {@code NaN}; as a flow
 * @param patience weight of the next round against this one, by party, in [0, 1]
 * @param rules who has a say and who proposes
 */
public record BargainingGame(
        double[][] value,
        boolean[] open,
        double[] flow,
        double[] fallback,
        double[] outside,
        double[] patience,
        Rules rules) {

    /**
     * Who has a say and who proposes.
     *
     * @param vetoes whether terms need a party's consent
     * @param votes votes by party
     * @param quota votes needed, 0 if none
     * @param recognition probability of being recognised to propose, by party, summing to 1; null if the parties with a say
     *     take turns in their order
     * @param breakdown probability per round that talks end before the next session, in [0, 1)
     */
    public record Rules(boolean[] vetoes, int[] votes, int quota, double[] recognition, double breakdown) {

        /** Checks the numbers. */
        public Rules {
            if (!(Arrays.stream(votes).allMatch(v -> v >= 0) && quota >= 0 && breakdown >= 0 && breakdown < 1)) {
                throw new IllegalArgumentException(
                        "votes must be at least 0 and the chance of breakdown lie in [0, 1)");
            }
            if (recognition != null
                    && !(Arrays.stream(recognition).allMatch(r -> r >= 0)
                            && Math.abs(Arrays.stream(recognition).sum() - 1) < 1e-9)) {
                throw new IllegalArgumentException(
                        "chances of being recognised must be at least 0 and sum to 1: " + Arrays.toString(recognition));
            }
        }

        private boolean areFor(int parties) {
            return vetoes.length == parties
                    && votes.length == parties
                    && (recognition == null || recognition.length == parties);
        }
    }

    /** Checks the numbers. */
    public BargainingGame {
        int parties = value.length;
        int packages = open.length;
        boolean fits = parties > 0
                && Arrays.stream(value).allMatch(v -> v.length == packages)
                && Stream.of(flow, fallback, outside, patience).allMatch(a -> a.length == parties)
                && rules.areFor(parties);
        if (!fits) {
            throw new IllegalArgumentException(
                    "each party needs a value for each package, a flow, a fallback, an outside"
                            + " option or NaN, a patience, a veto or not, votes, and a chance of being recognised or turns");
        }
        boolean finite = Arrays.stream(value).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite)
                && Stream.of(flow, fallback).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite)
                && Arrays.stream(patience).allMatch(d -> d >= 0 && d <= 1)
                && Arrays.stream(outside).noneMatch(Double::isInfinite);
        if (!finite) {
            throw new IllegalArgumentException("values must be finite and patience lie in [0, 1]");
        }
    }

    /** Returns the number of parties. */
    public int parties() {
        return value.length;
    }

    /** Whether a party has a veto or a vote. */
    boolean hasSay(int party) {
        return rules.vetoes[party] || rules.votes[party] > 0;
    }

    /** Whether it may be a party's turn. */
    boolean mayPropose(int party) {
        return rules.recognition == null ? hasSay(party) : rules.recognition[party] > 0;
    }

    /** Whether there are two parties with a veto and nobody else matters. */
    boolean isBilateral() {
        return parties() == 2 && rules.vetoes[0] && rules.vetoes[1] && rules.quota == 0;
    }

    /** Returns the greatest value there is, above 0: what is small against it is rounding. */
    double scale() {
        double most = 0;
        for (double[] values : value) {
            for (int x = 0; x < values.length; x++) {
                most = open[x] ? Math.max(most, Math.abs(values[x])) : most;
            }
        }
        for (int p = 0; p < parties(); p++) {
            most = Math.max(most, Math.max(Math.abs(flow[p]), Math.abs(fallback[p])));
        }
        return most > 0 ? most : 1;
    }

    /** Returns what it is worth to a party to wait, if the next session is worth so much. */
    double waiting(int party, double next) {
        double goingOn = rules.breakdown * fallback[party] + (1 - rules.breakdown) * next;
        return (1 - patience[party]) * flow[party] + patience[party] * goingOn;
    }

    /** Returns what it is worth to a party if there is never agreement and nobody leaves. */
    double neverAgreeing(int party) {
        double forgone = 1 - patience[party] * (1 - rules.breakdown);
        return forgone == 0
                ? fallback[party]
                : ((1 - patience[party]) * flow[party] + patience[party] * rules.breakdown * fallback[party]) / forgone;
    }
}
