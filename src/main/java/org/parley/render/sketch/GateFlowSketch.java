package org.parley.render.sketch;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parley.chart.sketch.GateFlow;
import org.parley.chart.sketch.GateFlow.End;
import org.parley.chart.sketch.GateFlow.Gate;
import org.parley.chart.sketch.GateFlow.Way;
import org.parley.render.sketch.Sketch.Anchor;

/**
 * A line for each run, grey until it leaves the others, then in the colour of its end, and a dot where it ends. All lines keep their order; who has left
 * is moved aside at each gate, so that no line crosses another before the ends. On a phone the same runs downwards.
 */
record GateFlowSketch(GateFlow chart) implements Sketcher {

    private static final double DOT = 4;
    private static final double BESIDE = 10.5;
    private static final int LEAST_WIDE = 700;

    @Override
    public String[] handles() {
        return new String[] {"class", "flow"};
    }

    @Override
    public double draw(Sketch sketch, double width) {
        return width < LEAST_WIDE ? new Down(sketch, width).draw() : new Across(sketch, width).draw();
    }

    /** Ways in the order in which their lines lie: who comes furthest first. */
    private List<Way> ordered() {
        return chart.ways().stream()
                .sorted(Comparator.comparingInt((Way w) -> -w.last()).thenComparing(Way::end))
                .toList();
    }

    private Ink ink(int end) {
        return Ink.of(chart.ends().get(end).ink());
    }

    private String label(int end) {
        return chart.ending(end) + " of 100: " + chart.ends().get(end).name();
    }

    /** What both directions share: gates lie along the way, and lines beside each other across it. */
    private abstract class Lines {

        final Sketch sketch;
        final double pitch;
        final double gap;

        Lines(Sketch sketch, double pitch, double gap) {
            this.sketch = sketch;
            this.pitch = pitch;
            this.gap = gap;
        }

        /** Returns where a line lies across at a gate. */
        double across(int rank, Way way, int gate) {
            return (rank + 0.5) * pitch + Math.max(0, gate - way.last()) * gap;
        }

        abstract double along(int gate);

        abstract double[] point(double along, double across);

        abstract double[] dot(int end, int nth);

        void bend(Path2D path, double a1, double c1, double a2, double c2) {
            double middle = (a1 + a2) / 2;
            double[] from = point(a1, c1);
            double[] first = point(middle, c1);
            double[] second = point(middle, c2);
            double[] to = point(a2, c2);
            path.moveTo(from[0], from[1]);
            path.curveTo(first[0], first[1], second[0], second[1], to[0], to[1]);
        }

        void ways() {
            int rank = 0;
            int[] ended = new int[chart.ends().size()];
            for (Way way : ordered()) {
                Path2D together = new Path2D.Double();
                Path2D alone = new Path2D.Double();
                for (int k = 0; k < way.runs(); k++) {
                    line(way, rank, ended[way.end()], together, alone);
                    rank++;
                    ended[way.end()]++;
                }
                sketch.open(
                        "class", "way", "data-end", chart.ends().get(way.end()).id());
                sketch.stroke(together, Ink.STREAM, 1.4, 0.32);
                sketch.stroke(alone, ink(way.end()), 1.4, 0.7);
                sketch.close();
            }
        }

        private void line(Way way, int rank, int nth, Path2D together, Path2D alone) {
            int gates = chart.gates().size();
            for (int g = 0; g + 1 < gates; g++) {
                bend(
                        g < way.last() ? together : alone,
                        along(g),
                        across(rank, way, g),
                        along(g + 1),
                        across(rank, way, g + 1));
            }
            double[] dot = dot(way.end(), nth);
            bend(alone, along(gates - 1), across(rank, way, gates - 1), dot[2], dot[3]);
        }

        void dots() {
            for (int end = 0; end < chart.ends().size(); end++) {
                End of = chart.ends().get(end);
                sketch.open(
                        "class",
                        "end",
                        "data-end",
                        of.id(),
                        "role",
                        "button",
                        "tabindex",
                        "0",
                        "aria-pressed",
                        "false",
                        "aria-label",
                        label(end));
                for (int k = 0; k < chart.ending(end); k++) {
                    double[] at = dot(end, k);
                    sketch.dot(at[0], at[1], DOT, ink(end));
                }
                name(end);
                sketch.close();
            }
        }

        abstract void name(int end);

        /** Returns how many passed a gate and no further. */
        int left(int gate) {
            return chart.passed(gate) - (gate + 1 < chart.gates().size() ? chart.passed(gate + 1) : 0);
        }
    }

    /** From left to right. */
    private final class Across extends Lines {

        private static final int ROW = 8;
        private static final double TOP = 100;

        private final double lastGate;
        private final double dotsAt;
        private final List<Double> tops = new ArrayList<>();
        private final double bottom;

        Across(Sketch sketch, double width) {
            super(sketch, 2.4, 30);
            lastGate = chart.gates().size() == 2 ? 0.45 * width : 0.6 * width;
            dotsAt = width - 270;
            double at = TOP;
            for (int end = 0; end < chart.ends().size(); end++) {
                tops.add(at);
                int rows = (chart.ending(end) + ROW - 1) / ROW;
                at += Math.max(rows * BESIDE, 17.0 * words(end).size()) + 14;
            }
            double lines = TOP + 100 * pitch + (chart.gates().size() - 1) * gap;
            double spare = lines - 10 - at;
            for (int end = 0; end < tops.size() && spare > 0; end++) {
                tops.set(end, tops.get(end) + spare * end / Math.max(1, tops.size() - 1));
            }
            bottom = Math.max(lines, at);
        }

        private List<String> words(int end) {
            return Face.STRONG.lines(chart.ends().get(end).name(), 140, 3);
        }

        @Override
        double along(int gate) {
            return 6 + (lastGate - 6) * gate / (chart.gates().size() - 1);
        }

        @Override
        double[] point(double along, double across) {
            return new double[] {along, across};
        }

        @Override
        double across(int rank, Way way, int gate) {
            return TOP + super.across(rank, way, gate);
        }

        @Override
        double[] dot(int end, int nth) {
            double y = tops.get(end) + 6 + Math.floorDiv(nth, ROW) * BESIDE;
            return new double[] {dotsAt + nth % ROW * BESIDE, y, dotsAt - 2, y};
        }

        double draw() {
            ways();
            for (int g = 0; g < chart.gates().size(); g++) {
                gate(g);
            }
            dots();
            return bottom;
        }

        private void gate(int g) {
            Gate gate = chart.gates().get(g);
            double x = along(g);
            Anchor anchor = g == 0 ? Anchor.START : Anchor.MIDDLE;
            double left = g == 0 ? 0 : x;
            double room = Math.min(170, along(1) - along(0) - 10);
            sketch.text(String.valueOf(chart.passed(g)), left, 20, Face.NUMBER, Ink.TEXT, anchor);
            double y = sketch.lines(Face.STRONG.lines(gate.name(), room, 2), left, 39, Face.STRONG, Ink.TEXT, anchor);
            sketch.lines(Face.SMALL.lines(gate.note(), room, 2), left, y, Face.SMALL, Ink.SOFT, anchor);
            sketch.line(x, TOP - 5, x, TOP + chart.passed(g) * pitch + 5, Ink.TEXT, 2.2);
            int gone = left(g);
            if (gone > 0 && g + 1 < chart.gates().size() && !gate.left().isEmpty()) {
                double at = TOP + chart.passed(g) * pitch + gap + 16;
                sketch.write(gone + " " + gate.left(), along(g + 1), at, Face.BODY, Ink.SOFT, Anchor.MIDDLE, true);
            }
        }

        @Override
        void name(int end) {
            double x = dotsAt + ROW * BESIDE + 34;
            double y = tops.get(end) + 13;
            Ink ink = ink(end).text();
            sketch.text(String.valueOf(chart.ending(end)), x, y, Face.NUMBER, ink, Anchor.END);
            sketch.lines(words(end), x + 10, y - 2, Face.STRONG, ink, Anchor.START);
        }
    }

    /** From top to bottom. */
    private final class Down extends Lines {

        private static final double TOP = 46;
        private static final double STEP = 92;
        private static final int ROW = 5;

        private final double width;
        private final double rowHeight = 22;

        Down(Sketch sketch, double width) {
            super(
                    sketch,
                    2.2,
                    Math.min(26, (width - 230) / Math.max(1, chart.gates().size())));
            this.width = width;
        }

        @Override
        double along(int gate) {
            return TOP + gate * STEP;
        }

        @Override
        double[] point(double along, double across) {
            return new double[] {across, along};
        }

        private double dotsTop() {
            return along(chart.gates().size() - 1) + 96;
        }

        @Override
        double[] dot(int end, int nth) {
            double cell = width / chart.ends().size();
            double x = end * cell + (cell - (ROW - 1) * 9) / 2;
            return new double[] {
                x + nth % ROW * 9, dotsTop() + Math.floorDiv(nth, ROW) * 9, dotsTop() - 5, x + nth % ROW * 9
            };
        }

        double draw() {
            ways();
            for (int g = 0; g < chart.gates().size(); g++) {
                Gate gate = chart.gates().get(g);
                double y = along(g);
                sketch.line(0, y, chart.passed(g) * pitch + 4, y, Ink.TEXT, 2.2);
                String number = String.valueOf(chart.passed(g));
                sketch.write(number, 2, y - 7, Face.NUMBER, Ink.TEXT, Anchor.START, true);
                double x = 10 + Face.NUMBER.width(number);
                sketch.write(
                        Face.STRONG.fit(gate.name(), width - x), x, y - 8, Face.STRONG, Ink.TEXT, Anchor.START, true);
            }
            dots();
            return namesTop() + rowHeight * chart.ends().size();
        }

        private double namesTop() {
            int most = 0;
            for (int end = 0; end < chart.ends().size(); end++) {
                most = Math.max(most, (chart.ending(end) + ROW - 1) / ROW);
            }
            return dotsTop() + most * 9 + 22;
        }

        @Override
        void name(int end) {
            double y = namesTop() + end * rowHeight;
            Ink ink = ink(end).text();
            sketch.text(String.valueOf(chart.ending(end)), 26, y, new Face(16, true), ink, Anchor.END);
            sketch.dot(38, y - 5, 5, ink(end));
            sketch.text(
                    Face.STRONG.fit(chart.ends().get(end).name(), width - 50), 50, y, Face.STRONG, ink, Anchor.START);
        }
    }
}
