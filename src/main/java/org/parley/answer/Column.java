package org.parley.answer;

/**
 * Column of a table.
 *
 * @param id its name for programs: small letters, digits and underscores; empty if it is for people alone
 * @param heading its heading for people; may have lines
 * @param layout its width in a terminal, as a printf conversion of a string with the gap before it, such as {@code "  %-20.20s"}; with a
 *     precision, names are cut off there in pipes and files, and with # they stand in a line of their own instead; after a line feed the whole column
 *     stands below its row, the lines of a cell in one if they fit; empty to fit
 * @param numeric whether it holds numbers, which align to the right
 * @param picture what is drawn of it at the end of a row in a terminal
 */
public record Column(String id, String heading, String layout, boolean numeric, Picture picture) {

    /** Picture of a number at the end of a row. */
    public enum Picture {
        /** None. */
        NONE,
        /** A bar for a share, in windows; where two columns have one, it is solid up to the first and light up to the second. */
        BAR,
        /** A bar for a share, in pipes and files too. */
        BAR_EVERYWHERE,
        /** An interval beside zero, in windows. */
        INTERVAL,
        /** A bar that is solid up to the lower end of an interval and light up to the upper, in windows; if any end is below zero, as INTERVAL. */
        INTERVAL_BAR
    }
}
