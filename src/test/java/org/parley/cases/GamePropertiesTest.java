package org.parley.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.parley.cases.AlternatingOffersAnswers.discounting;
import static org.parley.cases.AlternatingOffersAnswers.inside;
import static org.parley.cases.AlternatingOffersAnswers.outside;
import static org.parley.cases.AlternatingOffersAnswers.side;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.analysis.game.AlternatingOffers;
import org.parley.analysis.game.AlternatingOffers.Side;
import org.parley.analysis.game.RiskReturn;
import org.parley.analysis.game.WarOfAttrition;
import org.parley.model.equilibrium.Solution;
import org.parley.model.tactic.Zeuthen;
import org.parley.model.war.BeliefGrid;
import org.parley.model.war.FrontWalk;

/** The properties of files 01, 03, 04, 05, 06 and 09, on random inputs. */
class GamePropertiesTest {

    private static final Offset<Double> ROUNDING = within(1e-9);

    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    private static double first(double good, Side first, Side second) {
        return new AlternatingOffers(good, first, second, 0)
                .forEver()
                .offer(0, 0)
                .worth()[0];
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void patienceIsPower(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double own = random.nextDouble(0.05, 0.95);
        double others = random.nextDouble(0.05, 0.95);
        double more = random.nextDouble(0.01, 0.04);
        double share = first(1, side(own), side(others));
        assertThat(first(1, side(own + more), side(others))).isGreaterThan(share);
        assertThat(first(1, side(own), side(others + more))).isLessThan(share);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sharesGrowWithThePie(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double own = random.nextDouble(0.1, 0.95);
        double others = random.nextDouble(0.1, 0.95);
        double ownOption = random.nextDouble(0, 0.45);
        double othersOption = random.nextDouble(0, 0.45);
        double k = random.nextDouble(0.5, 20);
        double share = first(1, outside(own, ownOption), outside(others, othersOption));
        assertThat(first(k, outside(own, k * ownOption), outside(others, k * othersOption)))
                .isCloseTo(k * share, within(1e-9 * k));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whoEverIsCalledFirstMirrorsTheResult(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Side a = inside(random.nextDouble(0.1, 0.95), random.nextDouble(0, 0.4));
        Side b = inside(random.nextDouble(0.1, 0.95), random.nextDouble(0, 0.4));
        double asSecond =
                new AlternatingOffers(1, a, b, 0).forEver().offer(1, 1).worth()[1];
        assertThat(first(1, b, a)).isCloseTo(asSecond, ROUNDING);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anOptionBindsWhereItIsBetterThanWaiting(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double own = random.nextDouble(0.02, 0.99);
        double others = random.nextDouble(0.02, 0.99);
        double ownOption = random.nextDouble(0, 0.9);
        double othersOption = random.nextDouble(0, 1 - ownOption);
        Solution talks = new AlternatingOffers(1, outside(own, ownOption), outside(others, othersOption), 0).forEver();
        double byWaiting = others * talks.offer(1, 1).worth()[1];
        assertThat(talks.leaves()[0][1]).isEqualTo(othersOption > byWaiting);
        assertThat(talks.offer(0, 0).worth()[1]).isCloseTo(Math.max(othersOption, byWaiting), ROUNDING);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sharesTendToTheirLimitAsRoundsBecomeShort(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double length = 1e-6;
        AlternatingOffers talks = new AlternatingOffers(
                1,
                discounting(random.nextDouble(0.01, 0.2), length, random.nextDouble(0, 0.5)),
                discounting(random.nextDouble(0.01, 0.2), length, random.nextDouble(0, 0.5)),
                0);
        assertThat(talks.forEver().value()[0]).isCloseTo(talks.limit(), within(1e-6));
    }

    private static double war(double victory, double cost, double least, double most) {
        RiskReturn crisis = new RiskReturn(victory, cost, least, most);
        return crisis.warProbability(crisis.demand());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void warIsLikelierTheLessItCostsAndTheLessIsKnown(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double cost = random.nextDouble(0, 0.2);
        double most = random.nextDouble(0.25, 0.5);
        double victory = random.nextDouble(0.1, 0.4);
        assertThat(war(victory, cost + 0.05, 0, most)).isLessThan(war(victory, cost, 0, most));
        assertThat(war(victory + 0.1, cost, 0, most)).isCloseTo(war(victory, cost, 0, most), ROUNDING);
        assertThat(war(victory, cost, 0, most)).isCloseTo((most - cost) / (2 * most), ROUNDING);
        assertThat(war(victory, cost, 0, most + 0.1)).isGreaterThan(war(victory, cost, 0, most));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whereAllIsKnownAndPowerStaysThereIsNoWar(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double victory = random.nextDouble();
        double cost = random.nextDouble(0.01, 0.5);
        double others = random.nextDouble(0.01, 0.5);
        assertThat(war(victory, cost, others, others)).isZero();
        assertThat(PreventiveWar.inSteps(victory, victory, 3, cost, others, random.nextDouble(0.5, 0.99))
                        .isWarSomewhere())
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void attritionHasNoScaleAndNoMemory(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] x = random.doubles(4, 0.1, 2).toArray();
        double k = random.nextDouble(0.2, 5);
        WarOfAttrition war = new WarOfAttrition(x[0], x[1], x[2], x[3]);
        WarOfAttrition scaled = new WarOfAttrition(k * x[0], k * x[1], k * x[2], k * x[3]);
        WarOfAttrition stretched = new WarOfAttrition(k * x[0], x[1], k * x[2], x[3]);
        assertThat(scaled.expectedDuration()).isCloseTo(war.expectedDuration(), ROUNDING);
        assertThat(scaled.firstGivesUp()).isCloseTo(war.firstGivesUp(), ROUNDING);
        assertThat(stretched.expectedDuration()).isCloseTo(k * war.expectedDuration(), ROUNDING);
        assertThat(stretched.medianDuration()).isCloseTo(k * war.medianDuration(), ROUNDING);
        // Constant hazards have no memory.
        assertThat(war.medianDuration()).isCloseTo(Math.log(2) * war.expectedDuration(), ROUNDING);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void concessionsNeverGoBack(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double atOnce = random.nextDouble(0.01, 0.9);
        double beta = random.nextDouble(0.05, 20);
        double deadline = random.nextInt(2, 50);
        for (String curve : List.of("polynomial", "exponential")) {
            PriceNegotiator seller = new PriceNegotiator(curve, atOnce, beta, deadline, 10, 30, true);
            assertThat(seller.concession(0)).isCloseTo(atOnce, ROUNDING);
            assertThat(seller.concession(deadline)).isCloseTo(1, ROUNDING);
            assertThat(seller.concession(deadline + 3)).isCloseTo(1, ROUNDING);
            for (double t = 0.5; t <= deadline; t += 0.5) {
                assertThat(seller.concession(t)).isGreaterThanOrEqualTo(seller.concession(t - 0.5) - 1e-12);
            }
        }
    }

    /** The side whose offer has the smaller product of gains has less to lose by giving way (Harsanyi 1956). */
    @ParameterizedTest
    @MethodSource("seeds")
    void riskFollowsTheNashProduct(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double ownA = random.nextDouble(0.5, 1);
        double othersA = random.nextDouble(0, 0.5);
        double ownB = random.nextDouble(0.5, 1);
        double othersB = random.nextDouble(0, 0.5);
        double riskA = Zeuthen.risk(ownA, othersA, 0);
        double riskB = Zeuthen.risk(ownB, othersB, 0);
        // A's offer gives A ownA and B othersB; B's offer gives A othersA and B ownB.
        assertThat(riskA < riskB).isEqualTo(ownA * othersB < othersA * ownB);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void smallStepsEndWhereTheProductOfGainsIsGreatest(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int deals = random.nextInt(1, 15);
        double[] second = random.doubles(deals, 0.01, 1).sorted().toArray();
        double[] first = random.doubles(deals, -1, -0.01).sorted().map(x -> -x).toArray();
        StepwiseConcession process = new StepwiseConcession(first, second, 0, 0);
        double most = IntStream.range(0, deals)
                .mapToDouble(process::nashProduct)
                .max()
                .orElseThrow();
        assertThat(process.nashProduct(process.agreement())).isCloseTo(most, ROUNDING);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aWarLooksTheSameFromTheOtherSide(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = random.nextInt(2, 30);
        int k = random.nextInt(1, n);
        double p = random.nextDouble(0.05, 0.95);
        FrontWalk walk = new FrontWalk(n, p, 1 - p);
        FrontWalk other = new FrontWalk(n, 1 - p, p);
        assertThat(walk.victoryProbability(k) + other.victoryProbability(n - k)).isCloseTo(1, ROUNDING);
        assertThat(walk.expectedRounds(k)).isCloseTo(other.expectedRounds(n - k), within(1e-8 * n * n));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void beliefsForgetTheOrderOfBattlesAndConverge(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double a = random.nextDouble(4, 12);
        double b = random.nextDouble(4, 12);
        double shift = random.nextDouble(0, b - 3);
        boolean[] won = new boolean[random.nextInt(1, 40)];
        BeliefGrid inOrder = belief(a, b);
        BeliefGrid optimist = belief(a + shift, b - shift);
        double gap = optimist.mean() - inOrder.mean();
        for (int n = 0; n < won.length; n++) {
            won[n] = random.nextBoolean();
            inOrder.learn(won[n], 1);
            optimist.learn(won[n], 1);
        }
        BeliefGrid backwards = belief(a, b);
        for (int n = won.length - 1; n >= 0; n--) {
            backwards.learn(won[n], 1);
        }
        assertThat(backwards.mean()).isCloseTo(inOrder.mean(), ROUNDING);
        assertThat(optimist.mean() - inOrder.mean()).isCloseTo(gap * (a + b) / (a + b + won.length), within(1e-6));
    }

    private static BeliefGrid belief(double alpha, double beta) {
        BeliefGrid belief = new BeliefGrid();
        belief.set(alpha, beta);
        return belief;
    }
}
