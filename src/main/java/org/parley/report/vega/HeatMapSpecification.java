package org.parley.report.vega;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.parley.report.chart.HeatMap;

/** Cells, the darker the greater, with their shares in them. */
final class HeatMapSpecification {

    private HeatMapSpecification() {}

    static ObjectNode of(HeatMap chart) {
        ObjectNode root = Template.of("heatmap", chart);
        Template.names(Template.at(root, "/encoding/x"), "axis", chart.columns());
        Template.names(Template.at(root, "/encoding/y"), "axis", chart.rows());
        Template.at(root, "/encoding/x").put("title", chart.across());
        // From nothing on, so that little differences look little.
        Template.at(root, "/layer/0/encoding/color/scale")
                .putArray("domain")
                .add(0)
                .add(chart.greatest() > 0 ? Template.round(chart.greatest()) : 1);
        ArrayNode values = Template.values(root, "");
        for (int r = 0; r < chart.rows().size(); r++) {
            double[] shares = chart.shares().get(r).values();
            for (int c = 0; c < shares.length; c++) {
                values.addObject()
                        .put("row", r)
                        .put("column", c)
                        .put("down", chart.rows().get(r))
                        .put("across", chart.columns().get(c))
                        .put("share", Template.round(shares[c]));
            }
        }
        return root;
    }
}
