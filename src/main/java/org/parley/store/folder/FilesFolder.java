package org.parley.store.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** A folder of finished files with a manifest: moved in as a whole, and never over something else. */
public final class FilesFolder {

    private FilesFolder() {}

    /**
     * Fails before long work rather than after it if a folder could not be written.
     *
     * @throws ResultsException as {@link #write} would
     */
    public static void check(Path target, Map<String, String> identity, Collection<String> names, boolean overwrite) {
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
                Manifest.write(folder.file(Manifest.NAME), identity, Map.of(), folder.written());
                folder.moveIn();
            } catch (IOException e) {
                throw folder.trouble(e);
            }
        }
    }

    /**
     * Reads a file that the manifest of a folder lists.
     *
     * @param folder the folder
     * @param name name of the file
     * @param lacking what the folder lacks if its manifest lists no such file, as the end of a sentence
     * @param warn hears what is wrong with other files, for people
     * @throws ResultsException if it is no results folder or has no such file, or the file is not as the manifest says
     */
    public static byte[] read(Path folder, String name, String lacking, Consumer<String> warn) {
        StoredFolder stored = StoredFolder.open(folder);
        if (!stored.lists(name)) {
            throw ResultsException.ofInput(folder + " holds " + stored.words() + lacking);
        }
        stored.check(name::equals, "Maybe give the command again that made it.").forEach(warn);
        try {
            return Files.readAllBytes(folder.resolve(name));
        } catch (IOException e) {
            throw ResultsException.ofInput(folder.resolve(name) + " cannot be read: " + AtomicFiles.reason(e));
        }
    }
}
