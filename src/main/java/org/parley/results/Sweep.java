package org.parley.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.AbstractList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.parley.experiment.Case;
import org.parley.experiment.Executor;
import org.parley.experiment.Experiment;
import org.parley.outcome.RunOutcome;

/**
 * Goes through the runs of a study in their one order, stage by stage: reads those that are stored, has the others played,
 * and counts both in the same way. With a fixed number of runs there is one stage; with a target half-width there is one
 * between each two judgements, of the cases that have not enough yet.
 */
final class Sweep {

    /** Hears how far a sweep has come. */
    @FunctionalInterface
    interface Watch {

        /**
         * Hears that further runs are there.
         *
         * @param runs how many
         * @param played whether they were played just now, not read
         */
        void further(long runs, boolean played);
    }

    private final SweepRequest request;
    private final RunsRule rule;
    private final CaseTable table;
    private final PartStore store;
    private final PartReader reader;
    private final CaseMetrics metrics;
    private final Watch watch;
    private final ArrayDeque<Measured> read = new ArrayDeque<>();

    Sweep(SweepRequest request, CaseTable table, PartStore store, PartReader reader, CaseMetrics metrics, Watch watch) {
        this.request = request;
        this.table = table;
        this.store = store;
        this.reader = reader;
        this.metrics = metrics;
        this.watch = watch;
        rule = RunsRule.of(request.runs());
    }

    /**
     * Goes on to the end, or until asked to stop.
     *
     * @return whether the end was reached
     */
    boolean run(Executor executor, BooleanSupplier stop) throws SQLException, IOException {
        List<Integer> active = IntStream.range(0, request.cases()).boxed().toList();
        long from = 0;
        long to = rule.first();
        while (!active.isEmpty() && from < to) {
            if (!play(new Experiment(cases(active), from, to, request.seed()), executor, stop)) {
                return false;
            }
            from = to;
            to = rule.after(from);
            active = active.stream().filter(this::needsMore).toList();
        }
        store.finish();
        return true;
    }

    private boolean needsMore(int caseIndex) {
        return rule.isAdaptive() && metrics.value(metricOfRule(), caseIndex).halfWidth() > rule.halfWidth();
    }

    private int metricOfRule() {
        return new ArrayList<>(request.study().metrics().keySet()).indexOf(rule.metric());
    }

    /** Cases that are made when they are asked for. */
    private List<Case> cases(List<Integer> active) {
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

    private boolean play(Experiment stage, Executor executor, BooleanSupplier stop) throws SQLException, IOException {
        long row = 0;
        while (row < stage.runs()) {
            if (stop.getAsBoolean()) {
                return false;
            }
            readOn();
            long before = row;
            while (row < stage.runs() && !read.isEmpty()) {
                metrics.add(read.remove());
                row++;
            }
            if (row > before) {
                watch.further(row - before, false);
            } else {
                long end = stage.runs() - row > store.missing() ? row + store.missing() : stage.runs();
                row += play(stage, row, end, executor, stop);
            }
        }
        return true;
    }

    private void readOn() throws SQLException {
        Path part = read.isEmpty() ? store.pass() : null;
        if (part != null) {
            reader.read(List.of(part), table.wanted(), row -> read.add(table.stored(row)));
        }
    }

    /** Plays rows of a stage and returns how many were stored. */
    private long play(Experiment stage, long from, long to, Executor executor, BooleanSupplier stop) {
        long first = stage.blockOf(from);
        long[] row = {stage.rowOf(first)};
        long before = store.next();
        executor.run(
                stage,
                first,
                stage.blockOf(to - 1) + 1,
                outcome -> {
                    // A part may begin or end within a block.
                    if (row[0] >= from && row[0] < to) {
                        take(outcome);
                    }
                    row[0]++;
                },
                stop);
        return store.next() - before;
    }

    private void take(RunOutcome outcome) {
        try {
            store.add(outcome, table.of(outcome));
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(e.getMessage(), e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        metrics.add(table.measure(outcome));
        watch.further(1, true);
    }
}
