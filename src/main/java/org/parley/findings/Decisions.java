package org.parley.findings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.parley.outcome.Decision;
import org.parley.outcome.RunOutcome;

/**
 * How often seats were asked that somebody else than the model took, and how often the model's rules had to decide all the same.
 *
 * @param seats what was counted of each such seat, by actor
 */
public record Decisions(Map<String, Seat> seats) {

    /**
     * What was counted of a seat.
     *
     * @param all its decisions
     * @param model by why the model's rules decided, how many: {@code illegal}, {@code late}, {@code missing}
     */
    public record Seat(long all, Map<String, Long> model) {

        /** Returns how many decisions the model's rules had to make. */
        public long failed() {
            return model.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** Counts decisions. */
    public static final class Counter implements Accumulator<Counter, Decisions> {

        private final Map<String, Map<String, Long>> counts = new TreeMap<>();

        @Override
        public void add(RunOutcome run) {
            for (Decision decision : run.delegated().decisions()) {
                made(decision.seat(), decision.note(), 1);
            }
        }

        /** Counts decisions of a seat, of runs read from a table. */
        public void made(String seat, String note, long count) {
            counts.computeIfAbsent(seat, id -> new TreeMap<>()).merge(note, count, Long::sum);
        }

        @Override
        public void merge(Counter later) {
            later.counts.forEach((seat, notes) -> notes.forEach((note, count) -> made(seat, note, count)));
        }

        @Override
        public Decisions result() {
            Map<String, Seat> seats = new LinkedHashMap<>();
            counts.forEach((seat, notes) -> {
                Map<String, Long> model = new TreeMap<>(notes);
                model.remove("");
                seats.put(
                        seat,
                        new Seat(
                                notes.values().stream()
                                        .mapToLong(Long::longValue)
                                        .sum(),
                                model));
            });
            return new Decisions(seats);
        }
    }
}
