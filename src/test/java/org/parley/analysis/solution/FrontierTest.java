package org.parley.analysis.solution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FrontierTest {

    private static BargainingProblem zeroSum(int options) {
        double[] shares = IntStream.range(0, options)
                .mapToDouble(x -> x / (options - 1.0))
                .toArray();
        return BargainingProblem.lumpy(shares, new double[2]);
    }

    @Test
    void equallyValuedPackagesAreAllKept() {
        // Nobody cares about the second issue.
        double[][][] worth = {{{0, 1}, {0, 0, 0}}, {{1, 0}, {0, 0, 0}}};
        Frontier frontier = Frontier.of(BargainingProblem.of(Agenda.of(2, 3), worth, new double[2]));
        assertThat(frontier.agreements()).hasSize(6);
    }

    @Test
    void onlookersDoNotCount() {
        double[][][] worth = {{{0, 1, 1}}, {{1, 0, 0}}, {{0, 0, 1}}};
        BargainingProblem problem = BargainingProblem.of(Agenda.of(3), worth, new double[3]);
        assertThat(Frontier.of(problem).agreements()).hasSize(2);
        assertThat(Frontier.of(problem.withSayOf(0, 1)).agreements()).hasSize(3);
    }

    @Test
    void aFrontierThatOutgrowsItsBoundIsNotGivenInPart() {
        Frontier within = Frontier.of(zeroSum(20_000), 20_000);
        assertThat(within.complete()).isTrue();
        assertThat(within.agreements()).hasSize(20_000);
        assertThat(within.rational()).isEqualTo(20_000);
        Frontier beyond = Frontier.of(zeroSum(20_000), 19_999);
        assertThat(beyond.complete()).isFalse();
        assertThat(beyond.agreements()).isEmpty();
    }

    @Test
    void issueByIssueAndPackageByPackageAgree() {
        for (long seed = 0; seed < 100; seed++) {
            BargainingProblem problem = new RandomProblems(seed).plain();
            BargainingProblem opaque = problem.withValuation(Valuation.UTILITY::value);
            assertThat(options(Frontier.of(opaque))).isDeepEqualTo(options(Frontier.of(problem)));
        }
    }

    private static int[][] options(Frontier frontier) {
        return frontier.agreements().stream().map(Agreement::options).toArray(int[][]::new);
    }

    @Test
    void largeArchivesDropWhatIsDominated() {
        // Each pair of options differs by a present to both: half of the packages are dominated, in every order.
        double[] first = IntStream.range(0, 30_000)
                .mapToDouble(x -> Math.floor(x / 2.0) + x % 2 * 0.25)
                .toArray();
        double[] second = IntStream.range(0, 30_000)
                .mapToDouble(x -> -Math.floor(x / 2.0) + x % 2 * 0.25)
                .toArray();
        BargainingProblem problem = BargainingProblem.of(
                Agenda.of(30_000), new double[][][] {{first}, {second}}, new double[] {-1e9, -1e9});
        int[] odd =
                Arrays.stream(options(Frontier.of(problem))).mapToInt(x -> x[0]).toArray();
        assertThat(odd).isEqualTo(IntStream.range(0, 15_000).map(x -> 2 * x + 1).toArray());
    }
}
