package org.parley.render.vega;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.parley.chart.ParetoFrontierPlot;

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

    static ObjectNode of(ParetoFrontierPlot chart) {
        ObjectNode root = Template.of(chart);
        Template.at(root, "/encoding/x").put("title", "Value to " + chart.first());
        Template.at(root, "/encoding/y").put("title", "Value to " + chart.second());
        Template.values(root, "/layer/0")
                .addObject()
                .put("x", Template.round(chart.noDeal().x()))
                .put("y", Template.round(chart.noDeal().y()))
                .put("x2", Template.round(greatest(chart, ParetoFrontierPlot.Points::x, ParetoFrontierPlot.Point::x)))
                .put("y2", Template.round(greatest(chart, ParetoFrontierPlot.Points::y, ParetoFrontierPlot.Point::y)));
        Template.cloud(chart.packages(), Template.values(root, "/layer/1"));
        Template.cloud(chart.deals(), Template.values(root, "/layer/2"));
        Template.cloud(chart.frontier(), Template.values(root, "/layer/3"));
        Map<ParetoFrontierPlot.Point, String> named = chart.merged();
        key(chart, root, List.copyOf(named.values()));
        ArrayNode values = Template.values(root, "");
        named.forEach((point, name) -> values.addObject()
                .put("point", values.size() - 1)
                .put("name", name)
                .put("x", Template.round(point.x()))
                .put("y", Template.round(point.y())));
        return root;
    }

    /** Named points come first in the key, then what is no point of its own. */
    private static void key(ParetoFrontierPlot chart, ObjectNode root, List<String> points) {
        List<String> names = new ArrayList<>(points);
        List<String> colours = new ArrayList<>();
        List<String> shapes = new ArrayList<>();
        for (int k = 0; k < points.size(); k++) {
            colours.add(COLOURS.get(k % COLOURS.size()));
            shapes.add(SHAPES.get(k % SHAPES.size()));
        }
        if (chart.packages().x().length > 0) {
            names.add("package");
            colours.add(root.at("/layer/1/mark/color").asText());
            shapes.add("square");
        }
        if (chart.deals().x().length > 0) {
            names.add("deal of a run");
            colours.add(root.at("/layer/2/mark/color").asText());
            shapes.add("circle");
        }
        names.add("Pareto frontier");
        colours.add(root.at("/layer/3/mark/color").asText());
        shapes.add(DASH);
        names.add("better for both: the bargaining range");
        colours.add(RANGE);
        shapes.add("square");
        for (String channel : List.of("color", "shape")) {
            ObjectNode encoding = Template.at(root, "/layer/4/encoding/" + channel);
            Template.names(encoding, "legend", names);
            Template.at(encoding, "/scale")
                    .set("range", VegaLite.JSON.valueToTree(channel.equals("color") ? colours : shapes));
        }
    }

    private static double greatest(
            ParetoFrontierPlot chart,
            Function<ParetoFrontierPlot.Points, double[]> of,
            ToDoubleFunction<ParetoFrontierPlot.Point> ofPoint) {
        return DoubleStream.concat(
                        DoubleStream.of(ofPoint.applyAsDouble(chart.noDeal())),
                        Stream.of(chart.packages(), chart.deals(), chart.frontier())
                                .flatMapToDouble(p -> DoubleStream.of(of.apply(p))))
                .max()
                .orElseThrow();
    }
}
