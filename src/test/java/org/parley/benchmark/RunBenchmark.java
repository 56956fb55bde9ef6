package org.parley.benchmark;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.parley.model.NegotiationModel;
import org.parley.model.compile.CompiledScenario;
import org.parley.model.random.RandomStreams;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.Trace;
import org.parley.scenario.reader.ScenarioReader;

/**
 * Runs per second on one core. Run it with {@code mvn -q test-compile exec:exec -Pbenchmark}, or its main method from an
 * editor. Compare ratios within one session; machines are noisy.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class RunBenchmark {

    /** Scenario file, from the project's folder. */
    @Param("scenarios/riyadh-2025.yaml")
    private String scenario;

    private NegotiationModel model;
    private long run;

    /** Reads the scenario and makes the model, as a worker does once. */
    @Setup
    public void read() {
        model = new NegotiationModel(CompiledScenario.of(
                ScenarioReader.read(Path.of(scenario), Map.of()).scenario()));
    }

    /** Plays one run to which nobody listens. */
    @Benchmark
    public RunOutcome run() {
        return model.play(0, run, RandomStreams.key(1, run++), Trace.NONE);
    }

    /** Plays one run and keeps what it tells. */
    @Benchmark
    public Trace.Recorder told() {
        Trace.Recorder recorder = new Trace.Recorder();
        model.play(0, run, RandomStreams.key(1, run++), recorder);
        return recorder;
    }

    /** Runs the benchmark with the allocation profiler. */
    public static void main(String[] args) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(RunBenchmark.class.getSimpleName())
                        .addProfiler("gc")
                        .build())
                .run();
    }
}
