package org.parley.chart;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.chart.sketch.SketchSamples;

/** One small chart of each kind, and one whose every text is hostile. */
public final class ChartSamples {

    public static final String LONG = "The United Provinces of the Northern and Southern Rivers and Lakes ".repeat(20);
    public static final String SCRIPT = "<script>alert(\"1 & 'x'\")</script>";
    public static final String RIGHT_TO_LEFT = "المملكة العربية السعودية";
    public static final String EMOJI = "🕊️ Peace 👩‍👩‍👧";
    public static final String BROKEN = "a\u0000b\nc\uD800d\u202Ee\uFFFF";

    public static final Caption CAPTION =
            new Caption("Both can gain.", "Value to each", "Some packages are better for both.");
    public static final Caption HOSTILE =
            new Caption(SCRIPT + LONG, EMOJI + BROKEN + LONG, RIGHT_TO_LEFT + SCRIPT + BROKEN);

    public static final ParetoFrontierPlot PLANE = plane(CAPTION, "Russia", "Ukraine", 0.2, "Nash", "egalitarian");
    public static final BoxedScatterPlot BOX = box(CAPTION, "Cost", "Backing", "agreement", "other runs");
    public static final LineChart LINES =
            lines(CAPTION, "Front", "Value", List.of("-1", "0", "1"), "Russia", "Ukraine");
    public static final BarChart BARS = bars(CAPTION, "Russia", "Ukraine", "Shapley-Shubik", "Banzhaf");

    public static final ProportionChart SHARES = shares(CAPTION, "relations", "open", "closed");
    public static final CurveChart CURVES = curves(CAPTION, Axis.Scale.DATE, "agreement", "breakdown");
    public static final HeatMap HEAT_MAP = heatMap(CAPTION, "Russia", "Ukraine", "line", "guarantees");
    public static final DotPlot MARKS = marks(CAPTION, "Russia", "Ukraine", "deals", "Nash");
    public static final ErrorBarChart INTERVAL_BARS =
            intervalBars(CAPTION, "cost of war", "patience", "by itself", "with others");
    public static final MorrisPlot EFFECTS = effects(CAPTION, "cost of war", "patience");

    public static final ForestPlot DIFFERENCES = differences(CAPTION, "agreement", "breakdown", "percentage points");

    public static final DensityPlots DENSITIES =
            densities(CAPTION, "cost of war", "rounds of preparation", "per round");

    public static final StackedBarChart STACKS =
            stacks(CAPTION, "agreement", "rounds", "cost of war", "together", "chance");

    /** Returns every kind of chart that there is. */
    public static Set<Class<?>> kinds() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.parley.chart").stream()
                        .filter(type -> type.isAssignableTo(Chart.class) && type.isRecord())
                        .map(JavaClass::reflect)
                        .collect(Collectors.toSet());
    }

    private static List<Chart> with(List<Chart> more, Chart... charts) {
        return Stream.concat(Stream.of(charts), more.stream()).toList();
    }

    /** One of each kind. */
    public static final List<Chart> KINDS = with(
            SketchSamples.of(CAPTION, List.of("Talks open", "Russia", "half by May", "Ukraine")),
            PLANE,
            BOX,
            LINES,
            BARS,
            SHARES,
            CURVES,
            HEAT_MAP,
            MARKS,
            INTERVAL_BARS,
            EFFECTS,
            DIFFERENCES,
            DENSITIES,
            STACKS);

    /** The same with the worst of names. */
    public static final List<Chart> HOSTILE_KINDS = with(
            SketchSamples.of(HOSTILE, List.of(LONG, SCRIPT, EMOJI, RIGHT_TO_LEFT, BROKEN)),
            plane(HOSTILE, LONG, RIGHT_TO_LEFT, 0.2, SCRIPT, EMOJI),
            plane(HOSTILE, SCRIPT, BROKEN, 0.9, LONG, RIGHT_TO_LEFT),
            box(HOSTILE, LONG, RIGHT_TO_LEFT, SCRIPT, EMOJI),
            openBox(Double.NEGATIVE_INFINITY, 0.7),
            openBox(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
            box(HOSTILE, SCRIPT, BROKEN, LONG, RIGHT_TO_LEFT),
            lines(HOSTILE, LONG, SCRIPT + LONG, List.of(LONG, SCRIPT, EMOJI), RIGHT_TO_LEFT, LONG),
            lines(HOSTILE, BROKEN, EMOJI, List.of(BROKEN, RIGHT_TO_LEFT, ""), SCRIPT, BROKEN),
            bars(HOSTILE, LONG, LONG, SCRIPT, RIGHT_TO_LEFT),
            bars(HOSTILE, SCRIPT, EMOJI, LONG, BROKEN),
            shares(HOSTILE, LONG, SCRIPT, RIGHT_TO_LEFT),
            shares(HOSTILE, "", BROKEN, LONG),
            curves(HOSTILE, Axis.Scale.MAGNITUDE, LONG, RIGHT_TO_LEFT),
            curves(HOSTILE, Axis.Scale.NUMBER, SCRIPT, BROKEN),
            heatMap(HOSTILE, LONG, RIGHT_TO_LEFT, SCRIPT, LONG),
            heatMap(HOSTILE, BROKEN, EMOJI, RIGHT_TO_LEFT, EMOJI),
            marks(HOSTILE, LONG, SCRIPT, RIGHT_TO_LEFT, LONG),
            marks(HOSTILE, BROKEN, EMOJI, EMOJI, SCRIPT),
            intervalBars(HOSTILE, LONG, LONG, SCRIPT, RIGHT_TO_LEFT),
            intervalBars(HOSTILE, SCRIPT, EMOJI, LONG, BROKEN),
            effects(HOSTILE, LONG, RIGHT_TO_LEFT),
            effects(HOSTILE, SCRIPT, BROKEN),
            differences(HOSTILE, LONG, RIGHT_TO_LEFT, SCRIPT),
            differences(HOSTILE, BROKEN, SCRIPT, EMOJI),
            densities(HOSTILE, LONG, SCRIPT, RIGHT_TO_LEFT),
            densities(HOSTILE, BROKEN, EMOJI, LONG),
            numbers(HOSTILE, LONG, RIGHT_TO_LEFT, SCRIPT, LONG),
            numbers(HOSTILE, BROKEN, EMOJI, RIGHT_TO_LEFT, EMOJI),
            stacks(HOSTILE, LONG, RIGHT_TO_LEFT, SCRIPT, LONG, EMOJI),
            stacks(HOSTILE, SCRIPT, EMOJI, BROKEN, RIGHT_TO_LEFT, LONG));

    private ChartSamples() {}

    public static ParetoFrontierPlot plane(
            Caption caption, String first, String second, double noDeal, String... solutions) {
        return new ParetoFrontierPlot(
                caption,
                first,
                second,
                new Scatter(new double[] {0, 0.3, 0.3, 0.5}, new double[] {0.1, 0.2, 0.2, 0.7}),
                new Scatter(new double[] {0.8, 0.5, 0.9}, new double[] {0.6, 0.7, 0.3}),
                new Point("no deal", noDeal, noDeal),
                List.of(
                        new Point(solutions[0], 0.8, 0.6),
                        new Point(solutions[1], 0.8, 0.6),
                        new Point("utilitarian", 0.8, 0.599)),
                Scatter.NONE);
    }

    public static BoxedScatterPlot box(Caption caption, String across, String up, String ofInterest, String others) {
        return new BoxedScatterPlot(
                caption,
                across,
                up,
                ofInterest,
                others,
                new Scatter(new double[] {0.6, 0.8, 1}, new double[] {0.1, 0.5, 0.5}),
                new Scatter(new double[] {0, 0.3, 0.3, 0.5}, new double[] {0, 0.2, 0.2, 1}),
                new BoxedScatterPlot.Corners(0.5, Double.POSITIVE_INFINITY, 0.25, 0.75));
    }

    /** A box whose lower ends are open, with or without upper ones. */
    public static BoxedScatterPlot openBox(double low, double high) {
        return new BoxedScatterPlot(CAPTION, "Cost", "Backing", "a", "b", BOX.hits(), BOX.rest(), corners(low, high));
    }

    private static BoxedScatterPlot.Corners corners(double low, double high) {
        return new BoxedScatterPlot.Corners(low, high, low, high);
    }

    public static LineChart lines(Caption caption, String across, String up, List<String> places, String... actors) {
        return new LineChart(
                caption,
                across,
                up,
                places,
                OptionalInt.of(1),
                List.of(
                        new Series(actors[0], new double[] {0.1, 0.2, 0.3}),
                        new Series(actors[1], new double[] {0.5, 0.45, 0.3})));
    }

    public static BarChart bars(Caption caption, String one, String other, String... series) {
        return new BarChart(
                caption,
                ValueFormat.SHARE,
                List.of(one, other),
                List.of(new Series(series[0], new double[] {0.25, 0.75}), new Series(series[1], new double[] {0.5, 0
                })));
    }

    public static ProportionChart shares(Caption caption, String heading, String... names) {
        return new ProportionChart(
                caption,
                "Outcome",
                List.of(
                        new ProportionChart.Group(
                                heading,
                                List.of(
                                        new ProportionChart.Bar(names[0], 0.25, 0.2, 0.3),
                                        new ProportionChart.Bar(names[1], 0.75, 0.7, 0.8))),
                        new ProportionChart.Group(heading, List.of(new ProportionChart.Bar(names[0], 0, 0, 0.05)))));
    }

    public static CurveChart curves(Caption caption, Axis.Scale scale, String... names) {
        double[] x = {20137, 20151, 20500};
        return new CurveChart(
                caption,
                new Axis(names[0], scale),
                new Axis(names[1], Axis.Scale.SHARE),
                List.of(
                        new CurveChart.Curve(
                                names[0],
                                true,
                                x,
                                new double[] {0, 0.5, 0.75},
                                new double[] {0, 0.4, 0.6},
                                new double[] {0, 0.6, 0.8}),
                        new CurveChart.Curve(
                                names[1], false, x, new double[] {1, 0.5, 0.25}, new double[0], new double[0])),
                List.of(new CurveChart.AtRisk(20137, 10000), new CurveChart.AtRisk(20500, 25)));
    }

    public static HeatMap heatMap(Caption caption, String... names) {
        return new HeatMap(
                caption,
                names[2],
                names[3],
                List.of(names[2], names[3], names[2]),
                List.of(names[0], names[1]),
                List.of(
                        new Series(names[0], new double[] {0.5, 0.25, 0}),
                        new Series(names[1], new double[] {0, 0.01, 0.24})));
    }

    public static DotPlot marks(Caption caption, String one, String other, String... marks) {
        return new DotPlot(
                caption,
                "Actor",
                "Share of what it can gain",
                List.of(one, other),
                List.of(new Series(marks[0], new double[] {0.4, 0.8}), new Series(marks[1], new double[] {0.5, -0.1})));
    }

    public static ErrorBarChart intervalBars(Caption caption, String one, String other, String first, String total) {
        return new ErrorBarChart(
                caption,
                "Number",
                List.of(one, other),
                List.of(interval(first, 0.4, -0.05, 0.3, -0.2, 0.5, 0.1), interval(total, 0.5, 0.1, 0.4, 0, 9, 0.2)));
    }

    private static ErrorBarChart.Bar interval(String name, double... numbers) {
        return new ErrorBarChart.Bar(
                new Series(name, new double[] {numbers[0], numbers[1]}),
                new Series("from", new double[] {numbers[2], numbers[3]}),
                new Series("to", new double[] {numbers[4], numbers[5]}));
    }

    public static MorrisPlot effects(Caption caption, String... names) {
        return new MorrisPlot(
                caption,
                List.of(new Point(names[0], 0.5, 0.2), new Point(names[1], 0.4, 0.6)),
                new Scatter(new double[] {0.1, 0.02}, new double[] {0.15, 0.01}));
    }

    public static ForestPlot differences(Caption caption, String one, String other, String unit) {
        return new ForestPlot(
                caption,
                one,
                unit,
                1,
                List.of(
                        new ForestPlot.Row(one, "10%", "20%", 10, 5, 15, true),
                        new ForestPlot.Row(other, "10%", "9%", -1, Double.NEGATIVE_INFINITY, 3, false)));
    }

    /** Five, so that they take two rows: a triangle from 0 to 4 with its peak at 1, and whole numbers from 0 to 2. */
    public static DensityPlots densities(Caption caption, String one, String other, String meaning) {
        DensityPlots.Panel triangle = new DensityPlots.Panel(
                one,
                meaning,
                new DensityPlots.Outline(
                        false,
                        new double[] {0, 0.5, 1, 2, 4},
                        new double[] {0, 0.25, 0.5, 1 / 3.0, 0},
                        0,
                        4,
                        false,
                        true),
                0.5,
                1,
                2);
        DensityPlots.Panel whole = new DensityPlots.Panel(
                other,
                "",
                new DensityPlots.Outline(
                        true, new double[] {0, 1, 2}, new double[] {0.05, 0.5, 0.45}, 0, 2, false, false),
                1,
                1,
                2);
        return new DensityPlots(caption, List.of(triangle, whole, triangle, whole, triangle));
    }

    /** A heat map of numbers from -2 to 14. */
    public static HeatMap numbers(Caption caption, String... names) {
        return new HeatMap(
                caption,
                names[2],
                names[3],
                new Axis(names[0], Axis.Scale.NUMBER),
                List.of(names[2], names[3]),
                List.of(names[0], names[1]),
                List.of(new Series(names[0], new double[] {-2, 0}), new Series(names[1], new double[] {6.25, 14})));
    }

    /** Two rows; in the second a part is estimated below 0. */
    public static StackedBarChart stacks(Caption caption, String one, String other, String... parts) {
        return new StackedBarChart(
                caption,
                "Outcome",
                List.of(one, other),
                List.of(
                        new StackedBarChart.Part(new Series(parts[0], new double[] {0.25, 0.5}), false),
                        new StackedBarChart.Part(new Series(parts[1], new double[] {0.125, -0.125}), false),
                        new StackedBarChart.Part(new Series(parts[2], new double[] {0.625, 0.625}), true)));
    }
}
