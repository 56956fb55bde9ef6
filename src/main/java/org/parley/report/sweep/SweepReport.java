package org.parley.report.sweep;

import java.nio.file.Path;
import java.util.List;
import org.parley.findings.sweep.SweepFindings;
import org.parley.render.PageFolder;

/** Writes the page of a study's results folder, and its charts as files. */
public final class SweepReport {

    private SweepReport() {}

    /**
     * Writes the page into its folder.
     *
     * @param found what the folder says
     * @param folder the folder
     * @param version version of Parley
     * @param charts whether charts are written as SVG and PNG too
     * @return the names of the files that were written
     * @throws org.parley.store.folder.ResultsException if it cannot be written
     */
    public static List<String> write(SweepFindings found, Path folder, String version, boolean charts) {
        return PageFolder.write(SweepPage.of(found, version), folder, charts);
    }
}
