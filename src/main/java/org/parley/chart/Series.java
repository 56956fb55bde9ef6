package org.parley.chart;

/**
 * Values under a name.
 *
 * @param name as readers know it
 * @param values finite
 */
public record Series(String name, double[] values) {

    /** Copies the values and checks that they can be drawn. */
    public Series {
        values = Finite.copy(name, values);
    }

    @Override
    public double[] values() {
        return values.clone();
    }
}
