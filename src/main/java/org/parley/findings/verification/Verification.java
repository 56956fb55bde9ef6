package org.parley.findings.verification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.experiment.Experiment;
import org.parley.experiment.Work;
import org.parley.scenario.Claim;
import org.parley.scenario.Measure;
import org.parley.scenario.Measure.Statistic;
import org.parley.scenario.problem.ScenarioException;
import org.parley.statistics.Estimate;

/** Holds Parley to what published works claim. */
public final class Verification {

    private final Work work;
    private final long seed;
    private final ExactAnswers exact;

    /**
     * Makes a verification.
     *
     * @param work runs the scenarios
     * @param seed master seed; runs of the same number share their luck in all settings
     * @param exact answers without simulation
     */
    public Verification(Work work, long seed, ExactAnswers exact) {
        this.work = work;
        this.seed = seed;
        this.exact = exact;
    }

    /** Judges the claims of a scenario, and says whose they are. */
    public VerificationResult result(VerificationPlan plan) {
        return new VerificationResult(plan.file().name(), plan.file().scenario(), seed, of(plan));
    }

    /**
     * Judges the claims of a scenario, in the order of the file.
     *
     * @param plan what has to be run
     * @throws ScenarioException if a claim names a row that the exact analysis does not have
     */
    public List<Verdict> of(VerificationPlan plan) {
        Map<Map<String, String>, SettingSamples> samples = new HashMap<>();
        Map<Map<String, String>, Map<String, Double>> rows = new HashMap<>();
        plan.settings().forEach((sets, setting) -> {
            if (setting.runs() > 0) {
                samples.put(sets, run(setting));
            }
            if (setting.isAnalysed()) {
                rows.put(sets, exact.of(setting.scenario()));
            }
        });
        List<Verdict> verdicts = new ArrayList<>();
        plan.file().scenario().claims().forEach((id, claim) -> {
            Measure measure = plan.measure(id);
            verdicts.add(
                    measure instanceof Measure.Simulated simulated
                            ? simulated(id, claim, simulated, samples)
                            : exact(id, claim, ((Measure.Exact) measure).row(), rows, plan));
        });
        return verdicts;
    }

    private SettingSamples run(VerificationPlan.Setting setting) {
        SettingSamples samples = new SettingSamples(setting);
        work.play(Experiment.of(setting.scenario(), setting.runs(), seed), samples);
        return samples;
    }

    private static Verdict simulated(
            String id, Claim claim, Measure.Simulated measure, Map<Map<String, String>, SettingSamples> samples) {
        SettingSamples set = Objects.requireNonNull(samples.get(claim.set()));
        double[] sample = set.of(measure, claim.runs());
        Estimate measured = estimate(measure.statistic(), sample);
        if (claim.direction() == null) {
            String failure = failure(measured, set.failure(claim.runs()));
            return Verdict.of(id, claim, measured, null, measured.minus(claim.value()), failure);
        }
        SettingSamples other = Objects.requireNonNull(samples.get(claim.against()));
        double[] compared = other.of(measure, claim.runs());
        Estimate against = estimate(measure.statistic(), compared);
        Estimate difference = measure.statistic() == Statistic.MEDIAN
                ? Estimate.medianDifference(sample, compared)
                : Estimate.difference(sample, compared);
        String failure = failure(difference, set.failure(claim.runs()), other.failure(claim.runs()));
        return Verdict.of(id, claim, measured, against, difference, failure);
    }

    private static Estimate estimate(Statistic statistic, double[] sample) {
        return switch (statistic) {
            case MEAN -> Estimate.mean(sample);
            case MEDIAN -> Estimate.median(sample);
            case SHARE -> Estimate.share(sample);
        };
    }

    private static @Nullable String failure(Estimate difference, @Nullable String... failedRuns) {
        for (String failed : failedRuns) {
            if (failed != null) {
                return failed;
            }
        }
        return difference.n() == 0 ? "there is nothing to measure" : null;
    }

    private static Verdict exact(
            String id,
            Claim claim,
            String row,
            Map<Map<String, String>, Map<String, Double>> rows,
            VerificationPlan plan) {
        Estimate measured = number(id, row, Objects.requireNonNull(rows.get(claim.set())), plan);
        Estimate against = claim.direction() == null
                ? null
                : number(id, row, Objects.requireNonNull(rows.get(claim.against())), plan);
        Estimate difference = measured.minus(against == null ? claim.value() : against.value());
        return Verdict.of(id, claim, measured, against, difference, failure(difference));
    }

    private static Estimate number(String id, String row, Map<String, Double> rows, VerificationPlan plan) {
        Double number = rows.get(row);
        if (number == null) {
            throw new ScenarioException(
                    List.of(plan.file().unknownInMeasure(id, row, "is no row of the exact analysis", rows.keySet())));
        }
        return Estimate.exact(number);
    }
}
