package org.parley.model.protocol;

import org.parley.model.delegation.Delegation;

/** What a party offers when it may choose. */
final class Offers {

    /** Values closer than this are equal, and so are expectations that differ by this share: rounding must not decide. */
    private static final double ROUNDING = 1e-12;

    private Offers() {}

    /**
     * Lets a party propose what it offers, and asks all others at once.
     *
     * @param proposer the party, or -1 if nobody may propose
     * @param u random number in [0, 1) that decides between equally good packages
     * @return what all agree to, or {@link Protocol#NO_TERMS}
     */
    static int put(Table table, Answers answers, int proposer, double u) {
        int offer = proposer < 0 ? Protocol.NO_TERMS : best(table, proposer, u);
        if (offer == Protocol.NO_TERMS) {
            return Protocol.NO_TERMS;
        }
        table.propose(proposer, offer);
        answers.draw();
        return answers.all(proposer, offer) ? offer : Protocol.NO_TERMS;
    }

    /**
     * Returns the package that a party offers: what somebody else chooses for it, or what it insists on, else, among the packages that meet its aspiration, the
     * one that maximises its gain over no deal times the probability, as it sees it, that all whose consent is needed
     * agree. If it is sure that none would be agreed, it asks for what it hopes for in the form that is best for the others.
     *
     * @param u random number in [0, 1) that decides between equally good packages
     * @return the package, or {@link Protocol#NO_TERMS} if none leaves the party better off
     */
    static int best(Table table, int party, double u) {
        int chosen = table.chosen(party);
        if (chosen == Protocol.NO_TERMS) {
            table.pass(party);
        }
        if (chosen != Delegation.MODEL) {
            return chosen;
        }
        int demand = table.demand(party);
        if (demand != Protocol.NO_TERMS) {
            return demand;
        }
        double noDeal = table.holdsOut() ? table.aspiration(party) : table.noDeal(party);
        double least = table.aspiration(party) - ROUNDING;
        int best = Protocol.NO_TERMS;
        double most = 0;
        int ties = 0;
        for (int x = 0; x < table.packages(); x++) {
            if (!canBeAgreed(table, party, x)) {
                continue;
            }
            double value = table.value(party, x);
            double gain = value - noDeal;
            // A probability is at most 1: a package that gains less than the best so far need not be weighed.
            if (value >= least && gain > 0 && gain >= most * (1 - ROUNDING)) {
                double expected = gain * table.expectedConsent(party, x);
                if (expected > most * (1 + ROUNDING)) {
                    most = expected;
                    best = x;
                    ties = 1;
                } else if (expected >= most * (1 - ROUNDING) && best != Protocol.NO_TERMS) {
                    ties++;
                }
            }
        }
        if (best == Protocol.NO_TERMS) {
            best = table.holdsOut() ? Protocol.NO_TERMS : bestForOthers(table, party, Math.max(least, noDeal));
            if (best == Protocol.NO_TERMS) {
                table.pass(party);
            }
            return best;
        }
        return ties == 1 ? best : tied(table, party, noDeal, least, most, (int) (u * ties));
    }

    /**
     * Returns the package that is best, as the party sees it, for whoever of the others gains least by it, from no deal to
     * its best, among those that are worth enough to a party; of equally good ones the party's favourite.
     *
     * @param least the least that the package must be worth to the party; it must also be better than no deal
     * @return the package, or {@link Protocol#NO_TERMS}
     */
    static int bestForOthers(Table table, int party, double least) {
        int best = Protocol.NO_TERMS;
        double most = Double.NEGATIVE_INFINITY;
        for (int x = 0; x < table.packages(); x++) {
            if (!canBeAgreed(table, party, x)) {
                continue;
            }
            double value = table.value(party, x);
            if (value >= least - ROUNDING && value > table.noDeal(party)) {
                double others = leastGain(table, party, x);
                if (others > most + ROUNDING || others > most - ROUNDING && value > table.value(party, best)) {
                    most = Math.max(most, others);
                    best = x;
                }
            }
        }
        return best;
    }

    /** Whether a party may offer a package that crosses no red line of those whose consent is needed. */
    private static boolean canBeAgreed(Table table, int party, int pkg) {
        return table.isPossible(pkg) && !table.isBlocked(pkg) && !table.crossesRedLine(party, pkg);
    }

    private static double leastGain(Table table, int party, int pkg) {
        double least = Double.POSITIVE_INFINITY;
        for (int p = 0; p < table.parties(); p++) {
            if (p != party && Answers.hasSay(table, p)) {
                double range = table.best(p) - table.noDeal(p);
                double gain = table.valueAsSeen(party, p, pkg) - table.noDeal(p);
                least = Math.min(least, range > 0 ? gain / range : gain);
            }
        }
        return least;
    }

    /** Returns one of the equally good packages. */
    private static int tied(Table table, int party, double noDeal, double least, double most, int which) {
        int left = which;
        int last = Protocol.NO_TERMS;
        for (int x = 0; x < table.packages(); x++) {
            if (!canBeAgreed(table, party, x)) {
                continue;
            }
            double value = table.value(party, x);
            double gain = value - noDeal;
            if (value >= least
                    && gain >= most * (1 - ROUNDING)
                    && Math.abs(gain * table.expectedConsent(party, x) / most - 1) <= ROUNDING) {
                last = x;
                if (left-- == 0) {
                    return x;
                }
            }
        }
        return last;
    }
}
