package org.parley.laws;

import java.util.random.RandomGenerator;

/**
 * The generic war of {@code scenarios/examples/border-war.yaml}, written anew from the page on the model and the page on the
 * format, by somebody who had not seen the model's code and shares none of it: one run, round by round. It shows that the
 * pages say enough, and that the model does what they say.
 */
final class BorderWarAnew {

    static final int ROUNDS = 209;
    private static final double ROUND = 14 / 365.0;
    private static final double MONTHS = 14 / 30.0;
    private static final int ENDS = 10;
    private static final int NODES = 200;
    private static final double FIRST = 1 / 0.73 - 1;
    private static final double SHAPE = Math.log((1 / 0.575 - 1) / FIRST) / Math.log(5);
    private static final double[] MANDATE = {0, 0.3, 1};
    private static final double[] ENDING = {0.03, 0.9};

    /**
     * What becomes of a run.
     *
     * @param signed round of the first cease-fire, 0 if there is none
     * @param line its line, in eighths that are Highland's
     * @param soldiers 0 for none, 1 for observers, 2 for peacekeepers
     * @param lasted rounds that it lasted
     * @param broke whether it broke
     * @param arms round in which arms decided the war, 0 if they did not
     * @param ceasefires cease-fires signed
     */
    record Fate(int signed, int line, int soldiers, int lasted, boolean broke, int arms, int ceasefires) {}

    private final RandomGenerator random;
    private final double concludingCost;
    private final double[] patience = new double[2];
    private final double[] flow = new double[2];
    private final double[] demand = new double[2];
    private final double[][] utility = new double[2][AnewVoice.PACKAGES];
    private final double[][] belief = new double[2][2];
    private final double[] noDeal = new double[2];
    private final double[][] shareOfPeace = new double[2][33];
    private final AnewVoice[] voices = new AnewVoice[4];
    private final int[] lastOption = {-2, -2};
    private final double advance;
    private final double moves;
    private final boolean isSeated;
    private final double troops;
    private final boolean isGiven;
    private final double suspension;
    private final double resumption;
    private final double signals;
    private int told;
    private final double leverage;
    private final double brokenBefore;
    private final double frailty;
    private int front = 5;
    private int broken;
    private double cumulated;
    private int steps = 12;
    private boolean isStale = true;

    /**
     * Draws the numbers of a run.
     *
     * @param cost cost of war to both, or NaN to draw each
     * @param resolve private resolve of both, or NaN to draw each
     */
    BorderWarAnew(RandomGenerator random, double cost, double resolve) {
        this.random = random;
        concludingCost = between(0.01, 0.03);
        isSeated = random.nextDouble() < 0.6;
        advance = between(0.44, 0.56);
        moves = between(3, 9) * ROUND;
        double keeps = between(0, 0.6);
        double speeds = between(0, 0.5);
        double informs = between(0, 1);
        suspension = (1 - Math.pow(1 - 0.12, MONTHS)) * (1 - keeps);
        resumption = (1 - Math.pow(1 - 0.12, MONTHS)) / (1 - speeds);
        signals = 2 * informs * ROUND;
        leverage = between(0, 0.08);
        brokenBefore = between(0, 4);
        frailty = -Math.log(1 - random.nextDouble());
        troops = between(0, 1);
        isGiven = random.nextDouble() < 0.9;
        for (int i = 0; i < 2; i++) {
            patience[i] = between(0.5, 0.8);
            prefer(i, Double.isNaN(cost) ? between(0, 0.4) : cost);
            double mean = advance + (i == 0 ? 1 : -1) * between(0, 0.15);
            belief[i][0] = 8 * mean;
            belief[i][1] = 8 * (1 - mean);
            demand[i] = between(-0.15, 0.05);
            double width = Double.isNaN(resolve) ? between(0, 0.2) : resolve;
            for (int v = i; v < 4; v += 2) {
                voices[v] = new AnewVoice(random, width, 0.05 * (1 - informs / 2));
            }
        }
        learnOfFrailty();
        value();
    }

    private double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    private void prefer(int i, double cost) {
        double peace = between(0.05, 0.4);
        double district = between(0.5, 0.9);
        double sum = peace + district + 0.01;
        for (int x = 0; x < AnewVoice.PACKAGES; x++) {
            int eighths = x / AnewVoice.SOLDIERS;
            double line = eighths / 8.0;
            double soldiers = x % AnewVoice.SOLDIERS / 2.0;
            utility[i][x] =
                    (peace * 0.75 + district * (i == 0 ? line : 1 - line) + 0.01 * (i == 0 ? 1 - soldiers : soldiers))
                            / sum;
        }
        flow[i] = (peace * 0.5 + district * 0.5 + (i == 0 ? 0.01 : 0)) / sum - cost;
    }

    // ---- war ------------------------------------------------------------------------------------------------------

    /** Values fighting on from the front, averaged over the belief about the chance of a move. */
    private double fighting(int i) {
        double weight = moves / (moves - Math.log(patience[i]) * ROUND);
        double sum = 0;
        double all = 0;
        for (int n = 0; n < NODES; n++) {
            double p = (n + 0.5) / NODES;
            double density = Math.exp((belief[i][0] - 1) * Math.log(p) + (belief[i][1] - 1) * Math.log(1 - p));
            double root = Math.sqrt(1 - 4 * weight * weight * p * (1 - p));
            double high = (1 + root) / (2 * weight * p);
            double low = (1 - root) / (2 * weight * p);
            // B(s) − f is a·highˢ + b·lowˢ, given at both ends.
            double first = ENDING[i] - flow[i];
            double last = ENDING[1 - i] - flow[i];
            double a = (last - first * Math.pow(low, ENDS)) / (Math.pow(high, ENDS) - Math.pow(low, ENDS));
            double b = first - a;
            sum += density * (flow[i] + a * Math.pow(high, front) + b * Math.pow(low, front));
            all += density;
        }
        return sum / all;
    }

    /** Fights a round; true once arms have decided. */
    private boolean fight() {
        int count = poisson(moves);
        for (int n = 0; n < count; n++) {
            boolean won = random.nextDouble() < advance;
            front += won ? 1 : -1;
            belief[0][won ? 0 : 1]++;
            belief[1][won ? 0 : 1]++;
            if (front == 0 || front == ENDS) {
                return true;
            }
        }
        if (count > 0) {
            value();
        }
        return false;
    }

    private int poisson(double mean) {
        int count = 0;
        double left = Math.exp(mean) * random.nextDouble();
        double term = 1;
        while (left >= term && count < 50) {
            left -= term;
            count++;
            term *= mean / count;
        }
        return count;
    }

    // ---- peace ----------------------------------------------------------------------------------------------------

    /** Values no deal and every package anew. */
    private void value() {
        isStale = true;
        double[][] shares = new double[2][AnewVoice.PACKAGES];
        for (int i = 0; i < 2; i++) {
            noDeal[i] = fighting(i);
        }
        for (int i = 0; i < 2; i++) {
            double[] table = shareOfPeace[i];
            for (int x = 0; x < AnewVoice.PACKAGES; x++) {
                double place = (logFactor(x, 0.9 * troops, false) + 8) * 2;
                double inside = Math.min(32 - 1e-9, Math.max(0, place));
                int below = (int) inside;
                shares[i][x] = table[below] + (inside - below) * (table[below + 1] - table[below]);
            }
        }
        for (int v = 0; v < 4; v++) {
            double[] over = new double[AnewVoice.PACKAGES];
            for (int x = 0; x < over.length; x++) {
                over[x] = utility[v % 2][x] + leverage - noDeal[v % 2] - (v < 2 ? 0 : demand[v % 2]);
            }
            voices[v].weigh(shares[v % 2], over, concludingCost);
        }
    }

    /** Works out the discounted expected life of a peace, by ln m from −8 to 8, given what is seen of the frailty. */
    private void learnOfFrailty() {
        for (int i = 0; i < 2; i++) {
            for (int n = 0; n < 33; n++) {
                double sum = 0;
                for (int q = 0; q < 32; q++) {
                    double years = Math.log(1 - (q + 0.5) / 32) / Math.log(patience[i]);
                    double hazard = Math.exp(-8 + n / 2.0) * FIRST * Math.pow(years, SHAPE);
                    sum += Math.pow(1 + hazard / (1 + cumulated), -1 - broken);
                }
                shareOfPeace[i][n] = sum / 32;
            }
        }
    }

    /** Returns ln m; the gain of the belligerent that gains least is as it seems, or as it is. */
    private double logFactor(int x, double strength, boolean truly) {
        double least = Double.POSITIVE_INFINITY;
        double grievance = 0;
        for (int i = 0; i < 2; i++) {
            double gain = utility[i][x] - noDeal[i];
            grievance += Math.max(0, -gain);
            least = Math.min(least, gain - (truly ? voices[i].privateResolve() : 0));
        }
        return -1.6 * strength * MANDATE[x % AnewVoice.SOLDIERS]
                + 3 * grievance
                + (isSeated ? 0 : 0.5)
                + 2 * leverage
                + 3 * (0.15 - least)
                + 0.5 * Math.log(1 + brokenBefore + broken);
    }

    // ---- talks ----------------------------------------------------------------------------------------------------

    /** An offer that all others agree to less than once in a thousand times is hopeless. */
    private double othersAgree(int proposer, int x) {
        double all = othersAgree(proposer, proposer, x);
        return all < 0.001 ? 0 : all;
    }

    private double othersAgree(int proposer, int leftOut, int x) {
        double product = 1;
        for (int v = 0; v < 4; v++) {
            product *= v == proposer || v == leftOut ? 1 : voices[v].consent[x];
        }
        return product;
    }

    private void expect() {
        for (AnewVoice voice : voices) {
            voice.expect();
        }
    }

    /** Goes on towards the equilibrium of holding out. */
    private void solve() {
        for (; steps > 0; steps--) {
            expect();
            double[][] value = new double[4][AnewVoice.TYPES];
            double[][] slope = new double[4][AnewVoice.TYPES];
            for (int j = 0; j < 2; j++) {
                for (int l = 0; l < AnewVoice.TYPES; l++) {
                    propose(j, l, value, slope);
                }
            }
            for (int v = 0; v < 4; v++) {
                double d = weightOfNext(v);
                double[] hold = voices[v].holding;
                for (int k = 0; k < AnewVoice.TYPES; k++) {
                    double missing = d * (hold[k] + MONTHS * value[v][k]) - hold[k];
                    hold[k] += 0.7 * missing / (1 - d * (1 - MONTHS * slope[v][k]));
                }
            }
        }
        expect();
        steps = 3;
        isStale = false;
    }

    private double weightOfNext(int v) {
        double d = Math.pow(patience[v % 2], ROUND);
        return d * (1 - suspension + suspension * resumption * d / (1 - d * (1 - resumption)));
    }

    /** What a type of a proposer would put, and what that is worth to it and to all others. */
    private void propose(int j, int l, double[][] value, double[][] slope) {
        int best = -1;
        double most = 0;
        double hold = voices[j].holding[l];
        for (int x = 0; x < AnewVoice.PACKAGES; x++) {
            double worth = othersAgree(j, x) * (voices[j].gain(l, x) - hold);
            if (worth > most) {
                most = worth;
                best = x;
            }
        }
        if (best < 0) {
            return;
        }
        value[j][l] += most / 2;
        slope[j][l] += othersAgree(j, best) / 2;
        for (int v = 0; v < 4; v++) {
            for (int k = 0; k < AnewVoice.TYPES && v != j; k++) {
                double gain = voices[v].gain(k, best) - voices[v].holding[k];
                double chance = gain > 0 ? voices[j].weight(l) * othersAgree(j, v, best) / 2 : 0;
                value[v][k] += chance * gain;
                slope[v][k] += chance;
            }
        }
    }

    /** Holds a session; returns the package that is agreed, or -1. */
    private int session() {
        if (isStale) {
            solve();
        }
        int j = random.nextInt(2);
        double[] others = new double[AnewVoice.PACKAGES];
        int best = -1;
        double most = 0;
        for (int x = 0; x < others.length; x++) {
            others[x] = othersAgree(j, x);
            double worth = others[x] * voices[j].surplus(x);
            if (worth > most) {
                most = worth;
                best = x;
            }
        }
        int option = best < 0 ? -1 : best / AnewVoice.SOLDIERS;
        if (option != lastOption[j]) {
            lastOption[j] = option;
            voices[j].put(others, option);
            isStale = true;
        }
        if (best < 0) {
            return -1;
        }
        isStale = true;
        // Both audiences are asked of what the delegations agree, though one of them should refuse.
        return voices[1 - j].answer(best) && voices[2].answer(best) & voices[3].answer(best) ? best : -1;
    }

    /** Draws which part of a round the table sits: until talks are broken off, or from when they resume. */
    private double sits(boolean isOpen) {
        double chance = isOpen ? suspension : resumption;
        double u = random.nextDouble();
        double happens = Math.log(1 - u) / Math.log(1 - chance);
        return isOpen ? Math.min(1, happens) : Math.max(0, 1 - happens);
    }

    private int talks(int round, double sits) {
        int sessions = poisson(MONTHS * sits);
        int since = told == 0 ? 1 : round - told;
        for (int i = 0; i < 2 && sessions > 0; i++) {
            if (random.nextDouble() < 1 - Math.exp(-signals * since)) {
                voices[i].toldOf(random);
                isStale = true;
            }
        }
        told = sessions > 0 ? round : told;
        int agreed = -1;
        for (int n = 0; n < sessions && agreed < 0; n++) {
            agreed = session();
        }
        return agreed;
    }

    // ---- a run ----------------------------------------------------------------------------------------------------

    /** Plays the run. */
    Fate play() {
        boolean isOpen = true;
        int[] first = {0, -1, -1};
        int lasted = 0;
        int ceasefires = 0;
        int age = -1;
        double factor = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            if (age >= 0) {
                age++;
                double before = FIRST * Math.pow((age - 1) * ROUND, SHAPE);
                double after = FIRST * Math.pow(age * ROUND, SHAPE);
                lasted = ceasefires == 1 ? age : lasted;
                if (random.nextDouble() < 1 - Math.exp(-frailty * factor * (after - before))) {
                    cumulated += factor * after;
                    broken++;
                    age = -1;
                    isOpen = false;
                    learnOfFrailty();
                    value();
                }
                continue;
            }
            if (fight()) {
                return new Fate(first[0], first[1], first[2], lasted, broken > 0, round, ceasefires);
            }
            double sits = sits(isOpen);
            boolean staysOpen = isOpen ? sits == 1 : sits > 0;
            int agreed = sits > 0 ? talks(round, sits) : -1;
            isOpen = staysOpen || agreed >= 0;
            if (agreed >= 0) {
                age = 0;
                factor = Math.exp(logFactor(agreed, isGiven ? troops : 0, true));
                first = ceasefires++ > 0
                        ? first
                        : new int[] {round, agreed / AnewVoice.SOLDIERS, agreed % AnewVoice.SOLDIERS};
            }
        }
        return new Fate(first[0], first[1], first[2], lasted, broken > 0, 0, ceasefires);
    }
}
