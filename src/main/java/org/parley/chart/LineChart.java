package org.parley.chart;

import java.util.List;
import java.util.OptionalInt;

/**
 * Line chart over named places in order, one line per actor: what fighting on is worth at each position of the front.
 *
 * @param caption what it says in words
 * @param across names what is in order, such as the position of the front
 * @param up names what the values are, with their unit
 * @param places the names of the places in order, at least two
 * @param present the place where things stand, counted from 0, if there is one
 * @param lines at least one, each with one value per place
 */
public record LineChart(
        Caption caption, String across, String up, List<String> places, OptionalInt present, List<Series> lines)
        implements Chart {

    /** Checks that each line has a value for each place. */
    public LineChart {
        places = List.copyOf(places);
        lines = List.copyOf(lines);
        int size = places.size();
        Checks.that(size >= 2 && !lines.isEmpty(), "lines need two places and a series, not %s", size);
        Checks.lengths(lines, size, "places");
        int place = present.orElse(0);
        Checks.that(place >= 0 && place < size, "there is no place %s of %s", place, size);
    }

    @Override
    public DataTable table() {
        return new DataTable(caption.title(), across, places, lines, ValueFormat.decimals(3, 3));
    }
}
