package org.parley.model.equilibrium;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Offers between two parties: the proposer's best is read off the upper concave hull of the packages.
 */
final class Hull implements Menu {

    private final BargainingGame game;
    private final double rounding;
    private final int[][] corners = new int[2][];

    Hull(BargainingGame game) {
        this.game = game;
        rounding = game.scale() * ROUNDING;
        corners[0] = corners(0);
        corners[1] = corners(1);
    }

    /** Corners of the hull, from the proposer's best package to the other's. */
    private int[] corners(int proposer) {
        int[] order = IntStream.range(0, game.open().length)
                .filter(x -> game.open()[x])
                .boxed()
                .sorted((a, b) -> {
                    int byOther = Double.compare(other(proposer, a), other(proposer, b));
                    return byOther != 0 ? byOther : Double.compare(own(proposer, b), own(proposer, a));
                })
                .mapToInt(Integer::intValue)
                .toArray();
        int[] found = new int[order.length];
        int n = 0;
        for (int pkg : order) {
            if (n > 0 && other(proposer, pkg) - other(proposer, found[n - 1]) < rounding) {
                continue;
            }
            while (n > 0 && own(proposer, found[n - 1]) <= own(proposer, pkg)
                    || n > 1 && isBelow(proposer, found[n - 2], found[n - 1], pkg)) {
                n--;
            }
            found[n++] = pkg;
        }
        return Arrays.copyOf(found, n);
    }

    /** Whether the middle one of three packages lies on or below the line between the others. */
    private boolean isBelow(int proposer, int left, int middle, int right) {
        double dx = other(proposer, middle) - other(proposer, left);
        double dy = own(proposer, middle) - own(proposer, left);
        double rise = own(proposer, right) - own(proposer, left);
        return dx * rise - dy * (other(proposer, right) - other(proposer, left)) >= 0;
    }

    private double own(int proposer, int pkg) {
        return game.value()[proposer][pkg];
    }

    private double other(int proposer, int pkg) {
        return game.value()[1 - proposer][pkg];
    }

    @Override
    public Offer best(int proposer, boolean[] partners, double[] waiting) {
        int[] hull = corners[proposer];
        double least = waiting[1 - proposer];
        int i = 0;
        while (i < hull.length && other(proposer, hull[i]) < least - rounding) {
            i++;
        }
        if (i == hull.length) {
            return null;
        }
        double right = other(proposer, hull[i]);
        if (i == 0 || right <= least) {
            return offer(proposer, partners, new int[] {hull[i]}, new double[] {1}, least);
        }
        double left = other(proposer, hull[i - 1]);
        double part = (least - left) / (right - left);
        return offer(proposer, partners, new int[] {hull[i - 1], hull[i]}, new double[] {1 - part, part}, least);
    }

    private Offer offer(int proposer, boolean[] partners, int[] packages, double[] weights, double least) {
        double[] worth = new double[2];
        double first = own(proposer, packages[0]);
        worth[proposer] = packages.length == 1 ? first : first + weights[1] * (own(proposer, packages[1]) - first);
        worth[1 - proposer] = packages.length == 1 ? Math.max(least, other(proposer, packages[0])) : least;
        return new Offer(proposer, packages, weights, worth, Menu.sought(partners));
    }
}
