package org.parley.experiment.sweep;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.experiment.Case;
import org.parley.experiment.Experiment;
import org.parley.experiment.Pace;
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
    private static final long RUNS = 1_000_000;

    /** Rows that are kept at a time. */
    private static final int ROWS = 4096;

    /** Plays runs of cases spread over the design for some seconds; they are not kept. */
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
                            () -> work.stop().getAsBoolean() || clock.pace.isOver());
            return new SweepEstimate(clock.pace.rate());
        } catch (SQLException e) {
            throw ResultsException.onTheWay("runs could not be kept in memory: " + e.getMessage(), e);
        }
    }

    /** Times runs as they are stored. */
    private static final class Clock implements RunSink {

        private final StudyTable table;
        private final PartWriter<RunOutcome> writer;
        private final Pace pace = new Pace();

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
            pace.count();
        }
    }
}
