package org.parley.report.vega;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.parley.report.chart.EffectPlane;
import org.parley.report.chart.ValuePlane;

/** Points with their names beside them, over a cloud of others. */
final class EffectPlaneSpecification {

    private EffectPlaneSpecification() {}

    static ObjectNode of(EffectPlane chart) {
        ObjectNode root = Template.of("effectplane", chart);
        Template.cloud(chart.rest(), Template.values(root, "/layer/0"));
        ArrayNode values = Template.values(root, "");
        for (ValuePlane.Point point : chart.named()) {
            values.addObject()
                    .put("name", point.name())
                    .put("x", Template.round(point.x()))
                    .put("y", Template.round(point.y()));
        }
        return root;
    }
}
