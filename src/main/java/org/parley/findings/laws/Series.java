package org.parley.findings.laws;

import java.util.List;

/**
 * One thing that a law moves, and what it claims of that.
 *
 * @param moved what is moved, or what is looked at if nothing is
 * @param range over which range it is moved, in words; empty if nothing is
 * @param levels the levels, from the least to the most
 * @param measures what is measured at each
 * @param claims what must be so
 * @param times how many times as many runs it takes as others do
 */
record Series(
        String moved, String range, List<Level> levels, List<LawMeasure> measures, List<Claim> claims, int times) {

    /**
     * A level.
     *
     * @param label its name for readers
     * @param place its place on a scale; NaN if it has none
     * @param setting what the scenario is moved to
     */
    record Level(String label, double place, Setting setting) {}

    /** Copies the lists. */
    Series {
        levels = List.copyOf(levels);
        measures = List.copyOf(measures);
        claims = List.copyOf(claims);
    }
}
