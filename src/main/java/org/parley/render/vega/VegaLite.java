package org.parley.render.vega;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.parley.chart.BarChart;
import org.parley.chart.BoxedScatterPlot;
import org.parley.chart.Chart;
import org.parley.chart.CurveChart;
import org.parley.chart.DensityPlots;
import org.parley.chart.DotPlot;
import org.parley.chart.ErrorBarChart;
import org.parley.chart.ForestPlot;
import org.parley.chart.HeatMap;
import org.parley.chart.LineChart;
import org.parley.chart.MorrisPlot;
import org.parley.chart.ParetoFrontierPlot;
import org.parley.chart.ProportionChart;
import org.parley.chart.StackedBarChart;

/** A chart as a Vega-Lite specification (Satyanarayan and others 2017), version 5, with its numbers in it. */
public final class VegaLite {

    /** Writes other than ASCII as escapes, so that no encoding and no half of a character can spoil a specification. */
    static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private VegaLite() {}

    /** Returns the specification of a chart. */
    public static ObjectNode of(Chart chart) {
        return Template.clean(filled(chart));
    }

    /** The list of kinds. To add one: its file, its template, its line here. */
    private static ObjectNode filled(Chart chart) {
        if (chart instanceof ProportionChart shares) {
            return ProportionChartSpecification.of(shares);
        } else if (chart instanceof CurveChart curves) {
            return CurveChartSpecification.of(curves);
        } else if (chart instanceof HeatMap map) {
            return HeatMapSpecification.of(map);
        } else if (chart instanceof DotPlot marks) {
            return DotPlotSpecification.of(marks);
        } else if (chart instanceof ParetoFrontierPlot plane) {
            return ParetoFrontierPlotSpecification.of(plane);
        } else if (chart instanceof BoxedScatterPlot plane) {
            return BoxedScatterPlotSpecification.of(plane);
        } else if (chart instanceof LineChart lines) {
            return LineChartSpecification.of(lines);
        } else if (chart instanceof BarChart bars) {
            return BarChartSpecification.of(bars);
        } else if (chart instanceof ErrorBarChart bars) {
            return ErrorBarChartSpecification.of(bars);
        } else if (chart instanceof MorrisPlot plane) {
            return MorrisPlotSpecification.of(plane);
        } else if (chart instanceof ForestPlot differences) {
            return ForestPlotSpecification.of(differences);
        } else if (chart instanceof DensityPlots densities) {
            return DensityPlotsSpecification.of(densities);
        } else if (chart instanceof StackedBarChart stacks) {
            return StackedBarChartSpecification.of(stacks);
        }
        throw new IllegalArgumentException("no specification for " + chart.getClass());
    }

    /** Returns the specification as JSON of ASCII characters only. */
    public static String text(Chart chart) {
        return text(of(chart));
    }

    static String text(Object json) {
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns what differs where a page is dark, as a configuration of Vega-Lite. */
    public static String dark() {
        return text(Template.read("dark"));
    }
}
