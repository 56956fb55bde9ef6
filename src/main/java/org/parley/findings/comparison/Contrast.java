package org.parley.findings.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.parley.statistics.comparison.Apartness;
import org.parley.statistics.comparison.SampleDifference;

/**
 * One thing compared between a scenario and the reference.
 *
 * @param kind what it is
 * @param subject id of the outcome, issue or actor, or empty
 * @param option option of the issue, or empty
 * @param difference the other scenario less the reference
 * @param apartness how far the distributions are apart, or null for a share
 * @param median median of the other scenario and of the reference, in this order; NaN if it is not reached. Null for a share
 * @param tests tests that there is no difference, that of {@code difference} first
 * @param runsNeeded runs of each with which a difference as large as this would be resolved four times in five; empty if this
 *     one is, or if there is none
 */
public record Contrast(
        Kind kind,
        String subject,
        String option,
        SampleDifference difference,
        @Nullable Apartness apartness,
        @Nullable List<Double> median,
        List<Test> tests,
        OptionalLong runsNeeded) {

    /** Probability to find one difference or more where there is none at all. */
    public static final double LEVEL = 0.05;

    /**
     * A test.
     *
     * @param name what it is called in files
     * @param p two-sided probability of such a difference if there is none
     * @param adjusted the same, adjusted for all tests of the comparison (Holm 1979)
     */
    public record Test(String name, double p, double adjusted) {}

    /** Copies the lists. */
    public Contrast {
        median = median == null ? null : List.copyOf(median);
        tests = List.copyOf(tests);
    }

    /** Whether the runs show that there is a difference of the share or mean, at {@link #LEVEL} for the whole comparison. */
    public boolean isResolved() {
        return tests.get(0).adjusted() <= LEVEL;
    }

    Contrast judged(List<Double> adjusted, OptionalLong needed) {
        List<Test> judged = new ArrayList<>();
        for (int t = 0; t < tests.size(); t++) {
            judged.add(new Test(tests.get(t).name(), tests.get(t).p(), adjusted.get(t)));
        }
        return new Contrast(kind, subject, option, difference, apartness, median, judged, needed);
    }
}
