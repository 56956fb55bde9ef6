package org.parley.render.vega;

import java.util.List;
import org.parley.chart.LineChart;
import org.parley.chart.Series;

/** Lines over named places. */
final class LineChartSpecification {

    private LineChartSpecification() {}

    static void fill(Specification to, LineChart chart) {
        List<String> names = Series.names(chart.lines());
        to.names("/encoding/x", "axis", chart.places());
        to.at("/encoding/x").put("title", chart.across());
        to.at("/layer/1/encoding/y").put("title", chart.up());
        to.names("/layer/1/encoding/color", "legend", names);
        chart.present().ifPresent(place -> to.rows("/layer/0", "place").add(place));
        Specification.Rows points = to.rows("", "line", "name", "place", "at", "value");
        Series.each(
                chart.lines(),
                (line, place, value) ->
                        points.add(line, names.get(line), place, chart.places().get(place), value));
    }
}
