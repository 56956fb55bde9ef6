package org.parley.analysis.solution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the axioms ask of the solutions, on random problems. */
class SolutionLawsTest {

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nashAndKalaiSmorodinskyDoNotDependOnTheScaleOfUtility(long seed) {
        BargainingProblem problem = new RandomProblems(seed).plain();
        BargainingProblem rescaled = rescaled(problem, new SplittableRandom(seed));
        double[] power = Arrays.copyOf(new double[] {0.3, 0.1, 0.6, 0.2, 0.4}, problem.parties());
        Solutions before = CooperativeAnalysis.of(problem, power).solutions();
        Solutions after = CooperativeAnalysis.of(rescaled, power).solutions();
        assertThat(after == null).isEqualTo(before == null);
        if (before != null) {
            assertSame(before.nash(), after.nash());
            assertSame(before.asymmetricNash(), after.asymmetricNash());
            assertSame(before.kalaiSmorodinsky(), after.kalaiSmorodinsky());
        }
    }

    private static void assertSame(Solution before, Solution after) {
        assertThat(after.agreement().options()).isEqualTo(before.agreement().options());
    }

    private static BargainingProblem rescaled(BargainingProblem problem, SplittableRandom random) {
        double[][][] worth = new double[problem.parties()][][];
        double[] rest = new double[worth.length];
        double[] reservation = new double[worth.length];
        for (int i = 0; i < worth.length; i++) {
            double unit = random.nextDouble(0.1, 10);
            double zero = random.nextDouble(-5, 5);
            worth[i] = Arrays.stream(problem.worth()[i])
                    .map(row -> Arrays.stream(row).map(w -> unit * w).toArray())
                    .toArray(double[][]::new);
            rest[i] = unit * problem.rest()[i] + zero;
            reservation[i] = unit * problem.reservation()[i] + zero;
        }
        return new BargainingProblem(
                problem.agenda(), worth, rest, reservation, problem.hasSay(), problem.redLines(), problem.valuation());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void solutionsAreRationalAndEfficient(long seed) {
        BargainingProblem problem = new RandomProblems(seed).plain();
        Solutions solutions = CooperativeAnalysis.of(problem).solutions();
        if (solutions != null) {
            Frontier frontier = Frontier.of(problem);
            Stream.of(solutions.nash(), solutions.kalaiSmorodinsky(), solutions.egalitarian(), solutions.utilitarian())
                    .forEach(solution -> {
                        assertThat(problem.isRational(solution.agreement())).isTrue();
                        assertThat(frontier.agreements())
                                .anyMatch(x -> Arrays.equals(
                                        x.options(), solution.agreement().options()));
                    });
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aBetterAlternativeNeverEnlargesTheRange(long seed) {
        BargainingProblem problem = new RandomProblems(seed).plain();
        double[] reservation = problem.reservation();
        long before = CooperativeAnalysis.of(problem).acceptance().range();
        for (int i = 0; i < reservation.length; i++) {
            double[] raised = reservation.clone();
            raised[i] += 0.1;
            assertThat(CooperativeAnalysis.of(problem.withReservation(raised))
                            .acceptance()
                            .range())
                    .isLessThanOrEqualTo(before);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anotherVetoNeverEnlargesTheRange(long seed) {
        // Tsebelis (2002), proposition 1.1.
        BargainingProblem problem = new RandomProblems(seed).crowded();
        int[] parties = problem.partiesWithSay();
        long range = Long.MAX_VALUE;
        for (int n = 1; n <= parties.length; n++) {
            int[] vetoes = IntStream.range(0, n).map(j -> parties[j]).toArray();
            long smaller = CooperativeAnalysis.of(problem.withSayOf(vetoes))
                    .acceptance()
                    .range();
            assertThat(smaller).isLessThanOrEqualTo(range);
            range = smaller;
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theThresholdIsWhereTheRangeOpens(long seed) {
        BargainingProblem all = new RandomProblems(seed).plain();
        double victory = new SplittableRandom(seed).nextDouble();
        BargainingProblem two = new BargainingProblem(
                all.agenda(),
                Arrays.copyOf(all.worth(), 2),
                new double[2],
                new double[] {victory, 1 - victory},
                new boolean[] {true, true},
                Arrays.copyOf(all.redLines(), 2),
                Valuation.UTILITY);
        Solution closest = CooperativeAnalysis.of(two).closest();
        double dear = -closest.score() + 1e-9;
        double cheap = -closest.score() - 1e-9;
        double[] dearer = {victory - dear, 1 - victory - dear};
        double[] cheaper = {victory - cheap, 1 - victory - cheap};
        assertThat(CooperativeAnalysis.of(two.withReservation(cheaper)).isRangeEmpty())
                .isTrue();
        assertThat(two.withReservation(dearer).isRational(closest.agreement())).isTrue();
    }
}
