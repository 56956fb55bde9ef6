package org.parley.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.parley.experiment.Executor;
import org.parley.scenario.Measure;

/**
 * The results folder of a study, in the making. What is there of it waits in a working folder beside it; the same request
 * goes on from there, however the last process ended, and comes to the same bytes.
 */
public final class SweepFolder implements AutoCloseable {

    /** Hears how many runs are there, each once: those that were found first, then those that are played. */
    @FunctionalInterface
    public interface Watch {

        /** Hears that further runs are there; whether they were played just now, not found. */
        void further(long runs, boolean played);
    }

    /** The files of a folder, without manifest and parts. */
    static final List<String> FILES =
            List.of("study.yaml", "scenario.yaml", "cases.csv", "outcomes.csv", "metrics.csv", "README.md");

    /** Cases that are tried for their columns before anything is run. */
    private static final int TRIED = 1000;

    /**
     * How runs are stored.
     *
     * @param bytesPerPart what a part may take in memory
     * @param asideEvery how much time may be lost
     */
    record Storing(long bytesPerPart, Duration asideEvery) {

        /** The way that people get. */
        static final Storing USUAL = new Storing(PartStore.BYTES, Duration.ofSeconds(5));
    }

    private final Path target;
    private final SweepRequest request;
    private final CaseTable table;
    private final Partial partial;
    private final PartStore store;
    private final PartReader reader;
    private final CaseMetrics metrics;
    private final EarlierRuns earlier;
    private final List<String> warnings = new ArrayList<>();
    private final Instant started = Instant.now();
    private final long found;
    private boolean isFinished;

    private SweepFolder(
            Path target, SweepRequest request, CaseTable table, Partial partial, EarlierRuns earlier, Storing storing)
            throws IOException, SQLException {
        this.target = target;
        this.request = request;
        this.table = table;
        this.partial = partial;
        this.earlier = earlier;
        if (Files.exists(partial.folder().resolve(Manifest.NAME))) {
            TargetFolder.moveIn(partial.folder(), target, FILES);
        }
        if (partial.isNew() || Files.exists(target.resolve(Manifest.NAME))) {
            warnings.addAll(FinishedParts.adopt(target, request.identity(), partial.folder()));
        }
        int rounds = request.study().base().scenario().calendar().deadlineRounds();
        long rows = PartStore.rowsPerPart(storing.bytesPerPart(), table.columns(), rounds);
        if (earlier != null) {
            warnings.addAll(earlier.adopt(partial.folder(), table.columns(), rows));
        }
        store = new PartStore(partial.folder(), table.columns(), rows, storing.asideEvery());
        found = store.stored();
        store.damaged()
                .forEach(file -> warnings.add(file + " is damaged: its runs are made again, all others are kept."));
        reader = new PartReader(partial.folder().resolve("spill"));
        metrics = new CaseMetrics(
                request.cases(), List.copyOf(request.study().metrics().values()));
    }

    /**
     * Begins the results of a study, or goes on with them.
     *
     * @param target where they shall be
     * @param request what makes them
     * @param overwrite whether other results may be replaced, and given up if they are unfinished
     * @throws ResultsException if the folder holds something else, another process works on it, or it cannot be written
     */
    public static SweepFolder begin(Path target, SweepRequest request, boolean overwrite) {
        return begin(target, request, overwrite, Storing.USUAL);
    }

    static SweepFolder begin(Path folder, SweepRequest request, boolean overwrite, Storing storing) {
        Path target = folder.toAbsolutePath().normalize();
        CaseTable table = new CaseTable(request);
        table.require(TRIED);
        requireDecidable(request);
        boolean isMoving = Files.exists(Partial.of(target).resolve(Manifest.NAME));
        EarlierRuns earlier = isMoving ? null : EarlierRuns.of(target, request);
        if (earlier != null) {
            earlier.require(overwrite);
        } else if (!isMoving) {
            TargetFolder.protect(
                    target,
                    request.identity(),
                    name -> FILES.contains(name) || name.equals(PartStore.FOLDER),
                    overwrite);
        }
        Partial partial = null;
        try {
            Files.createDirectories(target.getParent());
            partial = Partial.open(target, request.identity(), overwrite);
            return new SweepFolder(target, request, table, partial, earlier, storing);
        } catch (IOException | SQLException e) {
            if (partial != null) {
                partial.close();
            }
            throw ResultsException.onTheWay(
                    "cannot write to " + target.getParent() + ": " + Disk.reason(e)
                            + ". Maybe --out with another folder.",
                    e);
        }
    }

    private static void requireDecidable(SweepRequest request) {
        RunsRule rule = RunsRule.of(request.runs());
        if (!rule.isAdaptive()) {
            return;
        }
        Measure.Simulated decides = request.study().metrics().get(rule.metric());
        if (decides == null || decides.statistic() == Measure.Statistic.MEDIAN) {
            throw ResultsException.ofInput(request.study().file() + ": error: runs: '" + rule.metric()
                    + "' cannot decide when a case has enough runs: that takes a metric of the study that is a mean or"
                    + " a share.");
        }
    }

    /** Returns how many runs were found, and need not be made again. */
    public long found() {
        return found;
    }

    /** Returns what becomes of a result with another number of runs that is in the place, in words; null if there is none. */
    public String replacing() {
        return earlier == null ? null : earlier.words();
    }

    /** Returns what was found damaged, in words. */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    /**
     * Plays what is missing, or until asked to stop.
     *
     * @return whether all runs are there
     * @throws ResultsException if they cannot be stored; what was stored is kept
     */
    public boolean run(Executor executor, Watch watch, BooleanSupplier stop) {
        try {
            boolean done = new Sweep(request, table, store, reader, metrics, watch::further).run(executor, stop);
            if (!done) {
                store.putAside();
            }
            return done;
        } catch (UncheckedIOException e) {
            throw trouble(e.getCause());
        } catch (IOException | SQLException e) {
            throw trouble(e);
        }
    }

    /** Returns how many runs are kept so far. */
    public long kept() {
        return store.stored();
    }

    /**
     * Writes the tables and moves everything to its place.
     *
     * @param threads number of threads that made it, for the manifest
     */
    public SweepResult finish(int threads) {
        SweepResult result = new SweepResult(request, table.factorColumns(), table::factors, metrics);
        try {
            medians();
            write("study.yaml", request.study().yaml());
            write("scenario.yaml", request.study().base().yaml());
            write("cases.csv", SweepTables.cases(result));
            write("outcomes.csv", SweepTables.outcomes(result));
            write("metrics.csv", SweepTables.metrics(result));
            write("README.md", SweepReadme.of(result, table.columns()));
            reader.close();
            store.close();
            List<Path> files = new ArrayList<>(
                    FILES.stream().map(partial.folder()::resolve).toList());
            files.addAll(store.parts());
            Path written = partial.folder().resolve("manifest.tmp");
            Manifest.write(written, request.identity(), counts(result), made(threads), files);
            Disk.publish(written, partial.folder().resolve(Manifest.NAME));
            TargetFolder.moveIn(partial.folder(), target, FILES);
            partial.remove();
            isFinished = true;
            return result;
        } catch (IOException | SQLException e) {
            throw trouble(e);
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(partial.folder().resolve(name), text);
        Disk.force(partial.folder().resolve(name));
    }

    private void medians() throws SQLException {
        int m = 0;
        for (Measure.Simulated measure : request.study().metrics().values()) {
            if (metrics.isMedian(m)) {
                MedianQuery.ask(reader, store.parts(), table.gauge(m), measure.outcome(), m, metrics);
            }
            m++;
        }
    }

    private static Map<String, Long> counts(SweepResult result) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("cases", (long) result.cases());
        counts.put("runs", result.runs());
        counts.put("failed", result.failed());
        return counts;
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
                "runs could not be stored in " + partial.folder() + ": " + Disk.reason(e) + ". What was stored before ("
                        + store.stored() + " runs) is kept. The same command goes on from there once that is mended.",
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
