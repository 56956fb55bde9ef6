package org.parley.model.protocol;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * The answers of one round. Their random numbers are drawn before the first, so that whoever is
 * asked leaves those of the others as they were.
 */
final class Answers {

    private final Table table;
    private final double[] drawn;

    /** @param rounds how many times each party may be asked in a session */
    Answers(Table table, int rounds) {
        this.table = table;
        drawn = new double[table.parties() * rounds];
    }

    /** Begins a session. */
    void draw() {
        UniformRandomProvider source = table.answerStream();
        for (int n = 0; n < drawn.length; n++) {
            drawn[n] = source.nextDouble();
        }
    }

    /** Whether a party has a say: a seat, and a veto or a vote. */
    boolean hasSay(int party) {
        return hasSay(table, party);
    }

    static boolean hasSay(Table table, int party) {
        return table.isSeated(party) && (table.consents(party) || table.votes(party) > 0);
    }

    /** Returns the random number of a party when it is asked for the n-th time, from 0. */
    double drawn(int party, int n) {
        return drawn[n * table.parties() + party];
    }

    /** Whether a party accepts an offer when it is asked for the n-th time, from 0. */
    boolean accepts(int party, int offer, int n) {
        return table.answer(party, offer, drawn(party, n)) == null;
    }

    /**
     * Asks everyone who has a say. Terms need each consent, and the quota of votes if there is one.
     *
     * @param proposer a party that stands by the offer and is not asked, or -1
     */
    boolean all(int proposer, int offer) {
        boolean vetoed = false;
        int votes = 0;
        for (int p = 0; p < table.parties(); p++) {
            if (hasSay(p)) {
                boolean accepts = p == proposer || accepts(p, offer, 0);
                vetoed |= table.consents(p) && !accepts;
                votes += accepts ? table.votes(p) : 0;
            }
        }
        return !vetoed && votes >= table.quota();
    }
}
