package org.parley.render.vega;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.parley.chart.DensityPlots;
import org.parley.chart.DensityPlots.Outline;
import org.parley.chart.DensityPlots.Panel;
import org.parley.chart.Label;

/** A small picture for each number, each with its own scales; its words are marks too, since an axis cannot differ by number. */
final class DensityPlotsSpecification {

    /** How many letters of a name stand side by side, about. */
    private static final int LETTERS = 26;

    private static final List<String> NUMBERS = List.of("least", "low", "median", "high", "greatest");

    private DensityPlotsSpecification() {}

    static void fill(Specification to, DensityPlots chart) {
        Specification.Rows marks = to.rows("", "panel", "part");
        for (int k = 0; k < chart.panels().size(); k++) {
            panel(chart.panels().get(k), k, marks);
        }
    }

    private static void panel(Panel panel, int k, Specification.Rows marks) {
        Outline outline = panel.outline();
        List<String> lines = Label.inTwo(panel.name(), LETTERS, String::length);
        List<String> texts = panel.texts();
        ObjectNode name = mark(marks, k, "name", outline.from(), 0)
                .put("label", lines.get(0))
                .put("more", lines.size() > 1 ? lines.get(1) : "")
                .put("name", panel.name())
                .put("meaning", panel.meaning());
        for (int n = 0; n < NUMBERS.size(); n++) {
            name.put(NUMBERS.get(n), texts.get(n));
        }
        mark(marks, k, "least", outline.from(), 0).put("label", texts.get(0));
        mark(marks, k, "greatest", outline.to(), 0).put("label", texts.get(4));
        mark(marks, k, "median", panel.median(), 0).put("label", texts.get(2));
        double[] x = outline.x();
        double[] height = outline.height();
        for (int n = 0; n < x.length; n++) {
            mark(marks, k, outline.discrete() ? "probability" : "density", x[n], height[n])
                    .put("middle", panel.isMiddle(x[n]));
        }
    }

    private static ObjectNode mark(Specification.Rows marks, int panel, String part, double x, double height) {
        return marks.add(panel, part).put("x", round(x)).put("height", round(height));
    }

    /** Returns a number of any magnitude without digits that nobody sees. */
    private static double round(double value) {
        return new BigDecimal(value).round(new MathContext(6)).doubleValue();
    }
}
