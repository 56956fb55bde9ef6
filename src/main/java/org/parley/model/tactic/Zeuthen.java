package org.parley.model.tactic;

import org.parley.model.protocol.Protocol;
import org.parley.model.protocol.Table;

/**
 * Zeuthen's rule (Zeuthen 1930; Harsanyi 1956): whoever is less willing to risk conflict concedes, and just so much that it
 * is no longer the less willing; at a tie both do.
 *
 * <p>An actor's willingness is the share of what it stands to lose by conflict that it would lose by giving in:
 * (U(own offer) − U(the other's offer)) / (U(own offer) − no deal). Of several others' offers the one that is best for the
 * actor counts. It starts from its best package. No settings.
 */
public final class Zeuthen implements Tactic {

    private static final double ROUNDING = 1e-12;

    @Override
    public String name() {
        return "zeuthen";
    }

    @Override
    public String summary() {
        return "Zeuthen (1930): concedes if it is less willing to risk conflict than the others, just enough to"
                + " be so no longer.";
    }

    @Override
    public String source() {
        return "Zeuthen (1930), Problems of Monopoly and Economic Warfare; Harsanyi (1956), Econometrica 24(2): 144-157";
    }

    @Override
    public double concession(Position at, double[] settings) {
        Table table = at.table();
        int self = at.party();
        int own = table.lastOffer(self);
        if (own == Protocol.NO_TERMS || bestOfOthers(table, self) == Protocol.NO_TERMS) {
            return own == Protocol.NO_TERMS ? 0 : Tactic.asking(at, table.value(self, own));
        }
        double willing = willingness(table, self, own);
        if (willing > leastOfOthers(table, self, own) + ROUNDING) {
            return Tactic.asking(at, table.value(self, own));
        }
        return Tactic.asking(at, sufficient(table, self, own));
    }

    /**
     * Returns how willing a party is to risk conflict, in [0, 1], given the others' last offers.
     *
     * @param own the package that it offers
     */
    public static double willingness(Table table, int party, int own) {
        return risk(table.value(party, own), table.value(party, bestOfOthers(table, party)), table.noDeal(party));
    }

    /**
     * Returns a willingness to risk conflict, in [0, 1].
     *
     * @param own value of the own offer
     * @param others value of the other's offer
     * @param noDeal value of conflict
     */
    public static double risk(double own, double others, double noDeal) {
        double atStake = own - noDeal;
        return atStake <= ROUNDING ? 1 : Math.min(1, Math.max(0, (own - others) / atStake));
    }

    private static int bestOfOthers(Table table, int party) {
        int best = Protocol.NO_TERMS;
        for (int p = 0; p < table.parties(); p++) {
            int offer = table.lastOffer(p);
            if (p != party
                    && offer != Protocol.NO_TERMS
                    && (best == Protocol.NO_TERMS || table.value(party, offer) > table.value(party, best))) {
                best = offer;
            }
        }
        return best;
    }

    /** The least willingness among the others, if a party offered a package. */
    private static double leastOfOthers(Table table, int party, int offered) {
        double least = Double.POSITIVE_INFINITY;
        for (int p = 0; p < table.parties(); p++) {
            int own = table.lastOffer(p);
            if (p != party && own != Protocol.NO_TERMS) {
                double given = table.value(p, offered);
                for (int q = 0; q < table.parties(); q++) {
                    if (q != p && q != party && table.lastOffer(q) != Protocol.NO_TERMS) {
                        given = Math.max(given, table.value(p, table.lastOffer(q)));
                    }
                }
                least = Math.min(least, risk(table.value(p, own), given, table.noDeal(p)));
            }
        }
        return least;
    }

    /** The value of the smallest concession after which the party is no longer the least willing to risk conflict. */
    private static double sufficient(Table table, int party, int own) {
        double most = table.noDeal(party);
        double standing = table.value(party, own);
        for (int x = 0; x < table.packages(); x++) {
            double value = table.value(party, x);
            if (value < standing - ROUNDING
                    && value > most
                    && table.isPossible(x)
                    && !table.isBlocked(x)
                    && !table.crossesRedLine(party, x)
                    && willingness(table, party, x) >= leastOfOthers(table, party, x) - ROUNDING) {
                most = value;
            }
        }
        return most;
    }
}
