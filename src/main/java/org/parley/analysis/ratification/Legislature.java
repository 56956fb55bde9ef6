package org.parley.analysis.ratification;

import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.apache.commons.math3.util.FastMath;
import org.parley.scenario.Check;

/**
 * A chamber that ratifies by a count of votes. The members' common inclination to vote yes is beta distributed, so that their
 * votes hang together: the beta-binomial distribution (Skellam 1948, Journal of the Royal Statistical Society B 10(2):
 * 257-261).
 *
 * @param members number of members, at least 0
 * @param needed votes needed; more than there are members means never
 * @param yes probability that a member votes yes, in [0, 1]
 * @param correlation ρ between two members' votes, in [0, 1]; 0 if each makes up its own mind, 1 if all vote alike
 */
public record Legislature(int members, int needed, double yes, double correlation) {

    /** Checks the numbers. */
    public Legislature {
        Check.notNegative("a number of members", members);
        Check.within("a probability to vote yes", yes, 0, 1);
        Check.within("a correlation", correlation, 0, 1);
    }

    /** Returns the probability that enough members vote yes. */
    public double probabilityRatified() {
        if (needed <= 0) {
            return 1;
        }
        if (needed > members) {
            return 0;
        }
        if (yes == 0 || yes == 1 || correlation == 1) {
            return yes;
        }
        if (correlation == 0) {
            return 1 - new BinomialDistribution(null, members, yes).cumulativeProbability(needed - 1);
        }
        // The smaller tail is summed.
        return needed > members / 2 ? sum(needed, members) : 1 - sum(0, needed - 1);
    }

    private double sum(int from, int to) {
        double concentration = (1 - correlation) / correlation;
        double alpha = yes * concentration;
        double beta = (1 - yes) * concentration;
        double sum = 0;
        for (int k = from; k <= to; k++) {
            sum += FastMath.exp(CombinatoricsUtils.factorialLog(members)
                    - CombinatoricsUtils.factorialLog(k)
                    - CombinatoricsUtils.factorialLog(members - k)
                    + Beta.logBeta(k + alpha, members - k + beta)
                    - Beta.logBeta(alpha, beta));
        }
        return FastMath.min(1, sum);
    }
}
