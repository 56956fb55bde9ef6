package org.parley.report.vega;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.parley.report.chart.Shares;

/** Bars with intervals; headings are rows without a bar. */
final class SharesSpecification {

    private static final double ROOM = 1.2;

    private SharesSpecification() {}

    static ObjectNode of(Shares chart) {
        ObjectNode root = Template.of("shares", chart);
        ArrayNode values = Template.values(root, "");
        List<String> names = new ArrayList<>();
        List<Integer> headings = new ArrayList<>();
        double longest = 0;
        for (Shares.Group group : chart.groups()) {
            if (!group.heading().isEmpty()) {
                headings.add(names.size());
                names.add(group.heading());
            }
            for (Shares.Bar bar : group.bars()) {
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
