package org.parley.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A folder in the making. Everything is written beside it first; only what is complete is moved in, its manifest last, so
 * that a folder with a manifest is whole. Other people's files in the folder stay.
 */
final class StagedFolder implements AutoCloseable {

    private final Path target;
    private final Path staging;
    private final List<String> files;

    private StagedFolder(Path target, List<String> files) throws IOException {
        this.target = target;
        this.files = files;
        staging = Files.createTempDirectory(target.getParent(), "." + target.getFileName() + ".partial-");
    }

    /**
     * Begins a folder.
     *
     * @param folder where it shall be
     * @param identity what two equal folders have in common, by name
     * @param files names of the files that it can hold, without the manifest
     * @param overwrite whether another result may be replaced
     * @throws ResultsException if the folder holds something else, or cannot be written
     */
    static StagedFolder begin(Path folder, Map<String, String> identity, List<String> files, boolean overwrite) {
        Path target = folder.toAbsolutePath().normalize();
        protect(target, identity, files, overwrite);
        try {
            Files.createDirectories(target.getParent());
            if (Files.exists(target) && !Files.isWritable(target)) {
                throw ResultsException.ofInput("cannot write to " + folder + ". Maybe --out with another folder.");
            }
            return new StagedFolder(target, files);
        } catch (IOException e) {
            throw ResultsException.ofInput(
                    "cannot write to " + target.getParent() + ": " + reason(e) + ". Maybe --out with another folder.");
        }
    }

    private static void protect(Path target, Map<String, String> identity, List<String> files, boolean overwrite) {
        if (!Files.exists(target)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw ResultsException.ofInput(target + " is a file, not a folder. Maybe --out with another name.");
        }
        Path manifest = target.resolve(Manifest.NAME);
        if (!Files.exists(manifest)) {
            if (!holdsOnly(target, files)) {
                throw ResultsException.ofInput(
                        target + " holds files that are no result of Parley, and stays as it is. Maybe --out with"
                                + " another folder.");
            }
            return;
        }
        List<String> differences = Manifest.differences(manifest, identity);
        if (!differences.isEmpty() && !overwrite) {
            throw ResultsException.ofInput(target + " holds another result:\n  " + String.join("\n  ", differences)
                    + "\nMaybe --overwrite to replace it, or --out with another folder.");
        }
    }

    private static boolean holdsOnly(Path folder, List<String> names) {
        try (Stream<Path> files = Files.list(folder)) {
            // What an interrupted move left behind may be replaced.
            return files.allMatch(f -> names.contains(f.getFileName().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns where to write a file of this name. */
    Path file(String name) {
        return staging.resolve(name);
    }

    /** Returns the files that have been written, in the order of their names as given. */
    List<Path> written() {
        return files.stream().map(staging::resolve).filter(Files::exists).toList();
    }

    /** Moves everything to its place, the manifest last. */
    void moveIn() throws IOException {
        Files.createDirectories(target);
        Files.deleteIfExists(target.resolve(Manifest.NAME));
        for (String name : files) {
            if (Files.exists(staging.resolve(name))) {
                move(name);
            } else {
                Files.deleteIfExists(target.resolve(name));
            }
        }
        move(Manifest.NAME);
    }

    private void move(String name) throws IOException {
        Files.move(
                staging.resolve(name),
                target.resolve(name),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** Returns what to tell about a failure to write. */
    ResultsException trouble(Exception e) {
        String message = String.valueOf(e.getMessage());
        boolean full = message.toLowerCase(Locale.ROOT).contains("no space left")
                || message.contains("Out of Memory Error: failed to offload")
                || message.contains("disk quota");
        String what = full ? "the disk is full" : message.lines().findFirst().orElse("");
        return ResultsException.onTheWay(
                "results could not be written to " + target.getParent() + ": " + what
                        + ". Nothing was changed there. Maybe --out on another disk.",
                e);
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "") + " " + e.getMessage();
    }

    /** Removes what was not moved in. */
    @Override
    public void close() {
        if (!Files.exists(staging)) {
            return;
        }
        try {
            Files.walkFileTree(staging, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path dir, IOException error) throws IOException {
                    Files.deleteIfExists(dir);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + staging, e);
        }
    }
}
