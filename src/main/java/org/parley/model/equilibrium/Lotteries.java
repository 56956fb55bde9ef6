package org.parley.model.equilibrium;

import java.util.Arrays;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Offers among any number of parties: the proposer's best lottery over packages, by linear programming. Values are taken to
 * [0, 1] by each party's worst and best package.
 */
final class Lotteries implements Menu {

    private static final int MOST_LIKELY = 100;

    private final BargainingGame game;
    private final int[] open;
    private final double[][] scaled;
    private final double[] worst;
    private final double[] range;
    private final TreeSet<Integer> likely = new TreeSet<>();

    Lotteries(BargainingGame game) {
        this.game = game;
        open = IntStream.range(0, game.open().length)
                .filter(x -> game.open()[x])
                .toArray();
        int parties = game.parties();
        scaled = new double[parties][game.open().length];
        worst = new double[parties];
        range = new double[parties];
        for (int p = 0; p < parties; p++) {
            double[] value = game.value()[p];
            worst[p] = Arrays.stream(open).mapToDouble(x -> value[x]).min().orElse(0);
            range[p] = Arrays.stream(open).mapToDouble(x -> value[x]).max().orElse(0) - worst[p];
            for (int x : open) {
                scaled[p][x] = range[p] > 0 ? (value[x] - worst[p]) / range[p] : 0;
            }
        }
    }

    @Override
    public Offer best(int proposer, boolean[] partners, double[] waiting) {
        double[] floors = new double[game.parties()];
        for (int p = 0; p < floors.length; p++) {
            double above = waiting[p] - worst[p];
            if (partners[p] && range[p] == 0 && above > game.scale() * ROUNDING) {
                return null;
            }
            floors[p] = partners[p] && range[p] > 0 ? above / range[p] : 0;
        }
        if (likely.size() > MOST_LIKELY) {
            likely.clear();
        }
        LotteryProgramme programme = new LotteryProgramme(scaled, open, likely, floors);
        TreeMap<Integer, Double> lottery = programme.best(scaled[proposer], forOthers(proposer));
        return lottery == null ? null : offer(proposer, partners, waiting, lottery);
    }

    /** Of equally good lotteries the best for the others is taken, each party's value on its own scale. */
    private double[] forOthers(int proposer) {
        double[] mean = new double[scaled[0].length];
        for (int p = 0; p < scaled.length; p++) {
            for (int x = 0; x < mean.length && p != proposer; x++) {
                mean[x] += scaled[p][x] / scaled.length;
            }
        }
        return mean;
    }

    private Offer offer(int proposer, boolean[] partners, double[] waiting, TreeMap<Integer, Double> lottery) {
        double[] worth = new double[worst.length];
        for (int p = 0; p < worth.length; p++) {
            double share = 0;
            for (var drawn : lottery.entrySet()) {
                share += drawn.getValue() * scaled[p][drawn.getKey()];
            }
            double value = worst[p] + range[p] * share;
            worth[p] = partners[p] ? Math.max(waiting[p], value) : value;
        }
        return new Offer(
                proposer,
                lottery.keySet().stream().mapToInt(Integer::intValue).toArray(),
                lottery.values().stream().mapToDouble(Double::doubleValue).toArray(),
                worth,
                Menu.sought(partners));
    }
}
