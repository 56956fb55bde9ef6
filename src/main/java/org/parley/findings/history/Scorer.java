package org.parley.findings.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parley.findings.history.TargetScore.Against;
import org.parley.findings.history.TargetScore.Bin;
import org.parley.scenario.history.CaseOutcome;
import org.parley.scenario.history.CodedCase;
import org.parley.statistics.Holm;
import org.parley.statistics.forecast.ClusterBootstrap;
import org.parley.statistics.forecast.ConstantForecasts;
import org.parley.statistics.forecast.PermutationTest;
import org.parley.statistics.forecast.ProbabilityScore;

/** Scores forecasts of cases against what came, beside benchmarks. */
final class Scorer {

    private static final int DRAWS = 10_000;

    private final List<CodedCase> cases;
    private final Map<Target, double[]> came = new LinkedHashMap<>();
    private final int[] clusters;
    private final long seed;

    Scorer(List<CodedCase> cases, List<CaseOutcome> outcomes, int[] clusters, long seed) {
        this.cases = cases;
        this.clusters = clusters.clone();
        this.seed = seed;
        for (Target target : Target.values()) {
            came.put(target, outcomes.stream().mapToDouble(target::came).toArray());
        }
    }

    /** Returns the scores of forecasters and benchmarks on a target, the benchmarks last; none if no case can be scored. */
    List<TargetScore> scores(List<Forecaster> forecasters, Target target) {
        int[] scored = scored(came.get(target));
        if (scored.length == 0) {
            return List.of();
        }
        Map<String, double[]> benchmarks = benchmarks(target);
        List<TargetScore> all = new ArrayList<>();
        for (Forecaster f : forecasters) {
            double[] p = f.p().get(target);
            int[] given = p == null
                    ? new int[0]
                    : Arrays.stream(scored).filter(i -> !Double.isNaN(p[i])).toArray();
            if (given.length > 0) {
                all.add(score(f.name(), target, p, given, benchmarks, true));
            }
        }
        benchmarks.forEach((name, p) -> all.add(score(name, target, p, scored, benchmarks, name.equals("B4"))));
        return all;
    }

    private static int[] scored(double[] y) {
        return IntStream.range(0, y.length).filter(i -> !Double.isNaN(y[i])).toArray();
    }

    /** Returns the forecasts of benchmarks for all cases; NaN for those that are not scored. */
    private Map<String, double[]> benchmarks(Target target) {
        double[] y = came.get(target);
        int[] scored = scored(y);
        double[] known = at(y, scored);
        Map<String, double[]> all = new LinkedHashMap<>();
        all.put("B0", spread(ConstantForecasts.leaveOneOut(known), scored));
        all.put("B1", spread(ConstantForecasts.best(known), scored));
        all.put("B2", ConstantForecasts.same(target.prior(), y.length));
        all.put("B3", ConstantForecasts.same(0.5, y.length));
        all.put("B4", cases.stream().mapToDouble(target::checklist).toArray());
        return all;
    }

    private double[] spread(double[] values, int[] places) {
        double[] all = ConstantForecasts.same(Double.NaN, cases.size());
        IntStream.range(0, places.length).forEach(k -> all[places[k]] = values[k]);
        return all;
    }

    private TargetScore score(
            String name,
            Target target,
            double[] forecasts,
            int[] scored,
            Map<String, double[]> benchmarks,
            boolean isTested) {
        double[] p = at(forecasts, scored);
        double[] y = at(came.get(target), scored);
        Map<String, Against> against = new LinkedHashMap<>();
        if (!benchmarks.containsKey(name)) {
            benchmarks.forEach((b, other) -> against.put(b, against(p, at(other, scored), y, scored)));
        }
        return new TargetScore(
                name,
                target,
                scored.length,
                ProbabilityScore.BRIER.mean(p, y),
                ProbabilityScore.LOG.mean(p, y),
                mean(p) - mean(y),
                against,
                isTested ? PermutationTest.p(p, y, ProbabilityScore.BRIER, DRAWS, seed) : Double.NaN,
                Double.NaN,
                IntStream.range(0, 3)
                        .mapToObj(k -> bin(p, y, k / 3.0, (k + 1) / 3.0))
                        .toList());
    }

    private Against against(double[] p, double[] other, double[] y, int[] scored) {
        double[] ours = ProbabilityScore.BRIER.each(p, y);
        double[] theirs = ProbabilityScore.BRIER.each(other, y);
        double[] differences = IntStream.range(0, y.length)
                .mapToDouble(k -> ours[k] - theirs[k])
                .toArray();
        int[] places =
                IntStream.of(scored).map(i -> clusters[i]).distinct().sorted().toArray();
        int[] own = IntStream.of(scored)
                .map(i -> Arrays.binarySearch(places, clusters[i]))
                .toArray();
        ClusterBootstrap bootstrap = ClusterBootstrap.of(differences, own, DRAWS, seed);
        return new Against(
                ConstantForecasts.skill(mean(ours), mean(theirs)),
                ConstantForecasts.skill(ProbabilityScore.LOG.mean(p, y), ProbabilityScore.LOG.mean(other, y)),
                mean(differences),
                bootstrap.interval(0.95),
                bootstrap.interval(0.80));
    }

    private static Bin bin(double[] p, double[] y, double low, double high) {
        int[] in = IntStream.range(0, p.length)
                .filter(i -> p[i] >= low && (p[i] < high || high == 1))
                .toArray();
        return new Bin(low, high, in.length, mean(at(p, in)), mean(at(y, in)));
    }

    /** Adjusts the tests of a forecaster for there being one for each target. */
    static List<TargetScore> adjusted(List<TargetScore> scores) {
        Map<String, List<TargetScore>> byName = new LinkedHashMap<>();
        scores.forEach(s ->
                byName.computeIfAbsent(s.forecaster(), n -> new ArrayList<>()).add(s));
        List<TargetScore> all = new ArrayList<>();
        byName.values().forEach(own -> {
            double[] p = Holm.adjusted(
                    own.stream().mapToDouble(TargetScore::permutation).toArray());
            IntStream.range(0, p.length).forEach(k -> all.add(own.get(k).with(p[k])));
        });
        return all;
    }

    private static double[] at(double[] values, int[] places) {
        return IntStream.of(places).mapToDouble(i -> values[i]).toArray();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }
}
