package org.parley.chart;

import java.util.Objects;

/**
 * What a chart says in words.
 *
 * @param title a sentence that says what to see
 * @param subtitle what is drawn, of what and in which unit; may be empty
 * @param alt stands in for the picture where it cannot be seen
 */
public record Caption(String title, String subtitle, String alt) {

    /** Checks that a reader and a screen reader both get something. */
    public Caption {
        Objects.requireNonNull(subtitle);
        if (title.isBlank() || alt.isBlank()) {
            throw new IllegalArgumentException("a chart needs a title and a text that stands in for it");
        }
    }
}
