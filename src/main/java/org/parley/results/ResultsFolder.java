package org.parley.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.parley.experiment.RunSink;
import org.parley.outcome.RunOutcome;

/** The results folder of an experiment, in the making. */
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

    private final StagedFolder folder;
    private final RunRequest request;
    private final List<Column> columns;
    private final RunStore store;
    private final Tally tally;
    private final Instant started = Instant.now();

    private ResultsFolder(StagedFolder folder, RunRequest request) throws IOException, SQLException {
        this.folder = folder;
        this.request = request;
        columns = Columns.of(request.file().scenario());
        tally = new Tally(request.file().scenario());
        store = new RunStore(
                folder.file("store"),
                columns,
                request.file().scenario().calendar().deadlineRounds());
    }

    /**
     * Begins a results folder.
     *
     * @param target where it shall be
     * @param request what makes it
     * @param overwrite whether another result may be replaced
     * @throws ResultsException if the folder holds something else, or cannot be written
     */
    public static ResultsFolder begin(Path target, RunRequest request, boolean overwrite) {
        StagedFolder folder = StagedFolder.begin(target, request.identity(), FILES, overwrite);
        try {
            return new ResultsFolder(folder, request);
        } catch (IOException | SQLException e) {
            folder.close();
            throw ResultsException.onTheWay("cannot store runs: " + e.getMessage(), e);
        }
    }

    @Override
    public void accept(RunOutcome outcome) {
        try {
            store.add(outcome);
            tally.add(outcome);
        } catch (SQLException e) {
            throw folder.trouble(e);
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
            store.write(folder.file("runs.parquet"), request.csv() ? folder.file("runs.csv") : null);
            store.close();
            write("scenario.yaml", request.file().yaml());
            write("outcomes.csv", Tables.outcomes(tally));
            write("terms.csv", Tables.terms(tally));
            write("actors.csv", Tables.actors(tally));
            write("blocking.csv", Tables.blocking(tally));
            write("README.md", FolderReadme.of(request, columns));
            Manifest.write(
                    folder.file(Manifest.NAME), request, tally, started, Instant.now(), threads, folder.written());
            folder.moveIn();
        } catch (IOException | SQLException e) {
            throw folder.trouble(e);
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.file(name), text, StandardCharsets.UTF_8);
    }

    /** Removes what is not needed any more; what was not finished leaves nothing behind. */
    @Override
    public void close() {
        try {
            store.close();
        } catch (SQLException e) {
            // The staging folder goes either way, and with it what the store holds.
        }
        folder.close();
    }
}
