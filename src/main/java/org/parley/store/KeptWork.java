package org.parley.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.store.folder.WorkingFolder;

/**
 * Journal of long work on an answer: what its parts came to, by name, in the working folder of the answer's folder. If the work is
 * stopped, however roughly, the same command finds the parts that were finished. A line that a power cut tore counts as not
 * written.
 */
public final class KeptWork implements AutoCloseable {

    private static final String JOURNAL = "journal.txt";

    private final @Nullable WorkingFolder folder;
    private final Map<String, String> parts = new HashMap<>();

    private KeptWork(@Nullable WorkingFolder folder) {
        this.folder = folder;
    }

    /** Returns a journal that keeps nothing once the work ends: the answer has no folder. */
    public static KeptWork none() {
        return new KeptWork(null);
    }

    /**
     * Opens the journal of an answer.
     *
     * @param target the answer's folder
     * @param identity what two equal answers have in common, by name
     * @param overwrite whether what other work left there may be removed
     * @throws org.parley.store.folder.ResultsException if another process works there, or other work was stopped there
     */
    public static KeptWork open(Path target, Map<String, String> identity, boolean overwrite) {
        try {
            WorkingFolder folder = WorkingFolder.open(target, identity, overwrite);
            KeptWork work = new KeptWork(folder);
            work.read(folder.folder().resolve(JOURNAL));
            return work;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Path journal) throws IOException {
        if (Files.exists(journal)) {
            new String(Files.readAllBytes(journal), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", 3))
                    .filter(cells -> cells.length == 3 && cells[1].equals(Integer.toString(cells[2].length())))
                    .forEach(cells -> parts.put(cells[0], cells[2]));
        }
    }

    /** Returns how many parts are finished. */
    public int count() {
        return parts.size();
    }

    /** Returns what a part came to, or null if it is not finished. */
    public @Nullable String of(String part) {
        return parts.get(part);
    }

    /**
     * Keeps what a part came to.
     *
     * @param part its name, without tabs or new lines
     * @param result the same
     */
    public void keep(String part, String result) {
        parts.put(part, result);
        if (folder != null) {
            try {
                // A new line first: the last one may be torn.
                Files.writeString(
                        folder.folder().resolve(JOURNAL),
                        "\n" + part + "\t" + result.length() + "\t" + result + "\n",
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Ends the journal: the answer is whole. */
    public void done() {
        if (folder != null) {
            try {
                folder.remove();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        if (folder != null) {
            folder.close();
        }
    }
}
