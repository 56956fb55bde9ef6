package org.parley.render.vega;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.parley.chart.Chart;

/** Vega-Lite specification of a chart (Satyanarayan and others 2017), version 5, with its numbers in it. */
public final class VegaLite {

    /** Writes other than ASCII as escapes, so that no encoding and no half of a character can spoil a specification. */
    static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private VegaLite() {}

    /** Returns the specification of a chart, filled in by the class whose name is that of the kind with Specification after it. */
    public static ObjectNode of(Chart chart) {
        Specification specification = Specification.of(chart);
        try {
            Class.forName(VegaLite.class.getPackageName() + "."
                            + chart.getClass().getSimpleName() + "Specification")
                    .getDeclaredMethod("fill", Specification.class, chart.getClass())
                    .invoke(null, specification, chart);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no specification of the kind " + chart.kind(), e);
        }
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
}
