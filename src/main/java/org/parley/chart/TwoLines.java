package org.parley.chart;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Breaks a name between words into two lines at most, of which the second may be too long. */
public final class TwoLines {

    private TwoLines() {}

    /**
     * Returns the lines.
     *
     * @param text the name
     * @param width how wide the first may be
     * @param measure returns how wide a text is
     */
    public static List<String> of(String text, double width, ToDoubleFunction<String> measure) {
        String line = Typography.clean(text);
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
