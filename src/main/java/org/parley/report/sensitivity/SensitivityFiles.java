package org.parley.report.sensitivity;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.report.Screen;
import org.parley.sensitivity.Sensitivity;
import org.parley.sensitivity.SensitivityRequest;

/** The files of a sensitivity analysis. */
public final class SensitivityFiles {

    private static final double PIXELS_PER_UNIT = 2;

    private SensitivityFiles() {}

    /** Returns the names of all files that there can be. */
    public static Set<String> names(SensitivityRequest request) {
        Set<String> names = new LinkedHashSet<>(List.of(
                "scenario.yaml",
                "sensitivity.txt",
                "sensitivity.json",
                "morris.csv",
                SensitivityTables.SOBOL,
                "shares.csv"));
        request.metrics().forEach(metric -> {
            for (String ending : List.of(".svg", ".png")) {
                names.add(SensitivityCharts.indices(metric) + ending);
                names.add(SensitivityCharts.screening(metric) + ending);
            }
        });
        return names;
    }

    /** Returns the contents of the files by name. */
    public static Map<String, byte[]> of(Sensitivity found) throws JsonProcessingException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        put(files, "scenario.yaml", found.request().file().yaml());
        put(files, "sensitivity.txt", SensitivityText.of(found, Screen.PLAIN));
        put(files, "sensitivity.json", SensitivityJson.of(found));
        SensitivityTables.of(found).forEach((name, text) -> put(files, name, text));
        SensitivityCharts.of(found).forEach((name, chart) -> {
            put(files, name + ".svg", chart.svg());
            files.put(name + ".png", chart.png(PIXELS_PER_UNIT));
        });
        return files;
    }

    private static void put(Map<String, byte[]> files, String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
