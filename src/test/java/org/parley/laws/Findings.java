package org.parley.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/** What can be found of a variant beside its base: each a measure, and a rule that fails if it is not so. */
final class Findings {

    /** Standard errors that make a difference; without an effect they are exceeded once in 30 000 times. */
    private static final double CLEAR = 4;

    /** The largest difference of two shares that is called none. */
    private static final double LITTLE = 0.02;

    private final PairedRuns runs;
    private final Path base;
    private final Path folder;

    /**
     * Makes the rules.
     *
     * @param runs plays the scenarios
     * @param base what variants are compared with
     * @param folder where they are
     */
    Findings(PairedRuns runs, Path base, Path folder) {
        this.runs = runs;
        this.base = base;
        this.folder = folder;
    }

    /** What must be true of a measure in a variant. */
    interface Rule {
        void check(Path variant, Measure measure);
    }

    /** A measure, what it is compared with, and what must be true of it. */
    record Finding(Measure measure, Path against, Rule rule) {

        void check(Path variant) {
            rule.check(variant, measure);
        }
    }

    /** Returns what is measured, in words. */
    String told(Finding finding, Path variant) {
        String told = runs.told(finding.measure(), finding.against(), variant);
        return finding.against().equals(base)
                ? told
                : "against `" + finding.against().getFileName() + "`: " + told;
    }

    private Finding of(Measure measure, Rule rule) {
        return new Finding(measure, base, rule);
    }

    Finding rises(Measure measure) {
        return exceeds(1, measure);
    }

    Finding falls(Measure measure) {
        return staysBelow(1, measure);
    }

    /** More than so many times as much as in the base. */
    Finding exceeds(double times, Measure measure) {
        return of(
                measure,
                (file, m) -> assertThat(PairedRuns.standardErrors(runs.difference(m, file, times, base)))
                        .isGreaterThan(CLEAR));
    }

    /** Less than so many times as much as in the base. */
    Finding staysBelow(double times, Measure measure) {
        return of(
                measure,
                (file, m) -> assertThat(PairedRuns.standardErrors(runs.difference(m, file, times, base)))
                        .isLessThan(-CLEAR));
    }

    Finding hardlyChanges(Measure share) {
        return of(share, (file, m) -> {
            SummaryStatistics d = runs.difference(m, file, 1, base);
            assertThat(Math.abs(d.getMean()) + CLEAR * PairedRuns.error(d)).isLessThan(LITTLE);
        });
    }

    Finding neverIs(Measure share) {
        return of(
                share,
                (file, m) -> assertThat(PairedRuns.over(runs.of(file), m.of()).getMax())
                        .isZero());
    }

    /** More than in another variant. */
    Finding isAbove(String other, Measure measure) {
        Path against = folder.resolve(other + ".yaml");
        return new Finding(
                measure,
                against,
                (file, m) -> assertThat(PairedRuns.standardErrors(runs.difference(m, file, 1, against)))
                        .isGreaterThan(CLEAR));
    }

    /** Gains less than the base gains over another variant. */
    Finding gainsLessBeside(String other, Measure measure) {
        Path against = folder.resolve(other + ".yaml");
        return new Finding(measure, base, (file, m) -> {
            SummaryStatistics gain = runs.difference(m, file, 1, base);
            SummaryStatistics beside = runs.difference(m, base, 1, against);
            double error = Math.hypot(PairedRuns.error(gain), PairedRuns.error(beside));
            assertThat((beside.getMean() - gain.getMean()) / error).isGreaterThan(CLEAR);
        });
    }
}
