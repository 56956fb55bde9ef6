package org.parley.findings.effects;

import org.parley.findings.laws.Setting;

/**
 * One way to change a claim or a number.
 *
 * @param kind which way
 * @param words what is done, such as {@code europe_seat = never}
 * @param from what the change is measured from: the scenario as it is, or the low ends of ranges
 * @param to what it is changed to
 */
public record Move(Kind kind, String words, Setting from, Setting to) {

    /** Ways to change something. */
    public enum Kind {
        /** It is set to a value that adds nothing, or is absent. */
        REMOVED,
        /** It is mirrored in the range that it may have, or its sign is turned, or an order is exchanged. */
        REVERSED,
        /** It goes from the low to the high end of the range that the file declares. */
        RANGE,
        /** A choice has another of its options. */
        OPTION
    }
}
