package org.parley.store.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A lock of the operating system on a folder: one process holds it, and it goes with the process, however that ends. */
final class FolderLock implements AutoCloseable {

    /** File of the folder that is locked. */
    static final String NAME = "lock";

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Locks a folder, which is made if it is not there; returns null if another holds the lock. */
    static @Nullable FolderLock of(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        while (true) {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
            Object key = key(file);
            if (!isLocked(channel)) {
                channel.close();
                return null;
            }
            // The other one may just have finished and removed the folder, and with it the file that is locked now.
            if (Files.exists(file) && Objects.equals(key, key(file))) {
                return new FolderLock(file, channel);
            }
            channel.close();
        }
    }

    /** Whether no process has a file locked. */
    static boolean isFree(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            return isLocked(channel);
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
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // Another thread of this process.
        }
    }

    /** Gives the lock up for good, and removes its file. */
    void remove() throws IOException {
        Files.deleteIfExists(file);
        channel.close();
    }

    /** Gives the lock up; its file stays. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
