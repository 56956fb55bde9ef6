package org.parley.render.vega;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.parley.chart.ProportionChart;

/** Bars with intervals; headings are rows without a bar. */
final class ProportionChartSpecification {

    private static final double ROOM = 1.2;

    private ProportionChartSpecification() {}

    static ObjectNode of(ProportionChart chart) {
        ObjectNode root = Template.of(chart);
        ArrayNode values = Template.values(root, "");
        List<String> names = new ArrayList<>();
        List<Integer> headings = new ArrayList<>();
        double longest = 0;
        for (ProportionChart.Group group : chart.groups()) {
            if (!group.heading().isEmpty()) {
                headings.add(names.size());
                names.add(group.heading());
            }
            for (ProportionChart.Bar bar : group.bars()) {
                values.addObject()
                        .put("row", names.size())
                        .put("name", bar.name())
                        .put("share", Template.round(bar.share()))
                        .put("low", Template.round(bar.low()))
                        .put("high", Template.round(bar.high()));
                names.add(bar.name());
                longest = Math.max(longest, bar.high());
            }
        }
        ObjectNode y = Template.at(root, "/encoding/y");
        Template.names(y, "axis", names);
        ObjectNode weight = y.withObject("/axis/labelFontWeight").put("value", "normal");
        weight.putObject("condition")
                .put("test", "indexof(" + VegaLite.text(headings) + ", datum.value) >= 0")
                .put("value", "bold");
        Template.at(root, "/layer/0/encoding/x/scale")
                .putArray("domain")
                .add(0)
                .add(Template.round(ROOM * Math.max(longest, 0.01)));
        return root;
    }
}
