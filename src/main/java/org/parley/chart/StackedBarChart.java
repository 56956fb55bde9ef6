package org.parley.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Stacked bar chart of parts one after the other, such as those of a variance. A part below 0, as an estimate may be, lies to
 * the left of 0.
 *
 * @param caption what it says in words
 * @param ofWhat names what the rows are of, for the table
 * @param rows their names, from top to bottom, at least one
 * @param parts from left to right, at least one
 */
public record StackedBarChart(Caption caption, String ofWhat, List<String> rows, List<Part> parts) implements Chart {

    /**
     * A part.
     *
     * @param shares its name, and one share for each row
     * @param rest whether it is what is left over, and so grey
     */
    public record Part(Series shares, boolean rest) {

        /** Returns its name. */
        public String name() {
            return shares.name();
        }
    }

    /**
     * A part of a row, where it lies.
     *
     * @param row from 0
     * @param part from 0
     * @param from its left end
     * @param to its right end
     * @param share the number that it stands for
     */
    public record Piece(int row, int part, double from, double to, double share) {}

    /** Checks that each part has a share in each row. */
    public StackedBarChart {
        rows = List.copyOf(rows);
        parts = List.copyOf(parts);
        Checks.that(!rows.isEmpty() && !parts.isEmpty(), "stacks need a row and a part");
        Checks.lengths(series(parts), rows.size(), "rows");
    }

    private static List<Series> series(List<Part> parts) {
        return parts.stream().map(Part::shares).toList();
    }

    /** Returns where all parts lie: those above 0 one after the other to the right, those below to the left. */
    public List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            double right = 0;
            double left = 0;
            for (int part = 0; part < parts.size(); part++) {
                double share = parts.get(part).shares().values()[row];
                if (share > 0) {
                    pieces.add(new Piece(row, part, right, right + share, share));
                    right += share;
                } else if (share < 0) {
                    pieces.add(new Piece(row, part, left + share, left, share));
                    left += share;
                }
            }
        }
        return pieces;
    }

    /** Returns the colour of a part, as in CSS. */
    public String colour(int part) {
        boolean rest = parts.get(part).rest();
        int place = (int)
                parts.subList(0, part).stream().filter(p -> p.rest() == rest).count();
        List<String> colours = rest ? Palette.GREYS : Palette.CATEGORIES;
        return colours.get(place % colours.size());
    }

    @Override
    public DataTable table() {
        return new DataTable(caption.title(), ofWhat, rows, series(parts), ValueFormat.SHARE);
    }
}
