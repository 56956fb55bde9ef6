package org.parley.render.vega;

import java.util.List;
import org.parley.chart.DotPlot;
import org.parley.chart.Series;

/** Marks of different shapes and colours on a line for each row. */
final class DotPlotSpecification {

    private DotPlotSpecification() {}

    static void fill(Specification to, DotPlot chart) {
        List<String> names = Series.names(chart.marks());
        to.names("/encoding/y", "axis", chart.rows());
        to.names("/layer/1/encoding/color", "legend", names);
        to.names("/layer/1/encoding/shape", "legend", names);
        to.at("/layer/1/encoding/x").put("title", chart.across());
        Specification.Rows marks = to.rows("", "row", "mark", "name", "what", "share");
        Series.each(
                chart.marks(), (m, row, share) -> marks.add(row, m, chart.rows().get(row), names.get(m), share));
    }
}
