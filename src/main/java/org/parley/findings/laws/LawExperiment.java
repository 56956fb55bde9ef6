package org.parley.findings.laws;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.parley.experiment.Experiment;
import org.parley.experiment.Work;
import org.parley.findings.laws.LawResult.Effect;
import org.parley.findings.laws.LawResult.Moved;
import org.parley.findings.laws.LawResult.Reading;
import org.parley.findings.laws.Series.Level;
import org.parley.outcome.RunOutcome;

/** Tries laws on a scenario: all levels of all laws are played with the same keys, each setting once. */
public final class LawExperiment {

    private static final int CALIBRATION = 19;
    private static final int DEAD_NUMBERS = 22;

    /** How many times as many runs the offers of a calibration need. */
    private static final int CALIBRATION_TIMES = 3;

    private final LawScenarios scenarios;
    private final long runs;
    private final long seed;
    private final List<Law> laws;
    private final Map<Integer, Map<Setting, Map<LawMeasure, double[]>>> samples = new TreeMap<>();
    private long failed;
    private String failure;

    /** Plans an experiment. */
    public LawExperiment(LawRequest request) {
        this.scenarios = new LawScenarios(request.file());
        this.runs = request.runs();
        this.seed = request.seed();
        this.laws = IntStream.rangeClosed(1, count())
                .filter(request::asks)
                .mapToObj(n -> LawBook.law(n, scenarios))
                .toList();
        for (Law law : laws) {
            for (Series series : law.series()) {
                Map<Setting, Map<LawMeasure, double[]>> settings =
                        samples.computeIfAbsent(series.times(), times -> new LinkedHashMap<>());
                for (Level level : series.levels()) {
                    for (LawMeasure measure : measures(series)) {
                        settings.computeIfAbsent(level.setting(), s -> new HashMap<>())
                                .put(measure, new double[(int) runs * series.times()]);
                    }
                }
            }
        }
    }

    /** Returns how many laws there are. */
    public static int count() {
        return LawBook.count();
    }

    private static Set<LawMeasure> measures(Series series) {
        Set<LawMeasure> all = new LinkedHashSet<>(series.measures());
        series.claims().forEach(claim -> all.add(claim.measure()));
        return all;
    }

    private boolean tries(int number) {
        return laws.stream().anyMatch(law -> law.number() == number);
    }

    /** Returns how many runs are planned. */
    public long planned() {
        long planned = tries(CALIBRATION) ? CALIBRATION_TIMES * runs : 0;
        planned += tries(DEAD_NUMBERS) ? DeadNumbers.runs(scenarios) : 0;
        for (Map.Entry<Integer, Map<Setting, Map<LawMeasure, double[]>>> part : samples.entrySet()) {
            planned += runs * part.getKey() * part.getValue().size();
        }
        return planned;
    }

    /** Plays the runs and judges the laws. */
    public List<LawResult> results(Work work) {
        samples.forEach((times, settings) -> play(work, runs * times, settings));
        List<LawResult> results = new ArrayList<>();
        for (Law law : laws) {
            List<Moved> moved =
                    new ArrayList<>(law.series().stream().map(this::moved).toList());
            if (law.number() == CALIBRATION) {
                moved.addAll(
                        0, Calibration.of(scenarios.file().scenario(), seed, CALIBRATION_TIMES * runs, work.step()));
            } else if (law.number() == DEAD_NUMBERS) {
                moved.add(new DeadNumbers(scenarios, work, seed).moved(runs));
            }
            results.add(new LawResult(law.number(), law.says(), moved, law.reason()));
        }
        return results;
    }

    /** Returns why some runs failed, or null if none did. */
    public String failure() {
        return failed == 0 ? null : failed + " runs failed: " + failure;
    }

    private void play(Work work, long many, Map<Setting, Map<LawMeasure, double[]>> settings) {
        List<Setting> order = List.copyOf(settings.keySet());
        work.play(
                new Experiment(
                        IntStream.range(0, order.size())
                                .mapToObj(k -> scenarios.at(k, order.get(k)))
                                .toList(),
                        0,
                        many,
                        seed),
                run -> take(run, order.get(run.caseIndex()), settings));
    }

    private void take(RunOutcome run, Setting setting, Map<Setting, Map<LawMeasure, double[]>> settings) {
        if (run.isFailed()) {
            failed++;
            failure = run.error();
        }
        settings.get(setting)
                .forEach((measure, sample) ->
                        sample[(int) run.run()] = run.isFailed() ? Double.NaN : measure.in(scenarios.of(setting), run));
    }

    private Moved moved(Series series) {
        List<Effect> effects = series.claims().stream()
                .map(claim -> Judge.of(claim, samples(series, claim.measure())))
                .toList();
        List<Reading> readings = series.measures().stream()
                .map(measure -> new Reading(
                        measure.name(),
                        measure.unit(),
                        samples(series, measure).stream()
                                .map(sample -> Judge.mean(measure.unit(), sample))
                                .toList()))
                .toList();
        List<Double> places = series.levels().stream().map(Level::place).toList();
        return new Moved(
                series.moved(),
                series.range(),
                series.levels().stream().map(Level::label).toList(),
                places.contains(Double.NaN) ? List.of() : places,
                readings,
                effects);
    }

    private List<double[]> samples(Series series, LawMeasure measure) {
        return series.levels().stream()
                .map(level -> samples.get(series.times()).get(level.setting()).get(measure))
                .toList();
    }
}
