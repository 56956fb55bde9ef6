package org.parley.chart;

/** Checks that numbers can be drawn. */
final class Finite {

    private Finite() {}

    static double check(String what, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("cannot draw " + value + " of '" + what + "'");
        }
        return value;
    }

    static double[] copy(String what, double[] values) {
        for (double value : values) {
            check(what, value);
        }
        return values.clone();
    }
}
