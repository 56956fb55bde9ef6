package org.parley.store;

import java.io.IOException;
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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.outcome.RunOutcome;
import org.parley.store.folder.AtomicFiles;
import org.parley.store.folder.Manifest;
import org.parley.store.folder.PartFile;
import org.parley.store.folder.ResultsException;
import org.parley.store.folder.TargetFolder;
import org.parley.store.folder.WorkingFolder;
import org.parley.store.table.Column;
import org.parley.store.table.DuckDb;
import org.parley.store.table.PartReader;
import org.parley.store.table.PartStore;
import org.parley.store.table.RunQuery;

/**
 * The results folder of a study, in the making. What is there of it waits in a working folder beside it; the same contents
 * go on from there, however the last process ended, and come to the same bytes. Rows are read or added in one order.
 */
public final class SweepFolder implements AutoCloseable {

    /** The files of a folder, without manifest and parts. */
    static final List<String> FILES =
            List.of("study.yaml", "scenario.yaml", "cases.csv", "outcomes.csv", "metrics.csv", "README.md");

    /**
     * What a folder will hold.
     *
     * @param identity what two equal results have in common, by name, as text
     * @param columns columns of the table of runs
     * @param rounds greatest number of rounds of talks, the length of lists
     * @param cases number of cases
     * @param runsPerCase runs of each case at the least
     * @param block rows of a case that follow each other
     * @param rows which of the study's rows
     */
    public record Contents(
            Map<String, String> identity,
            List<Column<RunOutcome>> columns,
            int rounds,
            long cases,
            long runsPerCase,
            int block,
            Rows rows) {}

    /**
     * Which rows of a study a folder holds, and where they come from.
     *
     * @param first the first of them, from 0
     * @param isPart whether they are a part of the study only
     * @param merged parts of the study that were made apart, in order, from which they are taken
     */
    public record Rows(long first, boolean isPart, List<Path> merged) {

        /** All rows, made here. */
        public static final Rows ALL = new Rows(0, false, List.of());
    }

    /**
     * How runs are stored.
     *
     * @param bytesPerPart what a part may take in memory
     * @param asideEvery how much time may be lost
     */
    public record Storing(long bytesPerPart, Duration asideEvery) {

        /** The way that people get. */
        public static final Storing USUAL = new Storing(PartStore.BYTES, Duration.ofSeconds(5));
    }

    private final Path target;
    private final Contents contents;
    private final WorkingFolder partial;
    private final PartStore store;
    private final PartReader reader;
    private final @Nullable EarlierRuns earlier;
    private final List<String> warnings = new ArrayList<>();
    private final Instant started = Instant.now();
    private final long found;
    private boolean isFinished;

    private SweepFolder(
            Path target, Contents contents, WorkingFolder partial, @Nullable EarlierRuns earlier, Storing storing)
            throws IOException, SQLException {
        this.target = target;
        this.contents = contents;
        this.partial = partial;
        this.earlier = earlier;
        if (Files.exists(partial.folder().resolve(Manifest.NAME))) {
            TargetFolder.moveIn(partial.folder(), target, FILES);
        }
        if (partial.isNew() || Files.exists(target.resolve(Manifest.NAME))) {
            warnings.addAll(FinishedParts.adopt(target, contents.identity(), partial.folder()));
        }
        long rows = PartStore.rowsPerPart(storing.bytesPerPart(), contents.columns(), contents.rounds());
        if (earlier != null) {
            warnings.addAll(earlier.adopt(partial.folder(), contents.columns(), rows));
        }
        MergedParts.adopt(contents.rows().merged(), partial.folder(), contents.columns());
        store = new PartStore(
                partial.folder(), contents.columns(), rows, contents.rows().first(), storing.asideEvery());
        found = store.stored();
        store.damaged()
                .forEach(file -> warnings.add(file + " is damaged: its runs are made again, all others are kept."));
        reader = new PartReader(partial.folder().resolve("spill"));
    }

    /**
     * Begins the results of a study, or goes on with them.
     *
     * @param folder where they shall be
     * @param contents what they hold
     * @param overwrite whether other results may be replaced, and given up if they are unfinished
     * @param storing how runs are stored
     * @throws ResultsException if the folder holds something else, another process works on it, or it cannot be written
     */
    public static SweepFolder begin(Path folder, Contents contents, boolean overwrite, Storing storing) {
        Path target = folder.toAbsolutePath().normalize();
        DuckDb.pattern(target);
        boolean isMoving = Files.exists(WorkingFolder.of(target).resolve(Manifest.NAME));
        EarlierRuns earlier = isMoving ? null : EarlierRuns.of(target, contents);
        if (earlier != null) {
            earlier.require(overwrite);
        } else if (!isMoving) {
            protect(target, contents, overwrite);
        }
        WorkingFolder partial = null;
        try {
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            WorkingFolder opened = WorkingFolder.open(target, contents.identity(), overwrite);
            partial = opened;
            if (earlier == null && !isMoving) {
                protect(target, contents, overwrite); // Another process may have put something there since.
            }
            return new SweepFolder(target, contents, opened, earlier, storing);
        } catch (ResultsException e) {
            giveUp(partial);
            throw e;
        } catch (IOException | SQLException e) {
            giveUp(partial);
            throw ResultsException.onTheWay(
                    "cannot write to " + target.getParent() + ": " + AtomicFiles.reason(e)
                            + ". Maybe --out with another folder.",
                    e);
        }
    }

    private static void giveUp(@Nullable WorkingFolder partial) {
        if (partial != null) {
            partial.close();
        }
    }

    private static void protect(Path target, Contents contents, boolean overwrite) {
        TargetFolder.protect(
                target, contents.identity(), name -> FILES.contains(name) || name.equals(PartFile.FOLDER), overwrite);
    }

    /** Returns how many runs were found, and need not be made again. */
    public long found() {
        return found;
    }

    /** Returns what becomes of a result with another number of runs that is in the place, in words; null if there is none. */
    public @Nullable String replacing() {
        return earlier == null ? null : earlier.words();
    }

    /** Returns what was found damaged, in words. */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    /** Returns how many runs are kept so far. */
    public long kept() {
        return store.stored();
    }

    /** Returns the number of rows passed so far, whether read or added. */
    public long next() {
        return store.next();
    }

    /** Returns how many rows are to be added before there is a stored part again; without end if there is none. */
    public long missing() {
        return store.missing();
    }

    /**
     * Hands on the next rows if they are stored.
     *
     * @param columns what of them, in SQL
     */
    public void read(String columns, Consumer<Object[]> each) {
        try {
            Path part = store.pass();
            if (part != null) {
                reader.read(List.of(part), columns, each);
            }
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    /** Adds the next row, as columns of the same names and types as those of the table read it. */
    public void add(RunOutcome run, List<Column<RunOutcome>> from) {
        try {
            store.add(run, from);
        } catch (IOException | SQLException e) {
            throw trouble(e);
        }
    }

    /** Puts the rows of an unfinished part on the disk, so that they outlive this process. */
    public void putAside() {
        try {
            store.putAside();
        } catch (IOException | SQLException e) {
            throw trouble(e);
        }
    }

    /** Finishes the last part: all rows are there. */
    public void finishRows() {
        try {
            store.finish();
        } catch (IOException | SQLException e) {
            throw trouble(e);
        }
    }

    /**
     * Hands on the values of a column by case and size, of rows that have one.
     *
     * @param outcome id of the outcome of runs that count, or null for all
     * @param each takes the case and the value
     */
    public void sorted(String column, String outcome, Consumer<Object[]> each) {
        String value = "CAST(" + RunQuery.name(column) + " AS DOUBLE)";
        try {
            reader.query(
                    "SELECT \"case\", " + value + " AS value FROM " + DuckDb.parquet(store.parts()) + " WHERE "
                            + RunQuery.name(column) + " IS NOT NULL AND outcome IS NOT NULL"
                            + (outcome == null ? "" : " AND outcome = " + RunQuery.text(outcome))
                            + " ORDER BY \"case\", value",
                    each);
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    /**
     * Writes the other files and moves everything to its place.
     *
     * @param texts the other files by name
     * @param counts what was counted, for the manifest
     * @param threads number of threads that made it, for the manifest
     */
    public void finish(Map<String, String> texts, Map<String, Long> counts, int threads) {
        try {
            for (Map.Entry<String, String> text : texts.entrySet()) {
                Path file = partial.folder().resolve(text.getKey());
                Files.writeString(file, text.getValue());
                AtomicFiles.force(file);
            }
            reader.close();
            store.close();
            List<Path> files = new ArrayList<>(FILES.stream()
                    .filter(texts::containsKey)
                    .map(partial.folder()::resolve)
                    .toList());
            files.addAll(store.parts());
            Path written = partial.folder().resolve("manifest.tmp");
            Map<String, Object> about = new LinkedHashMap<>();
            about.put("counts", counts);
            about.put("made", made(threads));
            Manifest.write(written, contents.identity(), about, files);
            AtomicFiles.publish(written, partial.folder().resolve(Manifest.NAME));
            TargetFolder.moveIn(partial.folder(), target, FILES);
            partial.remove();
            isFinished = true;
        } catch (IOException | SQLException e) {
            throw trouble(e);
        }
    }

    private Map<String, String> made(int threads) {
        Map<String, String> made = new LinkedHashMap<>();
        made.put("started", started.toString());
        made.put("finished", Instant.now().toString());
        made.put("threads", Integer.toString(threads));
        made.put("java", System.getProperty("java.version"));
        made.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        return made;
    }

    private ResultsException trouble(Exception e) {
        return ResultsException.onTheWay(
                "runs could not be stored in " + partial.folder() + ": " + AtomicFiles.reason(e)
                        + ". What was stored before (" + store.stored()
                        + " runs) is kept. The same command goes on from there once that is mended.",
                e);
    }

    /** Ends work on the folder; what is there of it stays for the next time. */
    @Override
    public void close() {
        if (isFinished) {
            return;
        }
        try {
            reader.close();
            store.close();
            // What was only taken over waits where it was found.
            if (store.stored() == 0 || partial.isNew() && store.stored() == found) {
                partial.remove();
            }
        } catch (IOException | SQLException e) {
            throw trouble(e);
        } finally {
            partial.close();
        }
    }
}
