package org.parley.analysis.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.analysis.history.HistoryChain.Course;
import org.parley.model.war.FrontWalk;

/** The chain of war and cease-fires against closed forms. */
class HistoryChainTest {

    private static final int EVER = 1_000_000;

    /** Cease-fires that break with one chance in each round, and leave the front where it was. */
    private static HistoryChain.Peace constant(double chance) {
        return new HistoryChain.Peace() {
            @Override
            public double breaks(int position, int broken, int age) {
                return chance;
            }

            @Override
            public int resumes(int position, int age) {
                return position;
            }
        };
    }

    private static double[][] still(int positions) {
        double[][] front = new double[positions + 1][positions + 1];
        for (int s = 0; s <= positions; s++) {
            front[s][s] = 1;
        }
        return front;
    }

    private static double[] signs(int positions, double chance) {
        double[] signs = new double[positions + 1];
        Arrays.fill(signs, chance);
        return signs;
    }

    /** Gambler's ruin (Feller 1968, ch. XIV): who wins does not depend on how many moves come in a round. */
    @ParameterizedTest
    @CsvSource({"8, 0.5, 0.05", "10, 0.44, 0.3", "5, 0.7, 0.9"})
    void theFrontInTimeEndsAsGamblersRuinDoes(int positions, double advance, double moves) {
        FrontWalk walk = new FrontWalk(positions, moves * advance, moves * (1 - advance));
        double[][] round = walk.roundInTime();
        double rate = -Math.log1p(-moves);
        for (int k = 1; k < positions; k++) {
            double all = 0;
            double won = 0;
            for (int to = 0; to <= positions; to++) {
                all += round[k][to];
                won += round[k][to] * (to == 0 ? 0 : to == positions ? 1 : walk.victoryProbability(to));
            }
            assertThat(all).isCloseTo(1, within(1e-12));
            // More moves than positions count as so many, which can only stop short of an end.
            assertThat(won).isCloseTo(walk.victoryProbability(k), within(1e-9));
            // An end that comes within a round is seen at its close: between nothing and a round later.
            double inTime = walk.expectedRounds(k) * moves / rate;
            assertThat(walk.expectedRoundsInTime()[k]).isBetween(inTime, inTime + 1);
        }
    }

    /** Without a signature the time at war is that of the front alone. */
    @Test
    void withoutSignaturesTheFrontDecides() {
        FrontWalk walk = new FrontWalk(6, 0.06, 0.05);
        HistoryChain chain = new HistoryChain(walk.roundInTime(), 0.1, 0.2, signs(6, 0), EVER);
        Course course = chain.course(constant(0.5), 2, false, 3000);
        double rounds = 0;
        for (double[] shares : course.shares()) {
            assertThat(shares[0] + shares[1] + shares[3]).isCloseTo(1, within(1e-9));
            rounds += 1 - shares[3];
        }
        assertThat(rounds).isCloseTo(walk.expectedRoundsInTime()[2], within(1e-6));
        assertThat(course.signed()[3000]).isZero();
        // Of the war that goes on, talks are open with the odds of the two rates.
        double[] late = course.shares()[400];
        assertThat(late[1] / (late[0] + late[1])).isCloseTo(0.2 / 0.3, within(1e-9));
    }

    /** Two states that alternate at rates a and b: b/(a+b) + a/(a+b)·(1−a−b)^t. */
    @ParameterizedTest
    @CsvSource({"0.03, 0.2", "0.4, 0.05", "0.02, 0"})
    void ceasefiresThatBreakAndComeAgainAlternate(double breaks, double resumes) {
        HistoryChain chain = new HistoryChain(still(4), 0, resumes, signs(4, 1), EVER);
        Course course = chain.course(constant(breaks), 2, true, 200);
        double signed = 1;
        for (int t = 0; t <= 200; t++) {
            double peace = (resumes + breaks * Math.pow(1 - breaks - resumes, t)) / (breaks + resumes);
            assertThat(course.shares()[t][2]).isCloseTo(peace, within(1e-9));
            assertThat(course.shares()[t][0]).isCloseTo(1 - peace, within(1e-9));
            assertThat(course.signed()[t]).isCloseTo(signed, within(1e-8));
            signed += resumes * (1 - peace);
        }
    }

    /** A cease-fire that is signed late, at a given rate, and never breaks: exponential waiting. */
    @Test
    void waitingForASignatureIsGeometric() {
        HistoryChain chain = new HistoryChain(still(4), 0, 0, signs(4, 0.07), 50);
        Course course = chain.course(constant(0), 2, false, 80);
        assertThat(course.shares()[30][2]).isCloseTo(1 - Math.pow(0.93, 30), within(1e-12));
        // After the last session nothing is signed any more.
        assertThat(course.shares()[80][2]).isCloseTo(1 - Math.pow(0.93, 50), within(1e-12));
    }

    /** Each broken one lasts half as long: the count of breaks is a pure death process, by its generating rates. */
    @Test
    void eachLayerHasItsOwnHazard() {
        HistoryChain.Peace weaker = new HistoryChain.Peace() {
            @Override
            public double breaks(int position, int broken, int age) {
                return Math.min(1, 0.1 * (broken + 1));
            }

            @Override
            public int resumes(int position, int age) {
                return position;
            }
        };
        HistoryChain chain = new HistoryChain(still(4), 0, 1, signs(4, 1), EVER);
        Course course = chain.course(weaker, 2, true, 2);
        // After two rounds: broken in the first (0.1), signed again in the second; or broken in the second.
        assertThat(course.shares()[1][2]).isCloseTo(0.9, within(1e-12));
        assertThat(course.shares()[2][2]).isCloseTo(0.1 + 0.9 * 0.9, within(1e-12));
        assertThat(course.signed()[2]).isCloseTo(1.1, within(1e-12));
    }

    /** The Laplace transform of a gamma frailty: (1 + vC)^(−1/v). */
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.1, 0.5, 1, 2, 8})
    void survivalUnderAGammaFrailty(double variance) {
        GammaFrailty frailty = GammaFrailty.of(variance);
        for (double cumulated : new double[] {0, 0.01, 0.3, 1, 5, 30, 200}) {
            double sum = 0;
            for (int n = 0; n < frailty.node().length; n++) {
                sum += frailty.weight()[n] * Math.exp(-cumulated * frailty.node()[n]);
            }
            assertThat(sum)
                    .as("at %s", cumulated)
                    .isCloseTo(Math.pow(1 + variance * cumulated, -1 / variance), within(1e-7));
        }
        assertThat(frailty.node().length).isLessThan(60);
    }
}
