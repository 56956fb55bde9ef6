package org.parley.report.vega;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.parley.report.chart.BoxPlane;

/** Two clouds and a box over them; an end of the box that is not limited is the edge of the plot. */
final class BoxPlaneSpecification {

    private BoxPlaneSpecification() {}

    static ObjectNode of(BoxPlane chart) {
        ObjectNode root = Template.of("boxplane", chart);
        Template.at(root, "/encoding/x").put("title", chart.across());
        Template.at(root, "/encoding/y").put("title", chart.up());
        Template.cloud(chart.rest(), Template.values(root, "/layer/1"));
        Template.cloud(chart.hits(), Template.values(root, ""));
        BoxPlane.Corners box = chart.box();
        ObjectNode corners = Template.values(root, "/layer/0").addObject();
        ObjectNode encoding = Template.at(root, "/layer/0/encoding");
        end(corners, encoding, "x", box.left(), 0);
        end(corners, encoding, "x2", box.right(), "width");
        end(corners, encoding, "y", box.bottom(), "height");
        end(corners, encoding, "y2", box.top(), 0);
        Template.names(
                Template.at(root, "/layer/2/encoding/color"),
                "legend",
                List.of(chart.ofInterest(), chart.others(), "the box"));
        return root;
    }

    private static void end(ObjectNode corners, ObjectNode encoding, String channel, double value, Object edge) {
        if (Double.isFinite(value)) {
            corners.put(channel, Template.round(value));
            encoding.putObject(channel).put("field", channel);
            if (!channel.endsWith("2")) {
                Template.at(encoding, "/" + channel).put("type", "quantitative");
            }
        } else {
            encoding.putObject(channel).putPOJO("value", edge);
        }
    }
}
