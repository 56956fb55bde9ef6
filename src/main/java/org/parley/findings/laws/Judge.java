package org.parley.findings.laws;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.parley.findings.laws.LawMeasure.Unit;
import org.parley.findings.laws.LawResult.Effect;
import org.parley.statistics.Mean;
import org.parley.statistics.Proportion;
import org.parley.statistics.comparison.SampleDifference;

/**
 * Judges claims by samples, run by run: NaN where a run does not count. A claim fails if the runs contradict it beyond four
 * standard errors, which happens to a true one once in 30 000 times; it holds if both ends of a 95% interval say so.
 */
final class Judge {

    /** Standard errors beyond which chance is ruled out. */
    static final double CLEAR = 4;

    private static final double CONFIDENCE = 0.95;

    /** Width of an interval around 0 within which nothing moves: that of shares that are the same in each of some 200 runs. */
    private static final double NOTHING_MOVES = 0.02;

    private static final double WIDTH = 1.959963984540054;

    private Judge() {}

    /** An estimate with its error and its interval. */
    record Estimated(double value, double error, double low, double high) {

        private static final Estimated NOTHING =
                new Estimated(Double.NaN, Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

        /** Returns an estimate of which the error is known. */
        static Estimated of(double value, double error) {
            return new Estimated(value, error, value - WIDTH * error, value + WIDTH * error);
        }

        Estimated turned() {
            return new Estimated(-value, error, -high, -low);
        }

        Verdict isAtLeast(double bound, double slack) {
            if (value + CLEAR * error < bound) {
                return Verdict.FAILS;
            }
            return low >= bound - slack ? Verdict.HOLDS : Verdict.TOO_FEW_RUNS;
        }

        Verdict isWithin(double bound) {
            return isAtLeast(-bound, 0).and(turned().isAtLeast(-bound, 0));
        }

        Effect effect(String says, Unit unit, boolean isChange, Verdict verdict) {
            return new Effect(
                    says, unit, isChange, value, low, high, Double.isNaN(value) ? Verdict.TOO_FEW_RUNS : verdict);
        }
    }

    /** Returns the share or mean of a sample with its interval. */
    static Mean mean(Unit unit, double[] sample) {
        SummaryStatistics all = counted(sample);
        if (unit == Unit.SHARE) {
            Proportion share = Proportion.of(Math.round(all.getSum()), all.getN());
            return new Mean(share.of(), share.share(), share.low(), share.high());
        }
        return Mean.of(all);
    }

    private static SummaryStatistics counted(double[] sample) {
        SummaryStatistics all = new SummaryStatistics();
        for (double x : sample) {
            if (!Double.isNaN(x)) {
                all.addValue(x);
            }
        }
        return all;
    }

    /**
     * Judges a claim.
     *
     * @param samples of its measure, at each level
     */
    static Effect of(Claim claim, List<double[]> samples) {
        Unit unit = claim.measure().unit();
        double bound = claim.bound();
        int last = samples.size() - 1;
        return switch (claim.rule()) {
            case RISES -> moved(claim, difference(unit, samples.get(last), samples.get(0)), false);
            case FALLS -> moved(claim, difference(unit, samples.get(last), samples.get(0)), true);
            case NEVER_FALLS -> never(claim, samples, false);
            case NEVER_RISES -> never(claim, samples, true);
            case STAYS_WITHIN -> within(claim, samples);
            case IS_AT_LEAST -> {
                Estimated level = level(unit, samples.get(last));
                yield level.effect(claim.says(), unit, false, level.isAtLeast(bound, 0));
            }
            case IS_AT_MOST -> {
                Estimated level = level(unit, samples.get(last));
                yield level.effect(claim.says(), unit, false, level.turned().isAtLeast(-bound, 0));
            }
            case IS_ZERO -> {
                Estimated level = level(unit, samples.get(last));
                yield level.effect(claim.says(), unit, false, level.isWithin(bound));
            }
            case SAME -> same(claim, samples);
        };
    }

    private static Effect moved(Claim claim, Estimated moved, boolean isTurned) {
        Estimated forward = isTurned ? moved.turned() : moved;
        boolean isNothing = forward.value == 0 && forward.high - forward.low < NOTHING_MOVES;
        Verdict verdict = isNothing ? Verdict.FAILS : forward.isAtLeast(claim.bound(), 0);
        return moved.effect(claim.says(), claim.measure().unit(), true, verdict);
    }

    /** The change from the first level to the last; if the claim does not hold, of all pairs of levels the one that contradicts most. */
    private static Effect never(Claim claim, List<double[]> samples, boolean isTurned) {
        List<Estimated> all = pairs(claim, samples).stream()
                .map(pair -> isTurned ? pair.turned() : pair)
                .toList();
        Estimated worst = all.stream()
                .min(Comparator.comparingDouble(e -> e.error == 0 ? Math.signum(e.value) * 1e9 : e.value / e.error))
                .orElse(Estimated.NOTHING);
        Verdict verdict = all.stream().map(e -> e.isAtLeast(0, claim.bound())).reduce(Verdict.HOLDS, Verdict::and);
        Estimated ends = difference(claim.measure().unit(), samples.get(samples.size() - 1), samples.get(0));
        return (verdict == Verdict.HOLDS ? ends : isTurned ? worst.turned() : worst)
                .effect(claim.says(), claim.measure().unit(), true, verdict);
    }

    private static Effect within(Claim claim, List<double[]> samples) {
        List<Estimated> all = pairs(claim, samples);
        Estimated worst = all.stream()
                .max(Comparator.comparingDouble(e -> Math.abs(e.value)))
                .orElse(Estimated.NOTHING);
        Verdict verdict = all.stream().map(e -> e.isWithin(claim.bound())).reduce(Verdict.HOLDS, Verdict::and);
        return worst.effect(claim.says(), claim.measure().unit(), true, verdict);
    }

    private static List<Estimated> pairs(Claim claim, List<double[]> samples) {
        List<Estimated> pairs = new ArrayList<>();
        for (int later = 1; later < samples.size(); later++) {
            for (int before = 0; before < later; before++) {
                pairs.add(difference(claim.measure().unit(), samples.get(later), samples.get(before)));
            }
        }
        return pairs.stream().filter(e -> !Double.isNaN(e.value)).toList();
    }

    private static Effect same(Claim claim, List<double[]> samples) {
        double[] first = samples.get(0);
        int differ = 0;
        for (int run = 0; run < first.length; run++) {
            for (double[] other : samples) {
                if (Double.compare(first[run], other[run]) != 0) {
                    differ++;
                    break;
                }
            }
        }
        Proportion share = Proportion.of(differ, first.length);
        return new Effect(
                claim.says(),
                Unit.SHARE,
                false,
                share.share(),
                share.low(),
                share.high(),
                differ == 0 ? Verdict.HOLDS : Verdict.FAILS);
    }

    private static Estimated level(Unit unit, double[] sample) {
        SummaryStatistics all = counted(sample);
        Mean mean = mean(unit, sample);
        return all.getN() < 2
                ? Estimated.NOTHING
                : new Estimated(mean.mean(), (mean.high() - mean.low()) / (2 * WIDTH), mean.low(), mean.high());
    }

    private static Estimated difference(Unit unit, double[] one, double[] other) {
        double[] left = unit == Unit.MONTHS ? whereBothCount(one, other) : one;
        double[] right = unit == Unit.MONTHS ? whereBothCount(other, one) : other;
        if (counted(left).getN() < 2 || counted(right).getN() < 2) {
            return Estimated.NOTHING;
        }
        SampleDifference d = unit == Unit.SHARE
                ? SampleDifference.ofPairedShares(left, right, CONFIDENCE)
                : SampleDifference.ofPairedMeans(left, right, CONFIDENCE);
        double low = d.interval().low();
        double high = d.interval().high();
        return new Estimated(d.value(), (high - low) / (2 * WIDTH), low, high);
    }

    /**
     * Returns a sample without the runs that count in it alone. Which runs sign changes with the level, so delay is compared
     * in those that sign at both (principal strata, Frangakis and Rubin 2002).
     */
    private static double[] whereBothCount(double[] sample, double[] other) {
        double[] both = sample.clone();
        for (int run = 0; run < both.length; run++) {
            both[run] = Double.isNaN(other[run]) ? Double.NaN : both[run];
        }
        return both;
    }
}
