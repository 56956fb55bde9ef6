package org.parley.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.compile.CompiledScenario;
import org.parley.model.random.RandomStreams;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.Trace;
import org.parley.outcome.TraceEvent;
import org.parley.scenario.reader.ScenarioReader;

/** What a user of MASON expects of a model. */
class NegotiationModelTest {

    private static NegotiationModel model(String file) {
        return new NegotiationModel(CompiledScenario.of(
                ScenarioReader.read(Path.of("scenarios", file), Map.of()).scenario()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../src/test/resources/first-edition/riyadh-2025.yaml",
                "examples/valley-war.yaml",
                "examples/fisheries-quota.yaml"
            })
    void startBeginsARunAndAnEmptyScheduleEndsIt(String file) {
        NegotiationModel stepped = model(file);
        NegotiationModel played = model(file);
        for (int run = 0; run < 50; run++) {
            long key = RandomStreams.key(1, run);
            Trace.Recorder recorder = new Trace.Recorder();
            stepped.choose(key, recorder);
            stepped.start();
            long rounds = 0;
            while (stepped.schedule.step(stepped)) {
                rounds++;
            }
            RunOutcome outcome = played.play(0, run, key, Trace.NONE);
            assertThat(stepped.isOver()).isTrue();
            assertThat(rounds).isEqualTo(outcome.ending().round());
            assertThat(recorder.events())
                    .last()
                    .isEqualTo(new TraceEvent.Ended(outcome.ending().round(), outcome.outcome()));
        }
    }

    @Test
    void aRunThatWasLeftHalfWayLeavesNoMark() {
        NegotiationModel model = model("../src/test/resources/first-edition/riyadh-2025.yaml");
        model.start();
        model.schedule.step(model);
        RunOutcome after = model.play(0, 7, RandomStreams.key(1, 7), Trace.NONE);
        RunOutcome alone = model("../src/test/resources/first-edition/riyadh-2025.yaml")
                .play(0, 7, RandomStreams.key(1, 7), Trace.NONE);
        assertThat(after).usingRecursiveComparison().isEqualTo(alone);
    }

    @Test
    void aCheckpointIsRefused() throws IOException {
        NegotiationModel model = model("examples/valley-war.yaml");
        try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
            assertThatThrownBy(() -> out.writeObject(model)).isInstanceOf(NotSerializableException.class);
        }
    }
}
