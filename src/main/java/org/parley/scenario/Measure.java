package org.parley.scenario;

/**
 * What a {@link Claim} or a metric of a study measures, written as one of
 *
 * <ul>
 *   <li>{@code mean(COLUMN)}, {@code median(COLUMN)}: over the runs that have a value in that column of the table of runs
 *   <li>{@code share(COLUMN = VALUE)}: of the runs in which the column has that value; quotes allow any text as a value
 *   <li>{@code share(OUTCOME)}: of the runs that end so
 *   <li>each of them with {@code | OUTCOME} before the last parenthesis: among the runs that end so
 *   <li>{@code exact(ROW)}: a row of the exact analysis, without simulation
 * </ul>
 */
public sealed interface Measure {

    /**
     * Reads a measure from its text.
     *
     * @throws IllegalArgumentException if it cannot be read; the message says how measures are written
     */
    static Measure parse(String text) {
        return MeasureParser.parse(text);
    }

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
