package org.parley.answer;

import java.util.List;

/**
 * Section of an answer.
 *
 * @param id its place on a page: small letters, digits and hyphens
 * @param heading a question or a few words; empty for none in a terminal
 * @param sentence says what to see, from the data; empty for none in a terminal
 * @param blocks what shows it, in order
 * @param medium where it is shown
 */
public record Section(String id, String heading, String sentence, List<Block> blocks, Medium medium) {

    /** Copies the blocks and checks the id; a page needs a sentence. */
    public Section {
        blocks = List.copyOf(blocks);
        if (!id.matches("[a-z0-9][a-z0-9-]*") || medium.isOn(Medium.PAGE) && sentence.isBlank()) {
            throw new IllegalArgumentException(
                    "a section needs an id and a sentence, not '" + id + "' and '" + sentence + "'");
        }
    }

    /** Makes a section of a page. */
    public Section(String id, String heading, String sentence, List<Block> blocks) {
        this(id, heading, sentence, blocks, Medium.PAGE);
    }

    /** Makes a section of the text in a terminal. */
    public static Section ofText(String id, String heading, List<Block> blocks) {
        return new Section(id, heading, "", blocks, Medium.TERMINAL);
    }
}
