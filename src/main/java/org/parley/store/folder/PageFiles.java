package org.parley.store.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The page of a results folder and its charts as files. The manifest does not list them: they are made from the folder, can be
 * made again at any time, and then nothing else in the folder changes.
 */
public final class PageFiles {

    /** Name of the page. */
    public static final String PAGE = "report.html";

    /** Folder of the charts. Where it is, they are drawn again with each page. */
    public static final String CHARTS = "charts";

    /** Name of the page as data, which the manifest lists, where nothing else in a folder could make the page again. */
    public static final String DATA = "report.json";

    /** How a page names a chart. */
    private static final Pattern FIGURE = Pattern.compile("id=\"figure-([a-z0-9][a-z0-9-]*)\"");

    private PageFiles() {}

    /**
     * Writes a page and its charts, each file whole or not at all. Charts of the page that lay there before go if this one does
     * not have them; other files stay.
     *
     * @param folder the results folder
     * @param files contents by name; a name may begin with that of a folder, which is made
     * @throws ResultsException if they cannot be written
     */
    public static void write(Path folder, Map<String, byte[]> files) {
        if (Files.isSymbolicLink(folder.resolve(CHARTS))) {
            throw ResultsException.ofInput(folder.resolve(CHARTS)
                    + " is a link to another folder, into which nothing is written. Maybe remove the link.");
        }
        Set<String> obsolete = charts(folder);
        obsolete.removeAll(files.keySet());
        Path target = folder.resolve(PAGE);
        try (Staging staging = Staging.beside(target)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                target = folder.resolve(file.getKey());
                Files.createDirectories(target.getParent());
                staging.moveIn(Files.write(staging.file(file.getKey()), file.getValue()), target);
            }
        } catch (IOException e) {
            throw trouble("write", target, e);
        }
        for (String name : obsolete) {
            try {
                Files.deleteIfExists(folder.resolve(name));
            } catch (IOException e) {
                throw trouble("remove", folder.resolve(name), e);
            }
        }
    }

    private static ResultsException trouble(String what, Path file, IOException e) {
        return ResultsException.ofInput("cannot " + what + " " + file + ": "
                + e.getClass().getSimpleName().replace("Exception", "") + " " + e.getMessage()
                + ". Nothing else was changed. Maybe make room, or copy the folder to where you may write.");
    }

    /** Takes a page and its charts away, since another result comes. The folder of the charts stays, with what else is in it. */
    static void takeAway(Path folder) throws IOException {
        for (String name : charts(folder)) {
            Files.deleteIfExists(folder.resolve(name));
        }
        Files.deleteIfExists(folder.resolve(PAGE));
    }

    /** Returns the names of the files that the charts of a folder's page have, if they were drawn. */
    private static Set<String> charts(Path folder) {
        Set<String> names = new LinkedHashSet<>();
        if (Files.isDirectory(folder.resolve(CHARTS), LinkOption.NOFOLLOW_LINKS)
                && Files.isRegularFile(folder.resolve(PAGE))) {
            FIGURE.matcher(text(folder.resolve(PAGE))).results().forEach(figure -> {
                names.add(CHARTS + "/" + figure.group(1) + ".svg");
                names.add(CHARTS + "/" + figure.group(1) + ".png");
            });
        }
        return names;
    }

    private static String text(Path page) {
        try {
            return Files.readString(page, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return ""; // A page that cannot be read tells of no charts.
        }
    }
}
