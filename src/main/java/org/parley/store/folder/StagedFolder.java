package org.parley.store.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A folder in the making. Everything is written beside it first; only what is complete is moved in, its manifest last, so
 * that a folder with a manifest is whole. Other people's files in the folder stay.
 */
public final class StagedFolder implements AutoCloseable {

    private final Path target;
    private final WorkingFolder working;
    private final Path staging;
    private final List<String> files;

    private StagedFolder(Path target, List<String> files, WorkingFolder working) {
        this.target = target;
        this.files = files;
        this.working = working;
        staging = working.staged();
    }

    /**
     * Begins a folder.
     *
     * @param folder where it shall be
     * @param identity what two equal folders have in common, by name
     * @param files names of the files that it can hold, without the manifest
     * @param overwrite whether another result may be replaced
     * @throws ResultsException if the folder holds something else, another process writes it, or it cannot be written
     */
    public static StagedFolder begin(Path folder, Map<String, String> identity, List<String> files, boolean overwrite) {
        Path target = folder.toAbsolutePath().normalize();
        TargetFolder.protect(target, identity, files::contains, overwrite);
        try {
            Files.createDirectories(target.getParent());
            if (Files.exists(target) && !Files.isWritable(target)) {
                throw ResultsException.ofInput("cannot write to " + folder + ". Maybe --out with another folder.");
            }
            StagedFolder staged = new StagedFolder(target, files, WorkingFolder.take(target));
            staged.protect(identity, overwrite);
            return staged;
        } catch (IOException e) {
            throw ResultsException.ofInput(
                    "cannot write to " + target.getParent() + ": " + reason(e) + ". Maybe --out with another folder.");
        }
    }

    /** Looks again: another process may have put something there before this one had the lock. */
    private void protect(Map<String, String> identity, boolean overwrite) {
        try {
            TargetFolder.protect(target, identity, files::contains, overwrite);
        } catch (ResultsException e) {
            close();
            throw e;
        }
    }

    /** Returns where to write a file of this name. */
    public Path file(String name) {
        return staging.resolve(name);
    }

    /** Returns the files that have been written, in the order of their names as given. */
    public List<Path> written() {
        return files.stream().map(staging::resolve).filter(Files::exists).toList();
    }

    /** Moves everything to its place, the manifest last. */
    public void moveIn() throws IOException {
        TargetFolder.moveIn(staging, target, files);
    }

    /** Returns what to tell about a failure to write. */
    public ResultsException trouble(Exception e) {
        return ResultsException.onTheWay(
                "results could not be written to " + target.getParent() + ": " + AtomicFiles.reason(e)
                        + ". Nothing was changed there. Maybe --out on another disk.",
                e);
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "") + " " + e.getMessage();
    }

    /** Removes what was not moved in. */
    @Override
    public void close() {
        try {
            working.giveBack();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + staging, e);
        }
    }
}
