package org.parley.chart;

import java.util.Arrays;
import java.util.List;

/** Checks that numbers can be drawn and that there are as many as they have names. */
final class Checks {

    private static final double ROUNDING = 1e-12;

    private Checks() {}

    static void that(boolean holds, String otherwise, Object... about) {
        if (!holds) {
            throw new IllegalArgumentException(String.format(otherwise, about));
        }
    }

    static double finite(String what, double value) {
        that(Double.isFinite(value), "cannot draw %s of '%s'", value, what);
        return value;
    }

    static double[] finite(String what, double[] values) {
        for (double value : values) {
            finite(what, value);
        }
        return values.clone();
    }

    /** Checks that numbers increase or stay, but for rounding. */
    static void ordered(String what, double... values) {
        for (int k = 1; k < values.length; k++) {
            that(values[k - 1] <= values[k] + ROUNDING, "'%s' has no order in %s", what, Arrays.toString(values));
        }
    }

    /** Checks that each series has so many values; {@code places} names what they belong to. */
    static void lengths(List<Series> series, int size, String places) {
        for (Series one : series) {
            int values = one.values().length;
            that(values == size, "'%s' has %s values for %s %s", one.name(), values, size, places);
        }
    }

    /** Checks that all values lie between two; {@code what} says what they are. */
    static void range(List<Series> series, double least, double greatest, String what) {
        for (Series one : series) {
            for (double value : one.values()) {
                that(value >= least && value <= greatest, "'%s' has %s %s", one.name(), what, value);
            }
        }
    }
}
