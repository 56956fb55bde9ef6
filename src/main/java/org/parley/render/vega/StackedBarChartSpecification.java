package org.parley.render.vega;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.IntStream;
import org.parley.chart.StackedBarChart;
import org.parley.chart.StackedBarChart.Part;
import org.parley.chart.StackedBarChart.Piece;

/** Bars in parts; where each part lies is worked out here, so that the browser and the picture agree. */
final class StackedBarChartSpecification {

    private StackedBarChartSpecification() {}

    static ObjectNode of(StackedBarChart chart) {
        ObjectNode root = Template.of(chart);
        Template.names(Template.at(root, "/encoding/y"), "axis", chart.rows());
        ObjectNode colour = Template.at(root, "/layer/0/encoding/color");
        Template.names(colour, "legend", chart.parts().stream().map(Part::name).toList());
        ArrayNode range = ((ObjectNode) colour.get("scale")).putArray("range");
        IntStream.range(0, chart.parts().size()).mapToObj(chart::colour).forEach(range::add);
        ArrayNode values = Template.values(root, "");
        for (Piece piece : chart.pieces()) {
            Part part = chart.parts().get(piece.part());
            values.addObject()
                    .put("row", piece.row())
                    .put("part", piece.part())
                    .put("name", chart.rows().get(piece.row()))
                    .put("what", part.name())
                    .put("share", Template.round(part.shares()[piece.row()]))
                    .put("from", Template.round(piece.from()))
                    .put("to", Template.round(piece.to()))
                    .put("middle", Template.round((piece.from() + piece.to()) / 2))
                    .put("dark", chart.isDark(piece.part()));
        }
        return root;
    }
}
