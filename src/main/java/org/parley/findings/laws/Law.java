package org.parley.findings.laws;

import java.util.List;

/**
 * A law, and how it is tried on a scenario.
 *
 * @param number its number, from 1
 * @param says the law in a sentence
 * @param series what is moved; none if the law does not apply
 * @param reason why it, or a part of it, does not apply; or null
 */
record Law(int number, String says, List<Series> series, String reason) {

    /** Copies the list. */
    Law {
        series = List.copyOf(series);
    }
}
