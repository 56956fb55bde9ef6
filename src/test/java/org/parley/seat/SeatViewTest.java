package org.parley.seat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.experiment.SingleRun;
import org.parley.outcome.Trace;
import org.parley.outcome.TraceEvent;
import org.parley.scenario.Scenario;
import org.parley.scenario.reader.ScenarioReader;
import org.parley.scenario.study.StudyReader;

/** A seat sees no number that another keeps to itself: with all of them changed it sees the same. */
class SeatViewTest {

    static List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("scenarios"), 2)) {
            return files.filter(f -> f.toString().endsWith(".yaml"))
                    .filter(f -> !f.startsWith("scenarios/history") && !f.startsWith("scenarios/lessons"))
                    .filter(f -> !StudyReader.isStudy(f))
                    .map(Path::toString)
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatOthersKeepToThemselvesIsInNoSentence(String file) {
        Scenario scenario = ScenarioReader.read(Path.of(file), Map.of()).scenario();
        for (int run = 0; run < 2; run++) {
            Trace.Recorder told = new Trace.Recorder();
            SingleRun.of(scenario, 1, run, told);
            for (int seat = 0; seat < scenario.actors().size(); seat++) {
                int mine = seat;
                List<TraceEvent> changed = told.events().stream()
                        .map(event -> changed(event, mine))
                        .toList();
                assertThat(SeatView.of(scenario, seat, changed)).isEqualTo(SeatView.of(scenario, seat, told.events()));
            }
        }
    }

    /** Returns an event with every number changed that is no count, but for what the seat itself believes. */
    private static TraceEvent changed(TraceEvent event, int seat) {
        boolean own = event instanceof TraceEvent.BeliefChanged e && e.observer() == seat;
        return own ? event : (TraceEvent) changed(event);
    }

    private static Object changed(Object value) {
        if (value instanceof Double number) {
            return 0.01 + 1.5 * Math.abs(number);
        } else if (value instanceof double[] numbers) {
            return Stream.of(numbers)
                    .map(double[]::clone)
                    .findFirst()
                    .map(SeatViewTest::shifted)
                    .orElseThrow();
        } else if (value instanceof boolean[] flags) {
            boolean[] others = flags.clone();
            for (int n = 0; n < others.length; n++) {
                others[n] = !others[n];
            }
            return others;
        } else if (value instanceof Record record) {
            return changed(record);
        }
        return value;
    }

    private static double[] shifted(double[] numbers) {
        for (int n = 0; n < numbers.length; n++) {
            numbers[n] = 0.01 + 1.5 * Math.abs(numbers[n]);
        }
        return numbers;
    }

    private static Object changed(Record record) {
        try {
            List<Class<?>> types = new ArrayList<>();
            List<Object> values = new ArrayList<>();
            for (RecordComponent part : record.getClass().getRecordComponents()) {
                types.add(part.getType());
                Object value = part.getAccessor().invoke(record);
                values.add(value == null ? null : changed(value));
            }
            return record.getClass()
                    .getDeclaredConstructor(types.toArray(Class<?>[]::new))
                    .newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(record + " cannot be made anew", e);
        }
    }

    /** The change is one: otherwise nothing would be tested. */
    @org.junit.jupiter.api.Test
    void everyNumberIsAnotherOne() {
        double[] numbers = {0.5, 0.25};
        TraceEvent.NoDealChanged event = new TraceEvent.NoDealChanged(3, numbers, numbers);
        TraceEvent.NoDealChanged other = (TraceEvent.NoDealChanged) changed(event, 0);
        assertThat(other.round()).isEqualTo(3);
        assertThat(Array.getDouble(other.after(), 0)).isNotEqualTo(0.5);
        assertThat(numbers[0]).isEqualTo(0.5);
    }
}
