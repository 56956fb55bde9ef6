package org.parley.model.equilibrium;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Solves a bargaining game: what waiting is worth to each party before each session, and who offers what.
 *
 * <p>With a deadline the game is folded back from the last session (Ståhl 1972). Without one the values are sought that
 * folding back leaves as they are: a stationary equilibrium (Rubinstein 1982; Baron and Ferejohn 1989). Where equally cheap
 * coalitions cannot be equally likely in such an equilibrium, their chances are part of the solution (Eraslan 2002, Journal
 * of Economic Theory 103(1): 11-30).
 */
public final class BackwardInduction {

    private static final double SETTLED = 1e-14;

    private final BargainingGame game;
    private final Proposal proposal;
    private final int[] order;
    private final double rounding;

    /**
     * Makes a game ready to be solved.
     *
     * @throws IllegalArgumentException if there are too many coalitions to list them, or nobody ever proposes
     */
    public BackwardInduction(BargainingGame game) {
        this.game = game;
        proposal = new Proposal(game);
        order = IntStream.range(0, game.parties()).filter(game::mayPropose).toArray();
        rounding = game.scale() * Menu.ROUNDING;
        if (order.length == 0) {
            throw new IllegalArgumentException("nobody has a veto or a vote, so nobody ever proposes");
        }
    }

    /**
     * Solves the game with a deadline.
     *
     * @param sessions how many sessions there are, at least 1; after the last refusal talks end
     */
    public Solution withDeadline(int sessions) {
        if (sessions < 1) {
            throw new IllegalArgumentException("there must be a session, not " + sessions);
        }
        Fold fold = new Fold(sessions, proposal::equalTies);
        double[] goingOn = game.fallback();
        for (int s = sessions - 1; s >= 0; s--) {
            goingOn = waiting(fold.session(s, goingOn));
        }
        return fold.solution();
    }

    /**
     * Solves the game without a deadline.
     *
     * @throws IllegalStateException if no stationary equilibrium is found, or if there are many: parties with a veto who
     *     take turns and lose nothing by waiting
     */
    public Solution stationary() {
        if (game.rules().recognition() == null
                && game.rules().quota() == 0
                && game.rules().breakdown() == 0
                && Arrays.stream(game.patience()).allMatch(d -> d == 1)) {
            throw new IllegalStateException("any terms are an equilibrium if nobody loses by waiting");
        }
        double[] start = IntStream.range(0, game.parties())
                .mapToDouble(game::neverAgreeing)
                .toArray();
        double scale = game.scale();
        FixedPoint search = new FixedPoint(x -> cycle(x, proposal::equalTies).value(), SETTLED * scale);
        double[] next = search.find(start, 1e-6 * scale);
        if (next == null && game.isBilateral()) {
            // Newton's method may go round in circles where the frontier has corners; two who discount contract.
            next = search.repeat(start);
        }
        if (next != null) {
            return cycle(next, proposal::equalTies).solution();
        }
        return new Indifference(this::cycle, scale).find(start);
    }

    /** Folds back one turn of each party, or one session if proposers are drawn. */
    private Fold cycle(double[] next, Chances chances) {
        int turns = game.rules().recognition() == null ? order.length : 1;
        Fold fold = new Fold(turns, chances);
        double[] worth = next;
        for (int turn = turns - 1; turn >= 0; turn--) {
            worth = fold.session(turn, waiting(worth));
        }
        return fold;
    }

    private double[] waiting(double[] next) {
        double[] waiting = new double[next.length];
        for (int p = 0; p < waiting.length; p++) {
            waiting[p] = game.waiting(p, next[p]);
        }
        return waiting;
    }

    /** With which chances a proposer makes each of its choices. */
    interface Chances {
        double[] of(List<Offer> choices);
    }

    /** A game as far as it has been folded back. */
    final class Fold {

        private final Chances chances;
        private final double[][] waiting;
        private final boolean[][] leaves;
        private final List<List<Offer>> offers;
        private double[] value;

        private Fold(int sessions, Chances chances) {
            this.chances = chances;
            waiting = new double[sessions][game.parties()];
            leaves = new boolean[sessions][game.parties()];
            offers = new ArrayList<>(Collections.nCopies(sessions, List.of()));
        }

        /** Returns what a session is worth to each party at its beginning, given what going on after it is worth. */
        private double[] session(int s, double[] goingOn) {
            for (int p = 0; p < goingOn.length; p++) {
                leaves[s][p] = game.outside()[p] > goingOn[p] + rounding;
                waiting[s][p] = leaves[s][p] ? game.outside()[p] : goingOn[p];
            }
            boolean turns = game.rules().recognition() == null;
            int[] proposers = turns ? new int[] {order[s % order.length]} : order;
            List<Offer> made = new ArrayList<>();
            value = new double[goingOn.length];
            for (int proposer : proposers) {
                double[] refusal = afterRefusal(s, proposer);
                List<Offer> choices = proposal.choices(proposer, refusal);
                Offer offer = Offer.drawn(choices, chances.of(choices));
                made.add(offer);
                for (int p = 0; p < value.length; p++) {
                    value[p] += (turns ? 1 : game.rules().recognition()[proposer]) * offer.worth()[p];
                }
                waiting[s] = turns ? refusal : waiting[s];
            }
            offers.set(s, made);
            return value;
        }

        /** What it is worth to each party to refuse: if another who is needed would leave, talks end. */
        private double[] afterRefusal(int s, int proposer) {
            double[] refusal = waiting[s].clone();
            for (int p = 0; p < refusal.length; p++) {
                for (int q = 0; q < refusal.length; q++) {
                    boolean ends = q != p && q != proposer && game.rules().vetoes()[q] && leaves[s][q];
                    if (ends && (p == proposer || !leaves[s][p])) {
                        refusal[p] = game.fallback()[p];
                    }
                }
            }
            return refusal;
        }

        double[] value() {
            return value;
        }

        Solution solution() {
            return new Solution(value, waiting, leaves, List.copyOf(offers));
        }
    }
}
