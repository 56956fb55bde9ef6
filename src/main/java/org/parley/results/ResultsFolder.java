package org.parley.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.parley.experiment.RunSink;
import org.parley.outcome.RunOutcome;

/**
 * A results folder in the making. Everything is written beside it first; only a complete result is moved in, its manifest
 * last, so that a folder with a manifest is whole. Other people's files in the folder stay.
 */
public final class ResultsFolder implements RunSink, AutoCloseable {

    /** The files that a folder can hold, without the manifest. */
    static final List<String> FILES = List.of(
            "scenario.yaml",
            "runs.parquet",
            "runs.csv",
            "outcomes.csv",
            "terms.csv",
            "actors.csv",
            "blocking.csv",
            "README.md");

    private final Path target;
    private final Path staging;
    private final RunRequest request;
    private final List<Column> columns;
    private final RunStore store;
    private final Tally tally;
    private final Instant started = Instant.now();

    private ResultsFolder(Path target, RunRequest request) throws IOException, SQLException {
        this.target = target;
        this.request = request;
        columns = Columns.of(request.file().scenario());
        tally = new Tally(request.file().scenario());
        staging = Files.createTempDirectory(target.getParent(), "." + target.getFileName() + ".partial-");
        store = new RunStore(staging.resolve("store"), columns);
    }

    /**
     * Begins a results folder.
     *
     * @param folder where it shall be
     * @param request what makes it
     * @param overwrite whether another result may be replaced
     * @throws ResultsException if the folder holds something else, or cannot be written
     */
    public static ResultsFolder begin(Path folder, RunRequest request, boolean overwrite) {
        Path target = folder.toAbsolutePath().normalize();
        protect(target, request, overwrite);
        try {
            Files.createDirectories(target.getParent());
            if (Files.exists(target) && !Files.isWritable(target)) {
                throw ResultsException.ofInput("cannot write to " + folder + ". Maybe --out with another folder.");
            }
            return new ResultsFolder(target, request);
        } catch (IOException e) {
            throw ResultsException.ofInput(
                    "cannot write to " + target.getParent() + ": " + reason(e) + ". Maybe --out with another folder.");
        } catch (SQLException e) {
            throw ResultsException.onTheWay("cannot store runs: " + e.getMessage(), e);
        }
    }

    private static void protect(Path target, RunRequest request, boolean overwrite) {
        if (!Files.exists(target)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw ResultsException.ofInput(target + " is a file, not a folder. Maybe --out with another name.");
        }
        Path manifest = target.resolve(Manifest.NAME);
        if (!Files.exists(manifest)) {
            if (!isEmpty(target)) {
                throw ResultsException.ofInput(
                        target + " holds files that are no result of Parley, and stays as it is. Maybe --out with"
                                + " another folder.");
            }
            return;
        }
        List<String> differences = Manifest.differences(manifest, request);
        if (!differences.isEmpty() && !overwrite) {
            throw ResultsException.ofInput(target + " holds another result:\n  " + String.join("\n  ", differences)
                    + "\nMaybe --overwrite to replace it, or --out with another folder.");
        }
    }

    private static boolean isEmpty(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            // What an interrupted move left behind may be replaced.
            return files.allMatch(f -> FILES.contains(f.getFileName().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void accept(RunOutcome outcome) {
        try {
            store.add(outcome);
            tally.add(outcome);
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    /** Returns the distributions so far. */
    public Tally tally() {
        return tally;
    }

    /**
     * Completes the result and moves it to its place.
     *
     * @param threads number of threads that made it, for the manifest
     */
    public void finish(int threads) {
        try {
            Path csv = request.csv() ? staging.resolve("runs.csv") : null;
            store.write(staging.resolve("runs.parquet"), csv);
            store.close();
            write("scenario.yaml", request.file().yaml());
            write("outcomes.csv", Tables.outcomes(tally));
            write("terms.csv", Tables.terms(tally));
            write("actors.csv", Tables.actors(tally));
            write("blocking.csv", Tables.blocking(tally));
            write("README.md", FolderReadme.of(request, columns));
            List<Path> files = new ArrayList<>();
            for (String name : FILES) {
                if (Files.exists(staging.resolve(name))) {
                    files.add(staging.resolve(name));
                }
            }
            Path manifest = staging.resolve(Manifest.NAME);
            Manifest.write(manifest, request, tally, started, Instant.now(), threads, files);
            moveIn(manifest);
        } catch (IOException | SQLException e) {
            throw trouble(e);
        }
    }

    private void moveIn(Path manifest) throws IOException {
        Files.createDirectories(target);
        Files.deleteIfExists(target.resolve(Manifest.NAME));
        for (String name : FILES) {
            if (Files.exists(staging.resolve(name))) {
                move(staging.resolve(name));
            } else {
                Files.deleteIfExists(target.resolve(name));
            }
        }
        move(manifest);
    }

    private void move(Path file) throws IOException {
        Files.move(
                file,
                target.resolve(file.getFileName()),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(staging.resolve(name), text, StandardCharsets.UTF_8);
    }

    private ResultsException trouble(Exception e) {
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

    /** Removes what is not needed any more; what was not finished leaves nothing behind. */
    @Override
    public void close() {
        try {
            store.close();
        } catch (SQLException e) {
            // The staging folder goes either way, and with it what the store holds.
        }
        if (Files.exists(staging)) {
            remove(staging);
        }
    }

    private static void remove(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
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
            throw new UncheckedIOException("cannot remove " + folder, e);
        }
    }
}
