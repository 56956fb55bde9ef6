package org.parley.render.vega;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.parley.chart.ForestPlot;

/** A mark with its interval for each row; an interval without an end goes to the edge. */
final class ForestPlotSpecification {

    private ForestPlotSpecification() {}

    static ObjectNode of(ForestPlot chart) {
        ObjectNode root = Template.of(chart);
        List<ForestPlot.Row> rows = chart.rows();
        Template.names(
                Template.at(root, "/encoding/y"),
                "axis",
                rows.stream().map(ForestPlot.Row::name).toList());
        for (String channel : List.of("color", "shape")) {
            Template.names(Template.at(root, "/layer/2/encoding/" + channel), "legend", ForestPlot.KEY);
        }
        Template.at(root, "/layer/2/encoding/x").put("title", "Difference, " + chart.unit());
        double[] ends = chart.ends();
        ArrayNode values = Template.values(root, "");
        for (int k = 0; k < rows.size(); k++) {
            ForestPlot.Row row = rows.get(k);
            values.addObject()
                    .put("row", k)
                    .put("kind", row.kind())
                    .put("name", row.name())
                    .put("before", row.before())
                    .put("after", row.after())
                    .put("difference", Template.round(row.difference()))
                    .put("low", Template.round(Math.max(row.low(), ends[0])))
                    .put("high", Template.round(Math.min(row.high(), ends[1])));
        }
        return root;
    }
}
