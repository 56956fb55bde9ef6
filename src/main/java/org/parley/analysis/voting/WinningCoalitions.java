package org.parley.analysis.voting;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.apache.commons.math3.util.FastMath;

/**
 * The winning coalitions of a voting rule, counted exactly by their size, in all and with each voter.
 *
 * <p>Voters who differ in nothing are of one kind. The kinds decide in turn how many of them join, the strongest first. As
 * soon as the coalition wins whatever the others do, or loses whatever they do, all coalitions that begin so are counted at
 * once.
 */
final class WinningCoalitions {

    /** With no more, 2⁵⁶ coalitions by 56 voters, no count exceeds a long. */
    private static final int MOST_VOTERS = 56;

    /** Powers of two of coalitions that differ in more than names: beyond, counting takes minutes. */
    private static final int MOST_BRANCHES = 30;

    /** Voters who have the same votes and are all veto players, or none of them. */
    private record Kind(boolean veto, List<Double> votes) {}

    private final VotingRule rule;
    private final int voters;
    private final double[] thresholds;
    private final List<Kind> kinds;
    private final int[] members;
    private final int[] kindOf;

    /** By criterion and turn: the votes of the kinds that have yet to decide. */
    private final double[][] remaining;

    private final int[] joined;

    /** By size and number of voters yet to decide: coalitions that had won by then. */
    private final long[][] won;

    /** The same with a given voter of each kind among those who joined. */
    private final long[][][] wonWith;

    /**
     * Counts the winning coalitions of a rule.
     *
     * @throws IllegalArgumentException if there are too many to count exactly
     */
    WinningCoalitions(VotingRule rule) {
        this.rule = rule;
        voters = rule.voters();
        thresholds = rule.criteria().stream().mapToDouble(Criterion::threshold).toArray();
        Map<Kind, List<Integer>> byKind = IntStream.range(0, voters)
                .boxed()
                .collect(Collectors.groupingBy(this::kind, LinkedHashMap::new, Collectors.toList()));
        kinds = byKind.keySet().stream()
                .sorted(Comparator.comparing((Kind k) -> !k.veto()).thenComparing(k -> -strength(k)))
                .toList();
        members = kinds.stream()
                .mapToInt(k -> byKind.getOrDefault(k, List.of()).size())
                .toArray();
        kindOf = IntStream.range(0, voters).map(i -> kinds.indexOf(kind(i))).toArray();
        checkSize();
        remaining = new double[thresholds.length][kinds.size() + 1];
        for (int c = 0; c < thresholds.length; c++) {
            for (int turn = kinds.size() - 1; turn >= 0; turn--) {
                remaining[c][turn] = remaining[c][turn + 1]
                        + members[turn] * kinds.get(turn).votes().get(c);
            }
        }
        joined = new int[kinds.size()];
        won = new long[voters + 1][voters + 1];
        wonWith = new long[kinds.size()][voters + 1][voters + 1];
        decide(0, 0, voters, 1, new double[thresholds.length]);
    }

    private Kind kind(int voter) {
        return new Kind(
                rule.vetoes().contains(voter),
                rule.criteria().stream().map(c -> c.votes().get(voter)).toList());
    }

    /** Returns the votes of a kind by what is needed, which only sets the order. */
    private double strength(Kind kind) {
        double sum = 0;
        for (int c = 0; c < thresholds.length; c++) {
            sum += thresholds[c] > 0 ? kind.votes().get(c) / thresholds[c] : 0;
        }
        return sum;
    }

    private void checkSize() {
        double branches = 0;
        for (int k = 0; k < members.length; k++) {
            boolean chooses =
                    !kinds.get(k).veto() && kinds.get(k).votes().stream().anyMatch(v -> v > 0);
            branches += chooses ? FastMath.log(2, members[k] + 1.0) : 0;
        }
        if (voters > MOST_VOTERS || branches > MOST_BRANCHES + 0.5) {
            throw new IllegalArgumentException("voting power is exact for up to " + MOST_VOTERS + " voters, "
                    + MOST_BRANCHES + " if all have different votes and no veto; there are " + voters);
        }
    }

    /**
     * Lets the kinds decide from a turn on.
     *
     * @param size voters who joined
     * @param free voters yet to decide
     * @param ways in how many ways those before could be chosen within their kinds
     * @param sums votes of those who joined, by criterion
     */
    private void decide(int turn, int size, int free, long ways, double[] sums) {
        boolean vetoesJoined = turn == kinds.size() || !kinds.get(turn).veto();
        if (vetoesJoined && isWon(size, sums)) {
            count(turn, size, free, ways);
        } else if (turn < kinds.size() && canWin(turn, size, free, sums)) {
            int all = members[turn];
            for (int joining = vetoesJoined ? 0 : all; joining <= all; joining++) {
                double[] more = sums.clone();
                for (int c = 0; c < more.length; c++) {
                    more[c] += joining * kinds.get(turn).votes().get(c);
                }
                joined[turn] = joining;
                long choices = CombinatoricsUtils.binomialCoefficient(all, joining);
                decide(turn + 1, size + joining, free - all, ways * choices, more);
            }
        }
    }

    private boolean isWon(int size, double[] sums) {
        if (voters - size < rule.blockingMinority()) {
            return true;
        }
        for (int c = 0; c < sums.length; c++) {
            if (sums[c] < thresholds[c]) {
                return false;
            }
        }
        return true;
    }

    private boolean canWin(int turn, int size, int free, double[] sums) {
        if (voters - free - size < rule.blockingMinority()) {
            return true;
        }
        for (int c = 0; c < sums.length; c++) {
            if (sums[c] + remaining[c][turn] < thresholds[c]) {
                return false;
            }
        }
        return true;
    }

    private void count(int turn, int size, int free, long ways) {
        won[size][free] += ways;
        for (int k = 0; k < turn; k++) {
            wonWith[k][size][free] += ways * joined[k] / members[k];
        }
    }

    /** Returns the number of winning coalitions by size, from 0 to all voters. */
    long[] bySize() {
        long[] counts = new long[voters + 1];
        for (int size = 0; size <= voters; size++) {
            for (int free = 0; free <= voters - size; free++) {
                add(counts, won[size][free], size, free);
            }
        }
        return counts;
    }

    /** Returns the number of winning coalitions with a voter by size, from 0 to all voters. */
    long[] bySizeWith(int voter) {
        int kind = kindOf[voter];
        int decided = IntStream.rangeClosed(0, kind).map(k -> members[k]).sum();
        long[] counts = new long[voters + 1];
        for (int size = 0; size <= voters; size++) {
            for (int free = 0; free <= voters - size; free++) {
                add(counts, wonWith[kind][size][free], size, free);
                if (voters - free < decided) {
                    // The voter had yet to decide: of the coalitions that had won, those count that it joins.
                    add(counts, won[size][free], size + 1, free - 1);
                }
            }
        }
        return counts;
    }

    /** Adds all coalitions that grow from some of a size when any of the free voters join. */
    private static void add(long[] counts, long coalitions, int size, int free) {
        for (int more = 0; coalitions > 0 && more <= free; more++) {
            counts[size + more] += coalitions * CombinatoricsUtils.binomialCoefficient(free, more);
        }
    }
}
