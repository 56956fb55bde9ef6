package org.parley.render.vega;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.parley.chart.Extent;
import org.parley.chart.HeatMap;
import org.parley.chart.Series;

/** Cells, the darker the greater, with their values in them. */
final class HeatMapSpecification {

    private HeatMapSpecification() {}

    static void fill(Specification to, HeatMap chart) {
        to.names("/encoding/x", "axis", chart.columns());
        to.names("/encoding/y", "axis", chart.rows());
        to.at("/encoding/x").put("title", chart.across());
        Extent extent = chart.extent();
        String colour = "/layer/0/encoding/color";
        to.domain(
                colour,
                whole(extent.least()),
                extent.width() > 0 ? (Object) extent.greatest() : whole(extent.least() + 1));
        if (!chart.tone().label().isEmpty()) {
            to.at(colour).putObject("legend").put("title", chart.tone().label()).put("gradientLength", 200);
        }
        boolean ofShares = chart.tone().isOfShares();
        if (ofShares) {
            to.at(colour).withObject("/legend").put("format", ".0%");
        } else {
            numbers(to, chart);
        }
        Specification.Rows cells = to.rows("", "row", "column", "down", "across", "share", "label");
        Series.each(
                chart.values(),
                (row, column, value) -> cells.add(
                        row,
                        column,
                        chart.rows().get(row),
                        chart.columns().get(column),
                        value,
                        ofShares ? null : chart.format().text(value)));
    }

    /** Writes what is no share as the number that it is, also where it is 0. */
    private static void numbers(Specification to, HeatMap chart) {
        to.at("/layer/1").remove("transform");
        to.at("/layer/1/encoding").putObject("text").put("field", "label");
        ObjectNode tooltip = to.at("/layer/0/encoding/tooltip/2");
        tooltip.remove("format");
        tooltip.put("field", "label").put("title", chart.tone().label());
    }

    /** Returns a whole number as such, so that a 0 is written as 0. */
    private static Object whole(double value) {
        double rounded = Specification.round(value);
        return rounded == Math.rint(rounded) ? (Object) (long) rounded : (Object) rounded;
    }
}
