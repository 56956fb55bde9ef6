package org.parley.findings;

import org.apache.commons.math3.stat.inference.AlternativeHypothesis;
import org.apache.commons.math3.stat.inference.BinomialTest;

/**
 * How often something happens in two settings, in runs that share their luck (McNemar 1947).
 *
 * @param both runs in which it happens in both
 * @param first runs in which it happens in the first alone
 * @param second runs in which it happens in the second alone
 * @param runs all
 */
public record PairedShare(long both, long first, long second, long runs) {

    private static final double Z = 1.959963984540054;

    /** Returns the share in the first setting, in [0, 1]. */
    public double before() {
        return (double) (both + first) / runs;
    }

    /** Returns the share in the second setting, in [0, 1]. */
    public double after() {
        return (double) (both + second) / runs;
    }

    /** Returns the second share less the first. */
    public double difference() {
        return (double) (second - first) / runs;
    }

    /** Returns how likely so uneven a split of the runs that differ is by chance: McNemar's test in its exact form, two-sided. */
    public double p() {
        long differ = first + second;
        return differ == 0
                ? 1
                : new BinomialTest()
                        .binomialTest(
                                Math.toIntExact(differ), Math.toIntExact(first), 0.5, AlternativeHypothesis.TWO_SIDED);
    }

    /** Returns half of its 95% interval; zero if no run differs. */
    public double half() {
        double d = difference();
        return Z * Math.sqrt(Math.max(0, (double) (first + second) / runs - d * d) / runs);
    }
}
