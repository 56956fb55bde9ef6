package org.parley.answer;

import java.util.List;

/**
 * Row of a table.
 *
 * @param cells one for each column
 * @param strong whether it stands out, such as a difference that chance does not explain
 * @param notes sentences below it
 * @param place its place on a page, which links lead to: small letters, digits and hyphens; empty for none
 */
public record Row(List<Cell> cells, boolean strong, List<String> notes, String place) {

    /** Copies cells and notes. */
    public Row {
        cells = List.copyOf(cells);
        notes = List.copyOf(notes);
    }

    /** Makes a row of cells alone. */
    public Row(List<Cell> cells) {
        this(cells, false, List.of(), "");
    }
}
