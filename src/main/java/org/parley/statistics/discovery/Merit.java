package org.parley.statistics.discovery;

import org.apache.commons.math3.special.Beta;
import org.parley.statistics.Proportion;

/**
 * What a box holds, among some points: the measures of merit of Bryant and Lempert (2010, section 2).
 *
 * @param hits points of interest in the box
 * @param inside points in the box
 * @param allHits points of interest
 * @param all points
 */
public record Merit(int hits, int inside, int allHits, int all) {

    /** Checks that the counts can be. */
    public Merit {
        if (hits < 0 || hits > inside || inside > all || hits > allHits || inside - hits > all - allHits) {
            throw new IllegalArgumentException(
                    hits + " of " + inside + " and " + allHits + " of " + all + " are no counts of a box and of all");
        }
    }

    /** Counts a box among some points. */
    public static Merit of(Box box, Points points, int[] among) {
        int hits = 0;
        int inside = 0;
        int allHits = 0;
        for (int i : among) {
            boolean hit = points.ofInterest()[i];
            allHits += hit ? 1 : 0;
            if (box.contains(points, i)) {
                inside++;
                hits += hit ? 1 : 0;
            }
        }
        return new Merit(hits, inside, allHits, among.length);
    }

    /** Returns the share of the points in the box that are of interest. */
    public Proportion density() {
        return Proportion.of(hits, inside);
    }

    /** Returns the share of the points of interest that lie in the box. */
    public Proportion coverage() {
        return Proportion.of(hits, allHits);
    }

    /** Returns the share of all points that lie in the box. */
    public Proportion mass() {
        return Proportion.of(inside, all);
    }

    /** Returns the share of all points that are of interest. */
    public Proportion base() {
        return Proportion.of(allHits, all);
    }

    /**
     * Returns how likely a limit that does not matter would leave at least so many points of interest in the box: the
     * quasi-p value of Bryant and Lempert (2010, section 3.2), an upper tail of the binomial distribution. It is quasi if
     * the limit was sought among the same points.
     *
     * @param without the same without that limit
     */
    public double quasiP(Merit without) {
        if (hits == 0 || without.hits == without.inside || without.inside == inside) {
            return 1;
        }
        return Beta.regularizedBeta((double) without.hits / without.inside, hits, inside - hits + 1.0);
    }
}
