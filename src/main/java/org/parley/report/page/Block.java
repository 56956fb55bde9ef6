package org.parley.report.page;

import java.util.List;
import org.parley.report.Table;

/** A part of a section. */
public sealed interface Block permits Block.Note, Block.Items, Block.Grid, Block.Told, Figure {

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
}
