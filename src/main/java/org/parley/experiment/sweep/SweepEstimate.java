package org.parley.experiment.sweep;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.experiment.Case;
import org.parley.experiment.Experiment;
import org.parley.experiment.Work;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.RunSink;
import org.parley.store.folder.ResultsException;
import org.parley.store.table.PartWriter;

/**
 * How fast the runs of a study will be, measured on a short warm-up over its cases.
 *
 * @param runsPerSecond runs played and stored in a second
 */
public record SweepEstimate(double runsPerSecond) {

    private static final int CASES = 100;
    private static final long RUNS = 20_000;
    private static final long NANOS = 1_500_000_000L;

    /** Rows that are kept at a time. */
    private static final int ROWS = 4096;

    /** Plays runs of cases spread over the design for about a second and a half; they are not kept. */
    public static SweepEstimate of(SweepRequest request, Work work) {
        int n = Math.min(CASES, request.cases());
        List<Case> cases = IntStream.range(0, n)
                .mapToObj(i -> request.design().at((int) ((long) i * request.cases() / n)))
                .toList();
        StudyTable table = new StudyTable(request);
        try (PartWriter<RunOutcome> writer = new PartWriter<>(table.columns())) {
            Clock clock = new Clock(table, writer);
            work.executor()
                    .run(
                            new Experiment(cases, 0, Math.max(8, RUNS / n), request.seed()),
                            clock,
                            () -> work.stop().getAsBoolean() || clock.isOver());
            return new SweepEstimate(clock.rate());
        } catch (SQLException e) {
            throw ResultsException.onTheWay("runs could not be kept in memory: " + e.getMessage(), e);
        }
    }

    /** Times runs; the first ones are slow, before the virtual machine has compiled what it runs, and do not count. */
    private static final class Clock implements RunSink {

        private final StudyTable table;
        private final PartWriter<RunOutcome> writer;
        private final long began = System.nanoTime();
        private long since = began;
        private long now = began;
        private long counted;

        Clock(StudyTable table, PartWriter<RunOutcome> writer) {
            this.table = table;
            this.writer = writer;
        }

        @Override
        public void accept(RunOutcome run) {
            try {
                writer.add(run, table.of(run));
                if (writer.rows() == ROWS) {
                    writer.clear();
                }
            } catch (SQLException e) {
                throw ResultsException.onTheWay("runs could not be kept in memory: " + e.getMessage(), e);
            }
            now = System.nanoTime();
            counted++;
            if (since == began && now - began > NANOS / 2) {
                since = now;
                counted = 0;
            }
        }

        boolean isOver() {
            return now - began > NANOS;
        }

        double rate() {
            return counted == 0 ? Double.NaN : counted / ((now - since) / 1e9);
        }
    }
}
