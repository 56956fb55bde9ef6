package org.parley.render.vega;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parley.chart.MorrisPlot;
import org.parley.chart.Point;

/** Numbered points over a cloud of others, their names in the key: names beside points would cover each other. */
final class MorrisPlotSpecification {

    /** Points that are nearer than this share of both axes have their numbers in one place. */
    private static final double NEAR_ACROSS = 0.05;

    private static final double NEAR_UP = 0.035;

    private MorrisPlotSpecification() {}

    static void fill(Specification to, MorrisPlot chart) {
        to.cloud("/layer/0", chart.rest());
        List<Point> named = chart.named();
        to.names(
                "/layer/1/encoding/shape",
                "legend",
                IntStream.range(0, named.size())
                        .mapToObj(k -> (k + 1) + "  " + named.get(k).name())
                        .toList());
        Specification.Rows points = to.rows("", "place", "name", "x", "y");
        for (int k = 0; k < named.size(); k++) {
            points.add(k, named.get(k).name(), named.get(k).x(), named.get(k).y());
        }
        Specification.Rows numbers = to.rows("/layer/2", "text", "x", "y");
        for (List<Integer> near : neighbours(named)) {
            double x = near.stream().mapToDouble(k -> named.get(k).x()).max().orElseThrow();
            numbers.add(text(near), x, named.get(near.get(0)).y());
        }
    }

    /** Returns places as numbers from 1, such as "2, 4–7": those of a group increase. */
    private static String text(List<Integer> places) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int k = 0; k < places.size(); k++) {
            if (k + 1 == places.size() || places.get(k + 1) > places.get(k) + 1) {
                String last = String.valueOf(places.get(k) + 1);
                parts.add(k == from ? last : places.get(from) + 1 + "–" + last);
                from = k + 1;
            }
        }
        return String.join(", ", parts);
    }

    /** Returns the points by place, each with those near the first of its group. */
    private static Collection<List<Integer>> neighbours(List<Point> points) {
        double across =
                NEAR_ACROSS * points.stream().mapToDouble(Point::x).max().orElseThrow();
        double up = NEAR_UP * points.stream().mapToDouble(Point::y).max().orElseThrow();
        Map<Point, List<Integer>> groups = new LinkedHashMap<>();
        for (int k = 0; k < points.size(); k++) {
            Point point = points.get(k);
            Point first = groups.keySet().stream()
                    .filter(p -> Math.abs(p.x() - point.x()) <= across && Math.abs(p.y() - point.y()) <= up)
                    .findFirst()
                    .orElse(point);
            groups.computeIfAbsent(first, p -> new ArrayList<>()).add(k);
        }
        return groups.values();
    }
}
