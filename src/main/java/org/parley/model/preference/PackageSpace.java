package org.parley.model.preference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The packages that a track can reach: one option for each of its issues, as far as the options go together.
 *
 * <p>An issue that needs options of another issue of the same track stays at its status quo in every other package.
 */
public final class PackageSpace {

    private final int[] issues;
    private final int[] positions;
    private final int[][] packages;

    private PackageSpace(int[] issues, int[][] packages) {
        this.issues = issues;
        this.packages = packages;
        positions = new int[Arrays.stream(issues).max().orElse(-1) + 1];
        Arrays.fill(positions, -1);
        for (int j = 0; j < issues.length; j++) {
            positions[issues[j]] = j;
        }
    }

    /**
     * What an issue needs before it can leave its status quo.
     *
     * @param issue index of the other issue
     * @param options whether each of its options satisfies the need
     */
    public record Need(int issue, boolean[] options) {}

    /**
     * Lists the packages of a track, in order of the options of its issues.
     *
     * @param issues indices of the track's issues
     * @param optionCounts number of options of each issue of the scenario
     * @param statusQuo status-quo option of each issue of the scenario
     * @param needs needs of each issue of the scenario
     */
    public static PackageSpace of(int[] issues, int[] optionCounts, int[] statusQuo, List<List<Need>> needs) {
        List<int[]> found = new ArrayList<>();
        int[] options = new int[issues.length];
        int[] position = new int[optionCounts.length];
        Arrays.fill(position, -1);
        for (int j = 0; j < issues.length; j++) {
            position[issues[j]] = j;
        }
        do {
            if (goesTogether(issues, options, position, statusQuo, needs)) {
                found.add(options.clone());
            }
        } while (advance(issues, options, optionCounts));
        return new PackageSpace(issues.clone(), found.toArray(int[][]::new));
    }

    /** Returns the space of a track whose packages are too many to list: it has the issues and no package. */
    public static PackageSpace unlisted(int[] issues) {
        return new PackageSpace(issues.clone(), new int[0][]);
    }

    private static boolean goesTogether(
            int[] issues, int[] options, int[] position, int[] statusQuo, List<List<Need>> needs) {
        for (int j = 0; j < issues.length; j++) {
            if (options[j] == statusQuo[issues[j]]) {
                continue;
            }
            for (Need need : needs.get(issues[j])) {
                int other = position[need.issue()];
                if (other >= 0 && !need.options()[options[other]]) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean advance(int[] issues, int[] options, int[] optionCounts) {
        for (int j = issues.length - 1; j >= 0; j--) {
            options[j]++;
            if (options[j] < optionCounts[issues[j]]) {
                return true;
            }
            options[j] = 0;
        }
        return false;
    }

    /** Returns the number of packages. */
    public int size() {
        return packages.length;
    }

    /** Returns the number of issues of the track. */
    public int issueCount() {
        return issues.length;
    }

    /** Returns the index in the scenario of the track's issue {@code j}. */
    public int issue(int j) {
        return issues[j];
    }

    /** Returns which issue of the track an issue of the scenario is, or -1 if it is none. */
    public int position(int issue) {
        return issue >= 0 && issue < positions.length ? positions[issue] : -1;
    }

    /** Returns the option of the track's issue {@code j} in a package. */
    public int option(int pkg, int j) {
        return packages[pkg][j];
    }

    /** Returns the option of each of the track's issues in a package; not to be changed. */
    public int[] options(int pkg) {
        return packages[pkg];
    }

    /**
     * Returns the package that holds given options, or -1 if there is none.
     *
     * @param options option of each issue of the scenario
     */
    public int find(int[] options) {
        for (int x = 0; x < packages.length; x++) {
            boolean same = true;
            for (int j = 0; j < issues.length && same; j++) {
                same = packages[x][j] == options[issues[j]];
            }
            if (same) {
                return x;
            }
        }
        return -1;
    }
}
