package org.parley.model.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Closed forms of the literature, on pies cut into pieces. */
class BackwardInductionTest {

    private static final double[] NO_OPTION = {Double.NaN, Double.NaN};

    private static BargainingGame pie(
            int pieces, double[] patience, double[] flow, double[] outside, double breakdown) {
        double[][] value = new double[2][pieces + 1];
        for (int x = 0; x <= pieces; x++) {
            value[0][x] = (double) x / pieces;
            value[1][x] = 1 - value[0][x];
        }
        boolean[] open = new boolean[pieces + 1];
        Arrays.fill(open, true);
        return new BargainingGame(
                value, open, flow, flow, outside, patience, new boolean[] {true, true}, new int[2], 0, null, breakdown);
    }

    /** The first proposer's share: what the other does not get by waiting. */
    private static double firstShare(BargainingGame game) {
        return 1 - new BackwardInduction(game).stationary()[0][1];
    }

    @Test
    void rubinsteinSharesDoNotDependOnTheGrid() {
        SplittableRandom random = new SplittableRandom(1);
        for (int n = 0; n < 100; n++) {
            double d1 = random.nextDouble(0.05, 0.99);
            double d2 = random.nextDouble(0.05, 0.99);
            BargainingGame game = pie(1 + random.nextInt(50), new double[] {d1, d2}, new double[2], NO_OPTION, 0);
            assertThat(firstShare(game)).isCloseTo((1 - d2) / (1 - d1 * d2), within(1e-10));
        }
    }

    @Test
    void withADeadlineTheLastToProposeGains() {
        // Stahl (1972): with 0.9 and 0.8, share of the first of 1, 2, 3 and 4 offers.
        double[] shares = {1, 0.2, 0.92, 0.344};
        for (int offers = 1; offers <= shares.length; offers++) {
            BargainingGame game = pie(10, new double[] {0.9, 0.8}, new double[2], NO_OPTION, 0);
            double share = 1 - new BackwardInduction(game).withDeadline(offers)[0][1];
            assertThat(share).isCloseTo(shares[offers - 1], within(1e-12));
        }
    }

    @Test
    void insideOptionsShiftTheSplit() {
        // Muthoo (1999), ch. 6: flows of 0.5 and 0.15 while talks last.
        BargainingGame game = pie(7, new double[] {0.9, 0.9}, new double[] {0.5, 0.15}, NO_OPTION, 0);
        assertThat(firstShare(game)).isCloseTo(0.684210526316, within(1e-9));
    }

    @Test
    void anOutsideOptionCountsOnlyIfItBinds() {
        // Binmore, Shaked and Sutton (1989): deal me out.
        double[] patience = {0.9, 0.9};
        assertThat(firstShare(pie(10, patience, new double[2], new double[] {0, 0.3}, 0)))
                .isCloseTo(0.526315789474, within(1e-9));
        assertThat(firstShare(pie(10, patience, new double[2], new double[] {0, 0.6}, 0)))
                .isCloseTo(0.4, within(1e-9));
    }

    @Test
    void aRiskOfBreakdownWorksLikeImpatience() {
        BargainingGame game = pie(10, new double[] {1 - 1e-9, 1 - 1e-9}, new double[2], NO_OPTION, 0.1);
        assertThat(firstShare(game)).isCloseTo(1 / 1.9, within(1e-6));
    }

    @Test
    void majoritiesPayTheFewestPartners() {
        // Baron and Ferejohn (1989), proposition 3, three members and 0.9: the proposer keeps 0.7 and pays one 0.3.
        double[][] waiting = new BackwardInduction(dollar(10, 3, 0.9, 2)).stationary();
        assertThat(waiting).hasDimensions(1, 3);
        assertThat(waiting[0]).containsExactly(new double[] {0.3, 0.3, 0.3}, within(1e-9));
    }

    private static BargainingGame dollar(int units, int members, double patience, int quota) {
        int options = (units + 1) * (units + 2) / 2;
        double[][] value = new double[members][options];
        int x = 0;
        for (int a = 0; a <= units; a++) {
            for (int b = 0; b <= units - a; b++) {
                value[0][x] = (double) a / units;
                value[1][x] = (double) b / units;
                value[2][x] = (double) (units - a - b) / units;
                x++;
            }
        }
        boolean[] open = new boolean[options];
        Arrays.fill(open, true);
        double[] same = new double[members];
        Arrays.fill(same, patience);
        double[] none = new double[members];
        Arrays.fill(none, Double.NaN);
        double[] recognition = new double[members];
        Arrays.fill(recognition, 1.0 / members);
        int[] votes = new int[members];
        Arrays.fill(votes, 1);
        return new BargainingGame(
                value,
                open,
                new double[members],
                new double[members],
                none,
                same,
                new boolean[members],
                votes,
                quota,
                recognition,
                0);
    }
}
