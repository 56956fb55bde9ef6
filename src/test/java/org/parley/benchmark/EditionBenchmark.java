package org.parley.benchmark;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.model.NegotiationModel;
import org.parley.model.compile.CompiledScenario;
import org.parley.model.random.RandomStreams;
import org.parley.outcome.Trace;
import org.parley.scenario.reader.ScenarioReader;

/**
 * What a run costs by the rules of either edition: processor time and memory asked for, per run and per round of war, the
 * scenarios in turn so that their ratios stand whatever else the machine does. Prints the table of performance.md. Run it with
 * {@code mvn -q test-compile exec:exec -Pbenchmark -Dbenchmark=EditionBenchmark}, or its main method from an editor.
 */
public final class EditionBenchmark {

    private static final int RUNS = 1000;
    private static final int REPEATS = 9;
    private static final int WARM_UP = 2;

    private static final List<String> FILES = List.of(
            "scenarios/examples/valley-war.yaml",
            "scenarios/examples/border-war.yaml",
            "src/test/resources/first-edition/riyadh-2025.yaml",
            "scenarios/riyadh-2025.yaml");

    private EditionBenchmark() {}

    /** One batch of runs: processor time in µs, bytes, and rounds of war, each per run. */
    private record Cost(double time, double bytes, double rounds) {}

    /** Measures and prints. */
    public static void main(String[] args) {
        List<NegotiationModel> models = FILES.stream()
                .map(file -> ScenarioReader.read(Path.of(file), Map.of()).scenario())
                .map(scenario -> new NegotiationModel(CompiledScenario.of(scenario)))
                .toList();
        Cost[][] costs = new Cost[FILES.size()][REPEATS];
        for (int n = -WARM_UP; n < REPEATS; n++) {
            for (int f = 0; f < costs.length; f++) {
                costs[f][Math.max(0, n)] = batch(models.get(f));
            }
        }
        System.out.println("| scenario | µs a run | runs a second | rounds of war | µs a round | bytes a run |");
        System.out.println("|---|---|---|---|---|---|");
        for (int f = 0; f < costs.length; f++) {
            double time = median(costs[f]);
            Cost last = costs[f][REPEATS - 1];
            System.out.printf(
                    Locale.ROOT,
                    "| `%s` | %.0f | %.0f | %.1f | %.1f | %.0f |%n",
                    FILES.get(f),
                    time,
                    1e6 / time,
                    last.rounds,
                    time / last.rounds,
                    last.bytes);
        }
    }

    private static double median(Cost[] costs) {
        double[] times = Arrays.stream(costs).mapToDouble(Cost::time).sorted().toArray();
        return times[times.length / 2];
    }

    private static Cost batch(NegotiationModel model) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long self = Thread.currentThread().getId();
        long bytes = threads.getThreadAllocatedBytes(self);
        long time = threads.getCurrentThreadCpuTime();
        long rounds = 0;
        for (int run = 0; run < RUNS; run++) {
            rounds += model.play(0, run, RandomStreams.key(1, run), Trace.NONE)
                    .ending()
                    .roundsFought();
        }
        double spent = (threads.getCurrentThreadCpuTime() - time) / 1e3;
        return new Cost(
                spent / RUNS, (double) (threads.getThreadAllocatedBytes(self) - bytes) / RUNS, (double) rounds / RUNS);
    }
}
