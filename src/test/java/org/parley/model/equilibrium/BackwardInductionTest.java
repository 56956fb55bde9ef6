package org.parley.model.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
                value,
                open,
                flow,
                flow,
                outside,
                patience,
                new BargainingGame.Rules(new boolean[] {true, true}, new int[2], 0, null, breakdown));
    }

    /** The first proposer's share: what the other does not get by waiting. */
    private static double firstShare(BargainingGame game) {
        return 1 - new BackwardInduction(game).stationary().waiting()[0][1];
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
            double share = 1 - new BackwardInduction(game).withDeadline(offers).waiting()[0][1];
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
        double[] third = {1.0 / 3, 1.0 / 3, 1.0 / 3};
        double[][] waiting = new BackwardInduction(dollar(new double[] {0.9, 0.9, 0.9}, third, 2))
                .stationary()
                .waiting();
        assertThat(waiting).hasDimensions(1, 3);
        assertThat(waiting[0]).containsExactly(new double[] {0.3, 0.3, 0.3}, within(1e-9));
    }

    /** A dollar for one member whole, so that lotteries divide it. */
    private static BargainingGame dollar(double[] patience, double[] recognition, int quota) {
        int members = patience.length;
        double[][] value = new double[members][members];
        for (int p = 0; p < members; p++) {
            value[p][p] = 1;
        }
        return majority(value, patience, recognition, quota);
    }

    private static BargainingGame majority(double[][] value, double[] patience, double[] recognition, int quota) {
        int members = patience.length;
        boolean[] open = new boolean[value[0].length];
        Arrays.fill(open, true);
        double[] none = new double[members];
        Arrays.fill(none, Double.NaN);
        int[] votes = new int[members];
        Arrays.fill(votes, 1);
        return new BargainingGame(
                value,
                open,
                new double[members],
                new double[members],
                none,
                patience,
                new BargainingGame.Rules(new boolean[members], votes, quota, recognition, 0));
    }

    @Test
    void membersWhoAreRecognisedMoreOftenAreLeftOut() {
        // With 0.9 for all and recognition of 1/2, 3/10 and 1/5 the first is too dear; the others pick each other, and
        // the
        // first picks so that they stay equally dear: v1 = (1 - 0.9 v)/2 and v1 + 2v = 1.
        double[] recognition = {0.5, 0.3, 0.2};
        Solution found = new BackwardInduction(dollar(new double[] {0.9, 0.9, 0.9}, recognition, 2)).stationary();
        assertThat(found.value()).containsExactly(new double[] {0.55 / 1.55, 0.5 / 1.55, 0.5 / 1.55}, within(1e-9));
        assertThat(found.offer(0, 1).sought()).containsExactly(new double[] {0, 0, 1}, within(1e-9));
        // The second's value: 0.3 (1 - 0.9 v) + (0.2 + 0.5 y) 0.9 v = v.
        double v = 0.5 / 1.55;
        double y = ((v - 0.3 * (1 - 0.9 * v)) / (0.9 * v) - 0.2) / 0.5;
        assertThat(found.offer(0, 0).sought()).containsExactly(new double[] {0, y, 1 - y}, within(1e-8));
        assertThat(found.offer(0, 0).worth())
                .containsExactly(new double[] {1 - 0.9 * v, y * 0.9 * v, (1 - y) * 0.9 * v}, within(1e-8));
    }

    @Test
    void impatienceBuysNothingWhileItMakesAMemberCheap() {
        // All equally dear: 0.85 v1 = 0.9 v2 = 0.9 v3, and values sum to the dollar.
        double[] third = {1.0 / 3, 1.0 / 3, 1.0 / 3};
        Solution found = new BackwardInduction(dollar(new double[] {0.85, 0.9, 0.9}, third, 2)).stationary();
        double price = 1 / (1 / 0.85 + 2 / 0.9);
        assertThat(found.value()).containsExactly(new double[] {price / 0.85, price / 0.9, price / 0.9}, within(1e-9));
        assertThat(found.waiting()[0]).containsExactly(new double[] {price, price, price}, within(1e-9));
    }

    @Test
    void aLargeLegislatureIsSolvedToo() {
        int members = 101;
        double[] patience = new double[members];
        Arrays.fill(patience, 0.95);
        double[] recognition = new double[members];
        Arrays.fill(recognition, 1.0 / members);
        Offer offer = new BackwardInduction(dollar(patience, recognition, 51))
                .stationary()
                .offer(0, 7);
        assertThat(offer.partners()).isCloseTo(50, within(1e-9));
        assertThat(offer.worth()[7]).isCloseTo(1 - 50 * 0.95 / members, within(1e-9));
    }

    @Test
    void offersTakeLittleTimeAndPatienceIsAlmostOne() {
        // Rubinstein (1982) with 1 - 1e-7 for both: repeating alone would need some hundred million steps.
        double patience = 1 - 1e-7;
        BargainingGame game = pie(1, new double[] {patience, patience}, new double[2], NO_OPTION, 0);
        assertThat(firstShare(game)).isCloseTo(1 / (1 + patience), within(1e-8));
    }

    @Test
    void noSplitIsSingledOutIfNobodyLosesByWaiting() {
        BackwardInduction game = new BackwardInduction(pie(1, new double[] {1, 1}, new double[2], NO_OPTION, 0));
        assertThatThrownBy(game::stationary).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aSolutionSaysWhoLeavesAndWhatIsOffered() {
        // Binmore, Shaked and Sutton (1989) with an option of 0.6.
        Solution found = new BackwardInduction(
                        pie(10, new double[] {0.9, 0.9}, new double[2], new double[] {Double.NaN, 0.6}, 0))
                .stationary();
        assertThat(found.leaves()[0][1]).isTrue();
        assertThat(found.value()).containsExactly(new double[] {0.4, 0.6}, within(1e-12));
        Offer second = found.offer(1, 1);
        assertThat(second.isAgreed()).isTrue();
        assertThat(second.worth()).containsExactly(new double[] {0.36, 0.64}, within(1e-12));
        assertThat(found.offer(0, 1)).isNull();
    }

    @Test
    void inEquilibriumNothingElseIsBetterForAProposer() {
        SplittableRandom random = new SplittableRandom(6);
        for (int n = 0; n < 25; n++) {
            int members = 3 + random.nextInt(2);
            int packages = 5 + random.nextInt(20);
            double[][] value = new double[members][packages];
            for (double[] row : value) {
                Arrays.setAll(row, x -> random.nextDouble());
            }
            double[] patience = new double[members];
            Arrays.setAll(patience, p -> random.nextDouble(0.8, 0.99));
            double[] recognition = new double[members];
            Arrays.fill(recognition, 1.0 / members);
            BargainingGame game = majority(value, patience, recognition, members / 2 + 1);
            Solution found = new BackwardInduction(game).stationary();
            double[] again = new double[members];
            for (int p = 0; p < members; p++) {
                Offer offer = found.offer(0, p);
                double most = new Proposal(game)
                        .choices(p, found.waiting()[0]).stream()
                                .mapToDouble(Offer::own)
                                .max()
                                .orElseThrow();
                assertThat(offer.own()).isCloseTo(most, within(1e-10));
                for (int q = 0; q < members; q++) {
                    again[q] += offer.worth()[q] / members;
                }
            }
            for (int p = 0; p < members; p++) {
                assertThat(found.value()[p]).isCloseTo(again[p], within(1e-10));
                assertThat(found.waiting()[0][p]).isCloseTo(patience[p] * again[p], within(1e-10));
            }
        }
    }
}
