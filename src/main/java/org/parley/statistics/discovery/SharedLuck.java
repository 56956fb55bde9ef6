package org.parley.statistics.discovery;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.util.FastMath;

/**
 * What it costs that points share their luck: design effects, the variance of a count over what it would be if all points
 * were independent (Rao and Scott 1992, Biometrics 48, 577-585). Points of the same number are one cluster. An effect below
 * 1, as of a limit that cuts all clusters alike, counts as 1.
 */
final class SharedLuck {

    /** What a cluster holds: points and points of interest, all and those in the box. */
    private static final class Cluster {
        private int all;
        private int allHits;
        private int inside;
        private int hits;
    }

    private final Collection<Cluster> clusters;
    private final Merit merit;

    private SharedLuck(Points points, Box without, Box box, int[] among) {
        Map<Long, Cluster> byNumber = new LinkedHashMap<>();
        int all = 0;
        int allHits = 0;
        int inside = 0;
        int hits = 0;
        for (int i : among) {
            if (without.contains(points, i)) {
                Cluster cluster = byNumber.computeIfAbsent(points.numbers()[i], n -> new Cluster());
                int hit = points.ofInterest()[i] ? 1 : 0;
                int in = box.contains(points, i) ? 1 : 0;
                cluster.all++;
                cluster.allHits += hit;
                cluster.inside += in;
                cluster.hits += hit * in;
                all++;
                allHits += hit;
                inside += in;
                hits += hit * in;
            }
        }
        clusters = byNumber.values();
        merit = new Merit(hits, inside, allHits, all);
    }

    /** Returns the effect on what is told of the limit that a box has and another has not. */
    static double ofLimit(Points points, Box without, Box box, int[] among) {
        return points.sharesLuck() ? new SharedLuck(points, without, box, among).ofLimit() : 1;
    }

    /** Returns the effect on the density or the coverage of a box, whichever is greater. */
    static double ofBox(Points points, Box box, int[] among) {
        return points.sharesLuck() ? new SharedLuck(points, new Box(List.of()), box, among).ofBox() : 1;
    }

    /** If the limit did nothing, hits would be shared out as points are; what a cluster adds to either cancels out. */
    private double ofLimit() {
        double mass = (double) merit.inside() / merit.all();
        double base = (double) merit.allHits() / merit.all();
        double squares = clusters.stream()
                .mapToDouble(c -> square(c.hits - base * c.inside - mass * (c.allHits - base * c.all)))
                .sum();
        return effect(squares, merit.inside() * base * (1 - base) * (1 - mass));
    }

    private double ofBox() {
        double density = (double) merit.hits() / merit.inside();
        double coverage = (double) merit.hits() / merit.allHits();
        double ofDensity = clusters.stream()
                .mapToDouble(c -> square(c.hits - density * c.inside))
                .sum();
        double ofCoverage = clusters.stream()
                .mapToDouble(c -> square(c.hits - coverage * c.allHits))
                .sum();
        return FastMath.max(
                effect(ofDensity, merit.inside() * density * (1 - density)),
                effect(ofCoverage, merit.allHits() * coverage * (1 - coverage)));
    }

    private double effect(double squares, double independent) {
        int m = clusters.size();
        double found = squares * m / (m - 1.0) / independent;
        // Nothing varies, or there is nothing to divide by.
        return Double.isFinite(found) ? FastMath.max(1, found) : 1;
    }

    private static double square(double x) {
        return x * x;
    }
}
