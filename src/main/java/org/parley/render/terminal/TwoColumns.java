package org.parley.render.terminal;

import java.util.ArrayList;
import java.util.List;
import org.parley.answer.Block.SideBySide;

/**
 * Two accounts in two columns, a rule between what belongs together; in a window that is too narrow the second stands below the first,
 * with a line on its left.
 */
final class TwoColumns {

    private static final String RULE = " | ";
    private static final String BELOW = "| ";
    private static final int LEAST_COLUMN = 34;

    private final Screen screen;
    private final int width;
    private final int column;
    private final List<String> lines = new ArrayList<>();

    private TwoColumns(Screen screen, int widest) {
        this.screen = screen;
        width = Math.min(widest, screen.width());
        column = (width - RULE.length()) / 2;
    }

    /**
     * Returns two accounts, line by line. Names of the two stand above a rule; where they have none, a rule is above and below.
     *
     * @param screen what they are read on
     * @param widest their greatest width, in cells
     */
    static List<String> of(SideBySide accounts, Screen screen, int widest) {
        TwoColumns columns = new TwoColumns(screen, widest);
        boolean isHeaded = !accounts.left().isEmpty() || !accounts.right().isEmpty();
        if (isHeaded) {
            columns.add(accounts.left(), accounts.right());
        }
        for (SideBySide.Pair row : accounts.rows()) {
            columns.rule();
            columns.add(row.left(), row.right());
        }
        if (!isHeaded) {
            columns.rule();
        }
        return columns.lines;
    }

    /** Adds two texts beside each other; one that is the same in both goes across. */
    private void add(String left, String right) {
        if (left.equals(right)) {
            lines.addAll(filled(left, width));
        } else if (column < LEAST_COLUMN) {
            lines.addAll(filled(left, width));
            filled(right, width - BELOW.length()).forEach(line -> lines.add(BELOW + line));
        } else {
            beside(filled(left, column), filled(right, column));
        }
    }

    private void beside(List<String> lefts, List<String> rights) {
        for (int line = 0; line < Math.max(lefts.size(), rights.size()); line++) {
            String start = line < lefts.size() ? lefts.get(line) : "";
            String end = line < rights.size() ? rights.get(line) : "";
            lines.add((Cells.pad(start, column, false) + RULE + end).stripTrailing());
        }
    }

    private void rule() {
        lines.add(column < LEAST_COLUMN ? "-".repeat(width) : "-".repeat(column) + "-+-" + "-".repeat(column));
    }

    private List<String> filled(String words, int cells) {
        Lines filled = new Lines(screen.narrowed(cells), cells);
        if (!words.isEmpty()) {
            filled.paragraph("", words);
        }
        return filled.toString().lines().toList();
    }
}
