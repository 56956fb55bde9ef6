package org.parley.model.protocol;

import java.util.Arrays;

/**
 * A probabilistic Condorcet election (Wise, Lester and Efird 2015): each party with initiative nominates a package, and
 * the terms in force stand too. In each pair, the one beats the other with probability equal to its share of the support,
 * where a party lends its capability times the difference in value that it sees. A walk from candidate to candidate, in
 * which a random challenger takes over if it beats the incumbent, has a stationary distribution; the winner is drawn from
 * it. Whoever has a veto must still accept.
 *
 * <p>Two or more parties. No settings.
 */
public final class CondorcetElection implements Protocol {

    /** Steps of the walk; each mixes candidates at least as strongly as one uniform challenge. */
    private static final int STEPS = 500;

    @Override
    public String name() {
        return "condorcet_election";
    }

    @Override
    public String summary() {
        return "Nominated packages meet in pairs and win by weighted support; the winner is drawn (Wise, Lester"
                + " and Efird 2015).";
    }

    @Override
    public String source() {
        return "Wise, Lester and Efird (2015), Multidimensional Bargaining Using KTAB, KAPSARC";
    }

    @Override
    public boolean decidesAlone() {
        return true;
    }

    @Override
    public Procedure at(Table table) {
        return new Election(table);
    }

    private static final class Election implements Procedure {

        private final Table table;
        private final Answers answers;
        private final int[] candidates;
        private final int[] nominators;
        private final double[][] beats;
        private double[] chance;
        private double[] next;

        Election(Table table) {
            this.table = table;
            answers = new Answers(table, 1);
            int most = table.parties() + 1;
            candidates = new int[most];
            nominators = new int[most];
            beats = new double[most][most];
            chance = new double[most];
            next = new double[most];
        }

        @Override
        public int session() {
            var random = table.recognitionStream();
            double drawn = random.nextDouble();
            double choice = random.nextDouble();
            int count = nominate(choice);
            if (count == 1) {
                return NO_TERMS;
            }
            contest(count);
            walk(count);
            int winner = draw(count, drawn);
            if (candidates[winner] == NO_TERMS) {
                return NO_TERMS;
            }
            table.propose(nominators[winner], candidates[winner]);
            answers.draw();
            return answers.all(nominators[winner], candidates[winner]) ? candidates[winner] : NO_TERMS;
        }

        /** Lists the candidates, the terms in force first; a package that two parties nominate stands once. */
        private int nominate(double choice) {
            candidates[0] = NO_TERMS;
            nominators[0] = -1;
            int count = 1;
            for (int p = 0; p < table.parties(); p++) {
                int offer = table.isSeated(p) && table.initiative(p) > 0 ? Offers.best(table, p, choice) : NO_TERMS;
                boolean stands = false;
                for (int c = 0; c < count; c++) {
                    stands |= candidates[c] == offer;
                }
                if (!stands) {
                    candidates[count] = offer;
                    nominators[count] = p;
                    count++;
                }
            }
            return count;
        }

        private void contest(int count) {
            for (int a = 0; a < count; a++) {
                for (int b = 0; b < a; b++) {
                    double forFirst = 0;
                    double forSecond = 0;
                    for (int p = 0; p < table.parties(); p++) {
                        if (table.isSeated(p)) {
                            double gain = worth(p, candidates[a]) - worth(p, candidates[b]);
                            forFirst += table.capability(p) * Math.max(0, gain);
                            forSecond += table.capability(p) * Math.max(0, -gain);
                        }
                    }
                    double all = forFirst + forSecond;
                    beats[a][b] = all > 0 ? forFirst / all : 0.5;
                    beats[b][a] = 1 - beats[a][b];
                }
            }
        }

        private double worth(int party, int candidate) {
            double noDeal = table.noDeal(party);
            if (candidate == NO_TERMS) {
                return noDeal;
            }
            double value = table.value(party, candidate);
            return table.crossesRedLine(party, candidate) ? Math.min(noDeal, value) : value;
        }

        private void walk(int count) {
            Arrays.fill(chance, 0, count, 1.0 / count);
            for (int step = 0; step < STEPS; step++) {
                for (int a = 0; a < count; a++) {
                    double taken = 0;
                    double kept = 0;
                    for (int b = 0; b < count; b++) {
                        if (b != a) {
                            taken += chance[b] * beats[a][b];
                            kept += beats[a][b];
                        }
                    }
                    next[a] = (taken + chance[a] * kept) / (count - 1);
                }
                double[] swap = chance;
                chance = next;
                next = swap;
            }
        }

        private int draw(int count, double u) {
            double left = u;
            int last = 0;
            for (int c = 0; c < count; c++) {
                left -= chance[c];
                if (chance[c] > 0) {
                    last = c;
                }
                if (left < 0) {
                    return c;
                }
            }
            return last;
        }
    }
}
