package org.parley.report;

import java.util.Locale;

/** Plain text of a given width, line by line. */
final class Lines {

    private final int width;
    private final StringBuilder text = new StringBuilder();

    Lines(int width) {
        this.width = width;
    }

    /** Adds a line, cut off at the width. */
    void line(String format, Object... values) {
        String line = String.format(Locale.ROOT, format, values).stripTrailing();
        text.append(line.length() <= width ? line : line.substring(0, width - 1) + "…")
                .append('\n');
    }

    /** Adds text over as many lines as it takes, each with the same margin. */
    void paragraph(String margin, String words) {
        StringBuilder line = new StringBuilder(margin);
        for (String word : words.split(" ")) {
            if (line.length() + 1 + word.length() > width && line.length() > margin.length()) {
                text.append(line.toString().stripTrailing()).append('\n');
                line = new StringBuilder(margin);
            }
            line.append(line.length() == margin.length() ? "" : " ").append(word);
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
