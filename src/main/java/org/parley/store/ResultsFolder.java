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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.RunSink;
import org.parley.store.folder.Manifest;
import org.parley.store.folder.ResultsException;
import org.parley.store.folder.StagedFolder;
import org.parley.store.table.DuckDb;
import org.parley.store.table.RunQuery;
import org.parley.store.table.RunRows;
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
            "decisions.parquet",
            "messages.parquet",
            "runs.csv",
            "outcomes.csv",
            "terms.csv",
            "actors.csv",
            "blocking.csv",
            "survival.csv",
            "gates.csv",
            "situations.csv",
            "fronts.csv",
            "windows.csv",
            "README.md");

    private final StagedFolder folder;
    private final RunRequest request;
    private final @Nullable Part part;
    private final List<StoredTable<?>> tables;
    private final List<TableStore<?>> stores = new ArrayList<>();
    private final Instant started = Instant.now();

    private ResultsFolder(StagedFolder folder, RunRequest request, @Nullable Part part)
            throws IOException, SQLException {
        this.folder = folder;
        this.request = request;
        this.part = part;
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
        return begin(target, request, null, overwrite);
    }

    /**
     * Begins the folder of a part of the runs, or of all.
     *
     * @param part which part; null for all
     * @throws ResultsException if the folder holds something else, or cannot be written
     */
    public static ResultsFolder begin(Path target, RunRequest request, @Nullable Part part, boolean overwrite) {
        DuckDb.pattern(target.toAbsolutePath());
        StagedFolder folder = StagedFolder.begin(target, identity(request, part), FILES, overwrite);
        try {
            return new ResultsFolder(folder, request, part);
        } catch (IOException | SQLException e) {
            folder.close();
            throw ResultsException.onTheWay("cannot store runs: " + e.getMessage(), e);
        }
    }

    private static Map<String, String> identity(RunRequest request, @Nullable Part part) {
        return part == null ? request.identity() : request.identity(part);
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
     * Takes the tables of parts that were made apart, and hands on their runs as the rows hold them, with refusals by actor alone.
     *
     * @param parts folders of the parts, in order, all of them whole
     * @param beliefsEvery that only every so-many-th run has its path of beliefs; 0 for none
     */
    public void merge(List<Path> parts, long beliefsEvery, RunSink sink) {
        try {
            for (TableStore<?> store : stores) {
                for (Path from : parts) {
                    store.add(from.resolve(store.table().file()));
                }
            }
            writeTables();
        } catch (IOException | SQLException e) {
            throw folder.trouble(e);
        }
        Path runs = folder.file("runs.parquet");
        try (RunQuery query = new RunQuery(runs, Objects.requireNonNull(runs.getParent()), List.of("runs.parquet"))) {
            RunRows.scan(request.file().scenario(), query, "true", beliefsEvery, sink);
        }
    }

    private void writeTables() throws IOException, SQLException {
        for (TableStore<?> store : stores) {
            boolean isText =
                    part == null && request.csv() && store.table().name().equals("runs");
            store.write(folder.file(store.table().file()), isText ? folder.file("runs.csv") : null);
            store.close();
        }
        stores.clear();
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
            writeTables();
            write("scenario.yaml", request.file().yaml());
            for (Map.Entry<String, String> table : tables.entrySet()) {
                write(table.getKey(), table.getValue());
            }
            write("README.md", part == null ? FolderReadme.of(request, this.tables) : FolderReadme.of(request, part));
            Manifest.write(
                    folder.file(Manifest.NAME), identity(request, part), about(counts, threads), folder.written());
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
