package org.parley.render.vega;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.BiConsumer;
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

/** Vega-Lite specification of a chart (Satyanarayan and others 2017), version 5, with its numbers in it. */
public final class VegaLite {

    /** Writes other than ASCII as escapes, so that no encoding and no half of a character can spoil a specification. */
    static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /** The kinds of charts and how the template of each is filled in. */
    private static final Map<Class<?>, BiConsumer<Specification, Chart>> KINDS = Map.ofEntries(
            kind(BarChart.class, BarChartSpecification::fill),
            kind(ErrorBarChart.class, ErrorBarChartSpecification::fill),
            kind(ProportionChart.class, ProportionChartSpecification::fill),
            kind(StackedBarChart.class, StackedBarChartSpecification::fill),
            kind(DotPlot.class, DotPlotSpecification::fill),
            kind(ForestPlot.class, ForestPlotSpecification::fill),
            kind(LineChart.class, LineChartSpecification::fill),
            kind(CurveChart.class, CurveChartSpecification::fill),
            kind(DensityPlots.class, DensityPlotsSpecification::fill),
            kind(HeatMap.class, HeatMapSpecification::fill),
            kind(MorrisPlot.class, MorrisPlotSpecification::fill),
            kind(BoxedScatterPlot.class, BoxedScatterPlotSpecification::fill),
            kind(ParetoFrontierPlot.class, ParetoFrontierPlotSpecification::fill));

    private VegaLite() {}

    private static <C extends Chart> Map.Entry<Class<?>, BiConsumer<Specification, Chart>> kind(
            Class<C> kind, BiConsumer<Specification, C> fill) {
        return Map.entry(kind, (specification, chart) -> fill.accept(specification, kind.cast(chart)));
    }

    /** Returns the specification of a chart. */
    public static ObjectNode of(Chart chart) {
        Specification specification = Specification.of(chart);
        KINDS.get(chart.getClass()).accept(specification, chart);
        return specification.cleaned();
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
        return text(Specification.read("dark"));
    }
}
