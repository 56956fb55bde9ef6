package org.parley.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.parley.answer.sweep.SweepTables;
import org.parley.experiment.Case;
import org.parley.experiment.Design;
import org.parley.experiment.Designs;
import org.parley.experiment.SingleRun;
import org.parley.experiment.ThreadExecutor;
import org.parley.experiment.sweep.Sweep;
import org.parley.experiment.sweep.SweepRequest;
import org.parley.findings.sweep.StudyCounter;
import org.parley.findings.sweep.SweepFindings;
import org.parley.model.NegotiationModel;
import org.parley.model.compile.CompiledScenario;
import org.parley.outcome.Trace;
import org.parley.render.csv.TableCsv;
import org.parley.scenario.study.Study;
import org.parley.scenario.study.StudyReader;
import org.parley.scenario.study.StudyRuns;

/**
 * What many cases cost over one: whole sweeps of the flagship with their storage, in turn. Run it with {@code mvn -q
 * test-compile exec:exec -Pbenchmark -Dbenchmark=SweepBenchmark}, or its main method from an editor. Processor time is what to
 * compare on a machine that has other work too; how busy the processors were means something on a quiet one only.
 */
public final class SweepBenchmark {

    private static final int CASES = 1000;
    private static final long RUNS = 32_000;
    private static final int REPEATS = 3;

    private static final String STUDY = """
            study: benchmark
            scenario: %s
            factors:
              actors.russia.war.cost: {from: 0.2, to: 0.24}
            design: {random: {points: %d}}
            runs: %d per case
            """;

    private SweepBenchmark() {}

    /** One sweep: processor time per run in microseconds, and the share of the processors that it had. */
    private record Cost(double microseconds, double busy) {}

    /** Runs the comparison and prints it. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("parley-benchmark");
        double[][] costs = new double[2][REPEATS];
        double[] busy = new double[REPEATS];
        for (int repeat = -1; repeat < REPEATS; repeat++) {
            Cost one = sweep(folder, 1);
            Cost many = sweep(folder, CASES);
            if (repeat >= 0) {
                costs[0][repeat] = one.microseconds();
                costs[1][repeat] = many.microseconds();
                busy[repeat] = many.busy();
            }
            print(
                    "one case %.1f us a run, %.0f%% busy; %d cases %.1f us a run, %.0f%% busy%n",
                    one.microseconds(), 100 * one.busy(), CASES, many.microseconds(), 100 * many.busy());
        }
        print(
                "medians: many cases cost %.3f of one case per run; processors %.0f%% busy%n",
                median(costs[1]) / median(costs[0]), 100 * median(busy));
        print("the runs of many cases alone take %.3f of those of one case, which is their luck%n", luck(folder));
        print("starting a case: %.1f us%n", start(folder));
    }

    /** Many cases play few numbers of runs, which may be quicker or slower than most: their share of the difference. */
    private static double luck(Path folder) throws IOException {
        Design design = request(folder, CASES).design();
        NegotiationModel model =
                new NegotiationModel(CompiledScenario.of(design.at(0).scenario()));
        int few = (int) (RUNS / CASES);
        double[] ratios = new double[REPEATS];
        for (int repeat = -1; repeat < REPEATS; repeat++) {
            double of = played(model, few, 100);
            double all = played(model, few * 100, 1);
            ratios[Math.max(repeat, 0)] = of / all;
        }
        return median(ratios);
    }

    private static double played(NegotiationModel model, int runs, int times) {
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long began = thread.getCurrentThreadCpuTime();
        for (int time = 0; time < times; time++) {
            for (int run = 0; run < runs; run++) {
                SingleRun.of(model, 1, run, Trace.NONE);
            }
        }
        return thread.getCurrentThreadCpuTime() - began;
    }

    private static void print(String format, Object... values) {
        System.out.print(String.format(Locale.ROOT, format, values));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static SweepRequest request(Path folder, int cases) throws IOException {
        Path scenario = Path.of("scenarios/riyadh-2025.yaml").toAbsolutePath();
        Path file = Files.writeString(
                folder.resolve("study.yaml"), STUDY.formatted(folder.relativize(scenario), cases, RUNS / cases));
        Study study = StudyReader.read(file, Map.of());
        return new SweepRequest("benchmark", study, Designs.of(study), new StudyRuns.PerCase(RUNS / cases), 1);
    }

    private static Cost sweep(Path folder, int cases) throws IOException {
        SweepRequest request = request(folder, cases);
        int threads = Runtime.getRuntime().availableProcessors();
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = system.getProcessCpuTime();
        long wall = System.nanoTime();
        StudyCounter metrics = new StudyCounter(request);
        try (Sweep sweep = Sweep.begin(folder.resolve("r" + cases + "-" + wall), request, metrics, true)) {
            sweep.run(new ThreadExecutor(threads), (runs, played) -> {}, () -> false);
            cpu = system.getProcessCpuTime() - cpu;
            wall = System.nanoTime() - wall;
            SweepFindings found = SweepFindings.of(sweep, metrics);
            sweep.finish(TableCsv.of(SweepTables.of(found)), found.counts(), threads);
        }
        return new Cost(cpu / 1e3 / RUNS, (double) cpu / wall / threads);
    }

    /** Returns microseconds from a number of a case to a model on which its numbers are fixed. */
    private static double start(Path folder) throws IOException {
        Design design = request(folder, CASES).design();
        NegotiationModel model =
                new NegotiationModel(CompiledScenario.of(design.at(0).scenario()));
        double best = Double.POSITIVE_INFINITY;
        for (int repeat = 0; repeat < 20; repeat++) {
            long began = System.nanoTime();
            for (int index = 0; index < CASES; index++) {
                Case given = design.at(index);
                model.fix(given.fixed());
            }
            best = Math.min(best, (System.nanoTime() - began) / 1e3 / CASES);
        }
        return best;
    }
}
