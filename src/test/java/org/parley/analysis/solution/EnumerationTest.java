package org.parley.analysis.solution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.model.preference.PackageSpace;

/**
 * The analysis, which goes through packages without listing them and passes over many, against the definitions applied to
 * the list that the engine makes. Worth is in binary fractions: sums are exact, and equals are many.
 */
class EnumerationTest {

    static Stream<BargainingProblem> problems() {
        return LongStream.range(0, 300)
                .mapToObj(seed -> new RandomProblems(seed).crowded())
                .flatMap(problem -> Stream.of(problem, RandomProblems.atWar(problem)));
    }

    private static List<Agreement> list(BargainingProblem problem) {
        Agenda agenda = problem.agenda();
        int[] issues = IntStream.range(0, agenda.issues()).toArray();
        int[] counts = IntStream.of(issues).map(agenda::options).toArray();
        PackageSpace space = PackageSpace.of(issues, counts, agenda.statusQuo(), agenda.needs());
        List<Agreement> all = new ArrayList<>();
        for (int x = 0; x < space.size(); x++) {
            int pkg = x;
            int[] options = IntStream.of(issues).map(k -> space.option(pkg, k)).toArray();
            if (IntStream.of(issues).allMatch(k -> agenda.open()[k][options[k]])) {
                all.add(problem.agreement(options));
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("problems")
    void countsAgree(BargainingProblem problem) {
        List<Agreement> all = list(problem);
        Acceptance found = CooperativeAnalysis.of(problem).acceptance();
        assertThat(problem.agenda().packages()).isEqualTo(all.size());
        assertThat(found.packages()).isEqualTo(all.size());
        assertThat(found.range())
                .isEqualTo(all.stream().filter(problem::isRational).count());
        int[] withSay = problem.partiesWithSay();
        for (int i : withSay) {
            long alone = all.stream().filter(problem.withSayOf(i)::isRational).count();
            assertThat(found.acceptableTo(i)).isEqualTo(alone);
        }
        for (int i : withSay) {
            int[] others = IntStream.of(withSay).filter(j -> j != i).toArray();
            if (others.length > 0) {
                long without = all.stream()
                        .filter(problem.withSayOf(others)::isRational)
                        .count();
                assertThat(found.rangeWithout(i)).isEqualTo(without);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("problems")
    void frontiersAgree(BargainingProblem problem) {
        List<Agreement> all = list(problem);
        List<Agreement> undominated = all.stream()
                .filter(x -> all.stream().noneMatch(y -> dominates(problem, y, x)))
                .toList();
        Frontier found = Frontier.of(problem);
        assertThat(found.complete()).isTrue();
        assertThat(found.agreements().stream().map(Agreement::options).toArray(int[][]::new))
                .isDeepEqualTo(undominated.stream().map(Agreement::options).toArray(int[][]::new));
        assertThat(found.rational()).isEqualTo((int)
                undominated.stream().filter(problem::isRational).count());
    }

    private static boolean dominates(BargainingProblem problem, Agreement y, Agreement x) {
        int[] parties = problem.partiesWithSay();
        return IntStream.of(parties).allMatch(i -> y.values()[i] >= x.values()[i])
                && IntStream.of(parties).anyMatch(i -> y.values()[i] > x.values()[i]);
    }

    @ParameterizedTest
    @MethodSource("problems")
    void solutionsAgree(BargainingProblem problem) {
        List<Agreement> all = list(problem);
        List<Agreement> range = all.stream().filter(problem::isRational).toList();
        double[] power = {0.5, 2, 1, 0, 3};
        CooperativeAnalysis found = CooperativeAnalysis.of(problem, Arrays.copyOf(power, problem.parties()));

        isBest(found.utilitarianAnywhere(), all, bySum(problem));
        for (int i = 0; i < problem.parties(); i++) {
            int party = i;
            Agreement best = first(all, Comparator.comparingDouble(x -> x.values()[party]));
            assertThat(found.best().get(i) == null).isEqualTo(best == null);
            assertThat(best == null ? null : found.best().get(i).options())
                    .isEqualTo(best == null ? null : best.options());
        }
        assertThat(found.isRangeEmpty()).isEqualTo(range.isEmpty());
        if (!range.isEmpty()) {
            for (int i = 0; i < problem.parties(); i++) {
                int party = i;
                assertThat(found.ideal()[i])
                        .isEqualTo(range.stream()
                                .mapToDouble(x -> x.values()[party])
                                .max()
                                .orElseThrow());
            }
            isBest(found.solutions().utilitarian(), range, bySum(problem));
            isBest(found.solutions().egalitarian(), range, byLeast(x -> gains(problem, x)));
            assertThat(found.solutions().egalitarian().score())
                    .isEqualTo(found.closest().score());
            isBest(found.solutions().kalaiSmorodinsky(), range, byLeast(x -> shares(problem, x, found.ideal())));
            isNash(found.solutions().nash(), range, problem, new double[] {1, 1, 1, 1, 1});
            isNash(found.solutions().asymmetricNash(), range, problem, power);
        }
    }

    private static Comparator<Agreement> bySum(BargainingProblem problem) {
        return Comparator.comparingDouble(x -> IntStream.of(problem.partiesWithSay())
                .mapToDouble(i -> x.values()[i])
                .sum());
    }

    private static double[] gains(BargainingProblem problem, Agreement x) {
        return IntStream.of(problem.partiesWithSay())
                .mapToDouble(i -> x.values()[i] - problem.reservation()[i])
                .sorted()
                .toArray();
    }

    private static double[] shares(BargainingProblem problem, Agreement x, double[] ideal) {
        return IntStream.of(problem.partiesWithSay())
                .filter(i -> ideal[i] > problem.reservation()[i])
                .mapToDouble(i -> (x.values()[i] - problem.reservation()[i]) / (ideal[i] - problem.reservation()[i]))
                .sorted()
                .toArray();
    }

    private static Comparator<Agreement> byLeast(Function<Agreement, double[]> gains) {
        return (x, y) -> Arrays.compare(gains.apply(x), gains.apply(y));
    }

    private static Agreement first(List<Agreement> agreements, Comparator<Agreement> order) {
        Agreement best = null;
        for (Agreement x : agreements) {
            best = best == null || order.compare(x, best) > 0 ? x : best;
        }
        return best;
    }

    private static void isBest(Solution found, List<Agreement> agreements, Comparator<Agreement> order) {
        Agreement best = first(agreements, order);
        if (best == null) {
            assertThat(found).isNull();
            return;
        }
        assertThat(found.agreement().options()).isEqualTo(best.options());
        assertThat(found.equallyGood())
                .isEqualTo(agreements.stream()
                        .filter(x -> order.compare(x, best) == 0)
                        .count());
    }

    /** Where everybody can gain at once. */
    private static void isNash(Solution found, List<Agreement> range, BargainingProblem problem, double[] power) {
        ToDoubleFunction<Agreement> product = x -> IntStream.of(problem.partiesWithSay())
                .mapToDouble(i -> Math.pow(x.values()[i] - problem.reservation()[i], power[i]))
                .reduce(1, (a, b) -> a * b);
        double most = range.stream().mapToDouble(product).max().orElseThrow();
        if (most > 0) {
            Agreement nash = range.stream()
                    .filter(x -> product.applyAsDouble(x) > most * (1 - 1e-12))
                    .findFirst()
                    .orElseThrow();
            assertThat(found.agreement().options()).isEqualTo(nash.options());
        } else {
            assertThat(found.score()).isZero();
        }
    }
}
