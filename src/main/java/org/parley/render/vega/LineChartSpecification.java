package org.parley.render.vega;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.parley.chart.LineChart;
import org.parley.chart.Series;

/** Lines over named places. */
final class LineChartSpecification {

    private LineChartSpecification() {}

    static ObjectNode of(LineChart chart) {
        ObjectNode root = Template.of(chart);
        Template.names(Template.at(root, "/encoding/x"), "axis", chart.places());
        Template.at(root, "/encoding/x").put("title", chart.across());
        Template.at(root, "/layer/1/encoding/y").put("title", chart.up());
        Template.names(
                Template.at(root, "/layer/1/encoding/color"),
                "legend",
                chart.lines().stream().map(Series::name).toList());
        chart.present()
                .ifPresent(
                        place -> Template.values(root, "/layer/0").addObject().put("place", place));
        ArrayNode values = Template.values(root, "");
        for (int k = 0; k < chart.lines().size(); k++) {
            double[] line = chart.lines().get(k).values();
            for (int n = 0; n < line.length; n++) {
                values.addObject()
                        .put("line", k)
                        .put("name", chart.lines().get(k).name())
                        .put("place", n)
                        .put("at", chart.places().get(n))
                        .put("value", Template.round(line[n]));
            }
        }
        return root;
    }
}
