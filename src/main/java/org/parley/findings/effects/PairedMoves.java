package org.parley.findings.effects;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.parley.experiment.Case;
import org.parley.experiment.Experiment;
import org.parley.experiment.UncertainInputs;
import org.parley.experiment.Work;
import org.parley.findings.effects.EffectMeasure.Unit;
import org.parley.findings.laws.LawScenarios;
import org.parley.findings.laws.Setting;
import org.parley.outcome.RunOutcome;
import org.parley.statistics.comparison.SampleDifference;

/** Plays moves with the same luck, run by run, and compares what comes of them. */
final class PairedMoves {

    private static final double CONFIDENCE = 0.95;

    private final LawScenarios scenarios;
    private final List<EffectMeasure> measures;
    private final Map<Setting, Sample> origins = new LinkedHashMap<>();
    private final long seed;
    private long failed;
    private String failure;

    PairedMoves(LawScenarios scenarios, List<EffectMeasure> measures, long seed) {
        this.scenarios = scenarios;
        this.measures = measures;
        this.seed = seed;
    }

    /** What is seen of some runs of one setting; NaN where a run does not count. */
    private record Sample(double[][] values, int[] course, boolean[] failed) {

        static Sample of(int measures, int runs) {
            return new Sample(new double[measures][runs], new int[runs], new boolean[runs]);
        }
    }

    /** Returns why some runs failed, or null if none did. */
    String failure() {
        return failed == 0 ? null : failed + " runs failed: " + failure;
    }

    /** Plays a setting that others are measured from, and keeps what is seen of it. */
    void begin(Setting origin, int runs, Work work) {
        origins.putAll(play(List.of(origin), runs, work));
    }

    /** Whether a setting was played that others are measured from. */
    boolean isBegun(Setting origin) {
        return origins.containsKey(origin);
    }

    /**
     * Plays the moves of some claims or numbers.
     *
     * @param all the moves of each; what they are measured from is played with them unless it was before
     * @param own what is left out of each: keys of measures
     * @param runs how many of each setting, at most as many as were played before
     */
    List<List<MoveEffects>> of(List<List<Move>> all, List<Set<String>> own, int runs, Work work) {
        List<Setting> settings = all.stream()
                .flatMap(List::stream)
                .flatMap(move -> List.of(move.from(), move.to()).stream())
                .distinct()
                .filter(setting -> !origins.containsKey(setting))
                .toList();
        Map<Setting, Sample> seen = new LinkedHashMap<>(origins);
        if (!settings.isEmpty()) {
            seen.putAll(play(settings, runs, work));
        }
        List<List<MoveEffects>> effects = new ArrayList<>();
        for (int s = 0; s < all.size(); s++) {
            Set<String> left = own.get(s);
            effects.add(all.get(s).stream()
                    .map(move -> compare(move, seen.get(move.from()), seen.get(move.to()), left, runs))
                    .toList());
        }
        return effects;
    }

    private Map<Setting, Sample> play(List<Setting> settings, int runs, Work work) {
        List<Case> cases = new ArrayList<>();
        Map<Setting, Sample> samples = new LinkedHashMap<>();
        for (Setting setting : settings) {
            cases.add(scenarios.at(cases.size(), known(setting)));
            samples.put(setting, Sample.of(measures.size(), runs));
        }
        List<Sample> inOrder = List.copyOf(samples.values());
        work.play(new Experiment(cases, 0, runs, seed), run -> take(run, inOrder.get(run.caseIndex())));
        return samples;
    }

    /** A change of the file may do away with a number. */
    private Setting known(Setting setting) {
        if (setting.sets().isEmpty() || setting.fixed().isEmpty()) {
            return setting;
        }
        Map<String, Double> fixed = new LinkedHashMap<>(setting.fixed());
        fixed.keySet().retainAll(UncertainInputs.numbers(scenarios.of(setting)));
        return new Setting(setting.sets(), fixed);
    }

    private void take(RunOutcome run, Sample sample) {
        int r = (int) run.run();
        sample.failed[r] = run.isFailed();
        if (run.isFailed()) {
            failed++;
            failure = run.error();
        }
        for (int m = 0; m < measures.size(); m++) {
            sample.values[m][r] =
                    run.isFailed() ? Double.NaN : measures.get(m).gauge().applyAsDouble(run);
        }
        sample.course[r] = run.isFailed() ? 0 : course(run);
    }

    /** A number that is the same for two runs only if they took the same course. */
    private static int course(RunOutcome run) {
        return Objects.hash(
                run.outcome(),
                run.ending().round(),
                run.ending().front(),
                Arrays.hashCode(run.ending().terms()),
                run.talks().agreementRound(),
                run.ceasefire(),
                run.history() == null ? 0 : run.history().situations());
    }

    private MoveEffects compare(Move move, Sample from, Sample to, Set<String> own, int runs) {
        long failures = 0;
        long changed = 0;
        for (int r = 0; r < runs; r++) {
            boolean isFailed = from.failed[r] || to.failed[r];
            failures += isFailed ? 1 : 0;
            changed += !isFailed && differs(from, to, own, r) ? 1 : 0;
        }
        List<Effect> effects = new ArrayList<>();
        for (int m = 0; m < measures.size(); m++) {
            if (!own.contains(measures.get(m).key())) {
                compare(measures.get(m), first(from.values[m], to, runs), first(to.values[m], from, runs), effects);
            }
        }
        return new MoveEffects(move.kind(), move.words(), runs, changed, failures, effects);
    }

    private boolean differs(Sample from, Sample to, Set<String> own, int run) {
        if (from.course[run] != to.course[run]) {
            return true;
        }
        for (int m = 0; m < measures.size(); m++) {
            if (Double.compare(from.values[m][run], to.values[m][run]) != 0
                    && !own.contains(measures.get(m).key())) {
                return true;
            }
        }
        return false;
    }

    /** Returns the first runs of a sample, without those that failed in the other. */
    private static double[] first(double[] values, Sample other, int runs) {
        double[] first = Arrays.copyOf(values, runs);
        for (int r = 0; r < runs; r++) {
            first[r] = other.failed[r] ? Double.NaN : first[r];
        }
        return first;
    }

    private static void compare(EffectMeasure measure, double[] from, double[] to, List<Effect> effects) {
        if (measure.unit() == Unit.MONTHS) {
            for (int r = 0; r < from.length; r++) {
                boolean both = !Double.isNaN(from[r]) && !Double.isNaN(to[r]);
                from[r] = both ? from[r] : Double.NaN;
                to[r] = both ? to[r] : Double.NaN;
            }
        }
        if (counted(from) > 1 && counted(to) > 1) {
            effects.add(Effect.of(
                    measure.key(),
                    measure.unit() == Unit.SHARE
                            ? SampleDifference.ofPairedShares(to, from, CONFIDENCE)
                            : SampleDifference.ofPairedMeans(to, from, CONFIDENCE)));
        }
    }

    private static long counted(double[] values) {
        return Arrays.stream(values).filter(x -> !Double.isNaN(x)).count();
    }
}
