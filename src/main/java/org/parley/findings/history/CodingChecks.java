package org.parley.findings.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.parley.experiment.Work;
import org.parley.findings.history.HindcastExperiment.Size;
import org.parley.findings.history.HindcastResult.Pair;
import org.parley.findings.history.HindcastResult.Variation;
import org.parley.scenario.history.CaseLibrary;
import org.parley.scenario.history.CaseOutcome;
import org.parley.scenario.history.CodedCase;
import org.parley.scenario.history.CodedCase.Alternative;
import org.parley.scenario.history.CodedCase.Confidence;
import org.parley.scenario.history.Mapping;
import org.parley.statistics.forecast.ProbabilityScore;

/** What becomes of the scores with the mapping turned round, and with other codings, on a part of the draws. */
final class CodingChecks {

    private static final int DRAWS = 40;

    /** A case with so many covariates of low confidence counts as one of low confidence. */
    private static final int MANY_LOW = 5;

    private final List<CaseJob> jobs;
    private final List<CaseJob> reversed;
    private final Map<String, Map<Integer, CaseJob>> alternatives = new LinkedHashMap<>();
    private final int draws;
    private final int runs;

    CodingChecks(CaseLibrary of, List<CaseJob> jobs, Size size) {
        this.jobs = jobs;
        draws = Math.min(DRAWS, size.draws());
        runs = size.runs();
        Mapping turned = of.mapping().reversed();
        reversed = jobs.stream()
                .map(j -> new CaseJob(j.label() + "~reversed", j.of(), turned, Map.of()))
                .toList();
        Map<Integer, CaseJob> together = new LinkedHashMap<>();
        for (int i = 0; i < jobs.size(); i++) {
            CodedCase one = jobs.get(i).of();
            for (Alternative other : one.alternatives()) {
                String label = one.id() + ": " + other.covariate() + " " + other.level();
                alternatives.put(label, Map.of(i, job(jobs.get(i), one.with(other), label)));
            }
            if (!one.alternatives().isEmpty()) {
                together.put(i, job(jobs.get(i), one.withAllAlternatives(), one.id() + "~all"));
            }
        }
        if (!together.isEmpty()) {
            alternatives.put("all other codings together", together);
        }
    }

    private static CaseJob job(CaseJob job, CodedCase otherwise, String label) {
        return new CaseJob(label.replace(": ", "~").replace(" ", "="), otherwise, job.mapping(), Map.of());
    }

    private List<CaseJob> all() {
        List<CaseJob> all = new ArrayList<>(reversed);
        alternatives.values().forEach(a -> all.addAll(a.values()));
        return all;
    }

    long planned() {
        return (long) all().size() * draws * runs;
    }

    void play(CasePlayer player, Work work) {
        player.play(all(), draws, work);
    }

    private CaseForecast forecast(int[] codes) {
        double[] equal = new double[draws];
        Arrays.fill(equal, 1.0 / draws);
        return CaseForecast.of(Arrays.copyOf(codes, draws * runs), equal);
    }

    private List<CaseForecast> usual(CasePlayer player, int many) {
        return jobs.stream().map(j -> forecast(player.of(j, many))).toList();
    }

    /** Returns the scores with every row of the mapping turned round. */
    List<Variation> reversed(CasePlayer player, int many, List<CaseOutcome> outcomes) {
        List<CaseForecast> turned =
                reversed.stream().map(j -> forecast(player.of(j, draws))).toList();
        return variations("the mapping turned round", false, usual(player, many), turned, outcomes, outcomes);
    }

    /** Returns the scores with other codings, cases or rules. */
    List<Variation> sensitivity(CasePlayer player, int many, List<CaseOutcome> outcomes) {
        List<CaseForecast> usual = usual(player, many);
        List<Variation> all = new ArrayList<>();
        alternatives.forEach((label, changed) -> {
            List<CaseForecast> other = new ArrayList<>(usual);
            changed.forEach((i, job) -> other.set(i, forecast(player.of(job, draws))));
            all.addAll(variations(label, changed.size() == 1, usual, other, outcomes, outcomes));
        });
        List<CaseOutcome> sure = new ArrayList<>(outcomes);
        for (int i = 0; i < sure.size(); i++) {
            long low = jobs.get(i).of().covariates().values().stream()
                    .filter(c -> c.confidence() == Confidence.LOW)
                    .count();
            sure.set(i, low >= MANY_LOW ? null : sure.get(i));
        }
        all.addAll(variations(
                String.format(Locale.ROOT, "without cases of low confidence (%d codings or more)", MANY_LOW),
                false,
                usual,
                usual,
                outcomes,
                sure));
        double[] now = came(Target.T1, outcomes);
        double[] then = outcomes.stream()
                .mapToDouble(o -> o == null ? Double.NaN : o.isAgreed() || o.limited() ? 1 : 0)
                .toArray();
        all.add(new Variation(
                "limited truces counted as agreement",
                false,
                Target.T1,
                pair(ProbabilityScore.BRIER, Target.T1, usual, usual, now, then),
                pair(ProbabilityScore.LOG, Target.T1, usual, usual, now, then)));
        return all;
    }

    private static List<Variation> variations(
            String what,
            boolean isOfOneCase,
            List<CaseForecast> usual,
            List<CaseForecast> other,
            List<CaseOutcome> outcomes,
            List<CaseOutcome> then) {
        return Arrays.stream(Target.values())
                .map(t -> new Variation(
                        what,
                        isOfOneCase,
                        t,
                        pair(ProbabilityScore.BRIER, t, usual, other, came(t, outcomes), came(t, then)),
                        pair(ProbabilityScore.LOG, t, usual, other, came(t, outcomes), came(t, then))))
                .filter(v -> !Double.isNaN(v.brier().then()))
                .toList();
    }

    private static double[] came(Target target, List<CaseOutcome> outcomes) {
        return outcomes.stream().mapToDouble(target::came).toArray();
    }

    private static Pair pair(
            ProbabilityScore kind,
            Target target,
            List<CaseForecast> usual,
            List<CaseForecast> other,
            double[] now,
            double[] then) {
        return new Pair(score(kind, target, usual, now), score(kind, target, other, then));
    }

    private static double score(ProbabilityScore kind, Target target, List<CaseForecast> forecasts, double[] y) {
        int[] scored =
                IntStream.range(0, y.length).filter(i -> !Double.isNaN(y[i])).toArray();
        return kind.mean(
                IntStream.of(scored)
                        .mapToDouble(i -> forecasts.get(i).probability().get(target))
                        .toArray(),
                IntStream.of(scored).mapToDouble(i -> y[i]).toArray());
    }
}
