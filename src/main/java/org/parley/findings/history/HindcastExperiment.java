package org.parley.findings.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parley.experiment.Experiment;
import org.parley.experiment.Work;
import org.parley.findings.history.HindcastResult.CaseRow;
import org.parley.findings.history.HindcastResult.VerdictOn;
import org.parley.scenario.Distribution;
import org.parley.scenario.history.CaseLibrary;
import org.parley.scenario.history.CaseOutcome;
import org.parley.scenario.history.CodedCase;

/** Forecasts all cases of a library, each from what is learned of all other conflicts, and scores that. */
public final class HindcastExperiment {

    /** Most runs of a draw: those that are played together. */
    public static final int MOST_RUNS = Experiment.BLOCK;

    private final CaseLibrary of;
    private final boolean isGiven;
    private final Size size;
    private final CaseDraws draws;
    private final CasePlayer player;
    private final List<CaseJob> jobs;
    private final int[] clusters;

    /**
     * How much is played.
     *
     * @param draws of each case
     * @param runs of each draw, at most {@link #MOST_RUNS}
     * @param seed master seed
     * @param checks whether the mapping is turned round, and other codings are tried
     * @param effects whether each covariate is moved
     */
    public record Size(int draws, int runs, long seed, boolean checks, boolean effects) {}

    /**
     * Plans a hindcast.
     *
     * @param coefficients of each draw, or empty to draw them from their priors
     */
    public HindcastExperiment(CaseLibrary library, List<Map<String, Double>> coefficients, Size size, Journal journal) {
        List<CodedCase> cases = library.cases();
        of = library;
        this.size = size;
        isGiven = !coefficients.isEmpty();
        draws = new CaseDraws(library, coefficients, size.seed(), size.runs());
        player = new CasePlayer(draws, library.template().scenario().calendar(), size.runs(), size.seed(), journal);
        jobs = cases.stream().map(c -> CaseJob.plain(c, library.mapping())).toList();
        List<String> names =
                cases.stream().map(CodedCase::cluster).distinct().sorted().toList();
        clusters = cases.stream().mapToInt(c -> names.indexOf(c.cluster())).toArray();
    }

    /** Returns how many runs are planned. */
    public long planned() {
        long planned = (long) jobs.size() * size.draws() * size.runs();
        planned += size.checks() ? checks().planned() : 0;
        return planned + (size.effects() ? effects().planned() : 0);
    }

    private CodingChecks checks() {
        return new CodingChecks(of, jobs, size);
    }

    private CovariateEffects effects() {
        return new CovariateEffects(of, jobs, size);
    }

    /** Plays what all else rests on. */
    private void play(Work work) {
        player.play(jobs, size.draws(), work);
    }

    /** Posterior of the shared coefficients, in weighted draws. */
    public Coefficients calibrate(Work work, Map<String, CaseOutcome> outcomes) {
        play(work);
        double[] weights = posterior(outcomes).weights(-1);
        List<double[]> values = new ArrayList<>();
        List<String> names = draws.coefficients();
        for (int m = 0; m < size.draws(); m++) {
            Map<String, Double> drawn = draws.coefficients(m);
            values.add(names.stream().mapToDouble(drawn::get).toArray());
        }
        Map<String, Distribution> priors = draws.priors();
        return Coefficients.of(names, priors, values, weights, used(outcomes));
    }

    private int used(Map<String, CaseOutcome> outcomes) {
        return (int)
                jobs.stream().filter(j -> outcomes.containsKey(j.of().id())).count();
    }

    private Posterior posterior(Map<String, CaseOutcome> outcomes) {
        return new Posterior(
                jobs.stream().map(j -> player.of(j, size.draws())).toList(),
                outcomes(outcomes),
                clusters,
                size.draws());
    }

    /** Returns the outcome of each case in their order, or null. */
    private List<CaseOutcome> outcomes(Map<String, CaseOutcome> known) {
        List<CaseOutcome> all = new ArrayList<>();
        jobs.forEach(j -> all.add(known.get(j.of().id())));
        return all;
    }

    /**
     * Plays the cases, and scores those whose outcomes are known.
     *
     * @param outcomes by case; empty if none is to be looked at
     * @param others forecasts of other people
     */
    public HindcastResult result(Work work, Map<String, CaseOutcome> outcomes, List<Forecaster> others) {
        play(work);
        List<CaseRow> rows = rows(outcomes);
        String plain = isGiven ? Forecaster.GIVEN : Forecaster.UNFITTED;
        List<Forecaster> all = new ArrayList<>(List.of(forecaster(plain, rows, false)));
        boolean isScored = rows.stream().anyMatch(r -> r.outcome() != null);
        if (rows.get(0).fitted() != null) {
            all.add(0, forecaster(Forecaster.FITTED, rows, true));
        }
        all.addAll(others);
        List<CaseOutcome> known = outcomes(outcomes);
        Scorer scorer = new Scorer(of.cases(), known, clusters, size.seed());
        List<TargetScore> scores = Scorer.adjusted(Arrays.stream(Target.values())
                .flatMap(t -> scorer.scores(all, t).stream())
                .toList());
        CodingChecks checks = checks();
        boolean isChecked = size.checks() && isScored;
        if (isChecked) {
            checks.play(player, work);
        }
        List<HindcastResult.Variation> reversed = isChecked ? checks.reversed(player, size.draws(), known) : List.of();
        List<HindcastResult.Variation> sensitivity =
                isChecked ? checks.sensitivity(player, size.draws(), known) : List.of();
        return new HindcastResult(
                rows,
                scores,
                verdicts(scores, reversed),
                OtherScores.times(rows, plain),
                OtherScores.classes(rows, plain),
                reversed,
                sensitivity,
                size.effects() ? effects().play(player, work) : List.of(),
                isGiven,
                failed());
    }

    private List<CaseRow> rows(Map<String, CaseOutcome> outcomes) {
        Posterior posterior = posterior(outcomes);
        double[] equal = new double[size.draws()];
        Arrays.fill(equal, 1.0 / size.draws());
        return IntStream.range(0, jobs.size())
                .mapToObj(i -> {
                    int[] codes = player.of(jobs.get(i), size.draws());
                    double[] weights = isGiven ? null : posterior.weights(clusters[i]);
                    return new CaseRow(
                            jobs.get(i).of(),
                            CaseForecast.of(codes, equal),
                            weights == null ? null : CaseForecast.of(codes, weights),
                            weights == null ? Double.NaN : Posterior.effective(weights),
                            outcomes.get(jobs.get(i).of().id()));
                })
                .toList();
    }

    private static Forecaster forecaster(String name, List<CaseRow> rows, boolean isFitted) {
        Map<Target, double[]> p = new LinkedHashMap<>();
        for (Target target : Target.values()) {
            p.put(
                    target,
                    rows.stream()
                            .map(r -> isFitted ? r.fitted() : r.unfitted())
                            .mapToDouble(f ->
                                    f == null ? Double.NaN : f.probability().get(target))
                            .toArray());
        }
        return new Forecaster(name, p);
    }

    private static List<VerdictOn> verdicts(List<TargetScore> scores, List<HindcastResult.Variation> reversed) {
        return scores.stream()
                .filter(s -> Forecaster.isParley(s.forecaster()))
                .map(s -> new VerdictOn(
                        s.forecaster(),
                        s.target(),
                        SkillWord.of(s, reversed.stream().anyMatch(v -> v.target() == s.target() && v.isWorse()))))
                .toList();
    }

    private long failed() {
        return jobs.stream()
                .flatMapToInt(j -> Arrays.stream(player.of(j, size.draws())))
                .filter(code -> code == CodedRun.FAILED)
                .count();
    }
}
