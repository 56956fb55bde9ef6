package org.parley.analysis.solution;

/** A walk that knows what each package is worth and to whom it is acceptable. Sums are built up issue by issue. */
final class ValuedWalk extends PackageWalk {

    /** Looks at packages. */
    @FunctionalInterface
    interface Visitor {

        /**
         * Looks at one package.
         *
         * @param options option of each issue; not to be kept or changed
         * @param values what it is worth, by party; not to be kept or changed
         * @param acceptedBy the parties with a say that accept it: bit j is the j-th of them
         * @param crossesRedLine whether it crosses a red line of any of them
         * @return false ends the walk
         */
        boolean visit(int[] options, double[] values, int acceptedBy, boolean crossesRedLine);

        /**
         * Whether to look at the packages that share some choices. It is asked only where values are sums over issues.
         *
         * @param greatest no such package is worth more, by party; not to be kept or changed
         * @param acceptedBy no others accept any of them
         * @param crossesRedLine whether they all cross a red line
         */
        default boolean enter(double[] greatest, int acceptedBy, boolean crossesRedLine) {
            return true;
        }
    }

    private final BargainingProblem problem;
    private final Visitor visitor;
    private final int last;
    private final boolean isWhole;
    private final int[] withSay;
    private final double[] least;
    private final int[] firstOption;
    private final double[][] worthByOption;
    private final int[] crossedByOption;
    private final double[][] sum;
    private final int[] crossed;
    /** The greatest that the issues from a depth on can add, by depth and party. */
    private final double[][] greatestRest;

    private final double[] greatest;
    private final double[] values;

    private ValuedWalk(BargainingProblem problem, int[] issues, double[] start, Visitor visitor) {
        super(problem.agenda(), issues);
        this.problem = problem;
        this.visitor = visitor;
        last = issues.length - 1;
        isWhole = issues.length == problem.agenda().issues();
        withSay = problem.partiesWithSay();
        least = problem.least();
        int parties = problem.parties();
        greatest = new double[parties];
        values = new double[parties];
        sum = new double[issues.length + 1][parties];
        sum[0] = start;
        crossed = new int[issues.length + 1];
        Agenda agenda = problem.agenda();
        firstOption = new int[agenda.issues()];
        int total = 0;
        for (int k = 0; k < agenda.issues(); k++) {
            firstOption[k] = total;
            total += agenda.options(k);
        }
        worthByOption = new double[total][parties];
        crossedByOption = new int[total];
        for (int k = 0; k < agenda.issues(); k++) {
            for (int o = 0; o < agenda.options(k); o++) {
                for (int i = 0; i < parties; i++) {
                    worthByOption[firstOption[k] + o][i] = problem.worth()[i][k][o];
                }
                crossedByOption[firstOption[k] + o] = problem.neverAcceptedBy(k, o);
            }
        }
        greatestRest = greatestRest(problem, issues);
    }

    private static double[][] greatestRest(BargainingProblem problem, int[] issues) {
        double[][] rest = new double[issues.length + 1][problem.parties()];
        for (int depth = issues.length - 1; depth >= 0; depth--) {
            boolean[] open = problem.agenda().open()[issues[depth]];
            for (int i = 0; i < problem.parties(); i++) {
                double most = Double.NEGATIVE_INFINITY;
                for (int o = 0; o < open.length; o++) {
                    most = open[o] ? Math.max(most, problem.worth()[i][issues[depth]][o]) : most;
                }
                rest[depth][i] = rest[depth + 1][i] + most;
            }
        }
        return rest;
    }

    /** Shows all packages of a problem to a visitor, in order. */
    static void over(BargainingProblem problem, Visitor visitor) {
        new ValuedWalk(problem, problem.agenda().all(), problem.rest(), visitor).walk();
    }

    /** Shows the choices on some issues of an additive problem; values are what these issues alone are worth. */
    static void overSome(BargainingProblem problem, int[] issues, Visitor visitor) {
        new ValuedWalk(problem, issues, new double[problem.parties()], visitor).walk();
    }

    @Override
    boolean choose(int depth, int issue, int option) {
        int at = firstOption[issue] + option;
        double[] worth = worthByOption[at];
        double[] before = sum[depth];
        double[] after = sum[depth + 1];
        for (int i = 0; i < after.length; i++) {
            after[i] = before[i] + worth[i];
        }
        crossed[depth + 1] = crossed[depth] | crossedByOption[at];
        return depth == last || !problem.isAdditive() || enter(depth + 1);
    }

    /** Asks whether to go on; the bounds leave room for sums that come out less when added up in another order. */
    private boolean enter(int depth) {
        for (int i = 0; i < greatest.length; i++) {
            double most = sum[depth][i] + greatestRest[depth][i];
            greatest[i] = most + BargainingProblem.ROUNDING * Math.max(1, Math.abs(most));
        }
        return visitor.enter(greatest, acceptedBy(greatest) & ~crossed[depth], crossed[depth] != 0);
    }

    @Override
    boolean complete() {
        if (isWhole && !problem.agenda().counts(options)) {
            return true;
        }
        double[] worth = sum[last + 1];
        if (!problem.isAdditive()) {
            problem.valuation().value(options, worth, values);
            problem.requireFinite(options, values);
            worth = values;
        }
        int never = crossed[last + 1];
        return visitor.visit(options, worth, acceptedBy(worth) & ~never, never != 0);
    }

    private int acceptedBy(double[] worth) {
        int accepted = 0;
        for (int j = 0; j < withSay.length; j++) {
            int i = withSay[j];
            if (worth[i] >= least[i] - BargainingProblem.ROUNDING) {
                accepted |= 1 << j;
            }
        }
        return accepted;
    }
}
