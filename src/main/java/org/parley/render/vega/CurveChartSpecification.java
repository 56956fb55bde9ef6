package org.parley.render.vega;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parley.chart.Axis;
import org.parley.chart.CurveChart;

/** Curves with bands. Where it is told how many are still observed, that stands under the numbers of the axis. */
final class CurveChartSpecification {

    private CurveChartSpecification() {}

    static ObjectNode of(CurveChart chart) {
        ObjectNode root = Template.of(chart);
        List<String> names = chart.curves().stream().map(CurveChart.Curve::name).toList();
        Template.names(Template.at(root, "/encoding/color"), "legend", names);
        Template.names(Template.at(root, "/layer/1/encoding/strokeDash"), "legend", names);
        if (names.size() == 1 && names.get(0).equalsIgnoreCase(chart.up().label())) {
            // The axis says as much.
            Template.at(root, "/encoding/color").putNull("legend");
            Template.at(root, "/layer/1/encoding/strokeDash").putNull("legend");
        }
        ArrayNode values = Template.values(root, "");
        for (int k = 0; k < chart.curves().size(); k++) {
            points(chart, k, values);
        }
        across(chart, Template.at(root, "/encoding/x"));
        String format = chart.up().scale() == Axis.Scale.SHARE ? "%" : null;
        for (int layer = 0; layer < root.get("layer").size(); layer++) {
            ObjectNode y = Template.at(root, "/layer/" + layer + "/encoding/y");
            y.put("title", chart.up().label());
            y.withObject("/axis").put("format", format);
        }
        tooltip(chart, (ArrayNode) root.at("/layer/2/encoding/tooltip"));
        draw(chart, root);
        return root;
    }

    private static void points(CurveChart chart, int k, ArrayNode values) {
        CurveChart.Curve curve = chart.curves().get(k);
        double[] x = curve.x();
        double[] y = curve.y();
        double[] low = curve.low();
        double[] high = curve.high();
        for (int n = 0; n < x.length; n++) {
            ObjectNode point = values.addObject().put("curve", k).put("name", curve.name());
            if (chart.across().scale() == Axis.Scale.DATE) {
                point.put("x", LocalDate.ofEpochDay((long) x[n]).toString());
            } else {
                point.put("x", Template.round(x[n]));
            }
            point.put("y", Template.round(y[n])).put("steps", curve.steps());
            if (curve.hasBand()) {
                point.put("low", Template.round(low[n])).put("high", Template.round(high[n]));
            }
        }
    }

    private static void across(CurveChart chart, ObjectNode x) {
        Axis.Scale scale = chart.across().scale();
        x.put("type", scale == Axis.Scale.DATE ? "temporal" : "quantitative");
        x.put("title", chart.across().label());
        if (scale == Axis.Scale.DATE) {
            x.withObject("/scale").put("type", "utc");
            x.withObject("/axis").put("format", "%Y-%m").put("tickCount", 6);
        } else if (scale == Axis.Scale.MAGNITUDE) {
            x.withObject("/scale").put("type", "log").put("nice", false);
            x.withObject("/axis").put("format", ",").put("tickCount", 5);
        } else {
            x.withObject("/scale").put("nice", false).put("zero", false);
            x.withObject("/axis").put("tickCount", 8);
        }
        if (!chart.atRisk().isEmpty()) {
            List<Double> places = new ArrayList<>();
            List<String> counts = new ArrayList<>();
            chart.atRisk().forEach(at -> {
                places.add(Template.round(at.x()));
                counts.add(String.format(Locale.ROOT, "%,d", at.count()));
            });
            ObjectNode axis = x.withObject("/axis");
            axis.set("values", VegaLite.JSON.valueToTree(places));
            axis.put(
                    "labelExpr",
                    "[datum.label, " + Template.list(counts) + "[indexof(" + VegaLite.text(places)
                            + ", datum.value)]]");
            x.put("title", chart.across().label() + "; below: still observed");
        }
    }

    /** Curves in steps and straight ones, and bands where there are any, each take a layer of their own. */
    private static void draw(CurveChart chart, ObjectNode root) {
        JsonNode template = root.get("layer");
        ArrayNode layers = root.putArray("layer");
        for (boolean steps : new boolean[] {true, false}) {
            if (chart.curves().stream().anyMatch(c -> c.steps() == steps && c.hasBand())) {
                layers.add(drawn(template.get(0), steps));
            }
            if (chart.curves().stream().anyMatch(c -> c.steps() == steps)) {
                layers.add(drawn(template.get(1), steps));
            }
        }
        layers.add(template.get(2));
    }

    private static ObjectNode drawn(JsonNode template, boolean steps) {
        ObjectNode layer = template.deepCopy();
        layer.withArray("/transform").addObject().put("filter", steps ? "datum.steps" : "!datum.steps");
        if (steps) {
            layer.withObject("/mark").put("interpolate", "step-after");
        }
        return layer;
    }

    private static void tooltip(CurveChart chart, ArrayNode tooltip) {
        String format = chart.up().scale() == Axis.Scale.SHARE ? ".1%" : ".3f";
        tooltip.addObject().put("field", "name").put("title", "of");
        tooltip.addObject().put("field", "x").put("title", "at");
        tooltip.addObject().put("field", "y").put("title", "value").put("format", format);
        if (chart.curves().stream().anyMatch(CurveChart.Curve::hasBand)) {
            tooltip.addObject().put("field", "low").put("title", "from").put("format", format);
            tooltip.addObject().put("field", "high").put("title", "to").put("format", format);
        }
    }
}
