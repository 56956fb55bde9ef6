package org.parley.experiment.sweep;

import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.parley.experiment.Case;
import org.parley.experiment.Executor;
import org.parley.experiment.Experiment;
import org.parley.outcome.RunOutcome;
import org.parley.scenario.Measure;
import org.parley.store.Part;
import org.parley.store.SweepFolder;
import org.parley.store.folder.ResultsException;

/**
 * The execution of a study. Goes through its runs in their one order, stage by stage: reads those that are stored, has the
 * others played, and counts both in the same way. With a fixed number of runs there is one stage; with a target half-width
 * there is one between each two judgements, of the cases that have not enough yet.
 */
public final class Sweep implements AutoCloseable {

    /** Hears how many runs are there, each once: those that were found first, then those that are played. */
    @FunctionalInterface
    public interface Watch {

        /**
         * Hears that further runs are there.
         *
         * @param runs how many
         * @param played whether they were played just now, not read
         */
        void further(long runs, boolean played);
    }

    /** Counts the runs of a study. */
    public interface Counter {

        /** Counts a run. */
        void add(MeasuredRun run);

        /** Returns half the width of the interval of a metric in a case; infinite while there is none. */
        double halfWidth(int metric, int caseIndex);
    }

    private static final Part ALL = new Part(1, 1);

    private final SweepRequest request;
    private final RunsRule rule;
    private final StudyTable table;
    private final SweepFolder folder;
    private final Counter counter;
    private final Part part;
    private final ArrayDeque<MeasuredRun> read = new ArrayDeque<>();

    private Sweep(SweepRequest request, Part part, StudyTable table, SweepFolder folder, Counter counter) {
        this.request = request;
        this.part = part;
        this.table = table;
        this.folder = folder;
        this.counter = counter;
        rule = RunsRule.of(request.runs());
    }

    /**
     * Begins the results of a study, or goes on with them.
     *
     * @param target where they shall be
     * @param request what makes them
     * @param counter counts the runs
     * @param overwrite whether other results may be replaced, and given up if they are unfinished
     * @throws ResultsException if the folder holds something else, another process works on it, or it cannot be written
     */
    public static Sweep begin(Path target, SweepRequest request, Counter counter, boolean overwrite) {
        return begin(target, request, counter, overwrite, SweepFolder.Storing.USUAL);
    }

    /** Does so, and stores runs in another way than the usual. */
    public static Sweep begin(
            Path target, SweepRequest request, Counter counter, boolean overwrite, SweepFolder.Storing storing) {
        return begin(target, request, ALL, SweepFolder.Rows.ALL, counter, overwrite, storing);
    }

    /**
     * Begins a part of a study that is to be made apart, or goes on with it.
     *
     * @param part which
     * @throws ResultsException as {@link #begin} does, or if the study has no such part
     */
    public static Sweep part(
            Path target,
            SweepRequest request,
            Part part,
            Counter counter,
            boolean overwrite,
            SweepFolder.Storing storing) {
        requireParts(request);
        Experiment all = stage(request);
        part.require(all.blocks(), request.study().file());
        long first = all.rowOf(part.first(all.blocks()));
        return begin(target, request, part, new SweepFolder.Rows(first, true, List.of()), counter, overwrite, storing);
    }

    /**
     * Begins the results of a study of which all parts were made apart, or goes on with them.
     *
     * @param parts folders of the parts, in order, all of them whole
     * @throws ResultsException as {@link #begin} does
     */
    public static Sweep merged(
            Path target,
            SweepRequest request,
            List<Path> parts,
            Counter counter,
            boolean overwrite,
            SweepFolder.Storing storing) {
        return begin(target, request, ALL, new SweepFolder.Rows(0, false, parts), counter, overwrite, storing);
    }

    private static Sweep begin(
            Path target,
            SweepRequest request,
            Part part,
            SweepFolder.Rows rows,
            Counter counter,
            boolean overwrite,
            SweepFolder.Storing storing) {
        StudyTable table = new StudyTable(request);
        table.require();
        requireDecidable(request);
        SweepFolder.Contents contents = new SweepFolder.Contents(
                rows.isPart() ? part.identity(request.identity()) : request.identity(),
                table.columns(),
                request.study().base().scenario().calendar().deadlineRounds(),
                request.cases(),
                RunsRule.of(request.runs()).first(),
                Experiment.BLOCK,
                rows);
        return new Sweep(request, part, table, SweepFolder.begin(target, contents, overwrite, storing), counter);
    }

    /** Returns the runs that all cases have before any case is judged. */
    private static Experiment stage(SweepRequest request) {
        List<Integer> all = IntStream.range(0, request.cases()).boxed().toList();
        return new Experiment(
                cases(request, all), 0, RunsRule.of(request.runs()).first(), request.seed());
    }

    private static void requireParts(SweepRequest request) {
        RunsRule rule = RunsRule.of(request.runs());
        if (rule.isAdaptive()) {
            throw ResultsException.ofInput(request.study().file()
                    + ": error: runs: how many a case needs for that half-width"
                    + " is known only once all parts are there. Maybe --runs " + rule.most() + ", the same with every"
                    + " part.");
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

    /** Returns what makes it. */
    public SweepRequest request() {
        return request;
    }

    /** Returns the results folder in the making. */
    public SweepFolder folder() {
        return folder;
    }

    /** Returns a case's values of the factors: numbers, booleans, words, or null where the scenario's own value stays. */
    public Object[] values(int caseIndex) {
        return table.factors(caseIndex);
    }

    /**
     * Plays what is missing, or until asked to stop.
     *
     * @return whether all runs are there
     * @throws ResultsException if they cannot be stored; what was stored is kept
     */
    public boolean run(Executor executor, Watch watch, BooleanSupplier stop) {
        List<Integer> active = IntStream.range(0, request.cases()).boxed().toList();
        long from = 0;
        long to = rule.first();
        while (!active.isEmpty() && from < to) {
            Experiment stage = new Experiment(cases(request, active), from, to, request.seed());
            if (!playPart(stage, executor, watch, stop)) {
                folder.putAside();
                return false;
            }
            from = to;
            to = rule.after(from);
            active = active.stream().filter(this::needsMore).toList();
        }
        folder.finishRows();
        return true;
    }

    private boolean needsMore(int caseIndex) {
        return rule.isAdaptive() && counter.halfWidth(metricOfRule(), caseIndex) > rule.halfWidth();
    }

    private int metricOfRule() {
        return new ArrayList<>(request.study().metrics().keySet()).indexOf(rule.metric());
    }

    /** Cases that are made when they are asked for. */
    private static List<Case> cases(SweepRequest request, List<Integer> active) {
        return new AbstractList<>() {
            @Override
            public Case get(int place) {
                return request.design().at(active.get(place));
            }

            @Override
            public int size() {
                return active.size();
            }
        };
    }

    private boolean playPart(Experiment stage, Executor executor, Watch watch, BooleanSupplier stop) {
        long row = stage.rowOf(part.first(stage.blocks()));
        long last = stage.rowOf(part.end(stage.blocks()));
        while (row < last) {
            if (stop.getAsBoolean()) {
                return false;
            }
            readOn();
            long before = row;
            while (row < last && !read.isEmpty()) {
                counter.add(read.remove());
                row++;
            }
            if (row > before) {
                watch.further(row - before, false);
            } else {
                long end = last - row > folder.missing() ? row + folder.missing() : last;
                row += play(stage, row, end, executor, watch, stop);
            }
        }
        return true;
    }

    private void readOn() {
        if (read.isEmpty()) {
            folder.read(table.wanted(), row -> read.add(table.stored(row)));
        }
    }

    /** Plays rows of a stage and returns how many were stored. */
    private long play(Experiment stage, long from, long to, Executor executor, Watch watch, BooleanSupplier stop) {
        long first = stage.blockOf(from);
        long[] row = {stage.rowOf(first)};
        long before = folder.next();
        executor.run(
                stage,
                first,
                stage.blockOf(to - 1) + 1,
                outcome -> {
                    // A part may begin or end within a block.
                    if (row[0] >= from && row[0] < to) {
                        take(outcome, watch);
                    }
                    row[0]++;
                },
                stop);
        return folder.next() - before;
    }

    private void take(RunOutcome outcome, Watch watch) {
        folder.add(outcome, table.of(outcome));
        counter.add(table.measure(outcome));
        watch.further(1, true);
    }

    /**
     * Hands on the values of a metric by case and size, of the runs that count.
     *
     * @param each takes the case and the value
     */
    public void sorted(int metric, Consumer<Object[]> each) {
        Measure.Simulated measure =
                List.copyOf(request.study().metrics().values()).get(metric);
        folder.sorted(measure.column(), measure.outcome(), each);
    }

    /**
     * Writes the tables and moves everything to its place.
     *
     * @param tables what the runs come to, as texts by name of the file
     * @param counts what was counted, for the manifest
     * @param threads number of threads that made it, for the manifest
     */
    public void finish(Map<String, String> tables, Map<String, Long> counts, int threads) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("study.yaml", request.study().yaml());
        texts.put("scenario.yaml", request.study().base().yaml());
        texts.putAll(tables);
        texts.put("README.md", SweepReadme.of(request, counts.get("runs"), table.columns()));
        folder.finish(texts, counts, threads);
    }

    /**
     * Writes what a part needs besides its runs, and moves everything to its place.
     *
     * @param counts what was counted, for the manifest
     * @param threads number of threads that made it, for the manifest
     */
    public void finishPart(Map<String, Long> counts, int threads) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("study.yaml", request.study().yaml());
        texts.put("scenario.yaml", request.study().base().yaml());
        String name = request.study().name();
        texts.put("README.md", part.readme("the study " + name, request.seed(), request.version(), name));
        folder.finish(texts, counts, threads);
    }

    /** Returns the greatest number of its runs. */
    public long atMost() {
        Experiment all = stage(request);
        return part.of() == 1
                ? request.atMost()
                : all.rowOf(part.end(all.blocks())) - all.rowOf(part.first(all.blocks()));
    }

    /** Ends work on the folder; what is there of it stays for the next time. */
    @Override
    public void close() {
        folder.close();
    }
}
