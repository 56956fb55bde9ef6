package org.parley.chart;

import java.util.List;

/**
 * Morris plot: size and spread of elementary effects, the plane in which Morris (1991, figure 1) screens factors. What lies at
 * the left matters little; what lies high acts non-linearly or together with others.
 *
 * @param caption what it says in words
 * @param named factors to name, at least one: x is the mean absolute effect, y the standard deviation of effects
 * @param rest all other factors; may be none
 */
public record MorrisPlot(Caption caption, List<Point> named, Scatter rest) implements Chart {

    /** Checks that there is a point to name. */
    public MorrisPlot {
        named = List.copyOf(named);
        Checks.that(!named.isEmpty(), "a plane of effects needs a factor to name");
    }

    @Override
    public DataTable table() {
        return new DataTable(caption.title(), "Factor", "mean absolute effect", "standard deviation", named);
    }
}
