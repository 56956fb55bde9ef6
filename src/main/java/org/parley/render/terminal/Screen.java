package org.parley.render.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What an answer is read on: a window of some width, or a pipe or file, which has none.
 *
 * @param width most cells of a line, at least 20
 * @param blocks whether it shows block elements (Unicode U+2580 to U+259F)
 * @param colours whether it shows colours
 * @param letters how text is spelled there
 */
public record Screen(int width, boolean blocks, boolean colours, Spelling letters) {

    /** What pipes, files and documents get: lines of any width, no colours, bars of ASCII. */
    public static final Screen PLAIN = new Screen(Integer.MAX_VALUE, false, false, Spelling.UNCHANGED);

    /** The least width that is kept to. */
    public static final int LEAST = 20;

    private static final String BOLD = "\u001b[1m";
    private static final String CYAN = "\u001b[36m";
    private static final String RESET = "\u001b[0m";

    /** Margin of what goes on in the next line, beyond that of the line itself. */
    private static final int HANGING = 4;

    /** Checks the width. */
    public Screen {
        if (width < LEAST) {
            throw new IllegalArgumentException("a screen is at least " + LEAST + " wide, not " + width);
        }
    }

    /** Whether somebody looks at it through a window: answers fit into it, and have pictures. */
    public boolean isWindow() {
        return width < Integer.MAX_VALUE;
    }

    /** Returns a part of it that is narrower; of a pipe or file, itself. */
    public Screen narrowed(int cells) {
        return isWindow() ? new Screen(Math.max(LEAST, cells), blocks, colours, letters) : this;
    }

    /** Makes a text stand out. */
    public String strong(String text) {
        return colours && !text.isEmpty() ? BOLD + text + RESET : text;
    }

    /** Colours a text. */
    public String tint(String text) {
        return colours && !text.isEmpty() ? CYAN + text + RESET : text;
    }

    /** Returns a text as it is spelled here. */
    public String spell(String text) {
        return letters.spell(text);
    }

    /** Shortens a text to a width, in cells. */
    public String clip(String text, int cells) {
        String spelled = spell(text);
        if (Cells.of(spelled) <= cells) {
            return spelled;
        }
        String dots = spell("…");
        return spelled.substring(0, Cells.end(spelled, cells - dots.length())) + dots;
    }

    /** Returns a text of which no line is wider: what is too wide goes on in the next line, between words where it can. */
    public String fit(String text) {
        return spell(text)
                        .lines()
                        .flatMap(line -> wrapped(line, width).stream())
                        .collect(Collectors.joining("\n"))
                + (text.endsWith("\n") ? "\n" : "");
    }

    /** Returns a line that is spelled as the parts that fit into so many cells, those after the first further in. */
    static List<String> wrapped(String line, int cells) {
        return wrapped(line, cells, Math.min(cells / 2, margin(line) + HANGING));
    }

    /** Returns a line that is spelled as the parts that fit into so many cells, those after the first behind a margin. */
    static List<String> wrapped(String line, int cells, int hanging) {
        List<String> parts = new ArrayList<>();
        String rest = line;
        while (Cells.of(rest) > cells) {
            int end = end(rest, cells, hanging);
            parts.add(rest.substring(0, end).stripTrailing());
            rest = " ".repeat(hanging) + rest.substring(end).strip();
        }
        parts.add(rest);
        return parts;
    }

    /** Between words if the next fits into a line; else within it, after a sign that joins its parts if there is one. */
    private static int end(String line, int cells, int hanging) {
        int full = Cells.end(line, cells);
        int space = line.lastIndexOf(' ', full);
        int next = line.indexOf(' ', space + 1);
        String word = line.substring(space + 1, next < 0 ? line.length() : next);
        if (space > margin(line) && Cells.of(word) <= cells - hanging) {
            return space;
        }
        int joint = full;
        while (joint > full / 2 && !isJoint(line, joint)) {
            joint--;
        }
        return joint > Math.max(full / 2, space + 1) ? joint : full;
    }

    /** Whether a sign between two letters ends here. */
    private static boolean isJoint(String line, int end) {
        return "./_-".indexOf(line.charAt(end - 1)) >= 0
                && end > 1
                && Character.isLetterOrDigit(line.charAt(end - 2))
                && Character.isLetterOrDigit(line.charAt(end));
    }

    private static int margin(String line) {
        return line.length() - line.stripLeading().length();
    }
}
