package org.parley.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Charts hold what can be drawn, and nothing else. */
class ChartTest {

    @Test
    void densitiesKeepTheirOrder() {
        DensityPlots.Outline outline =
                new DensityPlots.Outline(false, new double[] {0, 1}, new double[] {1, 1}, 0, 1, false, false);
        assertThatThrownBy(() -> new DensityPlots.Panel("cost", "", outline, 0.9, 0.5, 0.1))
                .hasMessageContaining("'cost' has no order");
        assertThatThrownBy(() ->
                        new DensityPlots.Outline(false, new double[] {0, 1}, new double[] {1, -1}, 0, 1, false, false))
                .hasMessageContaining("height -1.0 at 1.0");
        assertThatThrownBy(() -> new DensityPlots.Outline(
                        false, new double[] {0, 1}, new double[] {1, Double.POSITIVE_INFINITY}, 0, 1, false, false))
                .hasMessageContaining("cannot draw Infinity");
        assertThatThrownBy(() -> new DensityPlots(ChartSamples.CAPTION, List.of()))
                .hasMessageContaining("need a number");
    }

    /** Ends are written as finely as their range asks, and small ones as themselves. */
    @Test
    void valuesOfADensityAreWrittenByTheirRange() {
        DensityPlots.Outline wide =
                new DensityPlots.Outline(false, new double[] {1, 2}, new double[] {1, 1}, 0.0005, 35, true, false);
        assertThat(List.of(wide.least(), wide.text(17.53), wide.greatest())).containsExactly("… 0.0005", "17.5", "35");
        DensityPlots.Outline narrow = new DensityPlots.Outline(
                false, new double[] {0.96, 0.99}, new double[] {1, 1}, 0.96, 0.99, false, false);
        assertThat(narrow.text(0.97732)).isEqualTo("0.9773");
        DensityPlots.Outline large =
                new DensityPlots.Outline(false, new double[] {0, 1}, new double[] {1, 1}, 0, 90_000, false, false);
        assertThat(large.text(20_000)).isEqualTo("20,000");
    }

    @Test
    void barsHaveOneLengthPerActorFromZero() {
        Series one = new Series("power", new double[] {1});
        assertThatThrownBy(() -> new BarChart(ChartSamples.CAPTION, ValueFormat.COUNT, List.of("a", "b"), List.of(one)))
                .hasMessageContaining("'power' has 1 values for 2 names");
        assertThatThrownBy(() ->
                        new BarChart(ChartSamples.CAPTION, ValueFormat.COUNT, List.of("a"), List.of(one, one, one)))
                .hasMessageContaining("one or two series");
        assertThatThrownBy(() -> new BarChart(
                        ChartSamples.CAPTION,
                        ValueFormat.COUNT,
                        List.of("a"),
                        List.of(new Series("power", new double[] {-1}))))
                .hasMessageContaining("length -1");
    }

    @Test
    void linesFitTheirPlaces() {
        List<Series> one = List.of(new Series("Russia", new double[] {1, 2}));
        assertThatThrownBy(() ->
                        new LineChart(ChartSamples.CAPTION, "", "", List.of("a", "b", "c"), OptionalInt.empty(), one))
                .hasMessageContaining("'Russia' has 2 values for 3 places");
        assertThatThrownBy(() -> new LineChart(ChartSamples.CAPTION, "", "", List.of("a", "b"), OptionalInt.of(2), one))
                .hasMessageContaining("no place 2");
        assertThatThrownBy(() ->
                        new LineChart(ChartSamples.CAPTION, "", "", List.of("a", "b"), OptionalInt.empty(), List.of()))
                .hasMessageContaining("a series");
    }

    @Test
    void whatBettersAnotherForBothIsNoFrontier() {
        Scatter packages = new Scatter(new double[0], new double[0]);
        Point noDeal = new Point("no deal", 0, 0);
        assertThatThrownBy(() -> new ParetoFrontierPlot(
                        ChartSamples.CAPTION,
                        "a",
                        "b",
                        packages,
                        new Scatter(new double[] {0.1, 0.2}, new double[] {0.1, 0.2}),
                        noDeal,
                        List.of(),
                        Scatter.NONE))
                .hasMessageContaining("no point of the frontier");
        assertThatThrownBy(() -> new ParetoFrontierPlot(
                        ChartSamples.CAPTION, "a", "b", packages, packages, noDeal, List.of(), Scatter.NONE))
                .hasMessageContaining("needs a frontier");
        assertThatThrownBy(() -> new Scatter(new double[1], new double[2])).hasMessageContaining("as many x as y");
    }

    @Test
    void aCaptionHasATitleAndAnAlternative() {
        assertThatThrownBy(() -> new Caption(" ", "", "alt")).hasMessageContaining("title");
        assertThatThrownBy(() -> new Caption("title", "", "")).hasMessageContaining("stands in");
    }

    @Test
    void numbersThatCannotBeDrawnAreRefused() {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> new Series("Russia", new double[] {0, bad}))
                    .hasMessageContaining("Russia");
            assertThatThrownBy(() -> new Point("Nash", bad, 0)).hasMessageContaining("Nash");
        }
    }

    @Test
    void aChartKeepsItsOwnNumbers() {
        double[] values = {1, 2};
        Series series = new Series("Russia", values);
        values[0] = 9;
        Arrays.fill(series.values(), 9);
        assertThat(series.values()).containsExactly(1, 2);
    }

    @Test
    void everyKindHasASample() {
        assertThat(ChartSamples.KINDS.stream().map(Chart::getClass).collect(Collectors.toSet()))
                .isEqualTo(ChartSamples.kinds());
    }
}
