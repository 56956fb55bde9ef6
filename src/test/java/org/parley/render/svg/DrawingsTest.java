package org.parley.render.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.chart.Axis;
import org.parley.chart.BarChart;
import org.parley.chart.BoxedScatterPlot;
import org.parley.chart.ChartSamples;
import org.parley.chart.ErrorBarChart;
import org.parley.chart.Extent;
import org.parley.chart.ForestPlot;
import org.parley.chart.HeatMap;
import org.parley.chart.LineChart;
import org.parley.chart.MorrisPlot;
import org.parley.chart.ParetoFrontierPlot;
import org.parley.chart.Point;
import org.parley.chart.Scatter;
import org.parley.chart.Series;
import org.parley.chart.StackedBarChart;
import org.parley.chart.ValueFormat;
import org.parley.render.Contrast;
import org.w3c.dom.Element;

/** Each kind shows its own numbers where they belong. */
class DrawingsTest {

    private static final String BLUE = "rgb(0,114,178)";
    private static final String ORANGE = "rgb(185,129,0)";
    private static final String VERMILLION = "rgb(213,94,0)";
    private static final String EMPTY = "The bargaining range is empty";

    /** Marks drawn as curves are circles. */
    private static List<Rectangle2D> circles(SvgPicture picture, String colour) {
        return filled(picture, "path", colour).stream()
                .filter(e -> e.getAttribute("d").contains("C"))
                .map(SvgPicture::box)
                .toList();
    }

    private static List<Element> filled(SvgPicture picture, String name, String colour) {
        return picture.all(
                name,
                e -> SvgPicture.inherited(e, "fill").equals(colour)
                        && SvgPicture.inherited(e, "stroke").equals("none"));
    }

    /** Contrast as WCAG 2.2 asks for of graphical objects and of text (success criteria 1.4.11 and 1.4.3). */
    @Test
    void coloursStandOutFromThePaper() {
        assertThat(ChartTheme.COLOURS).allMatch(colour -> Contrast.of(colour, ChartTheme.PAPER) >= 3);
        assertThat(ChartTheme.BARS).allMatch(colour -> Contrast.of(colour, ChartTheme.PAPER) >= 3);
        assertThat(Contrast.of(ChartTheme.INK, HeatMapDrawing.DEEPEST)).isGreaterThanOrEqualTo(4.5);
    }

    @Test
    void barsAreAsLongAsTheirValues() {
        SvgPicture picture = SvgPicture.of(ChartSamples.BARS);
        double[] blue = widths(filled(picture, "rect", BLUE));
        double[] orange = widths(filled(picture, "rect", ORANGE));
        assertThat(blue[1] / blue[0]).isCloseTo(0.75 / 0.25, within(1e-3));
        assertThat(orange[0] / blue[0]).isCloseTo(0.5 / 0.25, within(1e-3));
        assertThat(picture.texts())
                .contains("25.0%", "75.0%", "50.0%", "0.0%", "Russia", "Ukraine", "Shapley-Shubik", "Banzhaf");
    }

    private static double[] widths(List<Element> bars) {
        return bars.stream().mapToDouble(e -> SvgPicture.number(e, "width")).toArray();
    }

    /** The axes end at data from 0 to 1 with a margin of 4%, so the box, open to the right, is that wide and high. */
    @Test
    void aBoxLiesWhereItsLimitsAre() {
        SvgPicture picture = SvgPicture.of(ChartSamples.BOX);
        Element open = frame(picture);
        Element closed = frame(SvgPicture.of(new BoxedScatterPlot(
                ChartSamples.CAPTION,
                "Cost",
                "Backing",
                "agreement",
                "other runs",
                ChartSamples.BOX.hits(),
                ChartSamples.BOX.rest(),
                new BoxedScatterPlot.Corners(0.5, 1, 0.25, 1))));
        assertThat(SvgPicture.number(open, "height") / SvgPicture.number(closed, "height"))
                .isCloseTo(0.5 / 0.75, within(1e-3));
        assertThat(SvgPicture.number(open, "width") / SvgPicture.number(closed, "width"))
                .isCloseTo(0.54 / 0.5, within(1e-3));
        assertThat(picture.texts()).contains("Cost", "Backing", "agreement", "other runs", "the box");
        assertThat(ChartSamples.BOX.table().texts())
                .containsExactly(List.of("Cost", "0.5", ""), List.of("Backing", "0.25", "0.75"));
        assertThatThrownBy(() -> new BoxedScatterPlot.Corners(1, 0.5, 0, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Element frame(SvgPicture picture) {
        return picture.all(
                        "rect",
                        e -> SvgPicture.inherited(e, "stroke").equals(BLUE)
                                && SvgPicture.inherited(e, "fill").equals("none"))
                .get(0);
    }

    @Test
    void intervalsReachAcrossTheirBarsAndNoFurtherThanThePlot() {
        SvgPicture picture = SvgPicture.of(ChartSamples.INTERVAL_BARS);
        double[] blue = widths(filled(picture, "rect", BLUE));
        double[] orange = widths(filled(picture, "rect", ORANGE));
        // A bar below 0 is as long as its value, to the left.
        assertThat(picture.texts()).contains("by itself", "with others", "cost of war", "patience", "0%");
        assertThat(orange[0] / blue[0]).isCloseTo(0.5 / 0.4, within(1e-3));
        assertThat(blue[1] / blue[0]).isCloseTo(0.05 / 0.4, within(1e-2));
        assertThat(ChartSamples.INTERVAL_BARS.table().texts().get(1))
                .containsExactly("patience", "-5.0%", "-20.0%", "10.0%", "10.0%", "0.0%", "20.0%");
        assertThatThrownBy(() -> new ErrorBarChart(
                        ChartSamples.CAPTION, "Number", List.of("a"), ChartSamples.INTERVAL_BARS.bars()))
                .hasMessageContaining("2 values for 1 names");
    }

    @Test
    void differencesLieOnTheirSideOfZero() {
        SvgPicture picture = SvgPicture.of(ChartSamples.DIFFERENCES);
        assertThat(circles(picture, BLUE)).hasSize(2);
        assertThat(picture.texts())
                .contains("resolved", "may be chance", "agreement", "breakdown", "Difference, percentage points");
        assertThat(ChartSamples.DIFFERENCES.extent()).isEqualTo(new Extent(-1, 15));
        assertThat(ChartSamples.DIFFERENCES.table().texts())
                .containsExactly(
                        List.of("agreement", "10%", "20%", "+10.0", "+5.0", "+15.0", "resolved"),
                        List.of("breakdown", "10%", "9%", "-1.0", "", "+3.0", "may be chance"));
        assertThatThrownBy(() -> new ForestPlot.Row("a", "", "", Double.NaN, 0, 1, false))
                .hasMessageContaining("'a' differs by NaN");
        assertThatThrownBy(() -> new ForestPlot(ChartSamples.CAPTION, "What", "rounds", 1, List.of()))
                .hasMessageContaining("need a row");
    }

    @Test
    void effectsLieWhereTheirSizeAndSpreadSay() {
        SvgPicture picture = SvgPicture.of(ChartSamples.EFFECTS);
        List<Rectangle2D> marks = circles(picture, BLUE);
        assertThat(marks).hasSize(2);
        assertThat(marks.get(0).getCenterX()).isGreaterThan(marks.get(1).getCenterX());
        assertThat(marks.get(0).getCenterY()).isGreaterThan(marks.get(1).getCenterY());
        assertThat(picture.texts()).contains("cost of war", "patience", "Mean absolute effect of a factor");
        assertThatThrownBy(() -> new MorrisPlot(ChartSamples.CAPTION, List.of(), ChartSamples.EFFECTS.rest()))
                .hasMessageContaining("needs a factor to name");
    }

    @Test
    void densitiesHaveTheirHeightsAndTheirMiddle() {
        SvgPicture picture = SvgPicture.of(ChartSamples.DENSITIES);
        List<Rectangle2D> pale = boxes(filled(picture, "path", "rgb(214,232,243)"));
        List<Rectangle2D> middle = boxes(filled(picture, "path", "rgb(140,192,222)"));
        assertThat(pale).hasSize(3);
        assertThat(middle).hasSize(3);
        // From 0.5 to 2 of 4, and as high as the whole.
        assertThat(middle.get(0).getWidth() / pale.get(0).getWidth()).isCloseTo(1.5 / 4, within(1e-3));
        assertThat(middle.get(0).getMinX() - pale.get(0).getMinX())
                .isCloseTo(pale.get(0).getWidth() / 8, within(0.1));
        assertThat(middle.get(0).getHeight()).isCloseTo(pale.get(0).getHeight(), within(0.1));
        // The fifth stands under the first.
        assertThat(pale.get(2).getMinX()).isEqualTo(pale.get(0).getMinX());
        assertThat(pale.get(2).getMinY()).isGreaterThan(pale.get(0).getMaxY());
        double[] tall = filled(picture, "rect", "rgb(140,192,222)").stream()
                .mapToDouble(e -> SvgPicture.number(e, "height"))
                .toArray();
        double[] small = filled(picture, "rect", "rgb(214,232,243)").stream()
                .mapToDouble(e -> SvgPicture.number(e, "height"))
                .toArray();
        assertThat(tall[1] / tall[0]).isCloseTo(0.9, within(1e-3));
        assertThat(small[0] / tall[0]).isCloseTo(0.1, within(1e-3));
        assertThat(picture.texts()).contains("cost of war", "rounds of preparation", "0", "1", "2", "4 …");
        assertThat(ChartSamples.DENSITIES.table().texts().get(0))
                .containsExactly("cost of war", "0", "0.5", "1", "2", "4 …", "per round");
    }

    private static List<Rectangle2D> boxes(List<Element> paths) {
        return paths.stream().map(SvgPicture::box).toList();
    }

    @Test
    void partsAreAsLongAsTheirSharesAndThoseBelowZeroLieLeftOfIt() {
        SvgPicture picture = SvgPicture.of(ChartSamples.STACKS);
        List<Element> blue = bars(picture, BLUE);
        List<Element> vermillion = bars(picture, VERMILLION);
        List<Element> grey = bars(picture, "rgb(148,148,148)");
        double whole = SvgPicture.number(grey.get(0), "width") / 0.625;
        assertThat(SvgPicture.number(blue.get(0), "width")).isCloseTo(0.25 * whole, within(0.1));
        // One after the other.
        assertThat(right(blue.get(0))).isCloseTo(SvgPicture.number(vermillion.get(0), "x"), within(0.1));
        assertThat(right(vermillion.get(0))).isCloseTo(SvgPicture.number(grey.get(0), "x"), within(0.1));
        // What is below 0 ends there, and pushes nothing to the right.
        assertThat(right(vermillion.get(1))).isCloseTo(SvgPicture.number(blue.get(1), "x"), within(0.1));
        assertThat(right(blue.get(1))).isCloseTo(SvgPicture.number(grey.get(1), "x"), within(0.1));
        assertThat(picture.texts()).contains("25%", "-13%", "63%", "cost of war", "chance", "agreement");
        assertThat(ChartSamples.STACKS.table().texts().get(1)).containsExactly("rounds", "50.0%", "-12.5%", "62.5%");
        assertThatThrownBy(
                        () -> new StackedBarChart(ChartSamples.CAPTION, "", List.of("a"), ChartSamples.STACKS.parts()))
                .hasMessageContaining("2 values for 1 rows");
    }

    /** Without the swatches of the key. */
    private static List<Element> bars(SvgPicture picture, String colour) {
        return filled(picture, "rect", colour).stream()
                .filter(e -> SvgPicture.number(e, "height") > 20)
                .toList();
    }

    private static double right(Element bar) {
        return SvgPicture.number(bar, "x") + SvgPicture.number(bar, "width");
    }

    @Test
    void aHeatMapOfNumbersGoesFromTheLeastToTheGreatestWithAKey() {
        HeatMap map = ChartSamples.numbers(ChartSamples.CAPTION, "rounds", "more rounds", "early", "late");
        assertThat(map.extent()).isEqualTo(new Extent(-2, 14));
        assertThat(HeatMapDrawing.tone(map.extent(), 6, false)).isEqualTo(new Color(165, 207, 232));
        assertThat(SvgPicture.of(map).texts())
                .contains("-2", "0", "6.25", "14") // in the cells
                .contains("2", "6", "10"); // between, in the key
        assertThat(map.table().texts()).contains(List.of("more rounds", "6.25", "14"));
        assertThatThrownBy(() -> new HeatMap(
                        ChartSamples.CAPTION, "", "", List.of("a"), List.of("b"), List.of(new Series("c", new double[] {
                            2
                        }))))
                .hasMessageContaining("share of 2");
    }

    @Test
    void equalNumbersHaveNoKey() {
        HeatMap map = new HeatMap(
                ChartSamples.CAPTION,
                "",
                "",
                new Axis("rounds", Axis.Scale.NUMBER),
                List.of("a", "b"),
                List.of("c"),
                List.of(new Series("d", new double[] {7, 7})));
        assertThat(map.extent().width()).isZero();
        assertThat(SvgPicture.of(map).texts()).filteredOn("7"::equals).hasSize(2);
    }

    @Test
    void actorsOfOneNameKeepTheirOwnBars() {
        SvgPicture picture = SvgPicture.of(ChartSamples.bars(ChartSamples.CAPTION, "Sudan", "Sudan", "one", "two"));
        assertThat(picture.texts())
                .contains("25.0%", "75.0%")
                .filteredOn("Sudan"::equals)
                .hasSize(2);
    }

    @Test
    void aSingleSeriesNeedsNoKey() {
        BarChart bars = new BarChart(
                ChartSamples.CAPTION,
                ValueFormat.COUNT,
                List.of("Russia"),
                List.of(new Series("packages", new double[] {12345})));
        assertThat(SvgPicture.of(bars).texts()).contains("12,345").doesNotContain("packages");
        assertThat(bars.table().texts()).containsExactly(List.of("Russia", "12,345"));
    }

    @Test
    void linesGoThroughTheirValues() {
        SvgPicture picture = SvgPicture.of(ChartSamples.LINES);
        List<Rectangle2D> russia = circles(picture, BLUE);
        assertThat(russia).hasSize(3);
        double[] y = russia.stream().mapToDouble(Rectangle2D::getCenterY).toArray();
        double[] x = russia.stream().mapToDouble(Rectangle2D::getCenterX).toArray();
        // 0.1, 0.2, 0.3 at equal distances: a straight line that rises.
        assertThat(y[0] - y[1]).isPositive().isCloseTo(y[1] - y[2], within(0.02));
        assertThat(x[1] - x[0]).isPositive().isCloseTo(x[2] - x[1], within(0.02));
        assertThat(filled(picture, "path", VERMILLION)).hasSize(3);
        assertThat(picture.texts()).contains("Russia", "Ukraine", "-1", "0", "1", "Front", "Value", "now");
        Element now = picture.all("text", e -> e.getTextContent().equals("now")).get(0);
        assertThat(SvgPicture.number(now, "x") + Typography.width("now", Typography.regular(Typography.TICK)) / 2)
                .isCloseTo(x[1], within(0.1));
    }

    @Test
    void manyPlacesAreNotAllNamed() {
        int n = 61;
        LineChart lines = new LineChart(
                ChartSamples.CAPTION,
                "Front",
                "Value",
                IntStream.range(0, n).mapToObj(k -> "place " + k).toList(),
                OptionalInt.empty(),
                List.of(new Series("Russia", new double[n])));
        List<Element> named =
                SvgPicture.of(lines).all("text", e -> e.getTextContent().startsWith("pla"));
        assertThat(named).hasSizeBetween(2, 20);
        for (int k = 1; k < named.size(); k++) {
            String before = named.get(k - 1).getTextContent();
            assertThat(SvgPicture.number(named.get(k), "x") - SvgPicture.number(named.get(k - 1), "x"))
                    .isGreaterThan(Typography.width(before, Typography.regular(Typography.TICK)));
        }
    }

    @Test
    void aPlaneShowsPackagesFrontierAndNamedPoints() {
        SvgPicture picture = SvgPicture.of(ChartSamples.PLANE);
        // Two of the four packages are the same.
        long dots = picture.all("path").stream()
                .map(e -> e.getAttribute("d"))
                .flatMap(d ->
                        Pattern.compile("M[^M]*L[^ML]*").matcher(d).results().map(MatchResult::group))
                .filter(d -> d.matches("M(\\S+) (\\S+) L(\\S+) \\2 ?"))
                .count();
        assertThat(dots).isEqualTo(3);
        List<Rectangle2D> frontier = circles(picture, BLUE);
        assertThat(frontier).hasSize(3);
        // 0.5, 0.8, 0.9 from left to right.
        double[] x = frontier.stream().mapToDouble(Rectangle2D::getCenterX).toArray();
        assertThat((x[1] - x[0]) / (x[2] - x[1])).isCloseTo(3, within(1e-2));
        assertThat(picture.texts())
                .contains("Nash, egalitarian", "utilitarian", "no deal", "Value to Russia", "Value to Ukraine")
                .noneMatch(t -> t.startsWith(EMPTY));
    }

    @Test
    void anEmptyBargainingRangeIsSaidInWords() {
        ParetoFrontierPlot both =
                ChartSamples.plane(ChartSamples.CAPTION, "Russia", "Ukraine", 0.9, "Nash", "egalitarian");
        assertThat(both.isRangeEmpty()).isTrue();
        assertThat(SvgPicture.of(both).texts()).anyMatch(t -> t.startsWith(EMPTY));
        assertThat(ChartSamples.PLANE.isRangeEmpty()).isFalse();
        // As well off is enough, and both sides count: 0.8 and 0.6 lies on the frontier.
        assertThat(noDeal(0.8, 0.6).isRangeEmpty()).isFalse();
        assertThat(noDeal(0.81, 0.6).isRangeEmpty()).isTrue();
        assertThat(noDeal(0.8, 0.61).isRangeEmpty()).isTrue();
    }

    private static ParetoFrontierPlot noDeal(double x, double y) {
        ParetoFrontierPlot p = ChartSamples.PLANE;
        return new ParetoFrontierPlot(
                p.caption(),
                p.first(),
                p.second(),
                p.packages(),
                p.frontier(),
                new Point("no deal", x, y),
                List.of(),
                Scatter.NONE);
    }

    @Test
    void aPointAloneIsAPlane() {
        Scatter one = new Scatter(new double[] {0.5}, new double[] {0.5});
        ParetoFrontierPlot plane = new ParetoFrontierPlot(
                ChartSamples.CAPTION, "a", "b", one, one, new Point("no deal", 0.5, 0.5), List.of(), Scatter.NONE);
        assertThat(SvgPicture.of(plane).texts()).contains("no deal");
    }

    @Test
    void manyPackagesMakeASmallPicture() {
        int n = 200_000;
        double[] x = IntStream.range(0, n).mapToDouble(k -> k % 449 / 449.0).toArray();
        double[] y = IntStream.range(0, n).mapToDouble(k -> k % 443 / 443.0).toArray();
        ParetoFrontierPlot plane = new ParetoFrontierPlot(
                ChartSamples.CAPTION,
                "a",
                "b",
                new Scatter(x, y),
                new Scatter(new double[] {1}, new double[] {1}),
                new Point("no deal", 0, 0),
                List.of(),
                Scatter.NONE);
        assertThat(ChartImage.svg(plane).length()).isLessThan(1_500_000);
    }
}
