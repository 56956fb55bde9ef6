package org.parley.render.vega;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.parley.chart.ErrorBarChart;
import org.parley.chart.ErrorBarChart.Bar;
import org.parley.chart.Extent;
import org.parley.chart.Series;

/** One or two bars for each name, each with its interval. */
final class ErrorBarChartSpecification {

    private ErrorBarChartSpecification() {}

    static void fill(Specification to, ErrorBarChart chart) {
        List<Series> series = chart.bars().stream().map(Bar::value).toList();
        to.names("/encoding/y", "axis", chart.names());
        to.legendOfSeveral("/layer/0/encoding/color", Series.names(series));
        if (!chart.isOfShares()) {
            to.at("/layer/0/encoding/x/axis").remove("format");
            to.at("/layer/0/encoding").path("tooltip").forEach(tip -> {
                if (tip.has("format")) {
                    ((ObjectNode) tip).put("format", ".4~g");
                }
            });
        }
        Specification.Rows bars = to.rows("", "row", "series", "name", "what", "value", "low", "high");
        Series.each(series, (s, k, value) -> {
            Bar bar = chart.bars().get(s);
            String what = bar.value().name();
            bars.add(
                    k,
                    s,
                    chart.names().get(k),
                    what,
                    value,
                    bar.low().values()[k],
                    bar.high().values()[k]);
        });
        Extent extent = chart.extent();
        to.domain("/layer/0/encoding/x", extent.least(), extent.greatest());
    }
}
