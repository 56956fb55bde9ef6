package org.parley.analysis;

import org.jspecify.annotations.Nullable;

/**
 * A number that exact analysis found.
 *
 * @param of track, or {@code war}
 * @param what what was found, such as {@code nash.value}
 * @param who actor that it belongs to, two joined by a plus sign, or null
 * @param value the number; 1 and 0 for yes and no
 */
public record Finding(String of, String what, @Nullable String who, double value) {

    static Finding of(String of, String what, @Nullable String who, double value) {
        return new Finding(of, what, who, value);
    }

    static Finding of(String of, String what, boolean value) {
        return new Finding(of, what, null, value ? 1 : 0);
    }

    /** Returns its name among all numbers of an analysis: {@code track.what} or {@code track.what.actor}. */
    public String key() {
        return of + "." + what + (who == null ? "" : "." + who);
    }
}
