package org.parley.analysis.solution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.model.preference.PackageSpace.Need;

/**
 * The issues on a table, and which of their options go together in a package.
 *
 * <p>Packages are ordered by their options, the first issue first. An issue that needs options of another stays at its
 * status quo in every other package.
 *
 * @param open whether an option can be chosen at all, by issue and option; an option that is closed is in no package
 * @param statusQuo status-quo option, by issue
 * @param needs what an issue needs before it can leave its status quo, by issue; a need's issue is an index on this agenda
 * @param withStatusQuo whether the package that leaves every issue at its status quo counts as a package
 */
public record Agenda(boolean[][] open, int[] statusQuo, List<List<Need>> needs, boolean withStatusQuo) {

    /** Checks that all parts speak of the same issues and options. */
    public Agenda {
        if (statusQuo.length != open.length || needs.size() != open.length) {
            throw new IllegalArgumentException("an agenda of " + open.length + " issues has " + statusQuo.length
                    + " status quos and needs of " + needs.size());
        }
        for (int k = 0; k < open.length; k++) {
            if (statusQuo[k] < 0 || statusQuo[k] >= open[k].length) {
                throw new IllegalArgumentException("issue " + k + " has no option " + statusQuo[k]);
            }
            for (Need need : needs.get(k)) {
                if (need.issue() < 0
                        || need.issue() >= open.length
                        || need.options().length != open[need.issue()].length) {
                    throw new IllegalArgumentException(
                            "issue " + k + " needs an issue " + need.issue() + " that is not as on the agenda");
                }
            }
        }
    }

    /** Makes an agenda on which the status quo counts as a package. */
    public Agenda(boolean[][] open, int[] statusQuo, List<List<Need>> needs) {
        this(open, statusQuo, needs, true);
    }

    /** Returns an agenda of which all options go together. */
    public static Agenda of(int... optionCounts) {
        boolean[][] open = new boolean[optionCounts.length][];
        for (int k = 0; k < open.length; k++) {
            open[k] = new boolean[optionCounts[k]];
            Arrays.fill(open[k], true);
        }
        return new Agenda(open, new int[optionCounts.length], Collections.nCopies(optionCounts.length, List.of()));
    }

    /** Returns the number of issues. */
    public int issues() {
        return open.length;
    }

    /** Returns the number of options of an issue, open or not. */
    public int options(int issue) {
        return open[issue].length;
    }

    /**
     * Returns the number of packages.
     *
     * @return {@code Long.MAX_VALUE} stands for more than can be counted
     */
    public long packages() {
        long product = 1;
        for (int[] group : groups()) {
            long count = new Count(this, group).count();
            if (count > TooManyPackagesException.MOST || count > 0 && product > Long.MAX_VALUE / count) {
                return Long.MAX_VALUE;
            }
            product *= count;
        }
        return withStatusQuo || !isStatusQuoOpen() ? product : product - 1;
    }

    private boolean isStatusQuoOpen() {
        return IntStream.range(0, issues()).allMatch(k -> open[k][statusQuo[k]]);
    }

    /** Whether options, one of each issue, make a package: the status quo may be none. */
    boolean counts(int[] options) {
        return withStatusQuo || !Arrays.equals(options, statusQuo);
    }

    /** Whether an option of an issue goes together with an option of another. */
    boolean goTogether(int issue, int option, int other, int otherOption) {
        return meetsNeeds(issue, option, other, otherOption) && meetsNeeds(other, otherOption, issue, option);
    }

    private boolean meetsNeeds(int issue, int option, int other, int otherOption) {
        return option == statusQuo[issue]
                || needs.get(issue).stream().allMatch(n -> n.issue() != other || n.options()[otherOption]);
    }

    /** Whether one of two issues needs anything of the other. */
    boolean related(int issue, int other) {
        return needs.get(issue).stream().anyMatch(n -> n.issue() == other)
                || needs.get(other).stream().anyMatch(n -> n.issue() == issue);
    }

    /** Splits the issues into groups that need nothing of each other; each in ascending order. */
    List<int[]> groups() {
        List<List<Integer>> groups = new ArrayList<>();
        for (int k = 0; k < issues(); k++) {
            int issue = k;
            List<Integer> joined = new ArrayList<>();
            groups.removeIf(group -> group.stream().anyMatch(other -> related(issue, other)) && joined.addAll(group));
            joined.add(issue);
            groups.add(joined);
        }
        return groups.stream()
                .map(group ->
                        group.stream().sorted().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    /**
     * Returns how far apart in order two packages are that differ by one option of an issue, closed options counted, by
     * issue.
     *
     * @throws TooManyPackagesException if the last is too far to be numbered
     */
    long[] strides() {
        long[] strides = new long[issues()];
        long stride = 1;
        for (int k = issues() - 1; k >= 0; k--) {
            strides[k] = stride;
            if (stride > Long.MAX_VALUE / options(k)) {
                throw new TooManyPackagesException(Long.MAX_VALUE);
            }
            stride *= options(k);
        }
        return strides;
    }

    /** Returns all issues in order. */
    int[] all() {
        return IntStream.range(0, issues()).toArray();
    }

    /** Counts the packages of a group of issues, one by one, until they are too many. */
    private static final class Count extends PackageWalk {

        private long count;

        Count(Agenda agenda, int[] issues) {
            super(agenda, issues);
        }

        long count() {
            walk();
            return count;
        }

        @Override
        boolean choose(int depth, int issue, int option) {
            return true;
        }

        @Override
        boolean complete() {
            return ++count <= TooManyPackagesException.MOST;
        }
    }
}
