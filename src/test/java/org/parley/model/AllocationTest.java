package org.parley.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.compile.CompiledScenario;
import org.parley.model.random.RandomStreams;
import org.parley.outcome.Trace;
import org.parley.scenario.reader.ScenarioReader;

/** What a run to which nobody listens asks for in memory, once the model has been played. */
class AllocationTest {

    private static final int RUNS = 100;

    /** The bounds are half as much again as was measured without the compiler's own savings; what a run leaves is part of it. */
    @ParameterizedTest
    @CsvSource({
        "scenarios/riyadh-2025.yaml, 120_000",
        "scenarios/examples/border-war.yaml, 100_000",
        "scenarios/examples/two-tables.yaml, 35_000",
        "scenarios/examples/valley-war.yaml, 10_000",
        "scenarios/examples/three-cantons.yaml, 4_000"
    })
    void aRunAsksForLittleMemory(Path file, String most) {
        NegotiationModel model = new NegotiationModel(
                CompiledScenario.of(ScenarioReader.read(file, Map.of()).scenario()));
        bytesARun(model);
        assertThat(bytesARun(model)).isLessThan(Double.parseDouble(most.replace("_", "")));
    }

    private static double bytesARun(NegotiationModel model) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long self = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(self);
        for (int run = 0; run < RUNS; run++) {
            model.play(0, run, RandomStreams.key(1, run), Trace.NONE);
        }
        return (double) (threads.getThreadAllocatedBytes(self) - before) / RUNS;
    }
}
