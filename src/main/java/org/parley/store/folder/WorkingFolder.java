package org.parley.store.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The working folder of one results folder, beside it and always of the same name, so that the next process finds what an
 * earlier one left. Locked by the operating system while a process works in it: the lock goes with the process, however that
 * ends.
 */
public final class WorkingFolder implements AutoCloseable {

    private static final String IDENTITY = "identity.json";
    private static final String LOCK = "lock";

    private final Path folder;
    private final FileChannel channel;
    private final boolean isNew;

    private WorkingFolder(Path folder, FileChannel channel, boolean isNew) {
        this.folder = folder;
        this.channel = channel;
        this.isNew = isNew;
    }

    /** Returns where the working folder of a results folder is. */
    public static Path of(Path target) {
        return target.resolveSibling("." + target.getFileName() + ".partial");
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
        FileChannel channel = lock(target, folder);
        boolean done = false;
        try {
            boolean isNew = prepare(target, folder, identity, overwrite);
            done = true;
            return new WorkingFolder(folder, channel, isNew);
        } finally {
            if (!done) {
                channel.close();
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
            for (Path file : files.filter(f -> !f.endsWith(LOCK)).toList()) {
                AtomicFiles.remove(file);
            }
        }
    }

    private static FileChannel lock(Path target, Path folder) throws IOException {
        Path file = folder.resolve(LOCK);
        while (true) {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            Object key = key(file);
            if (!isLocked(channel)) {
                channel.close();
                throw ResultsException.ofInput("another parley is at work on " + target
                        + "; this one changes nothing. Maybe wait for it, or --out with another folder.");
            }
            // The other one may just have finished and removed the folder, and with it the file that is locked now.
            if (Files.exists(file) && Objects.equals(key, key(file))) {
                return channel;
            }
            channel.close();
        }
    }

    private static Object key(Path file) {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        } catch (IOException e) {
            return file; // It is gone; the next look at it differs.
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // Another thread of this process.
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
        Files.deleteIfExists(folder.resolve(LOCK));
        channel.close();
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
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unlock " + folder, e);
        }
    }
}
