package org.parley.report.whatif;

import java.util.ArrayList;
import java.util.List;
import org.parley.render.terminal.Lines;
import org.parley.render.terminal.Screen;

/** Two texts in two columns; in a window that is too narrow the second stands below the first, with a line on its left. */
final class SideBySide {

    private static final String RULE = " | ";
    private static final String BELOW = "| ";
    private static final int LEAST_COLUMN = 34;

    private final Screen screen;
    private final int width;
    private final int column;
    private final List<String> lines = new ArrayList<>();

    /**
     * Begins a page.
     *
     * @param screen what it is read on
     * @param widest its greatest width, in cells
     */
    SideBySide(Screen screen, int widest) {
        this.screen = screen;
        width = Math.min(widest, screen.width());
        column = (width - RULE.length()) / 2;
    }

    /** Adds two texts beside each other; one that is the same in both goes across the page. */
    SideBySide add(String left, String right) {
        if (left.equals(right)) {
            lines.addAll(filled(left, width));
        } else if (column < LEAST_COLUMN) {
            lines.addAll(filled(left, width));
            filled(right, width - BELOW.length()).forEach(line -> lines.add(BELOW + line));
        } else {
            beside(filled(left, column), filled(right, column));
        }
        return this;
    }

    private void beside(List<String> lefts, List<String> rights) {
        for (int line = 0; line < Math.max(lefts.size(), rights.size()); line++) {
            String start = line < lefts.size() ? lefts.get(line) : "";
            String end = line < rights.size() ? rights.get(line) : "";
            lines.add((Screen.pad(start, column) + RULE + end).stripTrailing());
        }
    }

    /** Adds a line across. */
    SideBySide rule() {
        lines.add(column < LEAST_COLUMN ? "-".repeat(width) : "-".repeat(column) + "-+-" + "-".repeat(column));
        return this;
    }

    private List<String> filled(String words, int cells) {
        Lines filled = new Lines(screen.narrowed(cells), cells);
        if (!words.isEmpty()) {
            filled.paragraph("", words);
        }
        return filled.toString().lines().toList();
    }

    /** Returns its lines. */
    List<String> lines() {
        return lines;
    }
}
