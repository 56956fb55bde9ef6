package org.parley.scenario;

/** Checks of numbers that return their argument and fail on NaN. */
public final class Check {

    private Check() {}

    /** Returns {@code x}, or fails if it is NaN or infinite. */
    public static double finite(String what, double x) {
        if (!Double.isFinite(x)) {
            throw new IllegalArgumentException(what + " must be a finite number, not " + x);
        }
        return x;
    }

    /** Returns {@code x}, or fails if it is not a finite number above zero. */
    public static double positive(String what, double x) {
        if (!(x > 0) || Double.isInfinite(x)) {
            throw new IllegalArgumentException(what + " must be above 0, not " + x);
        }
        return x;
    }

    /** Returns {@code x}, or fails if it is below zero or not finite. */
    public static double notNegative(String what, double x) {
        if (!(x >= 0) || Double.isInfinite(x)) {
            throw new IllegalArgumentException(what + " must be 0 or more, not " + x);
        }
        return x;
    }

    /** Returns {@code x}, or fails if it is outside {@code [low, high]}. */
    public static double within(String what, double x, double low, double high) {
        if (!(x >= low && x <= high)) {
            throw new IllegalArgumentException(what + " must lie in [" + low + ", " + high + "], not " + x);
        }
        return x;
    }

    /** Fails unless the values are finite and do not fall. */
    public static void ordered(String what, double... values) {
        for (int i = 0; i < values.length; i++) {
            finite(what, values[i]);
            if (i > 0 && values[i] < values[i - 1]) {
                throw new IllegalArgumentException(
                        what + " must list its values from low to high, not " + values[i - 1] + " before " + values[i]);
            }
        }
    }
}
