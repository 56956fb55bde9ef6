package org.parley.analysis.solution;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Finds the numbers in order of the packages that no other dominates. */
final class FrontierSearch {

    private final BargainingProblem problem;
    private final int most;
    private final int[] withSay;
    private final long[] strides;

    FrontierSearch(BargainingProblem problem, int most) {
        this.problem = problem;
        this.most = most;
        withSay = problem.partiesWithSay();
        strides = problem.agenda().strides();
    }

    /** Returns the numbers in ascending order, or null if too many had to be kept. */
    long @Nullable [] numbers() {
        ParetoArchive found = problem.isAdditive() ? groupByGroup() : oneByOne();
        if (found == null) {
            return null;
        }
        long[] numbers = new long[found.size()];
        for (int p = 0; p < numbers.length; p++) {
            numbers[p] = found.number(p);
        }
        Arrays.sort(numbers);
        return numbers;
    }

    private @Nullable ParetoArchive oneByOne() {
        ParetoArchive archive = new ParetoArchive(withSay.length, most);
        ValuedWalk.over(problem, intoArchive(archive));
        return archive.settle() ? archive : null;
    }

    private @Nullable ParetoArchive groupByGroup() {
        ParetoArchive whole = new ParetoArchive(withSay.length, most);
        whole.offer(new double[withSay.length], 0);
        for (int[] group : problem.agenda().groups()) {
            ParetoArchive part = new ParetoArchive(withSay.length, most);
            ValuedWalk.overSome(problem, group, intoArchive(part));
            whole = part.settle() ? joined(whole, part) : null;
            if (whole == null) {
                return null;
            }
        }
        return whole;
    }

    private @Nullable ParetoArchive joined(ParetoArchive some, ParetoArchive others) {
        ParetoArchive joined = new ParetoArchive(withSay.length, most);
        double[] sum = new double[withSay.length];
        for (int p = 0; p < some.size(); p++) {
            for (int q = 0; q < others.size(); q++) {
                for (int axis = 0; axis < sum.length; axis++) {
                    sum[axis] = some.coordinate(p, axis) + others.coordinate(q, axis);
                }
                if (!joined.offer(sum, some.number(p) + others.number(q))) {
                    return null;
                }
            }
        }
        return joined.settle() ? joined : null;
    }

    private ValuedWalk.Visitor intoArchive(ParetoArchive archive) {
        double[] point = new double[withSay.length];
        return (options, values, acceptedBy, crossed) -> {
            long number = 0;
            for (int k = 0; k < options.length; k++) {
                number += options[k] * strides[k];
            }
            for (int axis = 0; axis < point.length; axis++) {
                point[axis] = values[withSay[axis]];
            }
            return archive.offer(point, number);
        };
    }
}
