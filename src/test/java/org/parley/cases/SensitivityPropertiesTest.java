package org.parley.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.experiment.design.MorrisTrajectories;
import org.parley.experiment.design.SaltelliPoints;
import org.parley.statistics.interval.Bootstrap;
import org.parley.statistics.sensitivity.ElementaryEffects;
import org.parley.statistics.sensitivity.Index;
import org.parley.statistics.sensitivity.SobolIndices;

/** The cases of files 11 and 12 whose tolerance speaks of estimates from so many points, trajectories or resamples. */
class SensitivityPropertiesTest {

    static Stream<JsonNode> with(String file, String tolerance) {
        return StreamSupport.stream(KnownAnswersTest.read(file).get("cases").spliterator(), false)
                .filter(c -> c.get("tolerance").has(tolerance));
    }

    static Stream<JsonNode> withIndices() {
        return with("12_sensitivity", "estimator_n_4096");
    }

    static Stream<JsonNode> withEffects() {
        return with("12_sensitivity", "estimate_r_1000");
    }

    static Stream<JsonNode> withResamples() {
        return with("11_statistics", "monte_carlo_B10000");
    }

    @ParameterizedTest
    @MethodSource("withIndices")
    void estimatesOf4096RowsComeAsNearAsTheCaseSays(JsonNode c) {
        int d = c.get("expected").get("S").size();
        ToDoubleFunction<double[]> function = TestFunctions.of(c.get("inputs"));
        double tolerance = c.get("tolerance").get("estimator_n_4096").asDouble();
        for (long seed = 1; seed <= 5; seed++) {
            double[] y = Arrays.stream(SaltelliPoints.points(4096, d, seed))
                    .mapToDouble(function)
                    .toArray();
            SobolIndices found = SobolIndices.of(y, d, 0.95, 100, seed);
            near(found.first(), c.get("expected").get("S"), tolerance);
            near(found.total(), c.get("expected").get("ST"), tolerance);
        }
    }

    private static void near(List<Index> found, JsonNode expected, double tolerance) {
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i).value()).isCloseTo(expected.get(i).asDouble(), within(tolerance));
        }
    }

    /** The tolerance is over five standard errors of each number. */
    @ParameterizedTest
    @MethodSource("withEffects")
    void effectsOf1000TrajectoriesComeAsNearAsTheCaseSays(JsonNode c) {
        JsonNode in = c.get("inputs");
        int d = in.get("dimension").asInt();
        ToDoubleFunction<double[]> function =
                TestFunctions.expression(in.get("function").asText());
        MorrisTrajectories design = new MorrisTrajectories(in.get("levels").asInt(), d, 1);
        double[][] points = new double[1000 * (d + 1)][];
        Arrays.setAll(points, design::point);
        ElementaryEffects found = ElementaryEffects.of(
                points, Arrays.stream(points).mapToDouble(function).toArray());
        double tolerance = c.get("tolerance").get("estimate_r_1000").asDouble();
        for (int i = 0; i < d; i++) {
            JsonNode expected = c.get("expected");
            assertThat(found.mean().get(i)).isCloseTo(expected.get("mu").get(i).asDouble(), within(tolerance));
            assertThat(found.meanAbsolute().get(i))
                    .isCloseTo(expected.get("mu_star").get(i).asDouble(), within(tolerance));
            assertThat(found.deviation().get(i))
                    .isCloseTo(expected.get("sigma_population").get(i).asDouble(), within(tolerance));
        }
    }

    @ParameterizedTest
    @MethodSource("withResamples")
    void tenThousandResamplesComeNearAllOfThem(JsonNode c) {
        double[] x = ComparisonAnswers.numbers(c.get("inputs").get("x"));
        Bootstrap drawn = Bootstrap.drawn(
                x, StatUtils::mean, c.get("inputs").get("confidence").asDouble(), 10_000, 1);
        JsonNode expected = c.get("expected");
        double tolerance = 0.1 * expected.get("boot_se").asDouble();
        assertThat(drawn.bca().low()).isCloseTo(expected.get("bca").get(0).asDouble(), within(tolerance));
        assertThat(drawn.bca().high()).isCloseTo(expected.get("bca").get(1).asDouble(), within(tolerance));
        assertThat(drawn.standardError()).isCloseTo(expected.get("boot_se").asDouble(), within(tolerance));
    }
}
