package org.parley.model.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What can be offered, found in three ways that must agree: closed form, hull and linear programme. */
class MenuTest {

    /** A table where everyone's consent is needed; nothing but values, vetoes and votes matters here. */
    private static BargainingGame table(double[][] value, int[] votes, int quota) {
        int parties = value.length;
        boolean[] open = new boolean[value[0].length];
        Arrays.fill(open, true);
        boolean[] vetoes = new boolean[parties];
        Arrays.fill(vetoes, quota == 0);
        double[] none = new double[parties];
        Arrays.fill(none, Double.NaN);
        double[] zero = new double[parties];
        return new BargainingGame(
                value, open, zero, zero, none, zero, new BargainingGame.Rules(vetoes, votes, quota, null, 0));
    }

    private static double[][] random(SplittableRandom random, int parties, int packages) {
        double[][] value = new double[parties][packages];
        for (double[] row : value) {
            Arrays.setAll(row, x -> random.nextDouble());
        }
        return value;
    }

    private static boolean[] allBut(int proposer, int parties) {
        boolean[] partners = new boolean[parties];
        Arrays.fill(partners, true);
        partners[proposer] = false;
        return partners;
    }

    @Test
    void theProgrammeCutsAPieAsTheClosedFormDoes() {
        SplittableRandom random = new SplittableRandom(1);
        for (int n = 0; n < 200; n++) {
            int parties = 2 + random.nextInt(4);
            double[][] value = new double[parties][parties];
            for (int p = 0; p < parties; p++) {
                double worst = random.nextDouble(-1, 1);
                Arrays.fill(value[p], worst);
                value[p][p] = worst + random.nextDouble(0.1, 5);
            }
            double[] waiting = new double[parties];
            for (int p = 0; p < parties; p++) {
                double worst = value[p][(p + 1) % parties];
                waiting[p] = worst + random.nextDouble(-0.2, 1.4) / parties * (value[p][p] - worst);
            }
            BargainingGame game = table(value, new int[parties], 0);
            boolean[] partners = allBut(random.nextInt(parties), parties);
            int proposer = 0;
            while (partners[proposer]) {
                proposer++;
            }
            Offer closed = Pie.of(game).best(proposer, partners, waiting);
            Offer solved = new Lotteries(game).best(proposer, partners, waiting);
            assertThat(solved == null).as("no offer").isEqualTo(closed == null);
            if (closed != null) {
                assertThat(solved.worth()).containsExactly(closed.worth(), within(1e-10));
            }
        }
    }

    @Test
    void theProgrammeFindsThePointOnTheHull() {
        SplittableRandom random = new SplittableRandom(2);
        for (int n = 0; n < 200; n++) {
            BargainingGame game = table(random(random, 2, 1 + random.nextInt(40)), new int[2], 0);
            double[] waiting = {random.nextDouble(), random.nextDouble()};
            Offer hull = new Hull(game).best(0, new boolean[] {false, true}, waiting);
            Offer solved = new Lotteries(game).best(0, new boolean[] {false, true}, waiting);
            assertThat(solved == null).as("no offer").isEqualTo(hull == null);
            if (hull != null) {
                assertThat(solved.worth()).containsExactly(hull.worth(), within(1e-10));
            }
        }
    }

    @Test
    void noLotteryThatThePartnersAcceptIsBetter() {
        SplittableRandom random = new SplittableRandom(3);
        int compared = 0;
        for (int n = 0; n < 50; n++) {
            double[][] value = random(random, 3, 30);
            double[] waiting = {0, random.nextDouble(0.4, 0.7), random.nextDouble(0.4, 0.7)};
            Offer best = new Lotteries(table(value, new int[3], 0)).best(0, allBut(0, 3), waiting);
            for (int p = 0; p < 3 && best != null; p++) {
                double worth = 0;
                for (int k = 0; k < best.packages().length; k++) {
                    worth += best.weights()[k] * value[p][best.packages()[k]];
                }
                assertThat(worth).isCloseTo(best.worth()[p], within(1e-10));
                assertThat(worth).isGreaterThanOrEqualTo(waiting[p] - 1e-10);
            }
            for (int k = 0; k < 2_000; k++) {
                int[] packages = random.ints(3, 0, 30).toArray();
                double a = random.nextDouble();
                double b = random.nextDouble() * (1 - a);
                double[] worth = new double[3];
                for (int p = 0; p < 3; p++) {
                    worth[p] =
                            a * value[p][packages[0]] + b * value[p][packages[1]] + (1 - a - b) * value[p][packages[2]];
                }
                if (worth[1] >= waiting[1] && worth[2] >= waiting[2]) {
                    assertThat(best).isNotNull();
                    assertThat(worth[0]).isLessThanOrEqualTo(best.worth()[0] + 1e-10);
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(1_000);
    }

    @Test
    void anOfferThatCostsTheProposerNothingIsTheBestForTheOthers() {
        double[][] value = {{1, 1, 0.5}, {0.2, 0.6, 1}, {0.3, 0.3, 1}};
        Offer offer = new Lotteries(table(value, new int[3], 0)).best(0, allBut(0, 3), new double[3]);
        assertThat(offer.packages()).containsExactly(1);
        assertThat(offer.worth()).containsExactly(new double[] {1, 0.6, 0.3}, within(1e-11));
    }

    @Test
    void coalitionsHaveNobodyTooMany() {
        double[][] value = new double[4][1];
        assertThat(Coalitions.of(table(value, new int[] {3, 2, 2, 1}, 5), 0))
                .containsExactly(new boolean[] {false, true, false, false}, new boolean[] {false, false, true, false});
        assertThat(Coalitions.of(table(value, new int[] {3, 2, 2, 1}, 5), 3))
                .containsExactly(
                        new boolean[] {true, true, false, false},
                        new boolean[] {true, false, true, false},
                        new boolean[] {false, true, true, false});
        assertThat(Coalitions.of(table(value, new int[] {3, 2, 2, 1}, 9), 3)).isEmpty();
    }
}
