package org.parley.render.vega;

import java.util.ArrayList;
import java.util.List;
import org.parley.chart.ParetoFrontierPlot;
import org.parley.chart.Point;

/** Clouds of packages and deals, the frontier, and named points by shape and colour. */
final class ParetoFrontierPlotSpecification {

    /** Told apart on white and on black, and by those who are colour-blind by their shapes at least. */
    private static final List<String> COLOURS =
            List.of("#d0312d", "#0079bd", "#009e73", "#a05ab5", "#b98a00", "#3f97c9");

    private static final List<String> SHAPES =
            List.of("circle", "square", "triangle-up", "diamond", "triangle-down", "cross");

    private static final String DASH = "M-1,-0.15L1,-0.15L1,0.15L-1,0.15Z";
    private static final String RANGE = "#bfdcec";

    private ParetoFrontierPlotSpecification() {}

    /** An entry of the key. */
    private record Entry(String name, String colour, String shape) {}

    static void fill(Specification to, ParetoFrontierPlot chart) {
        to.at("/encoding/x").put("title", "Value to " + chart.first());
        to.at("/encoding/y").put("title", "Value to " + chart.second());
        to.rows("/layer/0", "x", "y", "x2", "y2")
                .add(
                        chart.noDeal().x(),
                        chart.noDeal().y(),
                        chart.extentAcross().greatest(),
                        chart.extentUp().greatest());
        to.cloud("/layer/1", chart.packages());
        to.cloud("/layer/2", chart.deals());
        to.cloud("/layer/3", chart.frontier());
        List<Point> named = chart.merged();
        key(to, chart, named);
        Specification.Rows points = to.rows("", "point", "name", "x", "y");
        for (int k = 0; k < named.size(); k++) {
            points.add(k, named.get(k).name(), named.get(k).x(), named.get(k).y());
        }
    }

    /** Named points come first in the key, then what is no point of its own. */
    private static void key(Specification to, ParetoFrontierPlot chart, List<Point> named) {
        List<Entry> key = new ArrayList<>();
        for (int k = 0; k < named.size(); k++) {
            key.add(new Entry(named.get(k).name(), COLOURS.get(k % COLOURS.size()), SHAPES.get(k % SHAPES.size())));
        }
        if (chart.packages().size() > 0) {
            key.add(new Entry("package", colour(to, 1), "square"));
        }
        if (chart.deals().size() > 0) {
            key.add(new Entry("deal of a run", colour(to, 2), "circle"));
        }
        key.add(new Entry("Pareto frontier", colour(to, 3), DASH));
        key.add(new Entry("better for both: the bargaining range", RANGE, "square"));
        List<String> names = key.stream().map(Entry::name).toList();
        range(to, "color", names, key.stream().map(Entry::colour).toList());
        range(to, "shape", names, key.stream().map(Entry::shape).toList());
    }

    private static String colour(Specification to, int layer) {
        return to.at("/layer/" + layer + "/mark").get("color").asText();
    }

    private static void range(Specification to, String channel, List<String> names, List<String> range) {
        String path = "/layer/4/encoding/" + channel;
        to.names(path, "legend", names);
        to.at(path + "/scale").set("range", VegaLite.JSON.valueToTree(range));
    }
}
