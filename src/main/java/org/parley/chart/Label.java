package org.parley.chart;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Labels of charts: text on one line, or broken into two. */
public final class Label {

    private Label() {}

    /**
     * Returns a text on one line, without characters that steer or that XML forbids.
     *
     * <p>Marks that turn the direction of writing would reorder what stands around the text.
     */
    public static String clean(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints()
                .map(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c)
                .filter(c -> switch (Character.getType(c)) {
                    case Character.CONTROL, Character.SURROGATE -> false;
                    case Character.FORMAT -> c == 0x200C || c == 0x200D;
                    default -> c != 0xFFFE && c != 0xFFFF;
                })
                .forEach(line::appendCodePoint);
        return line.toString().strip();
    }

    /**
     * Breaks a name between words into two lines at most, of which the second may be too long.
     *
     * @param text the name
     * @param width how wide the first may be
     * @param measure returns how wide a text is
     */
    public static List<String> inTwo(String text, double width, ToDoubleFunction<String> measure) {
        String line = clean(text);
        if (measure.applyAsDouble(line) <= width) {
            return List.of(line);
        }
        int end = -1;
        for (int space = line.indexOf(' '); space > 0; space = line.indexOf(' ', space + 1)) {
            if (measure.applyAsDouble(line.substring(0, space)) > width) {
                break;
            }
            end = space;
        }
        return end < 0 ? List.of(line) : List.of(line.substring(0, end), line.substring(end + 1));
    }
}
