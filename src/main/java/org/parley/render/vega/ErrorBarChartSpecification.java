package org.parley.render.vega;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.parley.chart.ErrorBarChart;
import org.parley.chart.Series;

/** One or two bars for each name, each with its interval; an interval that goes far beyond a share ends at the edge. */
final class ErrorBarChartSpecification {

    private static final double LEAST = -0.5;
    private static final double MOST = 1.5;
    private static final double NARROWEST = 0.1;

    private ErrorBarChartSpecification() {}

    static ObjectNode of(ErrorBarChart chart) {
        ObjectNode root = Template.of(chart);
        List<String> kinds =
                chart.bars().stream().map(bar -> bar.value().name()).toList();
        Template.names(Template.at(root, "/encoding/y"), "axis", chart.names());
        ObjectNode color = Template.at(root, "/layer/0/encoding/color");
        Template.names(color, "legend", kinds);
        if (kinds.size() == 1) {
            color.putNull("legend");
        }
        if (!chart.isOfShares()) {
            Template.at(root, "/layer/0/encoding/x/axis").remove("format");
            Template.at(root, "/layer/0/encoding").path("tooltip").forEach(tip -> number((ObjectNode) tip));
        }
        ArrayNode values = Template.values(root, "");
        for (int s = 0; s < kinds.size(); s++) {
            ErrorBarChart.Bar bar = chart.bars().get(s);
            for (int k = 0; k < chart.names().size(); k++) {
                values.addObject()
                        .put("row", k)
                        .put("series", s)
                        .put("name", chart.names().get(k))
                        .put("what", kinds.get(s))
                        .put("value", Template.round(bar.value().values()[k]))
                        .put("low", Template.round(bar.low().values()[k]))
                        .put("high", Template.round(bar.high().values()[k]));
            }
        }
        double[] ends = chart.bars().stream()
                .flatMap(bar -> Stream.of(bar.value(), bar.low(), bar.high()))
                .map(Series::values)
                .flatMapToDouble(DoubleStream::of)
                .map(end -> chart.isOfShares() ? Math.max(LEAST, Math.min(end, MOST)) : end)
                .toArray();
        Template.at(root, "/layer/0/encoding/x/scale")
                .putArray("domain")
                .add(Template.round(DoubleStream.of(ends).reduce(0, Math::min)))
                .add(Template.round(DoubleStream.of(ends).reduce(chart.isOfShares() ? NARROWEST : 0, Math::max)));
        return root;
    }

    private static void number(ObjectNode tip) {
        if (tip.has("format")) {
            tip.put("format", ".4~g");
        }
    }
}
