package org.parley.store.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The working folder of one results folder, beside it and always of the same name, so that the next process finds what an
 * earlier one left. Locked by the operating system while a process works in it: the lock goes with the process, however that
 * ends.
 */
public final class WorkingFolder implements AutoCloseable {

    private static final String IDENTITY = "identity.json";
    private static final String STAGED = "staged";

    /** What lies in a folder that is only locked. */
    private static final Pattern LOCKED = Pattern.compile("lock|staged|identity[.]json[.]tmp");

    /** What lies in a folder in which a study's results are made. */
    private static final Pattern WORKED_IN = Pattern.compile(
            "lock|staged|identity[.]json([.]tmp)?|journal[.]txt|new[.]tmp|spill|runs|aside-[0-9-]+[.]parquet|"
                    + "manifest[.](json|tmp)|(study|scenario)[.]yaml|(cases|outcomes|metrics)[.]csv|README[.]md");

    private final Path folder;
    private final FolderLock lock;
    private final boolean isNew;

    private WorkingFolder(Path folder, FolderLock lock, boolean isNew) {
        this.folder = folder;
        this.lock = lock;
        this.isNew = isNew;
    }

    /** Returns where the working folder of a results folder is. */
    public static Path of(Path target) {
        return target.resolveSibling("." + target.getFileName() + ".partial");
    }

    /** Whether a working folder keeps something with which the same command goes on. */
    static boolean isKept(Path folder) {
        return Files.exists(folder.resolve(IDENTITY));
    }

    /**
     * Opens the working folder of a results folder, or makes it.
     *
     * @param target the results folder
     * @param identity what two equal results have in common, by name
     * @param overwrite whether what another experiment left there may be removed
     * @throws ResultsException if another process works there, or another experiment was stopped there
     */
    public static WorkingFolder open(Path target, Map<String, String> identity, boolean overwrite) throws IOException {
        Path folder = of(target);
        FolderLock lock = lock(target, folder);
        boolean done = false;
        try {
            boolean isNew = prepare(target, folder, identity, overwrite);
            done = true;
            return new WorkingFolder(folder, lock, isNew);
        } finally {
            if (!done) {
                lock.close();
            }
        }
    }

    private static boolean prepare(Path target, Path folder, Map<String, String> identity, boolean overwrite)
            throws IOException {
        Path file = folder.resolve(IDENTITY);
        if (Files.exists(file)) {
            List<String> differences = Manifest.differences(file, identity);
            if (differences.isEmpty()) {
                return false;
            }
            if (!overwrite) {
                throw ResultsException.ofInput("another experiment was stopped on its way to " + target
                        + ", and what it has is kept in " + folder + ":\n  " + String.join("\n  ", differences)
                        + "\nMaybe go on with that one, --overwrite to give it up, or --out with another folder.");
            }
        }
        clear(folder);
        Files.writeString(folder.resolve(IDENTITY + ".tmp"), Manifest.json(identity));
        AtomicFiles.publish(folder.resolve(IDENTITY + ".tmp"), file);
        return true;
    }

    private static void clear(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(f -> !f.endsWith(FolderLock.NAME)).toList()) {
                AtomicFiles.remove(file);
            }
        }
    }

    /** Locks the working folder of a results folder, once it is sure that there is no other thing of that name. */
    private static FolderLock lock(Path target, Path folder) throws IOException {
        requireOurs(folder);
        Staging.removeLeft(target);
        FolderLock lock = FolderLock.of(folder);
        if (lock == null) {
            throw ResultsException.ofInput("another parley is at work on " + target
                    + "; this one changes nothing. Maybe wait for it, or --out with another folder.");
        }
        return lock;
    }

    private static void requireOurs(Path folder) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !isOurs(folder)) {
            throw ResultsException.ofInput(
                    folder + " has the name of a working folder of Parley and is none, so it stays as it"
                            + " is. Maybe give it another name, or --out with another folder.");
        }
    }

    private static boolean isOurs(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        Pattern known = isKept(folder) ? WORKED_IN : LOCKED;
        try (Stream<Path> files = Files.list(folder)) {
            return files.allMatch(f -> known.matcher(f.getFileName().toString()).matches() && !Files.isSymbolicLink(f));
        }
    }

    /**
     * Takes the working folder of a results folder for a moment, and leaves what an earlier process left there.
     *
     * @throws ResultsException if another process works there
     */
    static WorkingFolder take(Path target) throws IOException {
        Path folder = of(target);
        FolderLock lock = lock(target, folder);
        AtomicFiles.remove(folder.resolve(STAGED));
        Files.createDirectory(folder.resolve(STAGED));
        return new WorkingFolder(folder, lock, !isKept(folder));
    }

    /** Returns a folder in it for files that are moved as a whole, and forgotten if they are not. */
    Path staged() {
        return folder.resolve(STAGED);
    }

    /** Gives the working folder back as it was found. */
    void giveBack() throws IOException {
        if (isNew) {
            remove();
        } else {
            AtomicFiles.remove(staged());
            close();
        }
    }

    /** Returns the working folder. */
    public Path folder() {
        return folder;
    }

    /** Whether nothing was left there by an earlier process. */
    public boolean isNew() {
        return isNew;
    }

    /** Removes the folder: what was in it is at its place. */
    public void remove() throws IOException {
        clear(folder);
        lock.remove();
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException e) {
            return; // The next process has already begun.
        }
    }

    /** Unlocks the folder, which stays. */
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unlock " + folder, e);
        }
    }
}
