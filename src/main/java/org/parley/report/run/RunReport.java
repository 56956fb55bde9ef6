package org.parley.report.run;

import java.nio.file.Path;
import java.util.List;
import org.parley.findings.RunFindings;
import org.parley.render.PageFolder;

/** Writes the page of a results folder, and its charts as files. */
public final class RunReport {

    private RunReport() {}

    /**
     * Writes the page of a folder into it.
     *
     * @param folder the folder
     * @param version version of this build
     * @param charts whether charts are written as SVG and PNG too
     * @throws org.parley.store.folder.ResultsException if it is no results folder that can be read, or cannot be written to
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
     * @throws org.parley.store.folder.ResultsException if it cannot be written
     */
    public static List<String> write(RunFindings found, Path folder, String version, boolean charts) {
        return PageFolder.write(RunPage.of(found, version), folder, charts);
    }
}
