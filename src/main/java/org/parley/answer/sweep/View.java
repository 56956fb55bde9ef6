package org.parley.answer.sweep;

import java.util.List;
import org.parley.answer.Block;

/** View of a metric over the cases of a study: figures, and a sentence on what they show. */
interface View {

    /** Returns what is to be said of it, with a space before it; empty for nothing. */
    default String sentence() {
        return "";
    }

    /** Returns what shows it. */
    List<Block> blocks();
}
