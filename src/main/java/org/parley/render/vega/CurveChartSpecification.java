package org.parley.render.vega;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.parley.chart.Axis;
import org.parley.chart.CurveChart;
import org.parley.chart.CurveChart.AtRisk;
import org.parley.chart.CurveChart.Curve;
import org.parley.chart.ValueFormat;

/** Curves with bands. Where it is told how many are still observed, that stands under the numbers of the axis. */
final class CurveChartSpecification {

    private CurveChartSpecification() {}

    static void fill(Specification to, CurveChart chart) {
        List<String> names = chart.curves().stream().map(Curve::name).toList();
        boolean axisSaysAsMuch =
                names.size() == 1 && names.get(0).equalsIgnoreCase(chart.up().label());
        for (String channel : List.of("/encoding/color", "/layer/1/encoding/strokeDash")) {
            to.names(channel, "legend", names);
            if (axisSaysAsMuch) {
                to.at(channel).putNull("legend");
            }
        }
        Specification.Rows points = to.rows("", "curve", "name", "x", "y", "steps", "low", "high");
        for (int k = 0; k < chart.curves().size(); k++) {
            points(chart.curves().get(k), k, chart.across().scale(), points);
        }
        across(chart, to.at("/encoding/x"));
        String format = chart.up().isOfShares() ? "%" : null;
        for (int layer = 0; layer < to.root().get("layer").size(); layer++) {
            ObjectNode y = to.at("/layer/" + layer + "/encoding/y");
            y.put("title", chart.up().label());
            y.withObject("/axis").put("format", format);
        }
        tooltip(chart, (ArrayNode) to.root().at("/layer/2/encoding/tooltip"));
        draw(chart, to.root());
    }

    private static void points(Curve curve, int k, Axis.Scale scale, Specification.Rows points) {
        double[] x = curve.x();
        double[] y = curve.y();
        double[] low = curve.low();
        double[] high = curve.high();
        for (int n = 0; n < x.length; n++) {
            Object at = scale == Axis.Scale.DATE ? ValueFormat.DATE.text(x[n]) : (Object) x[n];
            Object from = curve.hasBand() ? low[n] : null;
            points.add(k, curve.name(), at, y[n], curve.steps(), from, curve.hasBand() ? high[n] : null);
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
            List<Double> places = chart.atRisk().stream()
                    .map(at -> Specification.round(at.x()))
                    .toList();
            String counts =
                    Specification.list(chart.atRisk().stream().map(AtRisk::text).toList());
            ObjectNode axis = x.withObject("/axis");
            axis.set("values", VegaLite.JSON.valueToTree(places));
            axis.put("labelExpr", "[datum.label, " + counts + "[indexof(" + VegaLite.text(places) + ", datum.value)]]");
            x.put("title", chart.across().label() + "; below: still observed");
        }
    }

    /** Curves in steps and straight ones, and bands where there are any, each take a layer of their own. */
    private static void draw(CurveChart chart, ObjectNode root) {
        JsonNode template = root.get("layer");
        ArrayNode layers = root.putArray("layer");
        for (boolean steps : new boolean[] {true, false}) {
            List<Curve> curves =
                    chart.curves().stream().filter(c -> c.steps() == steps).toList();
            if (curves.stream().anyMatch(Curve::hasBand)) {
                layers.add(drawn(template.get(0), steps));
            }
            if (!curves.isEmpty()) {
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
        String format = chart.up().isOfShares() ? ".1%" : ".3f";
        tooltip.addObject().put("field", "name").put("title", "of");
        tooltip.addObject().put("field", "x").put("title", "at");
        tooltip.addObject().put("field", "y").put("title", "value").put("format", format);
        if (chart.curves().stream().anyMatch(Curve::hasBand)) {
            tooltip.addObject().put("field", "low").put("title", "from").put("format", format);
            tooltip.addObject().put("field", "high").put("title", "to").put("format", format);
        }
    }
}
