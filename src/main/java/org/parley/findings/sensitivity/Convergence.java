package org.parley.findings.sensitivity;

import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.jspecify.annotations.Nullable;
import org.parley.statistics.interval.Interval;
import org.parley.statistics.sensitivity.Index;
import org.parley.statistics.sensitivity.SobolIndices;
import org.parley.statistics.sensitivity.VarianceShares;

/**
 * Whether the indices for a metric still move as points are added.
 *
 * @param leader place among the chosen of the factor with the greatest first order index
 * @param leading its first order index after a quarter, a half and all of the points; null where too few points count
 * @param moved greatest move of any index between a half and all of the points
 * @param halfWidth half the width of the widest interval after all points
 * @param chanceRules whether chance and other numbers make outcomes at a point vary more than the chosen do, so that more runs
 *     help more than more points
 */
public record Convergence(
        int leader, List<@Nullable Index> leading, double moved, double halfWidth, boolean chanceRules) {

    /** What indices may move by, and intervals be wide on either side, to count as settled. */
    public static final double ENOUGH = 0.1;

    /** Returns how far a metric is, or null if it has no indices. */
    static @Nullable Convergence of(Decomposition found, int metric, int runs) {
        SobolIndices all = found.indices().get(metric);
        VarianceShares shares = found.shares().get(metric);
        if (all == null || shares == null || !(all.variance() > 0)) {
            return null;
        }
        int leader = found.order(metric).get(0);
        List<@Nullable Index> leading = found.stages().stream()
                .map(stage -> stage.indices().get(metric))
                .map(indices -> indices == null ? null : indices.first().get(leader))
                .toList();
        SobolIndices half = found.stages().get(1).indices().get(metric);
        double moved = 0;
        double halfWidth = 0;
        for (int i = 0; i < all.first().size(); i++) {
            moved = half == null ? Double.NaN : FastMath.max(moved, moved(half.first(), all.first(), i));
            moved = half == null ? Double.NaN : FastMath.max(moved, moved(half.total(), all.total(), i));
            for (Index index : List.of(all.first().get(i), all.total().get(i))) {
                Interval interval = index.interval();
                halfWidth = FastMath.max(halfWidth, (interval.high() - interval.low()) / 2);
            }
        }
        double some = shares.some().value();
        return new Convergence(leader, leading, moved, halfWidth, (1 - some) / runs > some);
    }

    private static double moved(List<Index> half, List<Index> all, int factor) {
        return FastMath.abs(all.get(factor).value() - half.get(factor).value());
    }

    /** Whether indices no longer move much, and intervals are narrow. */
    public boolean isSettled() {
        return moved <= ENOUGH && halfWidth <= ENOUGH;
    }
}
