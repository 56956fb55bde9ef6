package org.parley.answer.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parley.answer.Block;
import org.parley.answer.Section;
import org.parley.answer.Table;

/** Where a page comes from, and what it is not. */
public final class ProvenanceSection {

    private ProvenanceSection() {}

    /**
     * Returns the section.
     *
     * @param version version of Parley
     * @param sentence what it was made from
     * @param rows what else it came from, each a name and a value
     * @param notes what it is not, each a paragraph
     */
    public static Section of(String version, String sentence, List<List<String>> rows, String... notes) {
        List<List<String>> all = new ArrayList<>();
        all.add(List.of("Model", "Parley " + version + ", an agent-based model on MASON"));
        all.addAll(rows);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Grid("", Table.ofTexts("Provenance", List.of("What", "Which"), Set.of(), all)));
        List.of(notes).forEach(note -> blocks.add(new Block.Note(note)));
        return new Section("provenance", "Where does this come from, and what is it not?", sentence, blocks);
    }
}
