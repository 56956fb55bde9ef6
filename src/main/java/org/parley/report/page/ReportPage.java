package org.parley.report.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.chart.Chart;
import org.parley.store.folder.PageFiles;

/**
 * A page of sections with charts: one file that needs no network.
 *
 * @param title its heading
 * @param lead what came out, in a sentence or two
 * @param sections in order
 * @param provenance how it came about
 */
public record ReportPage(String title, String lead, List<Section> sections, Provenance provenance) {

    /** Name of the file in a results folder. */
    public static final String FILE = PageFiles.PAGE;

    /** Copies the sections. */
    public ReportPage {
        sections = List.copyOf(sections);
    }

    /** Returns the page. */
    public String html() {
        return Templates.fill("report.jte", this);
    }

    /** Returns what draws the charts, if there are any. */
    public Scripts scripts() {
        return charts().isEmpty() ? Scripts.NONE : Scripts.ofCharts();
    }

    /** Returns the charts by the names of their files. */
    public Map<String, Chart> charts() {
        Map<String, Chart> charts = new LinkedHashMap<>();
        for (Section section : sections) {
            for (Block block : section.blocks()) {
                if (block instanceof Figure figure) {
                    charts.put(figure.name(), figure.chart());
                }
            }
        }
        return charts;
    }
}
