package org.parley.report.run;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.report.page.ReportPage;
import org.parley.results.PageFiles;
import org.parley.results.RunFindings;

/** Writes the page of a results folder, and its charts as files. */
public final class RunReport {

    /** Folder of the charts within the results folder. */
    public static final String CHARTS = "charts";

    private static final double PIXELS_PER_UNIT = 2;

    private RunReport() {}

    /**
     * Writes the page of a folder into it.
     *
     * @param folder the folder
     * @param version version of this build
     * @param charts whether charts are written as SVG and PNG too
     * @throws org.parley.results.ResultsException if it is no results folder that can be read, or cannot be written to
     */
    public static List<String> write(Path folder, String version, boolean charts) {
        return write(RunFindings.of(folder, version), folder, version, charts);
    }

    /**
     * Writes the page into its folder. Charts that lie there already are drawn again, so that they never show another result
     * than the page.
     *
     * @param found what the stored runs of the folder say
     * @param folder the folder
     * @param version version of Parley
     * @param charts whether charts are written as SVG and PNG too
     * @return the names of the files that were written
     * @throws org.parley.results.ResultsException if it cannot be written
     */
    public static List<String> write(RunFindings found, Path folder, String version, boolean charts) {
        ReportPage page = RunPage.of(found, version);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(ReportPage.FILE, page.html().getBytes(StandardCharsets.UTF_8));
        if (charts || Files.isDirectory(folder.resolve(CHARTS))) {
            page.charts().forEach((name, chart) -> {
                files.put(CHARTS + "/" + name + ".svg", chart.svg().getBytes(StandardCharsets.UTF_8));
                files.put(CHARTS + "/" + name + ".png", chart.png(PIXELS_PER_UNIT));
            });
        }
        PageFiles.write(folder, files);
        return List.copyOf(files.keySet());
    }
}
