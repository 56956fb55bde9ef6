package org.parley.report.vega;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.parley.report.chart.ValuePlane;

/** Clouds of packages and deals, the frontier, and named points by shape and colour. */
final class ValuePlaneSpecification {

    /** The most points of a cloud: more are not told apart, and each costs the browser time. */
    private static final int MOST = 2_000;

    private ValuePlaneSpecification() {}

    static ObjectNode of(ValuePlane chart) {
        ObjectNode root = Template.of("valueplane", chart);
        Template.at(root, "/encoding/x").put("title", "Value to " + chart.first());
        Template.at(root, "/encoding/y").put("title", "Value to " + chart.second());
        Template.values(root, "/layer/0")
                .addObject()
                .put("x", Template.round(chart.noDeal().x()))
                .put("y", Template.round(chart.noDeal().y()))
                .put("x2", Template.round(greatest(chart, ValuePlane.Points::x, ValuePlane.Point::x)))
                .put("y2", Template.round(greatest(chart, ValuePlane.Points::y, ValuePlane.Point::y)));
        cloud(chart.packages(), Template.values(root, "/layer/1"));
        cloud(chart.deals(), Template.values(root, "/layer/2"));
        cloud(chart.frontier(), Template.values(root, "/layer/3"));
        Map<ValuePlane.Point, String> named = chart.merged();
        for (String channel : List.of("color", "shape")) {
            Template.names(Template.at(root, "/layer/4/encoding/" + channel), "legend", List.copyOf(named.values()));
        }
        ArrayNode values = Template.values(root, "");
        named.forEach((point, name) -> values.addObject()
                .put("point", values.size() - 1)
                .put("name", name)
                .put("x", Template.round(point.x()))
                .put("y", Template.round(point.y())));
        return root;
    }

    private static double greatest(
            ValuePlane chart, Function<ValuePlane.Points, double[]> of, ToDoubleFunction<ValuePlane.Point> ofPoint) {
        return DoubleStream.concat(
                        DoubleStream.of(ofPoint.applyAsDouble(chart.noDeal())),
                        Stream.of(chart.packages(), chart.deals(), chart.frontier())
                                .flatMapToDouble(p -> DoubleStream.of(of.apply(p))))
                .max()
                .orElseThrow();
    }

    private static void cloud(ValuePlane.Points points, ArrayNode values) {
        double[] x = points.x();
        double[] y = points.y();
        int every = (x.length + MOST - 1) / MOST;
        for (int k = 0; k < x.length; k += every) {
            values.addObject().put("x", Template.round(x[k])).put("y", Template.round(y[k]));
        }
    }
}
