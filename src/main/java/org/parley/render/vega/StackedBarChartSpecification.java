package org.parley.render.vega;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.stream.IntStream;
import org.parley.chart.Palette;
import org.parley.chart.StackedBarChart;
import org.parley.chart.StackedBarChart.Part;
import org.parley.chart.StackedBarChart.Piece;

/** Bars in parts; where each part lies is worked out here, so that the browser and the picture agree. */
final class StackedBarChartSpecification {

    private StackedBarChartSpecification() {}

    static void fill(Specification to, StackedBarChart chart) {
        to.names("/encoding/y", "axis", chart.rows());
        String colour = "/layer/0/encoding/color";
        to.names(colour, "legend", chart.parts().stream().map(Part::name).toList());
        ArrayNode range = to.at(colour + "/scale").putArray("range");
        IntStream.range(0, chart.parts().size()).mapToObj(chart::colour).forEach(range::add);
        Specification.Rows pieces = to.rows("", "row", "part", "name", "what", "share", "from", "to", "middle", "dark");
        for (Piece piece : chart.pieces()) {
            pieces.add(
                    piece.row(),
                    piece.part(),
                    chart.rows().get(piece.row()),
                    chart.parts().get(piece.part()).name(),
                    piece.share(),
                    piece.from(),
                    piece.to(),
                    (piece.from() + piece.to()) / 2,
                    Palette.isDark(chart.colour(piece.part())));
        }
    }
}
