package org.parley.report.page;

import java.util.List;
import org.parley.report.Table;

/** A part of a section. */
public sealed interface Block permits Block.Note, Block.Items, Block.Grid, Block.Told, Block.Beside, Figure {

    /** A sentence or some. */
    record Note(String text) implements Block {}

    /** A list of sentences or parts of one. */
    record Items(List<String> texts) implements Block {

        /** Copies the texts. */
        public Items {
            texts = List.copyOf(texts);
        }
    }

    /**
     * A table.
     *
     * @param summary if not empty, the table is folded away behind it
     * @param table what it shows
     */
    record Grid(String summary, Table table) implements Block {}

    /**
     * A run, told.
     *
     * @param heading which run it is and how it ends
     * @param why why this one
     * @param gist what happened, in a paragraph
     * @param rounds the turning points, each a paragraph
     */
    record Told(String heading, String why, String gist, List<String> rounds) implements Block {

        /** Copies the turning points. */
        public Told {
            rounds = List.copyOf(rounds);
        }
    }

    /**
     * Two accounts beside each other, row by row; on a narrow page one under the other.
     *
     * @param caption what they are accounts of
     * @param left names the first
     * @param right names the second
     * @param rows what belongs beside each other
     */
    record Beside(String caption, String left, String right, List<Row> rows) implements Block {

        /**
         * A text of each. One that is the same in both stands across.
         *
         * @param left may be empty
         * @param right may be empty
         */
        public record Row(String left, String right) {}

        /** Copies the rows. */
        public Beside {
            rows = List.copyOf(rows);
        }
    }
}
