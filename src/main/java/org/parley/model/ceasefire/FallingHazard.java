package org.parley.model.ceasefire;

import java.util.Arrays;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.util.FastMath;
import org.parley.model.compile.CompiledCeasefire.Lasting;
import org.parley.model.random.RandomStreams.Stream;
import org.parley.model.state.RunState;

/**
 * Survival of cease-fires whose hazard falls with age: Weibull with a gamma frailty that all cease-fires of a run share, which
 * nobody knows (Vaupel, Manton and Stallard 1979; Hougaard 1995).
 *
 * <p>Given the frailty z, a cease-fire is in force after t years with probability exp(−z·m·H₁·tᵏ), where m is the factor that
 * follows from its terms. Over all frailties, of mean 1 and variance v, that is (1 + v·m·H₁·tᵏ)^(−1/v). With H(S) =
 * (S^−v − 1)/v the shares S₁ and S₅ of bare cease-fires in force after one and five years give H₁ = H(S₁) and
 * k = ln(H(S₅)/H(S₁))/ln 5. After n that broke, at cumulated hazard C, the frailty is Gamma(1/v + n, 1/v + C).
 */
public final class FallingHazard {

    private static final int POINTS = 33;
    private static final double LOWEST = -8;
    private static final double STEP = 0.5;
    private static final int NODES = 32;
    private static final double[] QUANTILE = new double[NODES];
    private static final double[] FACTOR = new double[POINTS];

    static {
        for (int q = 0; q < NODES; q++) {
            QUANTILE[q] = -FastMath.log(1 - (q + 0.5) / NODES);
        }
        for (int point = 0; point < POINTS; point++) {
            FACTOR[point] = FastMath.exp(LOWEST + STEP * point);
        }
    }

    private final RunState run;
    private final Lasting lasting;
    private final double[] patience;
    private final double[][] share;
    private final double[][] age;
    private int tables;
    private double variance;
    private double first;
    private double shape;
    private double frailty;
    private double cumulated;
    private int broken;
    private double repeats;

    FallingHazard(RunState run, Lasting lasting) {
        this.run = run;
        this.lasting = lasting;
        int actors = run.scenario().actors().size();
        patience = new double[actors];
        share = new double[actors][POINTS];
        age = new double[actors][NODES];
    }

    /** Begins a run: nothing has been broken, nobody has seen anything of the frailty. */
    void begin() {
        cumulated = 0;
        broken = 0;
        forget();
        refresh();
    }

    /** Takes the numbers of now; what was seen of the frailty stays. */
    void refresh() {
        double[] drawn = run.drawn();
        double[] before = {variance, first, shape};
        variance = lasting.frailty().in(drawn);
        first = hazard(lasting.oneYear().in(drawn));
        shape = FastMath.log(hazard(lasting.fiveYears().in(drawn)) / first) / FastMath.log(5);
        if (!(shape > 0)) {
            throw new IllegalStateException(
                    "guarantees.lasts.five_years must be less than one_year, or cease-fires would rise again");
        }
        frailty = Double.NaN;
        repeats = repeatEffect(broken);
        if (variance != before[0] || first != before[1] || shape != before[2]) {
            forget();
        }
    }

    private double hazard(double inForce) {
        return (FastMath.pow(inForce, -variance) - 1) / variance;
    }

    /** Returns what cease-fires broken before the run, and so many within it, add to the log of the factor. */
    double repeatEffect(int brokenWithin) {
        double[] drawn = run.drawn();
        return lasting.repeat().in(drawn)
                * FastMath.log(1 + lasting.brokenBefore().in(drawn) + brokenWithin);
    }

    private void forget() {
        tables = 0;
        Arrays.fill(patience, Double.NaN);
    }

    /** Returns what earlier cease-fires that broke add to the log of the factor. */
    double repeatEffect() {
        return repeats;
    }

    /** Returns what a gain of the belligerent that gains least adds to the log of the factor. */
    double marginEffect(double margin) {
        double[] drawn = run.drawn();
        return lasting.margin().in(drawn) * (lasting.usualMargin().in(drawn) - margin);
    }

    /**
     * Returns the probability that a cease-fire breaks in a round, given the frailty.
     *
     * @param factor m
     * @param round which round of its life, from 1
     */
    double chance(double factor, int round) {
        return chance(frailty(), factor, round);
    }

    /** The same, given a frailty. */
    double chance(double given, double factor, int round) {
        return -FastMath.expm1(-given * (at(factor, round) - at(factor, round - 1)));
    }

    /** Returns the variance of the frailty. */
    double variance() {
        return variance;
    }

    /** Returns how prone the pair of this run is to break cease-fires, against the mean of 1. */
    double frailty() {
        if (Double.isNaN(frailty)) {
            double u = run.random().at(Stream.FRAILTY, 0).nextOpen();
            frailty = new GammaDistribution(null, 1 / variance, variance, 1e-9).inverseCumulativeProbability(u);
        }
        return frailty;
    }

    /** Returns the chance of that for a pair of average frailty under bare terms. */
    double bareChance(int round) {
        return -FastMath.expm1(at(1, round - 1) - at(1, round));
    }

    /** Returns the share of the cumulated hazard that falls into a round, in units that hold for a cease-fire alone. */
    double increment(int round) {
        return at(1, round) - at(1, round - 1);
    }

    private double at(double factor, int rounds) {
        return rounds == 0 ? 0 : factor * first * FastMath.pow(rounds * lasting.years(), shape);
    }

    /** A cease-fire broke, and everybody learns of the frailty from how long it had lasted. */
    void broke(double factor, int rounds) {
        broken++;
        cumulated += at(factor, rounds);
        repeats = repeatEffect(broken);
        forget();
    }

    /** Returns how many cease-fires of the run broke. */
    int broken() {
        return broken;
    }

    /**
     * Returns a, the share of a peace that counts: its discounted expected life, ∫ r·e^(−rt)·S(t) dt.
     *
     * @param perRound weight of the next round against this one, in (0, 1)
     * @param factor m
     */
    double shareOfPeace(double perRound, double factor) {
        return shareAt(perRound, place(factor));
    }

    /** Returns where a factor lies between the points of every table. */
    double place(double factor) {
        double place = (FastMath.log(factor) - LOWEST) / STEP;
        return FastMath.min(POINTS - 1 - 1e-9, FastMath.max(0, place));
    }

    /** Returns the same share, given the place of the factor. */
    double shareAt(double perRound, double place) {
        int table = table(perRound);
        int below = (int) place;
        double low = share(table, below);
        return low + (place - below) * (share(table, below + 1) - low);
    }

    /** Returns the table of a patience; runs need few of its points, so each is worked out when it is asked for. */
    private int table(double perRound) {
        int n = 0;
        while (n < tables && patience[n] != perRound) {
            n++;
        }
        if (n == tables) {
            patience[tables++] = perRound;
            Arrays.fill(share[n], Double.NaN);
            double rate = -FastMath.log(perRound) / lasting.years();
            double seen = 1 / variance + cumulated;
            for (int q = 0; q < NODES; q++) {
                double years = QUANTILE[q] / rate;
                age[n][q] = first * FastMath.pow(years, shape) / seen;
            }
        }
        return n;
    }

    private double share(int table, int point) {
        if (Double.isNaN(share[table][point])) {
            double count = 1 / variance + broken;
            double sum = 0;
            for (int q = 0; q < NODES; q++) {
                sum += FastMath.exp(-count * FastMath.log1p(FACTOR[point] * age[table][q]));
            }
            share[table][point] = sum / NODES;
        }
        return share[table][point];
    }
}
