package org.parley.statistics.discovery;

import org.apache.commons.math3.distribution.HypergeometricDistribution;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.util.FastMath;
import org.parley.statistics.Proportion;

/**
 * What a box holds, among some points: the measures of merit of Bryant and Lempert (2010, section 2). Intervals are Wilson's.
 *
 * @param hits points of interest in the box
 * @param inside points in the box
 * @param allHits points of interest
 * @param all points
 * @param designEffect how many of these points tell as much as one would whose luck is its own, at least 1; intervals are as
 *     wide as those of counts divided by it
 */
public record Merit(int hits, int inside, int allHits, int all, double designEffect) {

    /** Checks that the counts can be. */
    public Merit {
        if (!(designEffect >= 1)) {
            throw new IllegalArgumentException("a design effect cannot be " + designEffect);
        }
        if (hits < 0 || hits > inside || inside > all || hits > allHits || inside - hits > all - allHits) {
            throw new IllegalArgumentException(
                    hits + " of " + inside + " and " + allHits + " of " + all + " are no counts of a box and of all");
        }
    }

    /** Makes counts of points each of which has its own luck. */
    public Merit(int hits, int inside, int allHits, int all) {
        this(hits, inside, allHits, all, 1);
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
        return new Merit(hits, inside, allHits, among.length, SharedLuck.ofBox(points, box, among));
    }

    /** Returns the share of the points in the box that are of interest. */
    public Proportion density() {
        return share(hits, inside);
    }

    /** Returns the share of the points of interest that lie in the box. */
    public Proportion coverage() {
        return share(hits, allHits);
    }

    /** Returns the share of all points that lie in the box. */
    public Proportion mass() {
        return share(inside, all);
    }

    /** Returns the share of all points that are of interest. */
    public Proportion base() {
        return share(allHits, all);
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

    /**
     * Returns how likely at least so many points of interest would be in the box if it were drawn by lot from what there is
     * without that limit: Fisher's exact test (Fisher 1934, section 21.02). The quasi-p value takes the share without the
     * limit as known, though the box is part of it: where a limit keeps much it cannot become small, however strong the
     * limit.
     *
     * @param without the same without that limit
     * @param effect design effect on that limit, at least 1: counts are divided by it (Rao and Scott 1992)
     */
    double exactP(Merit without, double effect) {
        int of = effective(without.inside, effect);
        int good = FastMath.min(effective(without.hits, effect), of);
        int drawn = FastMath.min(effective(inside, effect), of);
        // Rounded down, so that it is rather too great than too small.
        int found = FastMath.min((int) (hits / effect), FastMath.min(good, drawn));
        return found == 0 || drawn == of || good == of
                ? 1
                : new HypergeometricDistribution(null, of, good, drawn).upperCumulativeProbability(found);
    }

    private static int effective(int count, double effect) {
        return (int) FastMath.round(count / effect);
    }

    private Proportion share(int count, int of) {
        Proportion plain = Proportion.of(count, of);
        if (of == 0 || designEffect == 1) {
            return plain;
        }
        int fewer = FastMath.max(1, effective(of, designEffect));
        Proportion wide = Proportion.of(FastMath.min(fewer, FastMath.round(plain.share() * fewer)), fewer);
        return new Proportion(
                count,
                of,
                plain.share(),
                FastMath.min(wide.low(), plain.low()),
                FastMath.max(wide.high(), plain.high()));
    }
}
