package org.parley.analysis.solution;

import java.util.stream.IntStream;

/**
 * Goes through the packages of some issues in order, depth first: what closed options and needs rule out is never entered.
 * Nothing is kept, so memory does not grow with the number of packages.
 */
abstract class PackageWalk {

    /** The option chosen for each issue of the agenda; 0 for issues that this walk leaves out. */
    final int[] options;

    private final int[] issues;
    private final int[][] open;
    /** Whether options of the issue at a depth and of one before it go together; null if all do. */
    private final boolean[][][][] together;

    /**
     * Prepares a walk.
     *
     * @param issues indices of the issues to walk over, the slowest first
     */
    PackageWalk(Agenda agenda, int[] issues) {
        this.issues = issues;
        options = new int[agenda.issues()];
        open = new int[issues.length][];
        together = new boolean[issues.length][issues.length][][];
        for (int depth = 0; depth < issues.length; depth++) {
            boolean[] isOpen = agenda.open()[issues[depth]];
            open[depth] =
                    IntStream.range(0, isOpen.length).filter(o -> isOpen[o]).toArray();
            for (int before = 0; before < depth; before++) {
                if (agenda.related(issues[depth], issues[before])) {
                    together[depth][before] = pairs(agenda, issues[depth], issues[before]);
                }
            }
        }
    }

    private static boolean[][] pairs(Agenda agenda, int issue, int other) {
        boolean[][] pairs = new boolean[agenda.options(issue)][agenda.options(other)];
        for (int o = 0; o < pairs.length; o++) {
            for (int p = 0; p < pairs[o].length; p++) {
                pairs[o][p] = agenda.goTogether(issue, o, other, p);
            }
        }
        return pairs;
    }

    /** Walks until there are no more packages or one is answered with false. */
    final void walk() {
        descend(0);
    }

    private boolean descend(int depth) {
        if (depth == issues.length) {
            return complete();
        }
        int issue = issues[depth];
        for (int option : open[depth]) {
            if (goesTogether(depth, option)) {
                options[issue] = option;
                if (choose(depth, issue, option) && !descend(depth + 1)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean goesTogether(int depth, int option) {
        boolean[][][] pairs = together[depth];
        for (int before = 0; before < depth; before++) {
            if (pairs[before] != null && !pairs[before][option][options[issues[before]]]) {
                return false;
            }
        }
        return true;
    }

    /** Notes the choice for the issue at a depth, given the choices before it; false passes over its packages. */
    abstract boolean choose(int depth, int issue, int option);

    /** Notes that a package is complete; false ends the walk. */
    abstract boolean complete();
}
