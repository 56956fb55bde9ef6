package org.parley.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/**
 * Files that are made from a results folder and lie in it, such as its page. The manifest does not list them: they can be
 * made again at any time, and then nothing else in the folder changes.
 */
public final class PageFiles {

    private PageFiles() {}

    /**
     * Writes files, each whole or not at all.
     *
     * @param folder the results folder
     * @param files contents by name; a name may begin with that of a folder, which is made
     * @throws ResultsException if they cannot be written
     */
    public static void write(Path folder, Map<String, byte[]> files) {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = folder.resolve(file.getKey());
            Path half = target.resolveSibling("." + target.getFileName() + ".partial");
            try {
                Files.createDirectories(target.getParent());
                Files.write(half, file.getValue());
                Files.move(half, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                remove(half);
                throw ResultsException.ofInput("cannot write " + target + ": "
                        + e.getClass().getSimpleName().replace("Exception", "") + " " + e.getMessage()
                        + ". Nothing else was changed. Maybe make room, or copy the folder to where you may write.");
            }
        }
    }

    private static void remove(Path half) {
        try {
            Files.deleteIfExists(half);
        } catch (IOException e) {
            // What could not be written may not be removable either; the reason is told anyway.
        }
    }
}
