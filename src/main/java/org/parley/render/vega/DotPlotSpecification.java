package org.parley.render.vega;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.parley.chart.DotPlot;
import org.parley.chart.Series;

/** Marks of different shapes and colours on a line for each row. */
final class DotPlotSpecification {

    private DotPlotSpecification() {}

    static ObjectNode of(DotPlot chart) {
        ObjectNode root = Template.of(chart);
        List<String> names = chart.marks().stream().map(Series::name).toList();
        Template.names(Template.at(root, "/encoding/y"), "axis", chart.rows());
        for (String channel : List.of("color", "shape")) {
            Template.names(Template.at(root, "/layer/1/encoding/" + channel), "legend", names);
        }
        Template.at(root, "/layer/1/encoding/x").put("title", chart.across());
        ArrayNode values = Template.values(root, "");
        for (int k = 0; k < names.size(); k++) {
            double[] shares = chart.marks().get(k).values();
            for (int r = 0; r < shares.length; r++) {
                values.addObject()
                        .put("row", r)
                        .put("mark", k)
                        .put("name", chart.rows().get(r))
                        .put("what", names.get(k))
                        .put("share", Template.round(shares[r]));
            }
        }
        return root;
    }
}
