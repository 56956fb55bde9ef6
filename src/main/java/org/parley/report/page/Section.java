package org.parley.report.page;

import java.util.List;

/**
 * A section of a page.
 *
 * @param id its place on the page: small letters, digits and hyphens
 * @param heading a question or a few words
 * @param sentence says what to see, from the data
 * @param blocks what shows it, in order
 */
public record Section(String id, String heading, String sentence, List<Block> blocks) {

    /** Copies the blocks and checks the id. */
    public Section {
        blocks = List.copyOf(blocks);
        if (!id.matches("[a-z0-9][a-z0-9-]*") || sentence.isBlank()) {
            throw new IllegalArgumentException(
                    "a section needs an id and a sentence, not '" + id + "' and '" + sentence + "'");
        }
    }
}
