package org.parley.model.equilibrium;

import java.util.Arrays;

/**
 * What a proposer does in equilibrium, given what waiting is worth to everyone: the best package for itself among those
 * that the needed parties prefer to waiting; it lets the session pass if waiting is better.
 *
 * <p>Equally good packages are equally likely. Between two parties packages may be mixed by lot, as in the theory of
 * divisible goods: the proposer's best is read off the upper concave hull of the packages, so that what waiting is worth
 * does not depend on how finely the options are cut.
 */
final class Proposal {

    private static final double ROUNDING = 1e-12;

    private final BargainingGame game;
    private final double[][] hullOther;
    private final double[][] hullOwn;

    Proposal(BargainingGame game) {
        this.game = game;
        boolean bilateral = game.isBilateral();
        hullOther = new double[bilateral ? 2 : 0][];
        hullOwn = new double[bilateral ? 2 : 0][];
        for (int p = 0; p < hullOwn.length; p++) {
            hull(p);
        }
    }

    /** Points of the upper concave hull, from the proposer's best package to the other's. */
    private void hull(int proposer) {
        int[] order = java.util.stream.IntStream.range(0, game.open().length)
                .filter(x -> game.open()[x])
                .boxed()
                .sorted((a, b) -> {
                    int byOther = Double.compare(other(proposer, a), other(proposer, b));
                    return byOther != 0 ? byOther : Double.compare(own(proposer, b), own(proposer, a));
                })
                .mapToInt(Integer::intValue)
                .toArray();
        double[] xs = new double[order.length];
        double[] ys = new double[order.length];
        int n = 0;
        for (int pkg : order) {
            double x = other(proposer, pkg);
            double y = own(proposer, pkg);
            if (n > 0 && x - xs[n - 1] < ROUNDING) {
                continue;
            }
            while (n > 0 && ys[n - 1] <= y || n > 1 && isBelow(xs, ys, n, x, y)) {
                n--;
            }
            xs[n] = x;
            ys[n] = y;
            n++;
        }
        hullOther[proposer] = Arrays.copyOf(xs, n);
        hullOwn[proposer] = Arrays.copyOf(ys, n);
    }

    private static boolean isBelow(double[] xs, double[] ys, int n, double x, double y) {
        double cross = (xs[n - 1] - xs[n - 2]) * (y - ys[n - 2]) - (ys[n - 1] - ys[n - 2]) * (x - xs[n - 2]);
        return cross >= 0;
    }

    private double own(int proposer, int pkg) {
        return game.value()[proposer][pkg];
    }

    private double other(int proposer, int pkg) {
        return game.value()[1 - proposer][pkg];
    }

    /**
     * Adds what a party's turn to propose is worth to everyone.
     *
     * @param waiting what letting the session pass is worth, by party
     * @param weight how much this turn counts
     * @param into added to, by party
     */
    void add(int proposer, double[] waiting, double weight, double[] into) {
        if (game.isBilateral()) {
            addMixed(proposer, waiting, weight, into);
        } else {
            addBest(proposer, waiting, weight, into);
        }
    }

    private void addMixed(int proposer, double[] waiting, double weight, double[] into) {
        double[] xs = hullOther[proposer];
        double[] ys = hullOwn[proposer];
        double least = waiting[1 - proposer];
        int i = 0;
        while (i < xs.length && xs[i] < least - ROUNDING) {
            i++;
        }
        double own = Double.NEGATIVE_INFINITY;
        double other = 0;
        if (i < xs.length) {
            double part = i == 0 || xs[i] <= least ? 1 : (least - xs[i - 1]) / (xs[i] - xs[i - 1]);
            own = part == 1 ? ys[i] : ys[i - 1] + part * (ys[i] - ys[i - 1]);
            other = Math.max(least, part == 1 ? xs[i] : least);
        }
        boolean offers = own >= waiting[proposer] - ROUNDING;
        into[proposer] += weight * (offers ? Math.max(own, waiting[proposer]) : waiting[proposer]);
        into[1 - proposer] += weight * (offers ? other : least);
    }

    private void addBest(int proposer, double[] waiting, double weight, double[] into) {
        double most = waiting[proposer] - ROUNDING;
        int ties = 0;
        for (int x = 0; x < game.open().length; x++) {
            double own = own(proposer, x);
            if (own >= most - ROUNDING && isAccepted(x, proposer, waiting)) {
                ties = own > most + ROUNDING ? 1 : ties + 1;
                most = Math.max(most, own);
            }
        }
        for (int p = 0; p < into.length; p++) {
            double sum = ties == 0 ? waiting[p] : 0;
            for (int x = 0; x < game.open().length && ties > 0; x++) {
                if (own(proposer, x) >= most - ROUNDING && isAccepted(x, proposer, waiting)) {
                    sum += game.value()[p][x] / ties;
                }
            }
            into[p] += weight * sum;
        }
    }

    private boolean isAccepted(int pkg, int proposer, double[] waiting) {
        if (!game.open()[pkg]) {
            return false;
        }
        int votes = 0;
        for (int p = 0; p < game.parties(); p++) {
            boolean accepts = p == proposer || game.value()[p][pkg] >= waiting[p] - ROUNDING;
            if (game.vetoes()[p] && !accepts) {
                return false;
            }
            votes += accepts ? game.votes()[p] : 0;
        }
        return votes >= game.quota();
    }
}
