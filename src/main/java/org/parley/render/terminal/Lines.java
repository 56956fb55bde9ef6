package org.parley.render.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parley.answer.Table;

/** The lines of an answer, for a screen. */
public final class Lines {

    private final Screen screen;
    private final int width;
    private final StringBuilder text = new StringBuilder();

    /**
     * Begins a text.
     *
     * @param screen what it is read on
     * @param widest most cells of a line of prose; no more than the screen has
     */
    public Lines(Screen screen, int widest) {
        this.screen = screen;
        this.width = Math.min(widest, screen.width());
    }

    /** Adds a line; what is too wide is cut off in a pipe or file, and goes on in the next line in a window. */
    public void line(String format, Object... values) {
        String line = String.format(Locale.ROOT, format, values).stripTrailing();
        if (screen.isWindow()) {
            Screen.wrapped(screen.spell(line), width).forEach(this::add);
        } else {
            add(screen.clip(line, width));
        }
    }

    /** Adds a line, whole even if it reaches beyond the width of prose. */
    public void row(String format, Object... values) {
        String line = String.format(Locale.ROOT, format, values).stripTrailing();
        Screen.wrapped(screen.spell(line), screen.width()).forEach(this::add);
    }

    /** Adds text that stands out, over as many lines as it takes. */
    public void heading(String words) {
        filled("", "", words, width).forEach(line -> add(screen.strong(line)));
    }

    /** Adds an empty line. */
    public void gap() {
        add("");
    }

    /** Adds a typed table. */
    public void table(Table table) {
        table(TableColumns.of(table, screen));
    }

    /** Adds a table. */
    public void table(Columns table) {
        table.on(screen).forEach(this::add);
    }

    /** Adds text over as many lines as it takes, each with the same margin. */
    public void paragraph(String margin, String words) {
        paragraph(margin, margin, words);
    }

    /** Adds text over as many lines as it takes, with a margin of the first and one of the others. */
    public void paragraph(String first, String margin, String words) {
        filled(first, margin, words, width).forEach(this::add);
    }

    /** Adds text over as many lines as it takes, all as wide: the first without a margin, the others behind it. */
    public void hanging(String margin, String words) {
        filled("", margin, words, width - margin.length()).forEach(this::add);
    }

    /**
     * Fills lines with words; one that is wider than a window goes on in the next line. What no-break spaces join stays together.
     *
     * @param room most cells of the first line; the others have the whole width
     */
    private List<String> filled(String first, String margin, String words, int room) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(first);
        int empty = first.length();
        for (String word : screen.spell(words).strip().split("\\s+")) {
            if (line.length() > empty && Cells.of(line + " " + word) > (lines.isEmpty() ? room : width)) {
                lines.addAll(Screen.wrapped(line.toString().replace('\u00A0', ' '), screen.width()));
                line = new StringBuilder(margin);
                empty = margin.length();
            }
            line.append(line.length() == empty ? "" : " ").append(word);
        }
        lines.addAll(Screen.wrapped(line.toString().replace('\u00A0', ' '), screen.width()));
        return lines;
    }

    private void add(String line) {
        text.append(line.stripTrailing()).append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
