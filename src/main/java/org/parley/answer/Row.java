package org.parley.answer;

import java.util.List;

/**
 * Row of a table.
 *
 * @param cells one for each column
 * @param strong whether it stands out, such as a difference that chance does not explain
 * @param notes sentences below it
 */
public record Row(List<Cell> cells, boolean strong, List<String> notes) {

    /** Copies cells and notes. */
    public Row {
        cells = List.copyOf(cells);
        notes = List.copyOf(notes);
    }
}
