package org.parley.report.chart;

import java.util.List;
import java.util.OptionalInt;

/** One small chart of each kind, and one whose every text is hostile. */
public final class Samples {

    static final String LONG = "The United Provinces of the Northern and Southern Rivers and Lakes ".repeat(20);
    static final String SCRIPT = "<script>alert(\"1 & 'x'\")</script>";
    static final String RIGHT_TO_LEFT = "المملكة العربية السعودية";
    static final String EMOJI = "🕊️ Peace 👩‍👩‍👧";
    static final String BROKEN = "a\u0000b\nc\uD800d\u202Ee\uFFFF";

    static final Caption CAPTION = new Caption("Both can gain.", "Value to each", "Some packages are better for both.");
    static final Caption HOSTILE = new Caption(SCRIPT + LONG, EMOJI + BROKEN + LONG, RIGHT_TO_LEFT + SCRIPT + BROKEN);

    static final ValuePlane PLANE = plane(CAPTION, "Russia", "Ukraine", 0.2, "Nash", "egalitarian");
    static final BoxPlane BOX = box(CAPTION, "Cost", "Backing", "agreement", "other runs");
    static final Lines LINES = lines(CAPTION, "Front", "Value", List.of("-1", "0", "1"), "Russia", "Ukraine");
    static final Bars BARS = bars(CAPTION, "Russia", "Ukraine", "Shapley-Shubik", "Banzhaf");

    static final Shares SHARES = shares(CAPTION, "relations", "open", "closed");
    static final Curves CURVES = curves(CAPTION, Axis.Scale.DATE, "agreement", "breakdown");
    static final HeatMap HEAT_MAP = heatMap(CAPTION, "Russia", "Ukraine", "line", "guarantees");
    static final Marks MARKS = marks(CAPTION, "Russia", "Ukraine", "deals", "Nash");
    static final IntervalBars INTERVAL_BARS =
            intervalBars(CAPTION, "cost of war", "patience", "by itself", "with others");
    static final EffectPlane EFFECTS = effects(CAPTION, "cost of war", "patience");

    static final Differences DIFFERENCES = differences(CAPTION, "agreement", "breakdown", "percentage points");

    static final Densities DENSITIES = densities(CAPTION, "cost of war", "rounds of preparation", "per round");

    static final Stacks STACKS = stacks(CAPTION, "agreement", "rounds", "cost of war", "together", "chance");

    /** One of each kind. */
    public static final List<Chart> KINDS = List.of(
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
    public static final List<Chart> HOSTILE_KINDS = List.of(
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

    private Samples() {}

    static ValuePlane plane(Caption caption, String first, String second, double noDeal, String... solutions) {
        return new ValuePlane(
                caption,
                first,
                second,
                new ValuePlane.Points(new double[] {0, 0.3, 0.3, 0.5}, new double[] {0.1, 0.2, 0.2, 0.7}),
                new ValuePlane.Points(new double[] {0.8, 0.5, 0.9}, new double[] {0.6, 0.7, 0.3}),
                new ValuePlane.Point("no deal", noDeal, noDeal),
                List.of(
                        new ValuePlane.Point(solutions[0], 0.8, 0.6),
                        new ValuePlane.Point(solutions[1], 0.8, 0.6),
                        new ValuePlane.Point("utilitarian", 0.8, 0.599)));
    }

    static BoxPlane box(Caption caption, String across, String up, String ofInterest, String others) {
        return new BoxPlane(
                caption,
                across,
                up,
                ofInterest,
                others,
                new ValuePlane.Points(new double[] {0.6, 0.8, 1}, new double[] {0.1, 0.5, 0.5}),
                new ValuePlane.Points(new double[] {0, 0.3, 0.3, 0.5}, new double[] {0, 0.2, 0.2, 1}),
                new BoxPlane.Corners(0.5, Double.POSITIVE_INFINITY, 0.25, 0.75));
    }

    /** A box whose lower ends are open, with or without upper ones. */
    static BoxPlane openBox(double low, double high) {
        return new BoxPlane(CAPTION, "Cost", "Backing", "a", "b", BOX.hits(), BOX.rest(), corners(low, high));
    }

    private static BoxPlane.Corners corners(double low, double high) {
        return new BoxPlane.Corners(low, high, low, high);
    }

    static Lines lines(Caption caption, String across, String up, List<String> places, String... actors) {
        return new Lines(
                caption,
                across,
                up,
                places,
                OptionalInt.of(1),
                List.of(
                        new Series(actors[0], new double[] {0.1, 0.2, 0.3}),
                        new Series(actors[1], new double[] {0.5, 0.45, 0.3})));
    }

    static Bars bars(Caption caption, String one, String other, String... series) {
        return new Bars(
                caption,
                Bars.Unit.PERCENT,
                List.of(one, other),
                List.of(new Series(series[0], new double[] {0.25, 0.75}), new Series(series[1], new double[] {0.5, 0
                })));
    }

    static Shares shares(Caption caption, String heading, String... names) {
        return new Shares(
                caption,
                "Outcome",
                List.of(
                        new Shares.Group(
                                heading,
                                List.of(
                                        new Shares.Bar(names[0], 0.25, 0.2, 0.3),
                                        new Shares.Bar(names[1], 0.75, 0.7, 0.8))),
                        new Shares.Group(heading, List.of(new Shares.Bar(names[0], 0, 0, 0.05)))));
    }

    static Curves curves(Caption caption, Axis.Scale scale, String... names) {
        double[] x = {20137, 20151, 20500};
        return new Curves(
                caption,
                new Axis(names[0], scale),
                new Axis(names[1], Axis.Scale.SHARE),
                List.of(
                        new Curves.Curve(
                                names[0],
                                true,
                                x,
                                new double[] {0, 0.5, 0.75},
                                new double[] {0, 0.4, 0.6},
                                new double[] {0, 0.6, 0.8}),
                        new Curves.Curve(
                                names[1], false, x, new double[] {1, 0.5, 0.25}, new double[0], new double[0])),
                List.of(new Curves.AtRisk(20137, 10000), new Curves.AtRisk(20500, 25)));
    }

    static HeatMap heatMap(Caption caption, String... names) {
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

    static Marks marks(Caption caption, String one, String other, String... marks) {
        return new Marks(
                caption,
                "Actor",
                "Share of what it can gain",
                List.of(one, other),
                List.of(new Series(marks[0], new double[] {0.4, 0.8}), new Series(marks[1], new double[] {0.5, -0.1})));
    }

    static IntervalBars intervalBars(Caption caption, String one, String other, String first, String total) {
        return new IntervalBars(
                caption,
                "Number",
                List.of(one, other),
                List.of(interval(first, 0.4, -0.05, 0.3, -0.2, 0.5, 0.1), interval(total, 0.5, 0.1, 0.4, 0, 9, 0.2)));
    }

    private static IntervalBars.Bar interval(String name, double... numbers) {
        return new IntervalBars.Bar(
                new Series(name, new double[] {numbers[0], numbers[1]}),
                new Series("from", new double[] {numbers[2], numbers[3]}),
                new Series("to", new double[] {numbers[4], numbers[5]}));
    }

    static EffectPlane effects(Caption caption, String... names) {
        return new EffectPlane(
                caption,
                List.of(new ValuePlane.Point(names[0], 0.5, 0.2), new ValuePlane.Point(names[1], 0.4, 0.6)),
                new ValuePlane.Points(new double[] {0.1, 0.02}, new double[] {0.15, 0.01}));
    }

    static Differences differences(Caption caption, String one, String other, String unit) {
        return new Differences(
                caption,
                one,
                unit,
                1,
                List.of(
                        new Differences.Row(one, "10%", "20%", 10, 5, 15, true),
                        new Differences.Row(other, "10%", "9%", -1, Double.NEGATIVE_INFINITY, 3, false)));
    }

    /** Five, so that they take two rows: a triangle from 0 to 4 with its peak at 1, and whole numbers from 0 to 2. */
    static Densities densities(Caption caption, String one, String other, String meaning) {
        Densities.Panel triangle = new Densities.Panel(
                one,
                meaning,
                new Densities.Outline(
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
        Densities.Panel whole = new Densities.Panel(
                other,
                "",
                new Densities.Outline(true, new double[] {0, 1, 2}, new double[] {0.05, 0.5, 0.45}, 0, 2, false, false),
                1,
                1,
                2);
        return new Densities(caption, List.of(triangle, whole, triangle, whole, triangle));
    }

    /** A heat map of numbers from -2 to 14. */
    static HeatMap numbers(Caption caption, String... names) {
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
    static Stacks stacks(Caption caption, String one, String other, String... parts) {
        return new Stacks(
                caption,
                "Outcome",
                List.of(one, other),
                List.of(
                        new Stacks.Part(parts[0], false, new double[] {0.25, 0.5}),
                        new Stacks.Part(parts[1], false, new double[] {0.125, -0.125}),
                        new Stacks.Part(parts[2], true, new double[] {0.625, 0.625})));
    }
}
