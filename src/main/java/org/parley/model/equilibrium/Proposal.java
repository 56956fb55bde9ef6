package org.parley.model.equilibrium;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a proposer does in equilibrium, given what waiting is worth to everyone: the best for itself among the lotteries
 * over packages that the needed parties prefer to waiting; it lets the session pass if waiting is better.
 *
 * <p>Packages may be mixed by lot, as in the theory of divisible goods, so that what waiting is worth does not depend on
 * how finely the options are cut.
 */
final class Proposal {

    /** Beyond so many votes coalitions are not listed one by one if that can be helped. */
    private static final int MANY_VOTES = 16;

    private final BargainingGame game;
    private final Menu menu;
    private final boolean symmetric;
    private final List<List<boolean[]>> coalitions = new ArrayList<>();

    Proposal(BargainingGame game) {
        this.game = game;
        Pie pie = game.isBilateral() ? null : Pie.of(game);
        menu = game.isBilateral() ? new Hull(game) : pie != null ? pie : new Lotteries(game);
        int[] votes = Arrays.stream(game.rules().votes()).filter(v -> v > 0).toArray();
        symmetric = pie != null
                && votes.length > MANY_VOTES
                && Arrays.stream(votes).distinct().count() == 1;
        for (int p = 0; p < game.parties(); p++) {
            coalitions.add(symmetric || !game.mayPropose(p) ? List.of() : Coalitions.of(game, p));
        }
    }

    /** Returns the best offer to each coalition, and last of all to let the session pass. */
    List<Offer> choices(int proposer, double[] waiting) {
        List<Offer> choices = new ArrayList<>();
        if (symmetric) {
            choices.add(orImpossible(proposer, ((Pie) menu).cheapest(proposer, waiting)));
        }
        for (boolean[] partners : coalitions.get(proposer)) {
            choices.add(orImpossible(proposer, menu.best(proposer, partners, waiting)));
        }
        choices.add(Offer.none(proposer, waiting));
        return choices;
    }

    private Offer orImpossible(int proposer, Offer offer) {
        return offer == null ? Offer.impossible(proposer, game.parties()) : offer;
    }

    /** Returns the chances of choices if the best are equally likely; an offer goes before letting the session pass. */
    double[] equalTies(List<Offer> choices) {
        double most = choices.stream().mapToDouble(Offer::own).max().orElseThrow();
        double least = most - game.scale() * Menu.ROUNDING;
        double[] chances = new double[choices.size()];
        int ties = 0;
        for (int n = 0; n < chances.length; n++) {
            boolean passes = n == chances.length - 1;
            chances[n] = choices.get(n).own() >= least && (!passes || ties == 0) ? 1 : 0;
            ties += (int) chances[n];
        }
        for (int n = 0; n < chances.length; n++) {
            chances[n] /= ties;
        }
        return chances;
    }
}
