package org.parley.findings.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.parley.findings.comparison.PairedSamples.Two;
import org.parley.statistics.comparison.Apartness;
import org.parley.statistics.comparison.KolmogorovSmirnov;
import org.parley.statistics.comparison.SampleDifference;

/** Contrasts of two samples, the share or the mean of a scenario and of its reference, with their tests. */
final class SampleContrasts {

    private static final double CONFIDENCE = 0.95;

    private final boolean shared;
    private final long seed;
    private final List<Contrast> contrasts = new ArrayList<>();

    /**
     * Begins.
     *
     * @param shared whether runs of the same number share their random draws
     * @param seed of resamples
     */
    SampleContrasts(boolean shared, long seed) {
        this.shared = shared;
        this.seed = seed;
    }

    /** Returns what was compared, in order. */
    List<Contrast> all() {
        return List.copyOf(contrasts);
    }

    /** Whether something happens in a run of either. */
    static boolean occurs(Two two) {
        return Arrays.stream(two.other()).anyMatch(x -> x == 1)
                || Arrays.stream(two.reference()).anyMatch(x -> x == 1);
    }

    /** Compares a share; what happens in no run of either is not compared. */
    void share(Kind kind, String subject, String option, Two two) {
        if (!two.areFilled() || !occurs(two) && kind != Kind.SETTLED) {
            return;
        }
        SampleDifference difference = shared
                ? SampleDifference.ofPairedShares(two.other(), two.reference(), CONFIDENCE)
                : SampleDifference.ofShares(two.other(), two.reference(), CONFIDENCE);
        String name = !shared
                ? "score"
                : kind == Kind.TERM || kind == Kind.IN_FORCE_AFTER ? "weighted_generalised_score" : "mcnemar";
        contrasts.add(new Contrast(
                kind,
                subject,
                option,
                difference,
                null,
                null,
                List.of(test(name, difference.p())),
                OptionalLong.empty()));
    }

    /** Compares a mean. */
    void mean(Kind kind, String subject, Two two) {
        if (!two.areFilled()) {
            return;
        }
        List<Contrast.Test> tests = new ArrayList<>();
        if (!shared) {
            KolmogorovSmirnov test = KolmogorovSmirnov.of(two.other(), two.reference());
            boolean exact = !Double.isNaN(test.exactWithTies());
            tests.add(test("kolmogorov_smirnov", exact ? test.exactWithTies() : test.approximate()));
        }
        mean(kind, subject, two, List.of(median(two.other()), median(two.reference())), tests);
    }

    /** Compares a mean, with medians of the other and of the reference and further tests. */
    void mean(Kind kind, String subject, Two two, List<Double> medians, List<Contrast.Test> more) {
        SampleDifference difference = shared
                ? SampleDifference.ofPairedMeans(two.other(), two.reference(), CONFIDENCE)
                : SampleDifference.ofMeans(two.other(), two.reference(), CONFIDENCE);
        Apartness apartness = shared
                ? Apartness.ofPaired(two.other(), two.reference(), CONFIDENCE, seed)
                : Apartness.of(two.other(), two.reference(), CONFIDENCE, seed);
        List<Contrast.Test> tests = new ArrayList<>(List.of(test(shared ? "student_paired" : "welch", difference.p())));
        tests.addAll(more);
        contrasts.add(new Contrast(kind, subject, "", difference, apartness, medians, tests, OptionalLong.empty()));
    }

    static Contrast.Test test(String name, double p) {
        return new Contrast.Test(name, Math.min(1, p), Double.NaN);
    }

    /** Returns the runs of a sample that count. */
    static double[] counted(double[] sample) {
        return Arrays.stream(sample).filter(x -> !Double.isNaN(x)).toArray();
    }

    private static double median(double[] sample) {
        double[] sorted = Arrays.stream(counted(sample)).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
