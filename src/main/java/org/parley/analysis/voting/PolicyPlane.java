package org.parley.analysis.voting;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.commons.math3.geometry.euclidean.twod.Vector2D;
import org.apache.commons.math3.util.FastMath;
import org.apache.commons.math3.util.MathUtils;
import org.parley.scenario.Check;

/**
 * Voters with Euclidean preferences in the plane: of two points each prefers the nearer to its ideal (Davis, DeGroot and
 * Hinich 1972, Econometrica 40: 147-157).
 *
 * <p>A voter prefers to the status quo what lies within a circle around its ideal through the status quo. So on a ray from
 * the status quo a voter goes along up to a limit, and the win-set reaches as far as the limit of the pivot. Who that is
 * changes only in directions square to an ideal, or to the line through two ideals; between those, areas are sectors of a
 * circle seen from its rim, and exact.
 *
 * @param rule who decides
 * @param ideals where each voter would like policy to be, in any unit
 */
public record PolicyPlane(VotingRule rule, List<Vector2D> ideals) {

    /** Angles and shares of distances below this are rounding. */
    private static final double ROUNDING = 1e-9;

    /** Copies and checks the ideals. */
    public PolicyPlane {
        ideals = List.copyOf(ideals);
        if (ideals.size() != rule.voters()) {
            throw new IllegalArgumentException(
                    "each of " + rule.voters() + " voters needs an ideal, not " + ideals.size() + " ideals");
        }
        ideals.forEach(PolicyPlane::check);
    }

    private static void check(Vector2D point) {
        Check.finite("a coordinate", point.getX());
        Check.finite("a coordinate", point.getY());
    }

    /**
     * Whether a new veto player would change nothing wherever the status quo lies, because its ideal lies in the unanimity
     * core of the veto players there are (Tsebelis 2002, Veto Players, ch. 1: the absorption rule).
     */
    public boolean absorbs(Vector2D ideal) {
        List<Vector2D> holders = rule.vetoes().stream().map(ideals::get).toList();
        return new PolicyPlane(VotingRule.unanimity(holders.size()), holders).isInCore(ideal);
    }

    /**
     * Returns the area of the win-set of the status quo: the points that a winning coalition prefers.
     *
     * @return the area in squares of the unit of the ideals; infinite if nobody's agreement is needed
     */
    public double winSetArea(Vector2D statusQuo) {
        check(statusQuo);
        if (rule.wins(i -> false)) {
            return Double.POSITIVE_INFINITY;
        }
        return arcs(statusQuo).stream().mapToDouble(Arc::area).sum();
    }

    /**
     * Whether no winning coalition prefers another point. For unanimity the core is the convex hull of the ideals, the Pareto
     * set; under majority rule it is mostly empty (Plott 1967, American Economic Review 57: 787-806).
     */
    public boolean isInCore(Vector2D point) {
        check(point);
        double scale = ideals.stream().mapToDouble(point::distance).max().orElse(0);
        return !rule.wins(i -> false)
                && arcs(point).stream()
                        .noneMatch(a -> a.to - a.from > ROUNDING && a.limit((a.from + a.to) / 2) > ROUNDING * scale);
    }

    /**
     * Directions from the status quo in which the same voter is the pivot.
     *
     * @param from first direction, as an angle in radians
     * @param to last direction
     * @param distance from the status quo to the pivot's ideal
     * @param direction of the pivot's ideal, as an angle in radians
     */
    private record Arc(double from, double to, double distance, double direction) {

        /** Returns how far the pivot goes along in a direction; below 0 if it does not. */
        double limit(double angle) {
            return 2 * distance * FastMath.cos(angle - direction);
        }

        /** Returns ½∫ limit² over the arc, or 0 where the pivot does not go along. */
        double area() {
            if (limit((from + to) / 2) <= 0) {
                return 0;
            }
            double sines = FastMath.sin(2 * (to - direction)) - FastMath.sin(2 * (from - direction));
            return FastMath.max(0, distance * distance * (to - from + sines / 2));
        }
    }

    private List<Arc> arcs(Vector2D statusQuo) {
        List<Vector2D> ways = ideals.stream().map(x -> x.subtract(statusQuo)).toList();
        TreeSet<Double> turns = new TreeSet<>();
        for (int i = 0; i < ways.size(); i++) {
            addSquareTo(ways.get(i), turns);
            for (int j = 0; j < i; j++) {
                addSquareTo(ways.get(i).subtract(ways.get(j)), turns);
            }
        }
        List<Arc> arcs = new ArrayList<>();
        if (turns.isEmpty()) {
            return arcs;
        }
        double from = turns.last() - MathUtils.TWO_PI;
        for (double to : turns) {
            Vector2D middle = new Vector2D(FastMath.cos((from + to) / 2), FastMath.sin((from + to) / 2));
            int pivot = rule.pivot(
                    ways.stream().mapToDouble(w -> w.dotProduct(middle)).toArray());
            if (pivot >= 0) {
                Vector2D way = ways.get(pivot);
                arcs.add(new Arc(from, to, way.getNorm(), FastMath.atan2(way.getY(), way.getX())));
            }
            from = to;
        }
        return arcs;
    }

    private static void addSquareTo(Vector2D way, TreeSet<Double> turns) {
        if (way.getNorm() > 0) {
            double angle = FastMath.atan2(way.getY(), way.getX());
            turns.add(MathUtils.normalizeAngle(angle + MathUtils.TWO_PI / 4, FastMath.PI));
            turns.add(MathUtils.normalizeAngle(angle - MathUtils.TWO_PI / 4, FastMath.PI));
        }
    }
}
