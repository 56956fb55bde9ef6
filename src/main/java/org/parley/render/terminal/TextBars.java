package org.parley.render.terminal;

/** Draws bars and intervals of block elements, or of ASCII where there are none. */
final class TextBars {

    private static final int EIGHTHS = 8;
    private static final String[] PARTS = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};

    private TextBars() {}

    /** Draws a bar that is solid up to one share of its cells and light up to another. */
    static String bar(Screen screen, int cells, double solid, double light) {
        int end = (int) Math.round(cells * light);
        if (!screen.blocks()) {
            int full = (int) Math.round(cells * solid);
            return "#".repeat(full) + "-".repeat(Math.max(0, end - full));
        }
        int eighths = (int) Math.round(EIGHTHS * cells * solid);
        String bar = "█".repeat(eighths / EIGHTHS) + PARTS[eighths % EIGHTHS];
        return screen.tint(bar + "░".repeat(Math.max(0, end - bar.length())));
    }

    /** Draws the low end, the value and the high end of an interval beside zero, which is in the middle. */
    static String interval(Screen screen, int cells, double[] interval, double most, boolean coloured) {
        int half = (cells - 1) / 2;
        int low = place(interval[0], most, half);
        int value = place(interval[1], most, half);
        int high = place(interval[2], most, half);
        StringBuilder line = new StringBuilder();
        for (int cell = 0; cell <= 2 * half; cell++) {
            line.append(
                    cell == value
                            ? screen.blocks() ? "■" : "o"
                            : cell == half
                                    ? screen.blocks() ? "│" : "|"
                                    : cell >= low && cell <= high ? screen.blocks() ? "─" : "-" : " ");
        }
        String drawn = line.toString().stripTrailing();
        return coloured ? screen.tint(drawn) : drawn;
    }

    private static int place(double value, double most, int half) {
        double share = most > 0 ? Math.max(-1, Math.min(1, value / most)) : 0;
        return half + (int) Math.round(half * share);
    }
}
