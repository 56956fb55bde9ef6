package org.parley.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.parley.experiment.design.LatinHypercube;
import org.parley.experiment.design.MorrisTrajectories;
import org.parley.experiment.design.RandomPoints;
import org.parley.experiment.design.SobolPoints;
import org.parley.statistics.sensitivity.ElementaryEffects;
import org.parley.statistics.sensitivity.ExactIndices;

/**
 * Answers about points and sensitivity from {@code org.parley.experiment.design} and {@code
 * org.parley.statistics.sensitivity}. Indices to nine digits are by quadrature; a test of its own holds the estimates from
 * points to the same cases.
 */
final class SensitivityAnswers implements Topic {

    /** How many designs a variance over designs is of. */
    private static final int DESIGNS = 400;

    @Override
    public Map<String, Answer> answers() {
        return Map.of(
                "SA-ISH", in -> indices(TestFunctions.of(in), 3, 1, 40),
                "SA-G", SensitivityAnswers::g,
                "SA-LIN", SensitivityAnswers::linear,
                "SA-ADD", in -> indices(TestFunctions.expression("x1 + x2*x3"), 3, 1, 3),
                "SA-MOR-SALT", SensitivityAnswers::trajectories,
                "SA-MOR", SensitivityAnswers::population,
                "SA-SOB", SensitivityAnswers::sobol,
                "SA-DISC", SensitivityAnswers::discrepancy,
                "SA-LHS", SensitivityAnswers::latin);
    }

    private static Map<String, Object> indices(ToDoubleFunction<double[]> function, int d, int pieces, int nodes) {
        ExactIndices found = ExactIndices.of(function, d, pieces, nodes);
        Map<String, Object> answers = new HashMap<>();
        answers.put("mean", found.mean());
        answers.put("variance", found.variance());
        answers.put("S", found.first());
        answers.put("ST", found.total());
        for (int i = 0; i < d; i++) {
            for (int j = i + 1; j < d; j++) {
                answers.put("S" + (i + 1) + (j + 1), found.second().get(i).get(j));
            }
        }
        return answers;
    }

    static Map<String, Object> g(JsonNode in) {
        int d = in.get("a").size();
        Map<String, Object> answers = indices(TestFunctions.of(in), d, 2, 2);
        answers.put("value_at_zero", TestFunctions.of(in).applyAsDouble(new double[d]));
        return answers;
    }

    static Map<String, Object> linear(JsonNode in) {
        int d = in.get("c").size();
        Map<String, Object> answers = indices(TestFunctions.of(in), d, 1, 2);
        double[][] points = MorrisTrajectories.points(10, d, 1);
        double[] y = Arrays.stream(points).mapToDouble(TestFunctions.of(in)).toArray();
        ElementaryEffects effects = ElementaryEffects.of(points, y);
        answers.put("morris_mu", effects.mean());
        answers.put("morris_mu_star", effects.meanAbsolute());
        answers.put("morris_sigma", effects.deviation());
        return answers;
    }

    static Map<String, Object> trajectories(JsonNode in) {
        ElementaryEffects found =
                ElementaryEffects.of(ComparisonAnswers.rows(in.get("X")), ComparisonAnswers.numbers(in.get("Y")));
        return Map.of(
                "elementary_effects", found.effects(),
                "mu", found.mean(),
                "mu_star", found.meanAbsolute(),
                "sigma", found.deviation());
    }

    static Map<String, Object> population(JsonNode in) {
        ToDoubleFunction<double[]> function =
                TestFunctions.expression(in.get("function").asText());
        List<double[]> effects = IntStream.range(0, in.get("dimension").asInt())
                .mapToObj(i -> effects(
                        function,
                        i,
                        in.get("dimension").asInt(),
                        in.get("levels").asInt()))
                .toList();
        return Map.of(
                "mu", effects.stream().map(StatUtils::mean).toList(),
                "mu_star",
                        effects.stream()
                                .map(e -> Arrays.stream(e)
                                        .map(Math::abs)
                                        .average()
                                        .orElseThrow())
                                .toList(),
                "sigma_population",
                        effects.stream()
                                .map(e -> Math.sqrt(StatUtils.populationVariance(e)))
                                .toList());
    }

    /** Every effect of a step of p/(2(p−1)) on the grid of p levels, which trajectories draw from. */
    private static double[] effects(ToDoubleFunction<double[]> function, int factor, int d, int levels) {
        double step = levels / (2.0 * (levels - 1));
        return IntStream.range(0, (int) Math.pow(levels, d))
                .mapToObj(number -> IntStream.range(0, d)
                        .mapToDouble(i -> (int) (number / Math.pow(levels, i)) % levels / (levels - 1.0))
                        .toArray())
                .filter(point -> point[factor] + step < 1 + 1e-9)
                .mapToDouble(point -> {
                    double[] further = point.clone();
                    further[factor] += step;
                    return (function.applyAsDouble(further) - function.applyAsDouble(point)) / step;
                })
                .toArray();
    }

    static Map<String, Object> sobol(JsonNode in) {
        double[][] points = SobolPoints.points(in.get("n").asInt(), in.get("d").asInt());
        return Map.of(
                "points", Arrays.stream(points).map(ComparisonAnswers::list).toList());
    }

    static Map<String, Object> discrepancy(JsonNode in) {
        double[][] points = ComparisonAnswers.rows(in.get("points"));
        return Map.of(
                "centered_L2_squared", TestFunctions.centredL2Squared(points),
                "lhs_valid", LatinHypercube.isLatin(points));
    }

    static Map<String, Object> latin(JsonNode in) {
        int n = in.get("n").asInt();
        int d = in.get("d").asInt();
        boolean valid =
                IntStream.range(0, DESIGNS).allMatch(s -> LatinHypercube.isLatin(LatinHypercube.points(n, d, s)));
        double latin = variance(s -> LatinHypercube.points(n, d, s));
        double random = variance(s -> RandomPoints.points(n, d, s));
        return Map.of(
                "property", valid ? "each column has exactly one point per stratum" : "strata are not met",
                "var_of_mean_for_additive_function",
                        latin < random ? "strictly smaller than simple random sampling" : latin + " and " + random);
    }

    /** Over designs, of the mean of the sum of all factors. */
    private static double variance(IntFunction<double[][]> design) {
        return StatUtils.variance(IntStream.range(0, DESIGNS)
                .mapToDouble(s -> Arrays.stream(design.apply(s))
                        .mapToDouble(StatUtils::sum)
                        .average()
                        .orElseThrow())
                .toArray());
    }
}
