package org.parley.classroom;

import java.util.List;

/**
 * The games of a class beside what the model makes of the same scenario, for a projector.
 *
 * @param title what is played
 * @param headline in a sentence
 * @param deck what else is to be said
 * @param code to join with
 * @param width of the picture, at least {@value #WIDTH}
 * @param height of the picture
 * @param dots a hundred of the model's games
 * @param discs games of the class
 * @param ticks dates below those that signed
 * @param labels below and above the columns
 * @param lines under the columns
 */
public record WallScreen(
        String title,
        String headline,
        String deck,
        String code,
        double width,
        double height,
        List<Dot> dots,
        List<Disc> discs,
        List<Label> ticks,
        List<Label> labels,
        List<Line> lines) {

    /** Least width of the picture. */
    public static final int WIDTH = 1100;

    /** Copies the lists. */
    public WallScreen {
        dots = List.copyOf(dots);
        discs = List.copyOf(discs);
        ticks = List.copyOf(ticks);
        labels = List.copyOf(labels);
        lines = List.copyOf(lines);
    }

    /**
     * One of the model's games.
     *
     * @param kind how it ended, which gives it its colour
     */
    public record Dot(double x, double y, String kind) {}

    /**
     * A game of the class.
     *
     * @param kind how it ended
     * @param number of the game, as people count
     */
    public record Disc(double x, double y, double radius, String kind, int number) {

        /** Whether there is room for its number. */
        public boolean isNumbered() {
            return radius >= 12;
        }
    }

    /**
     * A label.
     *
     * @param kind its style
     */
    public record Label(double x, double y, String text, String kind) {}

    /** A line under a column. */
    public record Line(double from, double to, double y) {}
}
