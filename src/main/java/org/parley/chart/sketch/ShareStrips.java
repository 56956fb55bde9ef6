package org.parley.chart.sketch;

import java.util.ArrayList;
import java.util.List;
import org.parley.chart.Caption;
import org.parley.chart.DataTable;

/**
 * A strip from 0 to 100% for each of several questions, cut into the shares of its answers in their order, with flags of those who wish for an answer.
 *
 * @param caption what it says in words
 * @param strips from top to bottom, at least one
 */
public record ShareStrips(Caption caption, List<Strip> strips) implements Sketched {

    /**
     * A strip.
     *
     * @param name the question
     * @param parts its answers, in order, at least one
     */
    public record Strip(String name, List<Part> parts) {

        /** Copies the parts. */
        public Strip {
            parts = List.copyOf(parts);
        }
    }

    /**
     * An answer.
     *
     * @param name what it says
     * @param share from 0 to 1
     * @param text the share in words, with its interval
     * @param wished who wishes for it most
     */
    public record Part(String name, double share, String text, List<String> wished) {

        /** Copies the names. */
        public Part {
            wished = List.copyOf(wished);
        }
    }

    /** Copies the strips and checks that there is one, with a part. */
    public ShareStrips {
        strips = List.copyOf(strips);
        if (strips.isEmpty() || strips.stream().anyMatch(strip -> strip.parts().isEmpty())) {
            throw new IllegalArgumentException("a strip needs a part");
        }
    }

    @Override
    public DataTable table() {
        List<List<String>> rows = new ArrayList<>();
        for (Strip strip : strips) {
            for (Part part : strip.parts()) {
                rows.add(List.of(strip.name(), part.name(), part.text(), String.join(", ", part.wished())));
            }
        }
        return DataTable.ofTexts(caption.title(), 2, List.of("Issue", "Option", "Share", "Wished for by"), rows);
    }
}
