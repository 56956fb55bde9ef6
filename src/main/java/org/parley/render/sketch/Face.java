package org.parley.render.sketch;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import org.parley.chart.Label;
import org.parley.render.svg.Typography;

/**
 * Size and weight of letters.
 *
 * @param size in pixels of a page
 * @param bold whether they stand out
 */
record Face(int size, boolean bold) {

    static final Face SMALL = new Face(12, false);
    static final Face BODY = new Face(13, false);
    static final Face STRONG = new Face(13, true);
    static final Face NUMBER = new Face(21, true);
    static final Face TITLE = new Face(18, true);

    Font font(String... texts) {
        return bold ? Typography.bold(size, texts) : Typography.regular(size, texts);
    }

    double width(String text) {
        String clean = Label.clean(text);
        return Typography.width(clean, font(clean));
    }

    /** Returns a text on one line that is at most so wide, cut if need be. */
    String fit(String text, double width) {
        String clean = Label.clean(text);
        return Typography.fit(clean, font(clean), width);
    }

    /** Returns a text in lines that are at most so wide, and at most so many; what is too long is cut. */
    List<String> lines(String text, double width, int most) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : Label.clean(text).split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer) <= width || line.isEmpty() || lines.size() == most - 1) {
                line = longer;
            } else {
                lines.add(fit(line, width));
                line = word;
            }
        }
        lines.add(fit(line, width));
        return lines;
    }
}
