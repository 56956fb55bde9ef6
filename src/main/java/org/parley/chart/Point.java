package org.parley.chart;

/**
 * A point with a name.
 *
 * @param name as readers know it
 * @param x value to the right
 * @param y value upwards
 */
public record Point(String name, double x, double y) {

    /** Checks that the point can be drawn. */
    public Point {
        Checks.finite(name, x);
        Checks.finite(name, y);
    }

    /** Whether another lies where this one lies. */
    boolean lies(Point other) {
        return x == other.x && y == other.y;
    }
}
