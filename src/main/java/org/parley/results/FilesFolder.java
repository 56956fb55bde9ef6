package org.parley.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** A folder of finished files with a manifest: moved in as a whole, and never over something else. */
public final class FilesFolder {

    private FilesFolder() {}

    /**
     * Fails before long work rather than after it if a folder could not be written.
     *
     * @throws ResultsException as {@link #write} would
     */
    public static void check(Path target, Map<String, String> identity, Set<String> names, boolean overwrite) {
        Set<String> all = new LinkedHashSet<>(names);
        all.addAll(Manifest.files(target.resolve(Manifest.NAME)));
        StagedFolder.begin(target, identity, new ArrayList<>(all), overwrite).close();
    }

    /**
     * Writes a folder.
     *
     * @param target where it shall be
     * @param identity what two equal folders have in common, by name, as text
     * @param files contents by file name
     * @param overwrite whether another result may be replaced
     * @throws ResultsException if the folder holds something else, or cannot be written
     */
    public static void write(Path target, Map<String, String> identity, Map<String, byte[]> files, boolean overwrite) {
        Set<String> names = new LinkedHashSet<>(files.keySet());
        names.addAll(Manifest.files(target.resolve(Manifest.NAME)));
        try (StagedFolder folder = StagedFolder.begin(target, identity, new ArrayList<>(names), overwrite)) {
            try {
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    Files.write(folder.file(file.getKey()), file.getValue());
                }
                Manifest.write(folder.file(Manifest.NAME), identity, folder.written());
                folder.moveIn();
            } catch (IOException e) {
                throw folder.trouble(e);
            }
        }
    }
}
