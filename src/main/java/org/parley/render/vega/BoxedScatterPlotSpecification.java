package org.parley.render.vega;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.parley.chart.BoxedScatterPlot;

/** Two clouds and a box over them; an end of the box that is not limited is the edge of the plot. */
final class BoxedScatterPlotSpecification {

    private BoxedScatterPlotSpecification() {}

    static ObjectNode of(BoxedScatterPlot chart) {
        ObjectNode root = Template.of(chart);
        Template.at(root, "/encoding/x").put("title", chart.across());
        Template.at(root, "/encoding/y").put("title", chart.up());
        Template.cloud(chart.rest(), Template.values(root, "/layer/1"));
        Template.cloud(chart.hits(), Template.values(root, ""));
        BoxedScatterPlot.Corners box = chart.box();
        ObjectNode corners = Template.values(root, "/layer/0").addObject();
        ObjectNode encoding = Template.at(root, "/layer/0/encoding");
        side(corners, encoding, "x", box.left(), box.right(), 0, "width");
        side(corners, encoding, "y", box.bottom(), box.top(), "height", 0);
        Template.names(
                Template.at(root, "/layer/2/encoding/color"),
                "legend",
                List.of(chart.ofInterest(), chart.others(), "the box"));
        return root;
    }

    /**
     * Places the two ends of the box along one axis. What is limited comes first: Vega-Lite takes the type of the second end
     * from the first, which the edge of the plot lacks.
     */
    private static void side(
            ObjectNode corners,
            ObjectNode encoding,
            String channel,
            double low,
            double high,
            Object lowEdge,
            Object highEdge) {
        boolean isLow = Double.isFinite(low);
        end(corners, encoding, channel, isLow ? low : high, isLow ? lowEdge : highEdge);
        end(corners, encoding, channel + "2", isLow ? high : low, isLow ? highEdge : lowEdge);
    }

    private static void end(ObjectNode corners, ObjectNode encoding, String channel, double value, Object edge) {
        ObjectNode end = encoding.putObject(channel);
        if (!Double.isFinite(value)) {
            end.putPOJO("value", edge);
            return;
        }
        corners.put(channel, Template.round(value));
        end.put("field", channel);
        if (!channel.endsWith("2")) {
            end.put("type", "quantitative");
        }
    }
}
