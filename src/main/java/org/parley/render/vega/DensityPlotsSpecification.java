package org.parley.render.vega;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.parley.chart.DensityPlots;
import org.parley.chart.DensityPlots.Outline;
import org.parley.chart.DensityPlots.Panel;
import org.parley.chart.TwoLines;

/** A small picture for each number, each with its own scales; its words are marks too, since an axis cannot differ by number. */
final class DensityPlotsSpecification {

    /** How many letters of a name stand side by side, about. */
    private static final int LETTERS = 26;

    private DensityPlotsSpecification() {}

    static ObjectNode of(DensityPlots chart) {
        ObjectNode root = Template.of(chart);
        ArrayNode values = Template.values(root, "");
        for (int k = 0; k < chart.panels().size(); k++) {
            panel(chart.panels().get(k), k, values);
        }
        return root;
    }

    private static void panel(Panel panel, int k, ArrayNode values) {
        Outline outline = panel.outline();
        List<String> lines = TwoLines.of(panel.name(), LETTERS, String::length);
        mark(values, k, "name", outline.from(), 0)
                .put("label", lines.get(0))
                .put("more", lines.size() > 1 ? lines.get(1) : "")
                .put("name", panel.name())
                .put("meaning", panel.meaning())
                .put("least", outline.least())
                .put("low", outline.number(panel.low()))
                .put("median", outline.number(panel.median()))
                .put("high", outline.number(panel.high()))
                .put("greatest", outline.greatest());
        mark(values, k, "least", outline.from(), 0).put("label", outline.least());
        mark(values, k, "greatest", outline.to(), 0).put("label", outline.greatest());
        mark(values, k, "median", panel.median(), 0).put("label", outline.number(panel.median()));
        double[] x = outline.x();
        double[] height = outline.height();
        for (int n = 0; n < x.length; n++) {
            mark(values, k, outline.discrete() ? "probability" : "density", x[n], height[n])
                    .put("middle", panel.low() <= x[n] && x[n] <= panel.high());
        }
    }

    private static ObjectNode mark(ArrayNode values, int panel, String part, double x, double height) {
        return values.addObject()
                .put("panel", panel)
                .put("part", part)
                .put("x", round(x))
                .put("height", round(height));
    }

    /** Returns a number of any magnitude without digits that nobody sees. */
    private static double round(double value) {
        return new BigDecimal(value).round(new MathContext(6)).doubleValue();
    }
}
