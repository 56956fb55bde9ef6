package org.parley.laws;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.parley.experiment.SingleRun;
import org.parley.model.NegotiationModel;
import org.parley.model.compile.CompiledScenario;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.Trace;
import org.parley.scenario.reader.ScenarioReader;

/** Scenario files played with the same luck run by run, and how they differ. Each is played once, when first asked for. */
final class PairedRuns {

    /** Models that play side by side; a run is the same whoever plays it. */
    private static final int PLAYERS = 4;

    private final int runs;
    private final long seed;
    private final Map<Path, RunOutcome[]> played = new TreeMap<>();

    PairedRuns(int runs, long seed) {
        this.runs = runs;
        this.seed = seed;
    }

    RunOutcome[] of(Path file) {
        return played.computeIfAbsent(file, f -> {
            CompiledScenario compiled =
                    CompiledScenario.of(ScenarioReader.read(f, Map.of()).scenario());
            RunOutcome[] outcomes = new RunOutcome[runs];
            IntStream.range(0, PLAYERS).parallel().forEach(player -> {
                NegotiationModel model = new NegotiationModel(compiled);
                for (int run = player; run < runs; run += PLAYERS) {
                    outcomes[run] = SingleRun.of(model, seed, run, Trace.NONE);
                }
            });
            return outcomes;
        });
    }

    /** Returns the statistics of a function of each run; runs in which it is NaN do not count. */
    static SummaryStatistics over(RunOutcome[] outcomes, ToDoubleFunction<RunOutcome> value) {
        SummaryStatistics statistics = new SummaryStatistics();
        for (RunOutcome outcome : outcomes) {
            double x = value.applyAsDouble(outcome);
            if (!Double.isNaN(x)) {
                statistics.addValue(x);
            }
        }
        return statistics;
    }

    /** Returns the statistics of a measure in one file less so many times the same in another, run by run. */
    SummaryStatistics difference(Measure measure, Path of, double times, Path less) {
        RunOutcome[] first = of(of);
        RunOutcome[] second = of(less);
        SummaryStatistics differences = new SummaryStatistics();
        for (int run = 0; run < runs; run++) {
            double d = measure.in(first[run]) - times * measure.in(second[run]);
            if (!Double.isNaN(d)) {
                differences.addValue(d);
            }
        }
        return differences;
    }

    /** Returns how a measure differs between a file and its base, in words, with the 95% interval of the difference. */
    String told(Measure measure, Path base, Path variant) {
        SummaryStatistics d = difference(measure, variant, 1, base);
        SummaryStatistics before = new SummaryStatistics();
        RunOutcome[] first = of(base);
        RunOutcome[] second = of(variant);
        for (int run = 0; run < runs; run++) {
            double x = measure.in(first[run]);
            if (!Double.isNaN(x) && !Double.isNaN(measure.in(second[run]))) {
                before.addValue(x);
            }
        }
        double scale = measure.isShare() ? 100 : 1;
        String format = measure.isShare() || before.getMean() >= 10 ? "%+.1f ± %.1f" : "%+.3f ± %.3f";
        return measure.name() + " " + measure.text(before.getMean()) + " → "
                + measure.text(before.getMean() + d.getMean()) + " ("
                + String.format(Locale.ROOT, format, scale * d.getMean(), scale * 1.96 * error(d)) + ")";
    }

    static double error(SummaryStatistics s) {
        return Math.sqrt(s.getVariance() / s.getN());
    }

    /** Returns by how many standard errors a mean lies from 0; 0 if nothing differs in any run. */
    static double standardErrors(SummaryStatistics s) {
        if (s.getN() < 2) {
            throw new IllegalStateException("there are no runs to compare");
        }
        return s.getMean() == 0 ? 0 : s.getMean() / error(s);
    }
}
