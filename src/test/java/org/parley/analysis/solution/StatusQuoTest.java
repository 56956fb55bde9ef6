package org.parley.analysis.solution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where the status quo is no agreement, and where more than no deal is asked, on problems at random (from seeds). */
class StatusQuoTest {

    static List<BargainingProblem> problems() {
        return IntStream.range(0, 40)
                .mapToObj(seed -> new RandomProblems(seed).crowded())
                .toList();
    }

    private static BargainingProblem without(BargainingProblem p) {
        Agenda agenda =
                new Agenda(p.agenda().open(), p.agenda().statusQuo(), p.agenda().needs(), false);
        return new BargainingProblem(
                agenda, p.worth(), p.rest(), p.reservation(), p.least(), p.hasSay(), p.redLines(), p.valuation());
    }

    private static boolean hasStatusQuo(BargainingProblem p) {
        return IntStream.range(0, p.agenda().issues())
                .allMatch(k -> p.agenda().open()[k][p.agenda().statusQuo()[k]]);
    }

    @ParameterizedTest
    @MethodSource("problems")
    void thePackageThatChangesNothingIsNotCounted(BargainingProblem with) {
        BargainingProblem without = without(with);
        int one = hasStatusQuo(with) ? 1 : 0;
        assertThat(without.agenda().packages()).isEqualTo(with.agenda().packages() - one);
        Acceptance some = CooperativeAnalysis.of(without).acceptance();
        Acceptance all = CooperativeAnalysis.of(with).acceptance();
        assertThat(some.packages()).isEqualTo(all.packages() - one);
        boolean suits = one == 1 && with.isRational(with.agreement(with.agenda().statusQuo()));
        assertThat(some.range()).isEqualTo(all.range() - (suits ? 1 : 0));
    }

    @ParameterizedTest
    @MethodSource("problems")
    void theFrontierLosesTheStatusQuoAndNothingElse(BargainingProblem with) {
        List<int[]> all = options(Frontier.of(with));
        all.removeIf(o -> Arrays.equals(o, with.agenda().statusQuo()));
        assertThat(options(Frontier.of(without(with)))).containsExactlyElementsOf(all);
        BargainingProblem war = RandomProblems.atWar(with);
        List<int[]> atWar = options(Frontier.of(war));
        atWar.removeIf(o -> Arrays.equals(o, war.agenda().statusQuo()));
        assertThat(options(Frontier.of(without(war)))).containsExactlyElementsOf(atWar);
    }

    private static List<int[]> options(Frontier frontier) {
        return new ArrayList<>(
                frontier.agreements().stream().map(Agreement::options).toList());
    }

    @ParameterizedTest
    @MethodSource("problems")
    void whoAsksForMoreThanNoDealAcceptsNoMore(BargainingProblem p) {
        double[] more = Arrays.stream(p.reservation()).map(r -> r + 0.125).toArray();
        BargainingProblem asking = new BargainingProblem(
                p.agenda(), p.worth(), p.rest(), p.reservation(), more, p.hasSay(), p.redLines(), p.valuation());
        CooperativeAnalysis asks = CooperativeAnalysis.of(asking);
        assertThat(asks.acceptance().range())
                .isEqualTo(CooperativeAnalysis.of(p.withReservation(more))
                        .acceptance()
                        .range())
                .isLessThanOrEqualTo(CooperativeAnalysis.of(p).acceptance().range());
        if (!asks.isRangeEmpty()) {
            for (int i : p.partiesWithSay()) {
                assertThat(asks.solutions().nash().agreement().values()[i]).isGreaterThanOrEqualTo(more[i] - 1e-12);
            }
        }
    }

    /** The core under unanimity is what no other package betters for all; here by brute force. */
    @ParameterizedTest
    @MethodSource("problems")
    void theCoreOfUnanimityIsWhatNobodyCanLeaveTogether(BargainingProblem p) {
        int everyone = p.everyone();
        List<Agreement> possible = Sample.of(p);
        int[] say = p.partiesWithSay();
        long expected = possible.stream()
                .filter(p::isRational)
                .filter(x -> possible.stream()
                        .noneMatch(y -> IntStream.of(say).allMatch(i -> y.values()[i] > x.values()[i] + 1e-12)))
                .count();
        assertThat(Core.of(p, set -> set == everyone).packages()).isEqualTo((int) expected);
    }

    /** The more it takes to decide, the larger the core. */
    @ParameterizedTest
    @MethodSource("problems")
    void aHigherQuotaNeverShrinksTheCoreOfThoseWhoWin(BargainingProblem p) {
        BargainingProblem content = p.withReservation(new double[p.parties()]);
        int voters = content.partiesWithSay().length;
        int before = 0;
        for (int quota = 1; quota <= voters; quota++) {
            int needed = quota;
            int core = Core.of(content, set -> Integer.bitCount(set) >= needed).packages();
            if (quota > 1 && Sample.of(content).stream().allMatch(content::isRational)) {
                assertThat(core).isGreaterThanOrEqualTo(before);
            }
            before = core;
        }
    }
}
