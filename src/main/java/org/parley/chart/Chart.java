package org.parley.chart;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A chart as data: its words, axes and numbers. Each kind is a record here, and what draws it is found by its name: of a {@code BarChart} the picture is a
 * {@code BarChartDrawing} of {@code render.svg}, and on a screen a {@code BarChartSpecification} of {@code render.vega} fills in the template {@code
 * bar-chart.json}. So a new kind is new files, and no list of kinds is kept.
 */
public interface Chart {

    /** Returns what the kind of chart is called in files, such as {@code bar-chart}. */
    default String kind() {
        return kind(getClass());
    }

    /** Returns what a kind of chart is called in files. */
    static String kind(Class<?> of) {
        return of.getSimpleName().replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** Returns the record of a kind of chart by what it is called in files, or null if there is none. */
    static @Nullable Class<? extends Chart> ofKind(String kind) {
        StringBuilder name = new StringBuilder();
        for (String word : kind.split("-", -1)) {
            if (!word.matches("[a-z]+")) {
                return null;
            }
            name.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
        }
        Class<? extends Chart> found = find(Chart.class.getPackageName() + "." + name);
        return found == null ? find(Chart.class.getPackageName() + ".sketch." + name) : found;
    }

    private static @Nullable Class<? extends Chart> find(String name) {
        try {
            Class<?> found = Class.forName(name);
            return found.isRecord() && Chart.class.isAssignableFrom(found) ? found.asSubclass(Chart.class) : null;
        } catch (ClassNotFoundException | LinkageError e) {
            return null;
        }
    }

    /** What the chart says in words. */
    Caption caption();

    /** The numbers that the chart shows, for those who want to read them. */
    DataTable table();
}
