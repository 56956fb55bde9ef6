package org.parley.report.whatif;

import java.util.List;
import org.parley.report.story.Story;

/** Two texts in two columns. */
final class SideBySide {

    private static final String RULE = " | ";

    private final int width;
    private final int column;
    private final StringBuilder text = new StringBuilder();

    /**
     * Begins a page.
     *
     * @param width its greatest width, in characters
     */
    SideBySide(int width) {
        this.width = width;
        column = (width - RULE.length()) / 2;
    }

    /** Adds two texts beside each other; one that is the same in both goes across the page. */
    SideBySide add(String left, String right) {
        if (left.equals(right)) {
            text.append(Story.wrapped(left, width));
            return this;
        }
        List<String> lefts = lines(left);
        List<String> rights = lines(right);
        for (int line = 0; line < Math.max(lefts.size(), rights.size()); line++) {
            String start = line < lefts.size() ? lefts.get(line) : "";
            String end = line < rights.size() ? rights.get(line) : "";
            text.append((start + " ".repeat(column - start.length()) + RULE + end).stripTrailing())
                    .append('\n');
        }
        return this;
    }

    /** Adds a line across. */
    SideBySide rule() {
        text.append("-".repeat(column)).append("-+-").append("-".repeat(column)).append('\n');
        return this;
    }

    private List<String> lines(String words) {
        return words.isEmpty()
                ? List.of()
                : Story.wrapped(words, column).lines().toList();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
