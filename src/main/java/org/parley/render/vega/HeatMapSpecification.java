package org.parley.render.vega;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.parley.chart.HeatMap;

/** Cells, the darker the greater, with their shares in them. */
final class HeatMapSpecification {

    private HeatMapSpecification() {}

    static ObjectNode of(HeatMap chart) {
        ObjectNode root = Template.of(chart);
        Template.names(Template.at(root, "/encoding/x"), "axis", chart.columns());
        Template.names(Template.at(root, "/encoding/y"), "axis", chart.rows());
        Template.at(root, "/encoding/x").put("title", chart.across());
        ObjectNode colour = Template.at(root, "/layer/0/encoding/color");
        colour.withObject("/scale")
                .putArray("domain")
                .add(whole(chart.palest()))
                .add(upper(chart));
        String label = chart.tone().label();
        if (!label.isEmpty()) {
            colour.putObject("legend").put("title", label).put("gradientLength", 200);
        }
        if (chart.isOfShares()) {
            colour.withObject("/legend").put("format", ".0%");
        }
        ArrayNode values = Template.values(root, "");
        for (int r = 0; r < chart.rows().size(); r++) {
            double[] row = chart.values().get(r).values();
            for (int c = 0; c < row.length; c++) {
                ObjectNode cell = values.addObject()
                        .put("row", r)
                        .put("column", c)
                        .put("down", chart.rows().get(r))
                        .put("across", chart.columns().get(c))
                        .put("share", Template.round(row[c]));
                if (!chart.isOfShares()) {
                    cell.put("label", chart.written(row[c]));
                }
            }
        }
        if (!chart.isOfShares()) {
            numbers(chart, root);
        }
        return root;
    }

    /** Writes what is no share as the number that it is, also where it is 0. */
    private static void numbers(HeatMap chart, ObjectNode root) {
        ObjectNode text = Template.at(root, "/layer/1");
        text.remove("transform");
        Template.at(root, "/layer/1/encoding").putObject("text").put("field", "label");
        ObjectNode tooltip = Template.at(root, "/layer/0/encoding/tooltip/2");
        tooltip.remove("format");
        tooltip.put("field", "label").put("title", chart.tone().label());
    }

    private static JsonNode upper(HeatMap chart) {
        return chart.greatest() > chart.palest()
                ? DoubleNode.valueOf(Template.round(chart.greatest()))
                : whole(chart.palest() + 1);
    }

    /** Returns a whole number as such, so that a 0 is written as 0. */
    private static JsonNode whole(double value) {
        double rounded = Template.round(value);
        return rounded == Math.rint(rounded) ? LongNode.valueOf((long) rounded) : DoubleNode.valueOf(rounded);
    }
}
