package org.parley.scenario;

/** What a {@link Claim} measures. */
public sealed interface Measure {

    /** How the values of many runs become one number. */
    enum Statistic {
        MEAN,
        MEDIAN,
        SHARE
    }

    /**
     * Something counted over runs.
     *
     * @param statistic how
     * @param column column of the table of runs
     * @param value for a share: the value whose share is meant, as text; else null
     * @param outcome id of the outcome to which the runs that count are limited, or null if all count
     */
    record Simulated(Statistic statistic, String column, String value, String outcome) implements Measure {}

    /**
     * Something worked out without simulation.
     *
     * @param row row of the exact analysis
     */
    record Exact(String row) implements Measure {}
}
