package org.parley.analysis.solution;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Bargaining range where how much each party can bear is hidden (Fearon 1995): the chance that any package suits all, and what
 * the least and the most resolved accept.
 *
 * <p>A party that finds package x no worse than no deal with chance y(x) does so when its rank among its types is at most y(x).
 * So the chance that some package suits all is the volume of the union of boxes from 0 to y(x), in closed form: box by box, less
 * what later boxes hold of it (While, Bradstreet and Barone 2012, IEEE Transactions on Evolutionary Computation 16: 86-95).
 *
 * @param chance chance that the range is not empty; NaN if too many packages compete
 * @param ifLeast packages that each party accepts if it is the least resolved, by party of the problem
 * @param ifMost packages that each accepts if it is the most resolved
 */
public record HiddenRange(double chance, long[] ifLeast, long[] ifMost) {

    private static final int MOST = 500;

    /** Chances of acceptance of a package. */
    @FunctionalInterface
    public interface Chances {

        /**
         * Works out how likely each party is to find a package no worse than no deal, independently of the others.
         *
         * @param options option of each issue; not to be kept or changed
         * @param utilities by party
         * @param into filled with chances by party, then with those of the audience of each, which must suit too
         */
        void of(int[] options, double[] utilities, double[][] into);
    }

    /**
     * Works the range out.
     *
     * @param problem a problem of not too many packages to go through twice
     */
    public static HiddenRange of(BargainingProblem problem, Chances chances) {
        Search search = new Search(problem, chances);
        ValuedWalk.over(problem, search);
        return new HiddenRange(search.chance(), search.ifLeast, search.ifMost);
    }

    /** Collects the packages that no other dominates in the chances of acceptance. */
    private static final class Search implements ValuedWalk.Visitor {

        private final BargainingProblem problem;
        private final Chances chances;
        private final int[] withSay;
        private final double[][] found;
        private final double[] point;
        private final long[] ifLeast;
        private final long[] ifMost;
        private final ParetoArchive archive;
        private boolean isWithin = true;
        private boolean isSure;

        Search(BargainingProblem problem, Chances chances) {
            this.problem = problem;
            this.chances = chances;
            withSay = problem.partiesWithSay();
            found = new double[2][problem.parties()];
            point = new double[2 * withSay.length];
            ifLeast = new long[problem.parties()];
            ifMost = new long[problem.parties()];
            archive = new ParetoArchive(point.length, MOST);
        }

        @Override
        public boolean visit(int[] options, double[] values, int acceptedBy, boolean crossesRedLine) {
            chances.of(options, problem.agreement(options).utilities(), found);
            boolean possible = true;
            boolean sure = true;
            for (int j = 0; j < withSay.length; j++) {
                int i = withSay[j];
                boolean never = crosses(i, options);
                point[2 * j] = never ? 0 : found[0][i];
                point[2 * j + 1] = never ? 0 : found[1][i];
                double least = Math.min(point[2 * j], point[2 * j + 1]);
                ifLeast[i] += least > 0 ? 1 : 0;
                ifMost[i] += least == 1 ? 1 : 0;
                possible &= least > 0;
                sure &= least == 1;
            }
            isSure |= sure;
            isWithin &= isSure || !possible || archive.offer(point, 0);
            return true;
        }

        private boolean crosses(int party, int[] options) {
            return IntStream.range(0, options.length).anyMatch(k -> problem.redLines()[party][k][options[k]]);
        }

        double chance() {
            if (isSure) {
                return 1;
            }
            if (!isWithin || !archive.settle()) {
                return Double.NaN;
            }
            double[][] points = IntStream.range(0, archive.size())
                    .mapToObj(p -> IntStream.range(0, point.length)
                            .mapToDouble(axis -> archive.coordinate(p, axis))
                            .toArray())
                    .toArray(double[][]::new);
            return volume(undominated(points));
        }
    }

    /** Returns the volume of the union of boxes from the origin to points with coordinates of at least 0. */
    static double volume(double[][] points) {
        double sum = 0;
        for (int p = 0; p < points.length; p++) {
            double[] corner = points[p];
            double[][] shared = Arrays.stream(points, p + 1, points.length)
                    .map(other -> least(corner, other))
                    .toArray(double[][]::new);
            sum += Arrays.stream(corner).reduce(1, (a, b) -> a * b) - volume(undominated(shared));
        }
        return sum;
    }

    private static double[] least(double[] a, double[] b) {
        return IntStream.range(0, a.length)
                .mapToDouble(axis -> Math.min(a[axis], b[axis]))
                .toArray();
    }

    /** Returns the points that no other reaches beyond, of equal ones the first. */
    private static double[][] undominated(double[][] points) {
        return IntStream.range(0, points.length)
                .filter(p -> IntStream.range(0, points.length)
                        .noneMatch(q ->
                                q != p && reaches(points[q], points[p]) && (q < p || !reaches(points[p], points[q]))))
                .mapToObj(p -> points[p])
                .toArray(double[][]::new);
    }

    private static boolean reaches(double[] a, double[] b) {
        return IntStream.range(0, a.length).allMatch(axis -> a[axis] >= b[axis]);
    }
}
