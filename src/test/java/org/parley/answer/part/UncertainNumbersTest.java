package org.parley.answer.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.answer.Block;
import org.parley.answer.Block.Figure;
import org.parley.answer.Section;
import org.parley.chart.DensityPlots;
import org.parley.chart.DensityPlots.Outline;
import org.parley.scenario.Distribution;
import org.parley.scenario.Distribution.Beta;
import org.parley.scenario.Distribution.Discrete;
import org.parley.scenario.Distribution.Normal;
import org.parley.scenario.Distribution.Triangular;
import org.parley.scenario.Distribution.Uniform;
import org.parley.scenario.reader.ScenarioReader;

/** Pictures of distributions hold all of the probability, and a page shows each uncertain number once. */
class UncertainNumbersTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    static Stream<Distribution> continuous() {
        return Stream.of(
                new Uniform(2, 4),
                new Triangular(0, 1, 4),
                new Triangular(0, 0, 1),
                new Normal(0, 1, -INFINITY, INFINITY),
                new Normal(0.5, 1, 0, 1),
                new Normal(0, 1, -1, INFINITY),
                new Beta(2, 5),
                new Beta(1, 3));
    }

    private static DensityPlots.Panel panel(Distribution of) {
        return DensityOutlines.of("number", "", of);
    }

    /** The area under the straight lines of the picture. */
    private static double area(Outline outline, double from, double to) {
        double[] x = outline.x();
        double[] height = outline.height();
        return IntStream.range(1, x.length)
                .filter(k -> from <= x[k - 1] && x[k] <= to)
                .mapToDouble(k -> (x[k] - x[k - 1]) * (height[k] + height[k - 1]) / 2)
                .sum();
    }

    @ParameterizedTest
    @MethodSource("continuous")
    void theAreaOfAPictureIsOneAndOfItsMiddleFourFifths(Distribution of) {
        DensityPlots.Panel panel = panel(of);
        double cut =
                (panel.outline().openBelow() ? 0.001 : 0) + (panel.outline().openAbove() ? 0.001 : 0);
        assertThat(area(panel.outline(), -INFINITY, INFINITY)).isCloseTo(1 - cut, within(2e-3));
        assertThat(area(panel.outline(), panel.low(), panel.high())).isCloseTo(0.8, within(2e-3));
        assertThat(area(panel.outline(), panel.low(), panel.median())).isCloseTo(0.4, within(2e-3));
    }

    @Test
    void aTriangleIsDrawnByItsCorners() {
        Outline outline = panel(new Triangular(0, 1, 4)).outline();
        assertThat(outline.x()).contains(0, 1, 4).hasSizeLessThan(7);
        assertThat(outline.height()).contains(0.5);
        assertThat(outline.openAbove()).isFalse();
    }

    @Test
    void aDensityWithoutBoundIsCutOff() {
        for (Distribution of : List.of(new Beta(0.5, 0.5), new Beta(0.3, 4), new Beta(2, 0.4), new Beta(0.001, 5))) {
            Outline outline = panel(of).outline();
            assertThat(outline.from()).isZero();
            assertThat(outline.to()).isEqualTo(1);
            assertThat(DoubleStream.of(outline.height()).max().orElseThrow())
                    .isPositive()
                    .isFinite();
        }
    }

    @Test
    void singleValuesHaveTheirProbabilities() {
        DensityPlots.Panel panel = panel(new Discrete(List.of(5.0, 1.0, 3.0, 5.0), List.of(1.0, 2.0, 0.0, 1.0)));
        Outline outline = panel.outline();
        // In order of size, whatever the order of the file.
        assertThat(List.of(panel.low(), panel.median(), panel.high())).containsExactly(1.0, 1.0, 5.0);
        assertThat(outline.discrete()).isTrue();
        assertThat(outline.x()).containsExactly(1, 5);
        assertThat(outline.height()).containsExactly(0.5, 0.5);
    }

    private static Section section(Path file, Map<String, String> set) {
        return AssumptionSection.of(ScenarioReader.read(file, set));
    }

    private static List<Figure> figures(Section section) {
        return section.blocks().stream()
                .filter(Figure.class::isInstance)
                .map(Figure.class::cast)
                .toList();
    }

    @Test
    void theFlagshipShowsEachNumberOnceAndTheWidestInWords() {
        Section section = section(Path.of("scenarios/riyadh-2025.yaml"), Map.of());
        List<Figure> figures = figures(section);
        assertThat(figures.stream()
                        .mapToInt(f -> ((DensityPlots) f.chart()).panels().size())
                        .sum())
                .isEqualTo(168);
        assertThat(figures).extracting(Figure::name).doesNotHaveDuplicates();
        // All but the first are folded away behind whose they are.
        assertThat(figures.get(0).summary()).isEmpty();
        assertThat(figures).extracting(Figure::summary).contains("Russia: 22 uncertain numbers");
        assertThat(section.sentence())
                .contains("168 of 218 numbers")
                .endsWith(
                        "The widest on its scale is United States' value of full normalisation of relations, from 0.1 to 0.9, 80%"
                                + " of what the format allows; us_backing is known to a factor only, from 0.05 to 0.8, a"
                                + " factor of 16.");
        DensityPlots.Panel cost = ((DensityPlots) figures.get(2).chart())
                .panels().stream()
                        .filter(p -> p.name().equals("war cost"))
                        .findFirst()
                        .orElseThrow();
        assertThat(cost.meaning()).isEqualTo("What a round of fighting takes from its flow.");
        // The peak is 2 / (0.35 - 0.1).
        assertThat(DoubleStream.of(cost.outline().height()).max().orElseThrow()).isCloseTo(8, within(1e-9));
    }

    @Test
    void fewNumbersShareAPicture() {
        Section section = section(Path.of("scenarios/examples/valley-war.yaml"), Map.of());
        List<Figure> figures = figures(section);
        assertThat(figures).hasSize(1);
        assertThat(figures.get(0).chart().table().texts().get(0).get(0)).contains("'s ");
    }

    @Test
    void aScenarioWithoutUncertainNumbersHasNoPicture() {
        Section section = section(Path.of("scenarios/textbook/nash-1950.yaml"), Map.of());
        assertThat(section.blocks()).noneMatch(Figure.class::isInstance).anyMatch(Block.Grid.class::isInstance);
        assertThat(section.sentence()).contains("None of").endsWith("of the format.");
    }
}
