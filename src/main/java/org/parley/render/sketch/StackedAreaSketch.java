package org.parley.render.sketch;

import java.util.ArrayList;
import java.util.List;
import org.parley.chart.sketch.StackedArea;
import org.parley.chart.sketch.StackedArea.Band;
import org.parley.render.sketch.Sketch.Anchor;

/** Areas upon each other from left to right, each named at its right end; on a phone the names stand below. */
record StackedAreaSketch(StackedArea chart) implements Sketcher {

    private static final int LEAST_WIDE = 460;
    private static final double LEFT = 44;
    private static final double TOP = 12;
    private static final double ROW = 34;

    @Override
    public double draw(Sketch sketch, double width) {
        boolean isWide = width >= LEAST_WIDE;
        double height = isWide ? Math.min(360, 0.42 * width) : 240;
        double right = isWide ? width - Math.min(210, 0.34 * width) : width - 10;
        for (int b = 0; b < chart.bands().size(); b++) {
            area(sketch, b, right, height);
        }
        axes(sketch, right, height);
        double bottom = TOP + height + 34;
        return isWide ? named(sketch, right, width, height, bottom) : listed(sketch, width, bottom);
    }

    private double x(int place, double right) {
        return LEFT + (right - LEFT) * place / (chart.places().size() - 1);
    }

    private static double y(double share, double height) {
        return TOP + height * (1 - share);
    }

    private void area(Sketch sketch, int band, double right, double height) {
        int last = chart.places().size() - 1;
        double[] outline = new double[4 * (last + 1)];
        for (int p = 0; p <= last; p++) {
            int back = 2 * last + 1 - p;
            outline[2 * p] = x(p, right);
            outline[2 * p + 1] = y(chart.below(band + 1, p), height);
            outline[2 * back] = x(p, right);
            outline[2 * back + 1] = y(chart.below(band, p), height);
        }
        sketch.fill(Sketch.path(outline), ink(band), 1);
    }

    private Ink ink(int band) {
        return Ink.of(chart.bands().get(band).ink());
    }

    private void axes(Sketch sketch, double right, double height) {
        for (int quarter = 0; quarter <= 4; quarter++) {
            double y = y(quarter / 4.0, height);
            sketch.line(LEFT, y, right, y, Ink.PAPER, quarter % 4 == 0 ? 0 : 0.8);
            sketch.text(25 * quarter + "%", LEFT - 8, y + 4, Face.SMALL, Ink.SOFT, Anchor.END);
        }
        double end = LEFT;
        for (StackedArea.Tick tick : chart.ticks()) {
            double x = x(tick.place(), right);
            double half = Face.SMALL.width(tick.name()) / 2;
            // A name that would touch the one before, or leave the chart, is left out; its stroke stays.
            sketch.line(x, TOP + height, x, TOP + height + 5, Ink.SOFT, 1);
            if (x - half >= end && x + half <= right + 8) {
                sketch.text(tick.name(), x, TOP + height + 20, Face.SMALL, Ink.SOFT, Anchor.MIDDLE);
                end = x + half + 10;
            }
        }
    }

    private String share(int band) {
        double[] shares = chart.bands().get(band).shares().values();
        double last = 100 * shares[shares.length - 1];
        return last > 0 && last < 0.5 ? "<1" : String.valueOf(Math.round(last));
    }

    /** Names each area beside its right end, from the top; names keep their distance. */
    private double named(Sketch sketch, double right, double width, double height, double bottom) {
        int last = chart.places().size() - 1;
        int count = chart.bands().size();
        double[] at = new double[count];
        double least = TOP + 14;
        for (int b = count - 1; b >= 0; b--) {
            double middle = y((chart.below(b, last) + chart.below(b + 1, last)) / 2, height);
            at[b] = Math.max(least, middle);
            least = at[b] + ROW;
        }
        double most = TOP + height;
        for (int b = 0; b < count; b++) {
            at[b] = Math.min(at[b], most);
            most = at[b] - ROW;
        }
        for (int b = 0; b < count; b++) {
            Band band = chart.bands().get(b);
            double middle = y((chart.below(b, last) + chart.below(b + 1, last)) / 2, height);
            sketch.line(right + 2, middle, right + 14, at[b] - 4, Ink.RULE, 1);
            sketch.box(right + 18, at[b] - 14, 11, 11, ink(b));
            sketch.text(share(b), right + 60, at[b] - 2, new Face(16, true), ink(b).text(), Anchor.END);
            sketch.lines(
                    Face.SMALL.lines(band.name(), width - right - 68, 2),
                    right + 68,
                    at[b] - 5,
                    Face.SMALL,
                    Ink.TEXT,
                    Anchor.START);
        }
        return Math.max(bottom, at[0] + ROW);
    }

    private double listed(Sketch sketch, double width, double bottom) {
        List<Integer> bands = new ArrayList<>();
        for (int b = chart.bands().size() - 1; b >= 0; b--) {
            bands.add(b);
        }
        double y = bottom + 8;
        for (int b : bands) {
            sketch.box(LEFT - 36, y - 10, 11, 11, ink(b));
            sketch.text(share(b), LEFT + 8, y, new Face(16, true), ink(b).text(), Anchor.END);
            sketch.text(
                    Face.BODY.fit(chart.bands().get(b).name(), width - LEFT - 20),
                    LEFT + 16,
                    y,
                    Face.BODY,
                    Ink.TEXT,
                    Anchor.START);
            y += 24;
        }
        return y;
    }
}
