package org.parley.render.vega;

import java.util.List;
import org.parley.chart.BarChart;
import org.parley.chart.Series;

/** Bars with their values at their ends, one or two for each name. */
final class BarChartSpecification {

    /** Values stand at the ends of bars. */
    private static final double ROOM = 1.08;

    private BarChartSpecification() {}

    static void fill(Specification to, BarChart chart) {
        List<String> series = Series.names(chart.series());
        to.names("/encoding/y", "axis", chart.names());
        to.legendOfSeveral("/layer/0/encoding/color", series);
        double longest = Series.all(chart.series()).max().orElseThrow();
        to.domain("/encoding/x", 0, longest > 0 ? ROOM * longest : 1);
        Specification.Rows bars = to.rows("", "row", "series", "name", "what", "value", "text");
        Series.each(
                chart.series(),
                (s, k, value) -> bars.add(
                        k,
                        s,
                        chart.names().get(k),
                        series.get(s),
                        value,
                        chart.format().text(value)));
    }
}
