package org.parley.analysis.solution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.model.preference.PackageSpace.Need;

/** Corners of the analysis: ties, hands that stay empty, empty ranges, votes, limits. */
class CooperativeAnalysisTest {

    /** One issue, whose options are worth the given utilities. */
    private static BargainingProblem oneIssue(double[] reservation, double[]... utilities) {
        double[][][] worth =
                Arrays.stream(utilities).map(u -> new double[][] {u}).toArray(double[][][]::new);
        return BargainingProblem.of(Agenda.of(utilities[0].length), worth, reservation);
    }

    private static int nash(BargainingProblem problem) {
        return CooperativeAnalysis.of(problem).solutions().nash().agreement().options()[0];
    }

    @Test
    void ofEqualsTheFirstIsTaken() {
        BargainingProblem problem = oneIssue(new double[2], new double[] {0.2, 0.3, 0.6}, new double[] {0.2, 0.6, 0.3});
        Solution nash = CooperativeAnalysis.of(problem).solutions().nash();
        assertThat(nash.agreement().options()).containsExactly(1);
        assertThat(nash.equallyGood()).isEqualTo(2);
        assertThat(nash.isUnique()).isFalse();
        assertThat(nash.margin()).isZero();
    }

    @Test
    void theMarginIsOverTheNextBest() {
        BargainingProblem problem = oneIssue(new double[2], new double[] {0.2, 0.5, 0.6}, new double[] {0.2, 0.6, 0.3});
        Solutions solutions = CooperativeAnalysis.of(problem).solutions();
        assertThat(solutions.nash().score()).isEqualTo(0.3, within(1e-15));
        assertThat(solutions.nash().margin()).isEqualTo(0.12, within(1e-15));
        assertThat(solutions.egalitarian().margin()).isEqualTo(0.2, within(1e-15));
        BargainingProblem single = oneIssue(new double[2], new double[] {0.2}, new double[] {0.2});
        assertThat(CooperativeAnalysis.of(single).solutions().nash().margin()).isInfinite();
    }

    @Test
    void leximinLooksAtTheNextLeastGain() {
        BargainingProblem problem = oneIssue(new double[2], new double[] {0.2, 0.2, 0.9}, new double[] {0.3, 0.8, 0.1});
        Solutions solutions = CooperativeAnalysis.of(problem).solutions();
        assertThat(solutions.egalitarian().agreement().options()).containsExactly(1);
        assertThat(solutions.egalitarian().isUnique()).isTrue();
        assertThat(solutions.egalitarian().margin()).isZero();
    }

    @Test
    void nashLeavesTheFewestEmptyHanded() {
        // The third party never gains, so all products are 0; the first two can gain together.
        double[] reservation = {0.5, 0.5, 0.5};
        assertThat(nash(oneIssue(
                        reservation,
                        new double[] {0.5, 1.0, 0.6, 0.7},
                        new double[] {0.5, 0.5, 0.8, 0.6},
                        new double[] {0.5, 0.5, 0.5, 0.5})))
                .isEqualTo(2);
    }

    @Test
    void whoCannotGainHasAllThatItCan() {
        // Kalai-Smorodinsky with a party to which every package of the range is worth no deal.
        Solutions solutions = CooperativeAnalysis.of(oneIssue(
                        new double[] {0, 0, 0.5},
                        new double[] {0.2, 0.4, 1.0},
                        new double[] {1.0, 0.7, 0.1},
                        new double[] {0.5, 0.5, 0.5}))
                .solutions();
        assertThat(solutions.kalaiSmorodinsky().agreement().options()).containsExactly(1);
        assertThat(solutions.kalaiSmorodinsky().score()).isEqualTo(0.4, within(1e-15));
    }

    @Test
    void noDealIsAcceptableAndRoundingIsForgiven() {
        BargainingProblem problem = oneIssue(new double[] {0.1 + 0.2, 0}, new double[] {0.3}, new double[] {0});
        assertThat(CooperativeAnalysis.of(problem).acceptance().range()).isEqualTo(1);
        assertThat(CooperativeAnalysis.of(problem).solutions().nash().score()).isZero();
    }

    @Test
    void anEmptyRangeSaysHowFarAndWhoEmptiesIt() {
        BargainingProblem problem = oneIssue(
                new double[] {0.5, 0.5, 0.9}, new double[] {0.6, 0.1}, new double[] {0.7, 0.9}, new double[] {0.6, 1});
        CooperativeAnalysis analysis = CooperativeAnalysis.of(problem);
        assertThat(analysis.isRangeEmpty()).isTrue();
        assertThat(analysis.solutions()).isNull();
        assertThat(analysis.ideal()).isNull();
        assertThat(analysis.acceptance().emptiedBy()).containsExactly(0, 2);
        assertThat(analysis.closest().agreement().options()).containsExactly(0);
        assertThat(analysis.closest().score()).isEqualTo(-0.3, within(1e-15));
    }

    @Test
    void aRedLineCanEmptyTheRange() {
        BargainingProblem open = oneIssue(new double[2], new double[] {0.6, 0.9}, new double[] {0.7, 0.9});
        BargainingProblem problem = new BargainingProblem(
                open.agenda(),
                open.worth(),
                open.rest(),
                open.reservation(),
                open.hasSay(),
                new boolean[][][] {{{true, false}}, {{true, true}}},
                open.valuation());
        CooperativeAnalysis analysis = CooperativeAnalysis.of(problem);
        assertThat(analysis.isRangeEmpty()).isTrue();
        assertThat(analysis.acceptance().acceptableTo(0)).isEqualTo(1);
        assertThat(analysis.acceptance().emptiedBy()).containsExactly(1);
        assertThat(analysis.closest()).isNull();
    }

    @Test
    void votesAndVetoesDecideTogether() {
        BargainingProblem problem = oneIssue(
                new double[] {0.5, 0.5, 0.5}, new double[] {1, 1, 1, 0}, new double[] {1, 0, 0, 1}, new double[] {
                    1, 1, 0, 1
                });
        Acceptance acceptance = CooperativeAnalysis.of(problem).acceptance();
        boolean[] noVeto = new boolean[3];
        boolean[] firstVeto = {true, false, false};
        assertThat(acceptance.winning(noVeto, new int[] {1, 1, 1}, 2)).isEqualTo(3);
        assertThat(acceptance.winning(firstVeto, new int[] {1, 1, 1}, 2)).isEqualTo(2);
        assertThat(acceptance.winning(noVeto, new int[] {2, 1, 1}, 2)).isEqualTo(4);
        assertThat(acceptance.winning(new boolean[] {true, true, true}, new int[3], 0))
                .isEqualTo(acceptance.range());
    }

    @Test
    void aTableMayHaveNoPackageAtAll() {
        Agenda closed = new Agenda(new boolean[][] {{false, false}}, new int[1], List.of(List.of()));
        BargainingProblem problem = BargainingProblem.of(closed, new double[][][] {{{0, 1}}, {{1, 0}}}, new double[2]);
        CooperativeAnalysis analysis = CooperativeAnalysis.of(problem);
        assertThat(analysis.acceptance().packages()).isZero();
        assertThat(analysis.best()).containsOnlyNulls();
        assertThat(analysis.utilitarianAnywhere()).isNull();
        assertThat(Frontier.of(problem).agreements()).isEmpty();
    }

    @Test
    void tooManyPackagesAreRefusedWithTheirNumber() {
        Agenda agenda = Agenda.of(10, 10, 10, 10, 10, 10, 10, 2);
        BargainingProblem problem = BargainingProblem.of(
                agenda,
                new double[][][] {
                    Arrays.stream(new int[] {10, 10, 10, 10, 10, 10, 10, 2})
                            .mapToObj(double[]::new)
                            .toArray(double[][]::new)
                },
                new double[1]);
        assertThatThrownBy(() -> CooperativeAnalysis.of(problem))
                .isInstanceOf(TooManyPackagesException.class)
                .hasMessageContaining("20,000,000")
                .hasMessageContaining("10,000,000")
                .hasMessageContaining("Maybe");
        assertThatThrownBy(() -> Frontier.of(problem)).isInstanceOf(TooManyPackagesException.class);
    }

    @Test
    void whatNeedsRuleOutDoesNotCountTowardsTheLimit() {
        // Seven issues wait for the last option of the first: 2 + 9^7 packages, not 3 · 9^7.
        int[] counts = {3, 9, 9, 9, 9, 9, 9, 9};
        List<Need> waits = List.of(new Need(0, new boolean[] {false, false, true}));
        Agenda agenda = new Agenda(
                Agenda.of(counts).open(),
                new int[8],
                List.of(List.of(), waits, waits, waits, waits, waits, waits, waits));
        assertThat(agenda.packages()).isEqualTo(2 + 4_782_969);
    }

    @Test
    void numbersMustBeNumbers() {
        assertThatThrownBy(() -> oneIssue(new double[] {Double.NaN}, new double[] {1}))
                .hasMessageContaining("reservation value of party 0");
        BargainingProblem problem = oneIssue(new double[1], new double[] {1});
        BargainingProblem broken = problem.withValuation((options, utilities, values) -> values[0] = Double.NaN);
        assertThatThrownBy(() -> CooperativeAnalysis.of(broken)).hasMessageContaining("[0]");
        assertThatThrownBy(() -> CooperativeAnalysis.of(problem, new double[1])).hasMessageContaining("powers");
        assertThatThrownBy(() -> CooperativeAnalysis.of(problem, new double[0])).hasMessageContaining("each party");
    }
}
