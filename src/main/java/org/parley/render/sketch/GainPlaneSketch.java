package org.parley.render.sketch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.chart.sketch.GainPlane;
import org.parley.chart.sketch.GainPlane.Cloud;
import org.parley.render.sketch.Sketch.Anchor;

/** A square plane with a dot for each deal, from a little below no deal to the best; what lies beyond is drawn at the edge. */
record GainPlaneSketch(GainPlane chart) implements Sketcher {

    private static final double LEFT = 52;
    private static final double TOP = 30;
    private static final double LEAST = -0.25;
    private static final double MOST = 1.1;

    @Override
    public double draw(Sketch sketch, double width) {
        double side = Math.min(width - LEFT - 14, 430);
        sketch.text(Face.SMALL.fit("Gain of " + chart.second(), width), 0, 14, Face.SMALL, Ink.SOFT);
        sketch.box(x(0, side), y(1, side), x(1, side) - x(0, side), y(0, side) - y(1, side), Ink.PANEL);
        for (double at : new double[] {0, 0.25, 0.5, 0.75, 1}) {
            boolean isEdge = at == 0 || at == 1;
            sketch.line(x(at, side), TOP, x(at, side), TOP + side, isEdge ? Ink.SOFT : Ink.GRID, isEdge ? 1 : 0.8);
            sketch.line(LEFT, y(at, side), LEFT + side, y(at, side), isEdge ? Ink.SOFT : Ink.GRID, isEdge ? 1 : 0.8);
        }
        name(sketch, side);
        for (Cloud cloud : chart.clouds()) {
            dots(sketch, cloud, side);
        }
        sketch.text(
                Face.SMALL.fit("Gain of " + chart.first(), side),
                LEFT + side,
                TOP + side + 36,
                Face.SMALL,
                Ink.SOFT,
                Anchor.END);
        return key(sketch, width, TOP + side + 60);
    }

    /** Deals at the same place are one dot, the greater the more there are. */
    private static void dots(Sketch sketch, Cloud cloud, double side) {
        double[] gains = cloud.deals().x();
        double[] others = cloud.deals().y();
        Map<List<Long>, Integer> places = new LinkedHashMap<>();
        for (int k = 0; k < gains.length; k++) {
            long x = Math.round(x(inside(gains[k]), side) * 4);
            long y = Math.round(y(inside(others[k]), side) * 4);
            places.merge(List.of(x, y), 1, Integer::sum);
        }
        places.forEach((at, count) ->
                sketch.dot(at.get(0) / 4.0, at.get(1) / 4.0, Math.min(9, 1.9 * Math.cbrt(count)), Ink.of(cloud.ink())));
    }

    private static double inside(double gain) {
        return Math.max(LEAST, Math.min(MOST, gain));
    }

    private static double x(double gain, double side) {
        return LEFT + side * (gain - LEAST) / (MOST - LEAST);
    }

    private static double y(double gain, double side) {
        return TOP + side * (MOST - gain) / (MOST - LEAST);
    }

    private static void name(Sketch sketch, double side) {
        sketch.text("no deal", x(0, side), TOP + side + 17, Face.SMALL, Ink.SOFT, Anchor.MIDDLE);
        sketch.text("its best", x(1, side), TOP + side + 17, Face.SMALL, Ink.SOFT, Anchor.MIDDLE);
        sketch.text("no deal", LEFT - 5, y(0, side) + 4, Face.SMALL, Ink.SOFT, Anchor.END);
        sketch.text("its best", LEFT - 5, y(1, side) + 4, Face.SMALL, Ink.SOFT, Anchor.END);
    }

    private double key(Sketch sketch, double width, double top) {
        double y = top;
        for (Cloud cloud : chart.clouds()) {
            sketch.dot(LEFT + 4, y - 4, 4, Ink.of(cloud.ink()));
            sketch.text(
                    Face.SMALL.fit(cloud.name(), width - LEFT - 20),
                    LEFT + 14,
                    y,
                    Face.SMALL,
                    Ink.of(cloud.ink()).text());
            y += 18;
        }
        return y;
    }
}
