package org.parley.chart;

/**
 * Points of a scatter plot, without names.
 *
 * @param x values to the right
 * @param y values upwards, as many
 */
public record Scatter(double[] x, double[] y) {

    /** No points. */
    public static final Scatter NONE = new Scatter(new double[0], new double[0]);

    /** Copies the values and checks that they can be drawn. */
    public Scatter {
        x = Checks.finite("x", x);
        y = Checks.finite("y", y);
        Checks.that(x.length == y.length, "points need as many x as y, not %s and %s", x.length, y.length);
    }

    @Override
    public double[] x() {
        return x.clone();
    }

    @Override
    public double[] y() {
        return y.clone();
    }

    /** Returns how many there are. */
    public int size() {
        return x.length;
    }
}
