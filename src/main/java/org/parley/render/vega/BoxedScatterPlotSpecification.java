package org.parley.render.vega;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.parley.chart.BoxedScatterPlot;

/** Two clouds and a box over them; an end of the box that is not limited is the edge of the plot. */
final class BoxedScatterPlotSpecification {

    private BoxedScatterPlotSpecification() {}

    static void fill(Specification to, BoxedScatterPlot chart) {
        to.at("/encoding/x").put("title", chart.across());
        to.at("/encoding/y").put("title", chart.up());
        to.cloud("/layer/1", chart.rest());
        to.cloud("", chart.hits());
        BoxedScatterPlot.Corners box = chart.box();
        ObjectNode corners = to.rows("/layer/0").add();
        ObjectNode encoding = to.at("/layer/0/encoding");
        side(corners, encoding, "x", box.left(), box.right(), 0, "width");
        side(corners, encoding, "y", box.bottom(), box.top(), "height", 0);
        to.names("/layer/2/encoding/color", "legend", chart.key());
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
        corners.put(channel, Specification.round(value));
        end.put("field", channel);
        if (!channel.endsWith("2")) {
            end.put("type", "quantitative");
        }
    }
}
