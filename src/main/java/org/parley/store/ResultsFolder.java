package org.parley.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.RunSink;
import org.parley.store.folder.Manifest;
import org.parley.store.folder.ResultsException;
import org.parley.store.folder.StagedFolder;
import org.parley.store.table.DuckDb;
import org.parley.store.table.StoredTable;
import org.parley.store.table.TableStore;

/** The results folder of an experiment, in the making. */
public final class ResultsFolder implements RunSink, AutoCloseable {

    /** The files that a folder can hold, without the manifest. */
    static final List<String> FILES = List.of(
            "scenario.yaml",
            "runs.parquet",
            "inputs.parquet",
            "rounds.parquet",
            "offers.parquet",
            "incidents.parquet",
            "beliefs.parquet",
            "runs.csv",
            "outcomes.csv",
            "terms.csv",
            "actors.csv",
            "blocking.csv",
            "situations.csv",
            "fronts.csv",
            "windows.csv",
            "README.md");

    private final StagedFolder folder;
    private final RunRequest request;
    private final List<StoredTable<?>> tables;
    private final List<TableStore<?>> stores = new ArrayList<>();
    private final Instant started = Instant.now();

    private ResultsFolder(StagedFolder folder, RunRequest request) throws IOException, SQLException {
        this.folder = folder;
        this.request = request;
        tables = request.tables();
        for (StoredTable<?> table : tables) {
            stores.add(new TableStore<>(
                    folder.file("store"),
                    table,
                    request.file().scenario().calendar().deadlineRounds()));
        }
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
        DuckDb.pattern(target.toAbsolutePath());
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
            for (TableStore<?> store : stores) {
                store.add(outcome);
            }
        } catch (SQLException e) {
            throw folder.trouble(e);
        }
    }

    /**
     * Completes the result and moves it to its place.
     *
     * @param tables what the runs come to, as texts by name of the file
     * @param counts what was counted, for the manifest
     * @param threads number of threads that made it, for the manifest
     */
    public void finish(Map<String, String> tables, Map<String, Long> counts, int threads) {
        try {
            for (TableStore<?> store : stores) {
                boolean isText = request.csv() && store.table().name().equals("runs");
                store.write(folder.file(store.table().file()), isText ? folder.file("runs.csv") : null);
                store.close();
            }
            write("scenario.yaml", request.file().yaml());
            for (Map.Entry<String, String> table : tables.entrySet()) {
                write(table.getKey(), table.getValue());
            }
            write("README.md", FolderReadme.of(request, this.tables));
            Manifest.write(folder.file(Manifest.NAME), request.identity(), about(counts, threads), folder.written());
            folder.moveIn();
        } catch (IOException | SQLException e) {
            throw folder.trouble(e);
        }
    }

    private Map<String, Object> about(Map<String, Long> counts, int threads) {
        Instant finished = Instant.now();
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("csv", request.csv());
        options.put("events", request.events());
        options.put("set", request.sets());
        Map<String, Object> made = new LinkedHashMap<>();
        made.put("started", started.toString());
        made.put("finished", finished.toString());
        made.put("seconds", Duration.between(started, finished).toMillis() / 1000.0);
        made.put("threads", threads);
        made.put("java", System.getProperty("java.version"));
        made.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("options", options);
        about.put("counts", counts);
        about.put("made", made);
        return about;
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.file(name), text, StandardCharsets.UTF_8);
    }

    /** Removes what is not needed any more; what was not finished leaves nothing behind. */
    @Override
    public void close() {
        for (TableStore<?> store : stores) {
            try {
                store.close();
            } catch (SQLException e) {
                continue; // The staging folder goes either way, and with it what the store holds.
            }
        }
        folder.close();
    }
}
