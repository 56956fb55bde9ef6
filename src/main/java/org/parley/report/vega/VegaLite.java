package org.parley.report.vega;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.parley.report.chart.Bars;
import org.parley.report.chart.BoxPlane;
import org.parley.report.chart.Chart;
import org.parley.report.chart.Curves;
import org.parley.report.chart.Densities;
import org.parley.report.chart.Differences;
import org.parley.report.chart.EffectPlane;
import org.parley.report.chart.HeatMap;
import org.parley.report.chart.IntervalBars;
import org.parley.report.chart.Lines;
import org.parley.report.chart.Marks;
import org.parley.report.chart.Shares;
import org.parley.report.chart.Stacks;
import org.parley.report.chart.ValuePlane;

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
        if (chart instanceof Shares shares) {
            return SharesSpecification.of(shares);
        } else if (chart instanceof Curves curves) {
            return CurvesSpecification.of(curves);
        } else if (chart instanceof HeatMap map) {
            return HeatMapSpecification.of(map);
        } else if (chart instanceof Marks marks) {
            return MarksSpecification.of(marks);
        } else if (chart instanceof ValuePlane plane) {
            return ValuePlaneSpecification.of(plane);
        } else if (chart instanceof BoxPlane plane) {
            return BoxPlaneSpecification.of(plane);
        } else if (chart instanceof Lines lines) {
            return LinesSpecification.of(lines);
        } else if (chart instanceof Bars bars) {
            return BarsSpecification.of(bars);
        } else if (chart instanceof IntervalBars bars) {
            return IntervalBarsSpecification.of(bars);
        } else if (chart instanceof EffectPlane plane) {
            return EffectPlaneSpecification.of(plane);
        } else if (chart instanceof Differences differences) {
            return DifferencesSpecification.of(differences);
        } else if (chart instanceof Densities densities) {
            return DensitiesSpecification.of(densities);
        } else if (chart instanceof Stacks stacks) {
            return StacksSpecification.of(stacks);
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
