package org.parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an answer is read on: a window of some width, or a pipe or file, which has none.
 *
 * @param width most characters of a line, at least 20
 * @param blocks whether it shows block elements (Unicode U+2580 to U+259F)
 * @param strong makes a text stand out, without changing its letters
 * @param tint colours a text, without changing its letters
 */
public record Screen(int width, boolean blocks, UnaryOperator<String> strong, UnaryOperator<String> tint) {

    /** What pipes, files and documents get: lines of any width, no colours, bars of ASCII. */
    public static final Screen PLAIN =
            new Screen(Integer.MAX_VALUE, false, UnaryOperator.identity(), UnaryOperator.identity());

    /** The least width that is kept to. */
    public static final int LEAST = 20;

    private static final int EIGHTHS = 8;

    private static final String[] PARTS = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};

    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");

    /** Margin of what goes on in the next line, beyond that of the line itself. */
    private static final int HANGING = 4;

    /** Checks the width. */
    public Screen {
        if (width < LEAST) {
            throw new IllegalArgumentException("a screen is at least " + LEAST + " wide, not " + width);
        }
    }

    /**
     * Returns a bar.
     *
     * @param share from 0 to 1
     * @param most its length at 1, in characters
     */
    public String bar(double share, int most) {
        if (!blocks) {
            return "#".repeat((int) Math.round(most * share));
        }
        int eighths = (int) Math.round(EIGHTHS * most * share);
        String bar = "█".repeat(eighths / EIGHTHS) + PARTS[eighths % EIGHTHS];
        return bar.isEmpty() ? bar : tint.apply(bar);
    }

    /** Returns a text of which no line is wider: what is too wide goes on in the next line, between words where it can. */
    public String fit(String text) {
        return text.lines().map(this::fitted).collect(Collectors.joining("\n")) + (text.endsWith("\n") ? "\n" : "");
    }

    private String fitted(String line) {
        if (line.length() <= width || COLOUR.matcher(line).replaceAll("").length() <= width) {
            return line;
        }
        List<String> parts = new ArrayList<>();
        String rest = line;
        String margin = " ".repeat(Math.min(width / 2, margin(line) + HANGING));
        while (rest.length() > width) {
            int space = rest.lastIndexOf(' ', width);
            int end = space > margin(rest) ? space : width;
            parts.add(rest.substring(0, end).stripTrailing());
            rest = margin + rest.substring(end).strip();
        }
        parts.add(rest);
        return String.join("\n", parts);
    }

    private static int margin(String line) {
        return line.length() - line.stripLeading().length();
    }
}
