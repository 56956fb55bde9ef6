package org.parley.report.sensitivity;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.parley.findings.sensitivity.Sensitivity;
import org.parley.render.terminal.Screen;

/** The files of a sensitivity analysis, besides its page. */
public final class SensitivityFiles {

    /** Their names. */
    public static final Set<String> NAMES = Set.of(
            "scenario.yaml",
            "sensitivity.txt",
            "sensitivity.json",
            "morris.csv",
            SensitivityTables.SOBOL,
            "shares.csv");

    private SensitivityFiles() {}

    /** Returns what the files hold, by name. */
    public static Map<String, String> of(Sensitivity found) throws JsonProcessingException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("scenario.yaml", found.request().file().yaml());
        files.put("sensitivity.txt", SensitivityText.of(found, Screen.PLAIN));
        files.put("sensitivity.json", SensitivityJson.of(found));
        files.putAll(SensitivityTables.of(found));
        return files;
    }
}
