package org.parley.render.terminal;

/** A small picture of a number, in a line of text. */
@FunctionalInterface
public interface Picture {

    /** Nothing to see. */
    Picture NONE = (screen, cells) -> "";

    /** Draws it on a screen, in at most so many cells. */
    String on(Screen screen, int cells);

    /**
     * Returns a bar that is solid up to a place and goes on lightly, such as from the lower to the upper end of an interval.
     *
     * @param solid from 0 to 1
     * @param light from the same to 1
     */
    static Picture bar(double solid, double light) {
        double from = Math.max(0, Math.min(1, solid));
        double to = Math.max(from, Math.min(1, light));
        return (screen, cells) -> TextBars.bar(screen, cells, from, to);
    }

    /**
     * Returns an interval around its value, beside a line that stands for zero.
     *
     * @param low its lower end
     * @param value where its mark is
     * @param high its upper end
     * @param most what lies at the ends of the picture, as a distance from zero
     * @param coloured whether it is to stand out
     */
    static Picture interval(double low, double value, double high, double most, boolean coloured) {
        return (screen, cells) -> TextBars.interval(screen, cells, new double[] {low, value, high}, most, coloured);
    }
}
