package org.parley.scenario.study;

/** How many runs each case of a study has. */
public sealed interface StudyRuns {

    /** Returns the runs that each case has at the least. */
    long least();

    /** Returns the runs that no case exceeds. */
    long most();

    /**
     * The same number for each case.
     *
     * @param runs at least 1
     */
    record PerCase(long runs) implements StudyRuns {

        @Override
        public long least() {
            return runs;
        }

        @Override
        public long most() {
            return runs;
        }
    }

    /**
     * As many as it takes.
     *
     * @param halfWidth half-width of the 95% interval of a metric in each case at which to stop; above 0
     * @param of name of the metric
     * @param atLeast runs that each case has at the least
     * @param atMost runs that each case has at the most
     */
    record HalfWidth(double halfWidth, String of, long atLeast, long atMost) implements StudyRuns {

        @Override
        public long least() {
            return atLeast;
        }

        @Override
        public long most() {
            return atMost;
        }
    }
}
