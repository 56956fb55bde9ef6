package org.parley.model.equilibrium;

/**
 * Solves a bargaining game: what waiting is worth to each party before each session.
 *
 * <p>With a deadline the game is folded back from the last session (Ståhl 1972). Without one the same step is repeated until
 * nothing changes any more (Rubinstein 1982; Baron and Ferejohn 1989), which patience below 1 brings about.
 */
public final class BackwardInduction {

    private static final int MOST_STEPS = 200_000;
    private static final double SETTLED = 1e-13;

    private final BargainingGame game;
    private final Proposal proposal;
    private final int[] order;

    /** Makes a game ready to be solved. */
    public BackwardInduction(BargainingGame game) {
        this.game = game;
        proposal = new Proposal(game);
        order = java.util.stream.IntStream.range(0, game.parties())
                .filter(game::hasSay)
                .toArray();
    }

    /**
     * Solves the game with a deadline.
     *
     * @param sessions how many sessions there are, at least 1
     * @return what letting session {@code s} pass is worth, by session (from 0) and party
     */
    public double[][] withDeadline(int sessions) {
        double[][] waiting = new double[sessions][game.parties()];
        double[] next = game.fallback().clone();
        for (int s = sessions - 1; s >= 0; s--) {
            waiting[s] = s == sessions - 1 ? last() : waiting(next);
            next = session(s, waiting[s]);
        }
        return waiting;
    }

    /** After the last session there is nothing to wait for but the end of talks. */
    private double[] last() {
        double[] ends = new double[game.parties()];
        for (int p = 0; p < ends.length; p++) {
            double outside = game.outside()[p];
            ends[p] = Double.isNaN(outside) ? game.fallback()[p] : Math.max(outside, game.fallback()[p]);
        }
        return ends;
    }

    /**
     * Solves the game without a deadline.
     *
     * @return what letting a session pass is worth, by whose turn it is (one row if proposers are drawn) and party
     * @throws IllegalStateException if the values do not settle
     */
    public double[][] stationary() {
        int turns = game.recognition() == null ? order.length : 1;
        double[] next = game.fallback().clone();
        double[][] waiting = new double[turns][game.parties()];
        for (int step = 0; step < MOST_STEPS; step++) {
            double change = 0;
            for (int turn = turns - 1; turn >= 0; turn--) {
                double[] now = waiting(next);
                for (int p = 0; p < now.length; p++) {
                    change = Math.max(change, Math.abs(now[p] - waiting[turn][p]));
                }
                waiting[turn] = now;
                next = session(turn, now);
            }
            if (step > 0 && change < SETTLED) {
                return waiting;
            }
        }
        throw new IllegalStateException("no stationary equilibrium was found: the values of waiting do not settle");
    }

    private double[] waiting(double[] next) {
        double[] waiting = new double[game.parties()];
        for (int p = 0; p < waiting.length; p++) {
            waiting[p] = game.waiting(p, next[p]);
        }
        return waiting;
    }

    /** What a session is worth to each party at its beginning. */
    private double[] session(int session, double[] waiting) {
        double[] worth = new double[game.parties()];
        if (game.recognition() == null) {
            proposal.add(order[session % order.length], waiting, 1, worth);
        } else {
            for (int p = 0; p < worth.length; p++) {
                if (game.recognition()[p] > 0) {
                    proposal.add(p, waiting, game.recognition()[p], worth);
                }
            }
        }
        return worth;
    }
}
