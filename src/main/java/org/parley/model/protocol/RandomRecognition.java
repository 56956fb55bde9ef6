package org.parley.model.protocol;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * Offers with random recognition (Baron and Ferejohn 1989, closed rule), with aspirations instead of equilibrium play.
 *
 * <p>Each round one seated party is recognised with probability proportional to its initiative. Among the packages that
 * meet its own aspiration it proposes the one that maximises its gain over no deal times the probability, as it sees it,
 * that all whose consent is needed agree; it passes if none leaves it better off. Then every seated party that consents
 * or votes answers. Terms need each consent, and the quota of votes if there is one.
 *
 * <p>Two or more parties. No settings.
 */
public final class RandomRecognition implements Protocol {

    @Override
    public String name() {
        return "random_recognition";
    }

    @Override
    public String source() {
        return "Baron and Ferejohn (1989), American Political Science Review 83(4): 1181-1206";
    }

    @Override
    public int leastParties() {
        return 2;
    }

    @Override
    public int mostParties() {
        return Integer.MAX_VALUE;
    }

    @Override
    public int session(Table table) {
        int proposer = recognise(table);
        if (proposer < 0) {
            return NO_TERMS;
        }
        int offer = bestOffer(table, proposer);
        if (offer == NO_TERMS) {
            return NO_TERMS;
        }
        table.propose(proposer, offer);
        return answers(table, proposer, offer) ? offer : NO_TERMS;
    }

    private static int recognise(Table table) {
        double sum = 0;
        for (int p = 0; p < table.parties(); p++) {
            sum += table.isSeated(p) ? table.initiative(p) : 0;
        }
        double left = table.recognitionLuck().nextDouble() * sum;
        for (int p = 0; p < table.parties(); p++) {
            if (table.isSeated(p) && table.initiative(p) > 0) {
                left -= table.initiative(p);
                if (left < 0) {
                    return p;
                }
            }
        }
        return -1;
    }

    private static int bestOffer(Table table, int proposer) {
        double noDeal = table.noDeal(proposer);
        double aspiration = table.aspiration(proposer);
        int best = NO_TERMS;
        double most = 0;
        for (int x = 0; x < table.packages(); x++) {
            double value = table.value(proposer, x);
            double gain = value - noDeal;
            // A probability is at most 1: a package that gains no more than the best so far need not be weighed.
            if (value >= aspiration && gain > most && table.isPossible(x)) {
                double expected = gain * table.expectedConsent(proposer, x);
                if (expected > most) {
                    most = expected;
                    best = x;
                }
            }
        }
        return best;
    }

    private static boolean answers(Table table, int proposer, int offer) {
        UniformRandomProvider luck = table.answerLuck();
        boolean vetoed = false;
        int votes = 0;
        for (int p = 0; p < table.parties(); p++) {
            double u = luck.nextDouble();
            if (table.isSeated(p) && (table.consents(p) || table.votes(p) > 0)) {
                boolean accepts = p == proposer || table.answer(p, offer, u) == null;
                vetoed |= table.consents(p) && !accepts;
                votes += accepts ? table.votes(p) : 0;
            }
        }
        return !vetoed && votes >= table.quota();
    }
}
