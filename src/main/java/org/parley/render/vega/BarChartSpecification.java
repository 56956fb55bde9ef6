package org.parley.render.vega;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.DoubleStream;
import org.parley.chart.BarChart;
import org.parley.chart.Series;

/** Bars with their values at them, one or two for each actor. */
final class BarChartSpecification {

    /** Values stand at the ends of bars. */
    private static final double ROOM = 1.08;

    private BarChartSpecification() {}

    static ObjectNode of(BarChart chart) {
        ObjectNode root = Template.of(chart);
        Template.names(Template.at(root, "/encoding/y"), "axis", chart.actors());
        ObjectNode color = Template.at(root, "/layer/0/encoding/color");
        Template.names(
                color, "legend", chart.series().stream().map(Series::name).toList());
        if (chart.series().size() == 1) {
            color.putNull("legend");
        }
        double longest = chart.series().stream()
                .flatMapToDouble(one -> DoubleStream.of(one.values()))
                .max()
                .orElseThrow();
        Template.at(root, "/encoding/x/scale")
                .putArray("domain")
                .add(0)
                .add(longest > 0 ? Template.round(ROOM * longest) : 1);
        ArrayNode values = Template.values(root, "");
        for (int s = 0; s < chart.series().size(); s++) {
            double[] lengths = chart.series().get(s).values();
            for (int k = 0; k < lengths.length; k++) {
                values.addObject()
                        .put("row", k)
                        .put("series", s)
                        .put("name", chart.actors().get(k))
                        .put("what", chart.series().get(s).name())
                        .put("value", Template.round(lengths[k]))
                        .put("text", chart.unit().text(lengths[k]));
            }
        }
        return root;
    }
}
