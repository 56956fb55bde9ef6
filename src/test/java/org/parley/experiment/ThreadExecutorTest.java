package org.parley.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.Trace;
import org.parley.scenario.Scenario;
import org.parley.scenario.reader.ScenarioReader;

class ThreadExecutorTest {

    private static final String SOMETIMES_FAILS = """
            name: sometimes-fails
            issues: {price: {options: [low, middle, high]}}
            actors:
              buyer: {prefers: {price: low}, patience: {normal: {mean: 0.9, sd: 0.1}}}
              seller: {prefers: {price: high}}
            """;

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 8})
    void outcomesComeInOrderAndAreThoseOfSingleRuns(int threads) {
        Scenario scenario = ScenarioReader.read(Path.of("scenarios/examples/valley-war.yaml"), Map.of())
                .scenario();
        List<RunOutcome> outcomes = new ArrayList<>();
        long done = new ThreadExecutor(threads).run(Experiment.of(scenario, 500, 7), outcomes::add, () -> false);
        assertThat(done).isEqualTo(500);
        for (int run = 0; run < 500; run++) {
            assertThat(outcomes.get(run).run()).isEqualTo(run);
        }
        for (int run : new int[] {0, 63, 64, 499}) {
            RunOutcome alone = SingleRun.of(scenario, 7, run, Trace.NONE);
            assertThat(fields(outcomes.get(run))).isEqualTo(fields(alone));
        }
    }

    /** Every component of the record and its groups, arrays written out: equal only if equal to the bit. */
    static List<String> fields(Object group) {
        List<String> fields = new ArrayList<>();
        for (RecordComponent component : group.getClass().getRecordComponents()) {
            try {
                Object value = component.getAccessor().invoke(group);
                if (value instanceof Record) {
                    fields.addAll(fields(value));
                } else {
                    fields.add(Arrays.deepToString(new Object[] {value}));
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return fields;
    }

    @Test
    void aTracedRunIsTheSameRun() {
        Scenario scenario = ScenarioReader.read(Path.of("scenarios/riyadh-2025.yaml"), Map.of())
                .scenario();
        for (int run = 0; run < 50; run++) {
            RunOutcome traced = SingleRun.of(scenario, 3, run, new Trace.Recorder());
            assertThat(fields(traced)).isEqualTo(fields(SingleRun.of(scenario, 3, run, Trace.NONE)));
        }
    }

    @Test
    void aFailedRunIsADatumAndSpoilsNoOther() {
        Scenario scenario =
                ScenarioReader.readText("f.yaml", SOMETIMES_FAILS, Map.of()).scenario();
        List<RunOutcome> outcomes = new ArrayList<>();
        new ThreadExecutor(2).run(Experiment.of(scenario, 400, 1), outcomes::add, () -> false);
        List<RunOutcome> failed = outcomes.stream().filter(RunOutcome::isFailed).toList();
        // A normal number of mean 0.9 and standard deviation 0.1 exceeds 1 with probability 0.16: 36 to 92 of 400 but
        // for one time in 10 000.
        assertThat(failed).hasSizeBetween(36, 92);
        assertThat(failed.get(0).error()).contains("actors.buyer.patience drew");
        assertThat(outcomes).hasSize(400);
    }

    @Test
    void stopsWhenAsked() {
        Scenario scenario =
                ScenarioReader.readText("f.yaml", SOMETIMES_FAILS, Map.of()).scenario();
        List<RunOutcome> outcomes = new ArrayList<>();
        long done = new ThreadExecutor(2)
                .run(Experiment.of(scenario, 1_000_000, 1), outcomes::add, () -> outcomes.size() >= 100);
        assertThat(done).isLessThan(1_000);
    }
}
