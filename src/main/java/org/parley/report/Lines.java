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
        paragraph(margin, margin, words);
    }

    /** Adds text over as many lines as it takes, with a margin of the first and one of the others. */
    public void paragraph(String first, String margin, String words) {
        StringBuilder line = new StringBuilder(first);
        int empty = first.length();
        for (String word : words.strip().split("\\s+")) {
            if (line.length() + 1 + word.length() > width && line.length() > empty) {
                text.append(line.toString().stripTrailing()).append('\n');
                line = new StringBuilder(margin);
                empty = margin.length();
            }
            line.append(line.length() == empty ? "" : " ").append(word);
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
