package org.parley.render.vega;

import org.parley.chart.Extent;
import org.parley.chart.ForestPlot;

/** A mark with its interval for each row; an interval without an end goes to the edge. */
final class ForestPlotSpecification {

    private ForestPlotSpecification() {}

    static void fill(Specification to, ForestPlot chart) {
        to.names("/encoding/y", "axis", chart.names());
        to.names("/layer/2/encoding/color", "legend", ForestPlot.KEY);
        to.names("/layer/2/encoding/shape", "legend", ForestPlot.KEY);
        to.at("/layer/2/encoding/x").put("title", "Difference, " + chart.unit());
        Extent extent = chart.extent();
        Specification.Rows marks = to.rows("", "row", "kind", "name", "before", "after", "difference", "low", "high");
        for (int k = 0; k < chart.rows().size(); k++) {
            ForestPlot.Row row = chart.rows().get(k);
            double low = Math.max(row.low(), extent.least());
            double high = Math.min(row.high(), extent.greatest());
            marks.add(k, row.kind(), row.name(), row.before(), row.after(), row.difference(), low, high);
        }
    }
}
