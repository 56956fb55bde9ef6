package org.parley.render.vega;

import java.util.ArrayList;
import java.util.List;
import org.parley.chart.ProportionChart;

/** Bars with intervals; headings are rows without a bar. */
final class ProportionChartSpecification {

    private static final double ROOM = 1.2;

    private ProportionChartSpecification() {}

    static void fill(Specification to, ProportionChart chart) {
        Specification.Rows bars = to.rows("", "row", "name", "share", "low", "high");
        List<String> names = new ArrayList<>();
        List<Integer> headings = new ArrayList<>();
        for (ProportionChart.Group group : chart.groups()) {
            if (!group.heading().isEmpty()) {
                headings.add(names.size());
                names.add(group.heading());
            }
            for (ProportionChart.Bar bar : group.bars()) {
                bars.add(names.size(), bar.name(), bar.share(), bar.low(), bar.high());
                names.add(bar.name());
            }
        }
        to.names("/encoding/y", "axis", names);
        to.at("/encoding/y")
                .withObject("/axis/labelFontWeight")
                .put("value", "normal")
                .putObject("condition")
                .put("test", "indexof(" + VegaLite.text(headings) + ", datum.value) >= 0")
                .put("value", "bold");
        to.domain("/layer/0/encoding/x", 0, ROOM * chart.longest());
    }
}
