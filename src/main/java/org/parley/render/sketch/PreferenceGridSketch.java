package org.parley.render.sketch;

import java.util.List;
import org.parley.chart.sketch.PreferenceGrid;
import org.parley.chart.sketch.PreferenceGrid.Row;
import org.parley.chart.sketch.PreferenceGrid.Scale;
import org.parley.chart.sketch.PreferenceGrid.Want;
import org.parley.render.sketch.Sketch.Anchor;

/** A small scale in each cell; on a phone one issue after the other. */
record PreferenceGridSketch(PreferenceGrid chart) implements Sketcher {

    private static final int LEAST_OF_AN_ISSUE = 96;
    private static final double NAMES = 128;
    private static final double ROW = 26;
    private static final double GAP = 22;

    @Override
    public double draw(Sketch sketch, double width) {
        double column = (width - NAMES) / chart.issues().size();
        double y = column >= LEAST_OF_AN_ISSUE ? across(sketch, column) : down(sketch, width);
        return key(sketch, y + 6, width);
    }

    private double across(Sketch sketch, double column) {
        double top = 0;
        for (int k = 0; k < chart.issues().size(); k++) {
            top = Math.max(top, head(sketch, chart.issues().get(k), NAMES + k * column, column - GAP, 14));
        }
        double y = top + 8;
        for (Row row : chart.actors()) {
            sketch.line(0, y, NAMES + column * chart.issues().size(), y, Ink.GRID, 1);
            sketch.text(Face.BODY.fit(row.name(), NAMES - 14), 0, y + ROW / 2 + 5, Face.BODY, Ink.TEXT);
            for (int k = 0; k < chart.issues().size(); k++) {
                cell(sketch, chart.issues().get(k), row.wants().get(k), NAMES + k * column, column - GAP, y + ROW / 2);
            }
            y += ROW;
        }
        return y + 14;
    }

    private double down(Sketch sketch, double width) {
        double y = 14;
        for (int k = 0; k < chart.issues().size(); k++) {
            y = head(sketch, chart.issues().get(k), NAMES, width - NAMES - 12, y) + 6;
            for (Row row : chart.actors()) {
                if (row.wants().get(k).ideal() >= 0) {
                    sketch.text(Face.SMALL.fit(row.name(), NAMES - 16), 0, y + 14, Face.SMALL, Ink.TEXT);
                    cell(sketch, chart.issues().get(k), row.wants().get(k), NAMES, width - NAMES - 12, y + 10);
                    y += 20;
                }
            }
            y += 22;
        }
        return y;
    }

    /** Names an issue, and the ends of its scale, and returns where that ends. */
    private static double head(Sketch sketch, Scale issue, double x, double width, double y) {
        sketch.text(Face.STRONG.fit(issue.name(), width + GAP / 2), x, y, Face.STRONG, Ink.TEXT);
        List<String> options = issue.options();
        double below = sketch.lines(
                Face.SMALL.lines(options.get(0) + " – " + options.get(options.size() - 1), width + GAP / 2, 3),
                x,
                y + 17,
                Face.SMALL,
                Ink.SOFT,
                Anchor.START);
        return below - 8;
    }

    private static double x(Scale issue, int option, double left, double width) {
        int last = issue.options().size() - 1;
        return last == 0 ? left + width / 2 : left + 5 + (width - 10) * option / last;
    }

    private static void cell(Sketch sketch, Scale issue, Want want, double left, double width, double y) {
        if (want.ideal() < 0) {
            return;
        }
        int last = issue.options().size() - 1;
        sketch.line(x(issue, 0, left, width), y, x(issue, last, left, width), y, Ink.RULE, 1.2);
        for (int option = 0; option <= last; option++) {
            double x = x(issue, option, left, width);
            if (want.never().contains(option)) {
                sketch.line(x - 3.5, y - 3.5, x + 3.5, y + 3.5, Ink.of("arms"), 1.6);
                sketch.line(x - 3.5, y + 3.5, x + 3.5, y - 3.5, Ink.of("arms"), 1.6);
            } else {
                sketch.line(x, y - 3, x, y + 3, Ink.RULE, 1.2);
            }
        }
        sketch.dot(x(issue, want.ideal(), left, width), y, radius(want.weight()), Ink.of("stands"));
        sketch.ring(x(issue, issue.statusQuo(), left, width), y, 4.5, Ink.TEXT, 1.3);
    }

    private static double radius(double weight) {
        return 2 + 8 * Math.sqrt(Math.min(1, weight));
    }

    private static double key(Sketch sketch, double y, double width) {
        sketch.dot(8, y - 4, 3, Ink.of("stands"));
        sketch.dot(22, y - 4, 7, Ink.of("stands"));
        sketch.text("ideal, the larger the more it weighs", 36, y, Face.SMALL, Ink.SOFT);
        boolean isNarrow = width < 560;
        double x = isNarrow ? 8 : 270;
        double at = isNarrow ? y + 20 : y;
        sketch.ring(x, at - 4, 4.5, Ink.TEXT, 1.3);
        sketch.text("as things stand", x + 14, at, Face.SMALL, Ink.SOFT);
        x += 124;
        sketch.line(x - 3.5, at - 7.5, x + 3.5, at - 0.5, Ink.of("arms"), 1.6);
        sketch.line(x - 3.5, at - 0.5, x + 3.5, at - 7.5, Ink.of("arms"), 1.6);
        sketch.text("never, or perhaps never", x + 12, at, Face.SMALL, Ink.SOFT);
        return at + 12;
    }
}
