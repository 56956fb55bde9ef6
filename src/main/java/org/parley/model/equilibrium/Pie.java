package org.parley.model.equilibrium;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Offers about a pie: what one party gets is lost to the others, so each partner is paid what waiting is worth to it and
 * the proposer keeps the rest.
 *
 * <p>A table is a pie if the lotteries over its packages are those over one package for each party, which gives it all. Each
 * party's share is measured on its own scale, from its worst package to its best.
 */
final class Pie implements Menu {

    private final BargainingGame game;
    private final double[] worst;
    private final double[] range;
    private final int[] all;

    private Pie(BargainingGame game, double[] worst, double[] range, int[] all) {
        this.game = game;
        this.worst = worst;
        this.range = range;
        this.all = all;
    }

    /** Returns the pie that is on a table, or null if there is something else. */
    static Pie of(BargainingGame game) {
        int parties = game.parties();
        int[] open = IntStream.range(0, game.open().length)
                .filter(x -> game.open()[x])
                .toArray();
        double[] worst = new double[parties];
        double[] range = new double[parties];
        int[] all = new int[parties];
        for (int p = 0; p < parties; p++) {
            double[] value = game.value()[p];
            worst[p] = Arrays.stream(open).mapToDouble(x -> value[x]).min().orElse(0);
            all[p] = Arrays.stream(open)
                    .boxed()
                    .max(Comparator.comparingDouble(x -> value[x]))
                    .orElse(-1);
            range[p] = all[p] < 0 ? 0 : value[all[p]] - worst[p];
            if (!(range[p] > 0)) {
                return null;
            }
        }
        for (int x : open) {
            double shares = 0;
            for (int p = 0; p < parties; p++) {
                shares += (game.value()[p][x] - worst[p]) / range[p];
            }
            if (shares > 1 + ROUNDING) {
                return null;
            }
        }
        return new Pie(game, worst, range, all);
    }

    /** The share that a party must get if it is not to wait. */
    private double price(int party, double[] waiting) {
        return Math.max(0, (waiting[party] - worst[party]) / range[party]);
    }

    @Override
    public Offer best(int proposer, boolean[] partners, double[] waiting) {
        return paying(proposer, Menu.sought(partners), waiting);
    }

    /**
     * Returns the offer to the cheapest winning coalition where all votes count the same; equally cheap coalitions are
     * equally likely.
     *
     * @return the offer, or null if the pie does not suffice
     */
    Offer cheapest(int proposer, double[] waiting) {
        double[] sought = new double[game.parties()];
        int votes = game.rules().votes()[proposer];
        for (int p = 0; p < sought.length; p++) {
            if (p != proposer && game.rules().vetoes()[p]) {
                sought[p] = 1;
                votes += game.rules().votes()[p];
            }
        }
        double[] prices = IntStream.range(0, sought.length)
                .filter(p -> isOptional(p, proposer))
                .mapToDouble(p -> price(p, waiting))
                .sorted()
                .toArray();
        int most = Arrays.stream(game.rules().votes()).max().orElse(1);
        int needed = Math.max(0, (int) Math.ceil((game.rules().quota() - votes) / (double) most));
        if (needed > prices.length) {
            return null;
        }
        double dearest = needed == 0 ? Double.NEGATIVE_INFINITY : prices[needed - 1];
        double cheaper =
                Arrays.stream(prices).filter(c -> c < dearest - ROUNDING).count();
        double tied = Arrays.stream(prices)
                .filter(c -> Math.abs(c - dearest) <= ROUNDING)
                .count();
        for (int p = 0; p < sought.length; p++) {
            if (isOptional(p, proposer) && price(p, waiting) <= dearest + ROUNDING) {
                sought[p] = price(p, waiting) < dearest - ROUNDING ? 1 : (needed - cheaper) / tied;
            }
        }
        return paying(proposer, sought, waiting);
    }

    private boolean isOptional(int party, int proposer) {
        return party != proposer
                && !game.rules().vetoes()[party]
                && game.rules().votes()[party] > 0;
    }

    private Offer paying(int proposer, double[] sought, double[] waiting) {
        double[] shares = new double[sought.length];
        double left = 1;
        for (int p = 0; p < shares.length; p++) {
            shares[p] = sought[p] * price(p, waiting);
            left -= shares[p];
        }
        if (left < -ROUNDING) {
            return null;
        }
        shares[proposer] = Math.max(0, left);
        double[] worth = new double[shares.length];
        for (int p = 0; p < shares.length; p++) {
            worth[p] = worst[p] + range[p] * shares[p];
        }
        int[] winners =
                IntStream.range(0, shares.length).filter(p -> shares[p] > 0).toArray();
        return new Offer(
                proposer,
                Arrays.stream(winners).map(p -> all[p]).toArray(),
                Arrays.stream(winners).mapToDouble(p -> shares[p]).toArray(),
                worth,
                sought);
    }
}
