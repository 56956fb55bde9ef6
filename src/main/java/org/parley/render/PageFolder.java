package org.parley.render;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.answer.Answer;
import org.parley.render.html.HtmlPage;
import org.parley.render.sketch.Pictures;
import org.parley.store.folder.PageFiles;

/** Puts a page into the results folder that it was made from, and its charts as files. */
public final class PageFolder {

    private static final double PIXELS_PER_UNIT = 2;

    private PageFolder() {}

    /**
     * Writes a page into its folder. Charts that lie there already are drawn again or go, so that they never show another result
     * than the page.
     *
     * @param page the page
     * @param folder the results folder
     * @param charts whether charts are written as SVG and PNG too
     * @return the names of the files that were written
     * @throws org.parley.store.folder.ResultsException if it cannot be written
     */
    public static List<String> write(Answer page, Path folder, boolean charts) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(PageFiles.PAGE, new HtmlPage(page).html().getBytes(StandardCharsets.UTF_8));
        if (charts || Files.isDirectory(folder.resolve(PageFiles.CHARTS))) {
            page.charts().forEach((name, chart) -> {
                files.put(
                        PageFiles.CHARTS + "/" + name + ".svg",
                        Pictures.svg(chart).getBytes(StandardCharsets.UTF_8));
                files.put(PageFiles.CHARTS + "/" + name + ".png", Pictures.png(chart, PIXELS_PER_UNIT));
            });
        }
        PageFiles.write(folder, files);
        return List.copyOf(files.keySet());
    }

    /** Writes a page without charts as files, for a machine that cannot draw them. */
    static void writeAlone(Answer page, Path folder) {
        PageFiles.write(folder, Map.of(PageFiles.PAGE, new HtmlPage(page).html().getBytes(StandardCharsets.UTF_8)));
    }
}
