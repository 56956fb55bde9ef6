package org.parley.laws;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.parley.experiment.SingleRun;
import org.parley.model.NegotiationModel;
import org.parley.model.compile.CompiledScenario;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.Trace;
import org.parley.scenario.Scenario;
import org.parley.scenario.reader.ScenarioReader;

/** Small experiments for tests of laws: a scenario, with values set, played a few thousand times. */
final class Experiments {

    /** Large enough for the effects asked for, small enough for the default test run. */
    private static final int RUNS = 10_000;

    static final long SEED = 20250217;

    private final String name;
    private final String text;

    Experiments(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /** Returns the scenario with values set, each {@code path=value}. */
    Scenario scenario(String... sets) {
        Map<String, String> map = new LinkedHashMap<>();
        Arrays.stream(sets).map(s -> s.split("=", 2)).forEach(s -> map.put(s[0], s[1]));
        return ScenarioReader.readText(name, text, map).scenario();
    }

    /** Plays the scenario and returns the statistics of a measure; runs in which it is NaN do not count. */
    SummaryStatistics measure(ToDoubleFunction<RunOutcome> measure, String... sets) {
        SummaryStatistics statistics = new SummaryStatistics();
        play(
                RUNS,
                outcome -> {
                    double value = measure.applyAsDouble(outcome);
                    if (!Double.isNaN(value)) {
                        statistics.addValue(value);
                    }
                },
                sets);
        return statistics;
    }

    /** Plays the scenario and hands over what each run leaves, in order; two variants share their luck run by run. */
    void play(int runs, Consumer<RunOutcome> listener, String... sets) {
        play(SEED, runs, listener, sets);
    }

    /** Plays the scenario with a seed of its own. */
    void play(long seed, int runs, Consumer<RunOutcome> listener, String... sets) {
        NegotiationModel model = new NegotiationModel(CompiledScenario.of(scenario(sets)));
        for (int run = 0; run < runs; run++) {
            listener.accept(SingleRun.of(model, seed, run, Trace.NONE));
        }
    }

    /**
     * Returns by how many standard errors the second mean exceeds the first. Without an effect it exceeds 5 once in 3.5
     * million times; runs that share their luck make that rarer still.
     */
    static double standardErrors(SummaryStatistics first, SummaryStatistics second) {
        double error = Math.sqrt(first.getVariance() / first.getN() + second.getVariance() / second.getN());
        return inErrors(second.getMean() - first.getMean(), error);
    }

    /** Returns by how many standard errors the mean of differences run by run exceeds 0; the same odds hold. */
    static double standardErrors(SummaryStatistics differences) {
        return inErrors(differences.getMean(), differences.getStandardDeviation() / Math.sqrt(differences.getN()));
    }

    /** Nothing measured, or no spread, is no evidence: NaN would count as greater than anything. */
    private static double inErrors(double difference, double error) {
        return error > 0 ? difference / error : 0;
    }
}
