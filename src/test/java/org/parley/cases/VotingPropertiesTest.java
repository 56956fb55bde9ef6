package org.parley.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.commons.math3.geometry.euclidean.twod.Vector2D;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.analysis.voting.Interval;
import org.parley.analysis.voting.PolicyLine;
import org.parley.analysis.voting.PolicyPlane;
import org.parley.analysis.voting.VotingPower;
import org.parley.analysis.voting.VotingRule;

/** The properties of file 07, on random rules and ideals. */
class VotingPropertiesTest {

    private static final Offset<Double> ROUNDING = within(1e-9);

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    private static VotingRule rule(SplittableRandom random) {
        int n = random.nextInt(1, 9);
        double[] votes =
                IntStream.range(0, n).mapToDouble(i -> random.nextInt(0, 5)).toArray();
        double quota = random.nextInt(0, (int) DoubleStream.of(votes).sum() + 2);
        int[] vetoes = IntStream.range(0, n).filter(i -> random.nextInt(5) == 0).toArray();
        return VotingRule.weighted(votes, quota, vetoes);
    }

    private static List<Vector2D> points(int n, SplittableRandom random) {
        return IntStream.range(0, n).mapToObj(i -> point(random)).toList();
    }

    private static Vector2D point(SplittableRandom random) {
        return new Vector2D(random.nextDouble(-5, 5), random.nextDouble(-5, 5));
    }

    /** A rule with one more voter, the last, who has a veto and no votes. */
    private static VotingRule withVetoPlayer(VotingRule rule) {
        List<Double> votes = rule.criteria().get(0).votes();
        return VotingRule.weighted(
                DoubleStream.concat(votes.stream().mapToDouble(v -> v), DoubleStream.of(0))
                        .toArray(),
                rule.criteria().get(0).quota(),
                IntStream.concat(rule.vetoes().stream().mapToInt(v -> v), IntStream.of(rule.voters()))
                        .toArray());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void powerSumsToOneWhereSomethingIsToBeDecided(int seed) {
        VotingRule rule = rule(new SplittableRandom(seed));
        VotingPower power = VotingPower.of(rule);
        boolean contested = rule.wins(i -> true) && !rule.wins(i -> false);
        assertThat(sum(power.shapleyShubik())).isCloseTo(contested ? 1 : 0, ROUNDING);
        assertThat(sum(power.banzhafNormalised())).isCloseTo(contested ? 1 : 0, ROUNDING);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void swingsAreThoseOfEachCoalition(int seed) {
        VotingRule rule = rule(new SplittableRandom(seed));
        VotingPower power = VotingPower.of(rule);
        long winning = 0;
        long[] swings = new long[rule.voters()];
        for (int coalition = 0; coalition < 1 << rule.voters(); coalition++) {
            int in = coalition;
            winning += rule.wins(i -> has(in, i)) ? 1 : 0;
            for (int voter = 0; voter < swings.length; voter++) {
                int without = in & ~(1 << voter);
                swings[voter] +=
                        without != in && rule.wins(i -> has(in, i)) && !rule.wins(i -> has(without, i)) ? 1 : 0;
            }
        }
        assertThat(power.winningCoalitions()).isEqualTo(winning);
        assertThat(power.swings()).isEqualTo(LongStream.of(swings).boxed().toList());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void dummiesHaveNoPowerAndEqualsHaveEqualPower(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        VotingRule rule = rule(random);
        VotingPower power = VotingPower.of(rule);
        List<Double> votes = rule.criteria().get(0).votes();
        for (int i = 0; i < rule.voters(); i++) {
            boolean veto = rule.vetoes().contains(i);
            if (votes.get(i) == 0 && !veto) {
                assertThat(power.shapleyShubik().get(i)).isZero();
                assertThat(power.swings().get(i)).isZero();
            }
            for (int j = 0; j < i; j++) {
                if (votes.get(i).equals(votes.get(j)) && veto == rule.vetoes().contains(j)) {
                    assertThat(power.shapleyShubik().get(i))
                            .isEqualTo(power.shapleyShubik().get(j));
                    assertThat(power.swings().get(i)).isEqualTo(power.swings().get(j));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aFurtherVetoPlayerNeverEnlargesTheWinSet(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        VotingRule rule = rule(random);
        List<Vector2D> ideals = points(rule.voters(), random);
        Vector2D newcomer = point(random);
        Vector2D statusQuo = point(random);
        PolicyPlane plane = new PolicyPlane(rule, ideals);
        double before = plane.winSetArea(statusQuo);
        double after = new PolicyPlane(
                        withVetoPlayer(plane.rule()),
                        Stream.concat(plane.ideals().stream(), Stream.of(newcomer))
                                .toList())
                .winSetArea(statusQuo);
        assertThat(after).isBetween(0.0, before + 1e-9);
        if (plane.absorbs(newcomer)) {
            assertThat(after).isCloseTo(before, ROUNDING);
        }

        List<Double> onLine =
                new ArrayList<>(ideals.stream().map(Vector2D::getX).toList());
        Interval winSet = new PolicyLine(rule, onLine).winSet(statusQuo.getX());
        onLine.add(newcomer.getX());
        Interval smaller = new PolicyLine(withVetoPlayer(rule), onLine).winSet(statusQuo.getX());
        assertThat(smaller.low()).isGreaterThanOrEqualTo(winSet.low());
        assertThat(smaller.high()).isLessThanOrEqualTo(winSet.high());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theWinSetOfUnanimityIsNoLargerThanThatOfAMajority(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = random.nextInt(1, 8);
        List<Vector2D> ideals = points(n, random);
        Vector2D statusQuo = point(random);
        double area = new PolicyPlane(VotingRule.unanimity(n), ideals).winSetArea(statusQuo);
        for (int q = n; q >= 1; q--) {
            double larger = new PolicyPlane(VotingRule.majority(n, q), ideals).winSetArea(statusQuo);
            assertThat(larger).as("%d of %d votes", q, n).isGreaterThanOrEqualTo(area - 1e-9);
            area = larger;
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aPointIsInTheCoreExactlyIfItsWinSetIsEmpty(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        VotingRule rule = rule(random);
        // Ideals on a coarse grid, so that points often lie on one line.
        List<Vector2D> ideals = IntStream.range(0, rule.voters())
                .mapToObj(i -> new Vector2D(random.nextInt(4), random.nextInt(4)))
                .toList();
        PolicyPlane plane = new PolicyPlane(rule, ideals);
        Vector2D point = new Vector2D(random.nextInt(4), random.nextInt(4));
        assertThat(plane.isInCore(point)).isEqualTo(plane.winSetArea(point) < 1e-9);
    }

    private static boolean has(int coalition, int voter) {
        return (coalition >> voter & 1) == 1;
    }

    private static double sum(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum();
    }
}
