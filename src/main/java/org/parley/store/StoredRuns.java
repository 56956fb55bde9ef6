package org.parley.store;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.outcome.Decision;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.RunSink;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.reader.ScenarioReader;
import org.parley.store.folder.ResultsException;
import org.parley.store.folder.StoredFolder;
import org.parley.store.table.Column;
import org.parley.store.table.Columns;
import org.parley.store.table.DelegatedTables;
import org.parley.store.table.RunColumns;
import org.parley.store.table.RunQuery;
import org.parley.store.table.RunRows;

/**
 * The runs of a results folder, read again. A run can be played again from the folder's scenario and seed alone; its row
 * says whether this build still plays it the same way.
 */
public final class StoredRuns {

    /** Files of a folder that are needed to read its runs. */
    private static final List<String> NEEDED = List.of("scenario.yaml", "runs.parquet");

    private final Path folder;
    private final ScenarioFile file;
    private final long seed;
    private final long runs;
    private final List<String> warnings;
    private final List<Column<RunOutcome>> columns;
    private final List<String> tables;

    private StoredRuns(StoredFolder stored, ScenarioFile file, List<String> warnings) {
        folder = stored.path();
        seed = stored.number("seed");
        runs = stored.number("runs");
        tables = stored.files().stream()
                .filter(name -> name.endsWith(".parquet"))
                .toList();
        this.file = file;
        this.warnings = List.copyOf(warnings);
        columns = Columns.of(file.scenario());
    }

    /**
     * Opens a results folder.
     *
     * @param folder the folder
     * @param version version of this build; a folder of another is refused
     * @throws ResultsException if it is no results folder, not a whole one, or one of another version
     */
    public static StoredRuns open(Path folder, String version) {
        StoredFolder stored = StoredFolder.open(folder);
        requireRuns(stored);
        stored.requireVersion(
                version,
                "Maybe run its scenario.yaml again, with --seed " + stored.number("seed")
                        + " and --out with another folder.");
        List<String> warnings = stored.check(NEEDED::contains);
        ScenarioFile file = ScenarioReader.readStored(folder.resolve("scenario.yaml"), Map.of());
        StoredRuns runs = new StoredRuns(stored, file, warnings);
        try (RunQuery query = runs.query()) {
            stored.requireCount("runs", folder.resolve("runs.parquet"), query.count("true"));
        }
        return runs;
    }

    private static void requireRuns(StoredFolder stored) {
        if (stored.has(Part.PART_OF)) {
            throw ResultsException.ofInput(
                    stored.path() + " holds " + stored.words() + ". Maybe merge all parts, and give what that makes.");
        }
        if (!NEEDED.stream().allMatch(stored::lists)) {
            throw ResultsException.ofInput(stored.path() + " holds " + stored.words()
                    + (stored.has("study") ? ", not runs of one scenario" : " without runs")
                    + ". Maybe a folder that parley run made.");
        }
    }

    /** Returns the scenario as it was run. */
    public ScenarioFile file() {
        return file;
    }

    /** Returns the master seed. */
    public long seed() {
        return seed;
    }

    /** Returns how many runs there are, failed ones too. */
    public long runs() {
        return runs;
    }

    /** Returns what is wrong with files that are not needed here, for people. */
    public List<String> warnings() {
        return warnings;
    }

    /**
     * Returns the scenario with other values.
     *
     * @param sets values to set, by path, as on the command line
     * @throws org.parley.scenario.problem.ScenarioException if they do not fit
     */
    public ScenarioFile with(Map<String, String> sets) {
        return ScenarioReader.readStored(folder.resolve("scenario.yaml"), sets);
    }

    /**
     * Hands on all runs in their order, in one scan, with refusals by actor alone.
     *
     * @param beliefsEvery that only every so-many-th run has its path of beliefs; 0 for none
     */
    public void scan(long beliefsEvery, RunSink sink) {
        try (RunQuery query = query()) {
            RunRows.scan(file.scenario(), query, "true", beliefsEvery, sink);
        }
    }

    /** Hands on the first runs in their order. */
    public void first(long runs, RunSink sink) {
        try (RunQuery query = query()) {
            RunRows.scan(file.scenario(), query, "run < " + runs, 0, sink);
        }
    }

    /**
     * Reads the first runs, at most {@link RunColumns#MOST}.
     *
     * @throws ResultsException if they cannot be read, or are not as many as the folder says
     */
    public RunColumns columns() {
        try (RunQuery query = query()) {
            return RunColumns.read(file.scenario(), runs, query, "true");
        }
    }

    /** Returns what was decided in a run for seats that the model did not take, in order; nothing where the model took all. */
    public List<Decision> decisions(long run) {
        if (!hasDelegates()) {
            return List.of();
        }
        try (RunQuery query = query()) {
            return decisions(query, run);
        }
    }

    /** Returns what was decided in a run, in order, by rows that are open. */
    public List<Decision> decisions(RunQuery query, long run) {
        return hasDelegates()
                ? query
                        .rows("SELECT * FROM " + DelegatedTables.DECISIONS + " WHERE run = " + run + " ORDER BY number")
                        .stream()
                        .map(DelegatedTables::decision)
                        .toList()
                : List.of();
    }

    /** Takes how many decisions of a kind there are. */
    public interface DecisionCounts {

        /**
         * Takes a count.
         *
         * @param seat the actor
         * @param note why the model's rules had to decide; empty if they did not have to
         */
        void accept(String seat, String note, long count);
    }

    /** Hands on how many decisions there are of each seat that the model did not take. */
    public void countDecisions(DecisionCounts counts) {
        if (!hasDelegates()) {
            return;
        }
        try (RunQuery query = query()) {
            query.rows("SELECT seat, coalesce(note, '') AS note, count(*) AS n FROM " + DelegatedTables.DECISIONS
                            + " GROUP BY ALL ORDER BY ALL")
                    .forEach(row ->
                            counts.accept(String.valueOf(row.get("seat")), String.valueOf(row.get("note")), (Long)
                                    Objects.requireNonNull(row.get("n"))));
        }
    }

    /** Whether somebody else than the model took a seat. */
    public boolean hasDelegates() {
        return tables.contains(DelegatedTables.DECISIONS + ".parquet");
    }

    /** Opens the rows; they are to be closed again. */
    public RunQuery query() {
        return new RunQuery(folder.resolve("runs.parquet"), folder, tables);
    }

    /**
     * Fails unless there is a run of that number.
     *
     * @throws ResultsException if there is none
     */
    public void require(long run) {
        if (run < 0 || run >= runs) {
            throw ResultsException.ofInput("run " + run + " does not exist: " + folder + " holds "
                    + (runs == 1 ? "one run, run 0." : runs + " runs, from 0 to " + (runs - 1) + "."));
        }
    }

    /**
     * Fails unless a run that was played again is the same as the stored one, in every column to the bit.
     *
     * @throws ResultsException if it differs: then another build made the folder
     */
    public void requireSame(RunOutcome again) {
        try (RunQuery query = query()) {
            requireSame(again, query.row(again.run()));
        }
    }

    /**
     * Fails unless a run that was played again is the same as its stored row, in every column to the bit.
     *
     * @throws ResultsException if it differs: then another build made the folder
     */
    public void requireSame(RunOutcome again, Map<String, Object> stored) {
        requireSame(folder, columns, again, stored);
    }

    static void requireSame(
            Path folder, List<Column<RunOutcome>> columns, RunOutcome again, Map<String, Object> stored) {
        for (Column<RunOutcome> column : columns) {
            Object now = column.value().apply(again);
            Object then = stored.get(column.name());
            if (!stored.containsKey(column.name()) || !same(now, then)) {
                throw ResultsException.ofInput("run " + again.run() + " comes out differently now: its " + column.name()
                        + " is " + shown(then) + " in " + folder + ", and " + shown(now)
                        + " here. So another build of Parley made the folder. Maybe run its scenario.yaml again.");
            }
        }
    }

    private static boolean same(@Nullable Object now, @Nullable Object then) {
        return now instanceof double[] a && then instanceof double[] b
                ? Arrays.equals(a, b)
                : Objects.equals(now, then);
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "empty" : value instanceof double[] list ? Arrays.toString(list) : value.toString();
    }
}
