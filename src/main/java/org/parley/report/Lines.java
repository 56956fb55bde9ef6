package org.parley.report;

import java.util.Locale;

/** Plain text of a given width, line by line. */
public final class Lines {

    private final int width;
    private final StringBuilder text = new StringBuilder();

    /** Begins a text of a width, in characters. */
    public Lines(int width) {
        this.width = width;
    }

    /** Adds a line, cut off at the width. */
    public void line(String format, Object... values) {
        String line = String.format(Locale.ROOT, format, values).stripTrailing();
        text.append(Words.clip(line, width)).append('\n');
    }

    /** Adds a line of columns, whole even if its last column reaches beyond the width. */
    public void row(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }

    /** Adds text over as many lines as it takes, each with the same margin. */
    public void paragraph(String margin, String words) {
        StringBuilder line = new StringBuilder(margin);
        for (String word : words.strip().split("\\s+")) {
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
