package org.parley.model.equilibrium;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The partners that a proposer needs: all who have a veto, and just enough votes for the quota. */
final class Coalitions {

    private static final int MOST = 20_000;

    private final BargainingGame game;
    private final int[] voters;
    private final List<boolean[]> found = new ArrayList<>();

    private Coalitions(BargainingGame game, int[] voters) {
        this.game = game;
        this.voters = voters;
    }

    /**
     * Returns each minimal winning coalition of a proposer's partners, by party; none if it cannot win.
     *
     * @throws IllegalArgumentException if there are more than 20 000 of them
     */
    static List<boolean[]> of(BargainingGame game, int proposer) {
        boolean[] partners = new boolean[game.parties()];
        int needed = game.rules().quota() - game.rules().votes()[proposer];
        for (int p = 0; p < partners.length; p++) {
            partners[p] = p != proposer && game.rules().vetoes()[p];
            needed -= partners[p] ? game.rules().votes()[p] : 0;
        }
        int[] voters = IntStream.range(0, partners.length)
                .filter(p -> p != proposer && !partners[p] && game.rules().votes()[p] > 0)
                .boxed()
                .sorted(Comparator.comparingInt(p -> -game.rules().votes()[p]))
                .mapToInt(Integer::intValue)
                .toArray();
        Coalitions coalitions = new Coalitions(game, voters);
        coalitions.add(partners, 0, needed);
        return coalitions.found;
    }

    /** Voters are tried in the order of their votes: so whoever comes last cannot be spared, and nobody else can. */
    private void add(boolean[] partners, int from, int needed) {
        if (needed <= 0) {
            if (found.size() == MOST) {
                throw new IllegalArgumentException("there are more than " + MOST + " minimal winning coalitions");
            }
            found.add(partners.clone());
            return;
        }
        for (int n = from; n < voters.length; n++) {
            partners[voters[n]] = true;
            add(partners, n + 1, needed - game.rules().votes()[voters[n]]);
            partners[voters[n]] = false;
        }
    }
}
