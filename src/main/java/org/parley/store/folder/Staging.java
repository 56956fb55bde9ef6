package org.parley.store.folder;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A place beside a file in which it is written, under a name that nobody else has, so that nothing of anybody's is touched before
 * it is whole. What a killed process left beside the same file goes when the next one begins.
 */
public final class Staging implements AutoCloseable {

    private final Path folder;
    private final FolderLock lock;

    private Staging(Path folder, FolderLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Makes a place beside a file, whose folder exists. */
    public static Staging beside(Path file) throws IOException {
        removeLeft(file);
        String prefix = "." + file.getFileName() + ".partial-";
        while (true) {
            Path folder = Files.createTempDirectory(file.getParent(), prefix);
            FolderLock lock = FolderLock.of(folder);
            if (lock != null) {
                return new Staging(folder, lock);
            }
            // Somebody who clears up was faster.
        }
    }

    /** Removes what killed processes left beside a file or folder: folders of such a name that none of ours holds. */
    static void removeLeft(Path target) throws IOException {
        Pattern name = Pattern.compile(Pattern.quote("." + target.getFileName() + ".partial-") + "[0-9]+");
        try (DirectoryStream<Path> left = Files.newDirectoryStream(
                target.getParent(),
                f -> name.matcher(f.getFileName().toString()).matches())) {
            for (Path folder : left) {
                FolderLock lock = isOurs(folder) ? FolderLock.of(folder) : null;
                if (lock != null) {
                    new Staging(folder, lock).close();
                }
            }
        }
    }

    /** Whether a folder has the file that is locked, or the database that earlier versions kept there and nobody has open. */
    private static boolean isOurs(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        Path lock = folder.resolve(FolderLock.NAME);
        Path database = folder.resolve("store/runs.duckdb");
        return Files.isRegularFile(lock, LinkOption.NOFOLLOW_LINKS) && Files.size(lock) == 0
                || Files.isRegularFile(database, LinkOption.NOFOLLOW_LINKS) && FolderLock.isFree(database);
    }

    /** Returns where to write a file of this name. */
    public Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return file;
    }

    /** Moves a file that is whole to its place. */
    public void moveIn(Path written, Path target) throws IOException {
        Files.move(written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Removes the place with what was not moved. */
    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> !f.endsWith(FolderLock.NAME)).toList()) {
                AtomicFiles.remove(file);
            }
        }
        lock.remove();
        Files.deleteIfExists(folder);
    }
}
