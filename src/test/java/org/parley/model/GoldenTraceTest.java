package org.parley.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.experiment.SingleRun;
import org.parley.outcome.Trace;
import org.parley.report.TraceText;
import org.parley.scenario.Scenario;
import org.parley.scenario.ScenarioReader;

/**
 * Whole negotiations as a person reads them. A change of the model shows up here; look at the difference, and if it is
 * meant, run the test with {@code -Dparley.regenerate=true}.
 */
class GoldenTraceTest {

    private static final Path TRACES = Path.of("src/test/resources/traces");

    @ParameterizedTest
    @CsvSource({
        "scenarios/examples/two-party-trade.yaml, 0",
        "scenarios/examples/border-war.yaml, 2",
        "scenarios/riyadh-2025.yaml, 5"
    })
    void theNegotiationGoesAsBefore(String file, long run) throws IOException {
        Scenario scenario = ScenarioReader.read(Path.of(file), Map.of()).scenario();
        Trace.Recorder recorder = new Trace.Recorder();
        SingleRun.of(scenario, 1, run, recorder);
        String told = TraceText.of(scenario, recorder.events());
        Path golden = TRACES.resolve(scenario.name() + "-" + run + ".txt");
        if (Boolean.getBoolean("parley.regenerate")) {
            Files.createDirectories(TRACES);
            Files.writeString(golden, told);
        }
        assertThat(told).isEqualTo(Files.readString(golden));
        try (Stream<String> lines = told.lines()) {
            assertThat(lines.count()).isLessThan(150);
        }
    }
}
