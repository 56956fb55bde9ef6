package org.parley.report.sensitivity;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.parley.report.page.ReportPage;
import org.parley.sensitivity.Sensitivity;
import org.parley.sensitivity.SensitivityRequest;

/**
 * What goes into the folder of a sensitivity analysis: its tables, pictures and page. The runs are not kept, so the page cannot
 * be made from the folder and is one of its files.
 */
public final class SensitivityFolder {

    private SensitivityFolder() {}

    /** Returns the names of all files that there can be. */
    public static Set<String> names(SensitivityRequest request) {
        Set<String> names = new LinkedHashSet<>(SensitivityFiles.names(request));
        names.add(ReportPage.FILE);
        return names;
    }

    /** Returns the contents of the files by name. */
    public static Map<String, byte[]> files(Sensitivity found) throws JsonProcessingException {
        Map<String, byte[]> files = new LinkedHashMap<>(SensitivityFiles.of(found));
        files.put(ReportPage.FILE, SensitivityPage.of(found).html().getBytes(StandardCharsets.UTF_8));
        return files;
    }
}
