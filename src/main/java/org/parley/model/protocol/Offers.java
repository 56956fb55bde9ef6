package org.parley.model.protocol;

/** What a party offers when it may choose. */
final class Offers {

    /** Values closer than this are equal, and so are expectations that differ by this share: rounding must not decide. */
    private static final double ROUNDING = 1e-12;

    private Offers() {}

    /**
     * Returns the package that a party offers: what it insists on, else, among the packages that meet its aspiration, the
     * one that maximises its gain over no deal times the probability, as it sees it, that all whose consent is needed
     * agree.
     *
     * @param u random number in [0, 1) that decides between equally good packages
     * @return the package, or {@link Protocol#NO_TERMS} if none leaves the party better off
     */
    static int best(Table table, int party, double u) {
        int demand = table.demand(party);
        if (demand != Protocol.NO_TERMS) {
            return demand;
        }
        double noDeal = table.noDeal(party);
        double least = table.aspiration(party) - ROUNDING;
        int best = Protocol.NO_TERMS;
        double most = 0;
        int ties = 0;
        for (int x = 0; x < table.packages(); x++) {
            double value = table.value(party, x);
            double gain = value - noDeal;
            // A probability is at most 1: a package that gains less than the best so far need not be weighed.
            if (value >= least && gain > 0 && gain >= most * (1 - ROUNDING) && table.isPossible(x)) {
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
        return ties <= 1 ? best : tied(table, party, least, most, (int) (u * ties));
    }

    /** Returns one of the equally good packages. */
    private static int tied(Table table, int party, double least, double most, int which) {
        int left = which;
        int last = Protocol.NO_TERMS;
        for (int x = 0; x < table.packages(); x++) {
            double value = table.value(party, x);
            double gain = value - table.noDeal(party);
            if (value >= least
                    && gain >= most * (1 - ROUNDING)
                    && table.isPossible(x)
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
