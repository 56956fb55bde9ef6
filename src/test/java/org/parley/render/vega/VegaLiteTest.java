package org.parley.render.vega;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.chart.BoxedScatterPlot;
import org.parley.chart.Chart;
import org.parley.chart.ChartSamples;
import org.parley.chart.CurveChart;
import org.parley.chart.DensityPlots;
import org.parley.chart.HeatMap;
import org.parley.chart.MorrisPlot;
import org.parley.chart.ParetoFrontierPlot;
import org.parley.chart.Point;
import org.parley.chart.ProportionChart;
import org.parley.chart.Scatter;
import org.parley.chart.StackedBarChart;
import org.parley.chart.sketch.Sketched;
import org.parley.render.Contrast;

/** Every kind of chart has a specification that holds its numbers and is safe whatever its words are. */
class VegaLiteTest {

    private static final JsonMapper JSON = new JsonMapper();

    static List<Chart> all() {
        return Stream.concat(ChartSamples.KINDS.stream(), ChartSamples.HOSTILE_KINDS.stream())
                .filter(chart -> !(chart instanceof Sketched))
                .toList();
    }

    static Stream<Chart> boxes() {
        return all().stream().filter(BoxedScatterPlot.class::isInstance);
    }

    private static JsonNode read(Chart chart) throws Exception {
        return JSON.readTree(VegaLite.text(chart));
    }

    private static JsonNode data(JsonNode node, String name) {
        return node.findParents("name").stream()
                .filter(n -> n.path("name").asText().equals(name) && n.has("values"))
                .findFirst()
                .orElseThrow()
                .get("values");
    }

    @ParameterizedTest
    @MethodSource("all")
    void itIsJsonOfAsciiThatSaysWhatItShowsAndLoadsNothing(Chart chart) throws Exception {
        assertThat(VegaLite.text(chart)).isASCII().isEqualTo(VegaLite.text(chart));
        JsonNode root = read(chart);
        assertThat(root.get("$schema").asText()).endsWith("vega-lite/v5.json");
        assertThat(root.get("title").get("text").asText())
                .isEqualTo(line(chart.caption().title()));
        assertThat(root.get("description").asText())
                .isEqualTo(line(chart.caption().alt()));
        assertThat(root.findValues("url")).isEmpty();
        assertThat(root.findValues("href")).isEmpty();
        // Small pictures are layered each.
        assertThat(root.at(chart instanceof DensityPlots ? "/spec/layer" : "/layer")
                        .size())
                .isPositive();
    }

    /** What neither a browser nor an expression can hold becomes a space. */
    private static String line(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cs}\uFFFF]", " ");
    }

    /** A name is never code: every expression is ours, but for names as texts of JSON. */
    @ParameterizedTest
    @MethodSource("all")
    void namesAreTextsWithinExpressions(Chart chart) throws Exception {
        for (JsonNode expression : read(chart).findValues("labelExpr")) {
            String text = expression.asText();
            String counted = "[datum.label, ";
            boolean counts = text.startsWith(counted);
            assertThat(afterNames(counts ? text.substring(counted.length()) : text))
                    .matches(counts ? "\\[indexof\\(\\[[0-9.,E]+\\], datum\\.value\\)\\]\\]" : "\\[datum\\.value\\]");
        }
    }

    /** Returns what follows a list of texts that a text begins with. */
    private static String afterNames(String text) throws Exception {
        try (JsonParser parser = JSON.createParser(text)) {
            assertThat(parser.nextToken()).isEqualTo(JsonToken.START_ARRAY);
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                assertThat(parser.currentToken()).isEqualTo(JsonToken.VALUE_STRING);
            }
            return text.substring((int) parser.currentLocation().getCharOffset());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void scalesThatStandForNamesHaveAPlaceForEach(Chart chart) throws Exception {
        List<JsonNode> named = new ArrayList<>(read(chart).findParents("scale"));
        named.removeIf(channel -> !channel.findPath("labelExpr").asText().startsWith("[\""));
        // Densities write their names above them.
        assertThat(named.isEmpty()).isEqualTo(chart instanceof DensityPlots);
        for (JsonNode channel : named) {
            String names = channel.findValue("labelExpr").asText();
            JsonNode list = JSON.readTree(names.substring(0, names.length() - "[datum.value]".length()));
            assertThat(channel.get("scale").get("domain")).hasSameSizeAs(list);
        }
    }

    @Test
    void sharesHaveARowForEachBarAndHeading() throws Exception {
        ProportionChart chart = (ProportionChart) ChartSamples.KINDS.stream()
                .filter(ProportionChart.class::isInstance)
                .findFirst()
                .orElseThrow();
        JsonNode root = read(chart);
        assertThat(data(root, "rows")).hasSize(3);
        assertThat(data(root, "rows").get(1).get("share").asDouble()).isEqualTo(0.75);
        assertThat(root.at("/encoding/y/scale/domain")).hasSize(5);
        assertThat(root.at("/encoding/y/axis/labelFontWeight/condition/test").asText())
                .isEqualTo("indexof([0,3], datum.value) >= 0");
    }

    @Test
    void curvesHaveAPointForEachPlace() throws Exception {
        CurveChart chart = (CurveChart) ChartSamples.KINDS.stream()
                .filter(CurveChart.class::isInstance)
                .findFirst()
                .orElseThrow();
        JsonNode root = read(chart);
        assertThat(data(root, "points"))
                .hasSize(chart.curves().stream().mapToInt(c -> c.x().length).sum());
        assertThat(data(root, "points").get(0).get("x").asText()).isEqualTo("2025-02-18");
        // Steps with a band, a straight line without one, and what is pointed at.
        assertThat(root.get("layer")).hasSize(4);
    }

    /** Vega-Lite takes the type of a second end from the first, which therefore is a number if either is. */
    @ParameterizedTest
    @MethodSource("boxes")
    void theFirstEndOfABoxIsANumberIfEitherIs(BoxedScatterPlot chart) throws Exception {
        JsonNode box = read(chart).at("/layer/0/encoding");
        for (String channel : List.of("x", "y")) {
            assertThat(box.get(channel).has("type") || !box.get(channel + "2").has("field"))
                    .isTrue();
        }
    }

    @Test
    void aHeatMapHasACellForEachPair() throws Exception {
        HeatMap chart = (HeatMap) ChartSamples.KINDS.stream()
                .filter(HeatMap.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(data(read(chart), "cells"))
                .hasSize(chart.columns().size() * chart.rows().size());
    }

    @Test
    void aHeatMapOfNumbersWritesThemAndHasALegend() throws Exception {
        HeatMap chart = (HeatMap) ChartSamples.HOSTILE_KINDS.stream()
                .filter(c -> c instanceof HeatMap map && !map.tone().isOfShares())
                .findFirst()
                .orElseThrow();
        JsonNode root = read(chart);
        assertThat(root.at("/layer/0/encoding/color/scale/domain").toString()).isEqualTo("[-2,14.0]");
        assertThat(root.at("/layer/0/encoding/color/legend/title").asText()).isNotEmpty();
        assertThat(data(root, "cells").findValuesAsText("label")).containsExactly("-2", "0", "6.25", "14");
        assertThat(root.at("/layer/1/transform").isMissingNode())
                .as("a 0 is written too")
                .isTrue();
    }

    @Test
    void stacksHaveAPieceForEachPart() throws Exception {
        StackedBarChart chart = (StackedBarChart) ChartSamples.KINDS.stream()
                .filter(StackedBarChart.class::isInstance)
                .findFirst()
                .orElseThrow();
        JsonNode pieces = data(read(chart), "pieces");
        assertThat(pieces).hasSize(6);
        assertThat(pieces.get(4).get("from").asDouble()).isEqualTo(-0.125);
        assertThat(pieces.get(4).get("to").asDouble()).isZero();
        assertThat(read(chart).at("/layer/0/encoding/color/scale/range").toString())
                .isEqualTo("[\"#0072b2\",\"#d55e00\",\"#949494\"]");
    }

    @Test
    void densitiesHaveAPointForEachHeight() throws Exception {
        DensityPlots chart = (DensityPlots) ChartSamples.KINDS.stream()
                .filter(DensityPlots.class::isInstance)
                .findFirst()
                .orElseThrow();
        JsonNode values = data(read(chart), "densities");
        assertThat(values.findValuesAsText("part"))
                .filteredOn("density"::equals)
                .hasSize(3 * 5);
        assertThat(values.findValuesAsText("part"))
                .filteredOn("probability"::equals)
                .hasSize(2 * 3);
        assertThat(values.findValuesAsText("name"))
                .containsExactlyElementsOf(
                        chart.panels().stream().map(DensityPlots.Panel::name).toList());
    }

    @Test
    void cloudsAreThinnedAndTheSameEveryTime() throws Exception {
        double[] many = Stream.iterate(0.0, x -> (x + 0.618) % 1)
                .limit(10_001)
                .mapToDouble(x -> x)
                .toArray();
        ParetoFrontierPlot plane = new ParetoFrontierPlot(
                ChartSamples.KINDS.get(0).caption(),
                "a",
                "b",
                new Scatter(many, many),
                new Scatter(new double[] {1}, new double[] {1}),
                new Point("no deal", 0, 0),
                List.of(),
                new Scatter(new double[] {0.5}, new double[] {0.25}));
        JsonNode root = read(plane);
        assertThat(data(root, "packages").size()).isBetween(1_000, 2_000);
        assertThat(data(root, "deals")).hasSize(1);
        assertThat(VegaLite.text(plane)).isEqualTo(VegaLite.text(plane));
    }

    /** Points that lie on each other have their numbers in one place, so that none covers another. */
    @Test
    void pointsOfAPlaneOfEffectsAreNumbered() throws Exception {
        List<Point> points = Stream.of(0.9, 0.5, 0.5, 0.5, 0.1, 0.501)
                .map(x -> new Point("at " + x, x, 0.2))
                .toList();
        Scatter none = new Scatter(new double[0], new double[0]);
        JsonNode root = read(new MorrisPlot(ChartSamples.KINDS.get(0).caption(), points, none));
        assertThat(data(root, "numbers").findValuesAsText("text")).containsExactly("1", "2–4, 6", "5");
        assertThat(data(root, "named")).hasSize(6);
        assertThat(root.findValuesAsText("labelExpr"))
                .singleElement()
                .asString()
                .contains("\"1  at 0.9\"");
    }

    @Test
    void partsOfAStackStandOut() {
        StackedBarChart chart = (StackedBarChart) ChartSamples.KINDS.stream()
                .filter(StackedBarChart.class::isInstance)
                .findFirst()
                .orElseThrow();
        for (int part = 0; part < chart.parts().size(); part++) {
            standsOut(chart.colour(part), Color.WHITE);
            standsOut(chart.colour(part), Color.decode("#15181b"));
        }
    }

    /** Contrast of lines, bars and marks as WCAG 2.2 asks for (success criterion 1.4.11): at least 3 to 1, level AA. */
    @Test
    void colours() throws Exception {
        Color dark = Color.decode("#15181b");
        categories(read(ChartSamples.KINDS.get(0)).get("config")).forEach(c -> standsOut(c, Color.WHITE));
        // Those of one kind of chart serve on both grounds; fills that mark an area are paler.
        for (Chart chart : all()) {
            JsonNode layers = read(chart).at(chart instanceof DensityPlots ? "/spec/layer" : "/layer");
            layers.findParents("type").stream()
                    .filter(mark -> mark.has("color") && mark.path("opacity").asDouble(1) > 0.2)
                    .forEach(mark -> {
                        standsOut(mark.get("color").asText(), Color.WHITE);
                        standsOut(mark.get("color").asText(), dark);
                    });
        }
    }

    /** Numbers stand on the cells of a heat map (success criterion 1.4.3). */
    @Test
    void numbersAreReadOnEveryCellOfAHeatMap() throws Exception {
        JsonNode config = read(ChartSamples.KINDS.get(0)).get("config");
        Color text = Color.decode(config.at("/text/color").asText());
        config.at("/range/heatmap")
                .forEach(cell -> assertThat(Contrast.of(text, Color.decode(cell.asText())))
                        .as(cell.asText())
                        .isGreaterThanOrEqualTo(4.5));
        assertThat(config.at("/range/heatmap")).hasSize(2);
    }

    private static List<String> categories(JsonNode config) {
        List<String> colours = new ArrayList<>();
        config.at("/range/category").forEach(c -> colours.add(c.asText()));
        assertThat(colours).hasSize(7);
        return colours;
    }

    private static void standsOut(String colour, Color ground) {
        assertThat(Contrast.of(Color.decode(colour), ground))
                .as(colour + " on " + ground)
                .isGreaterThanOrEqualTo(3);
    }
}
