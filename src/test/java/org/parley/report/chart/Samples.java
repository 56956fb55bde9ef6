package org.parley.report.chart;

import java.util.List;
import java.util.OptionalInt;

/** One small chart of each kind, and one whose every text is hostile. */
final class Samples {

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

    static final IntervalBars INTERVAL_BARS =
            intervalBars(CAPTION, "cost of war", "patience", "by itself", "with others");
    static final EffectPlane EFFECTS = effects(CAPTION, "cost of war", "patience");

    static final List<Chart> KINDS = List.of(PLANE, BOX, LINES, BARS, INTERVAL_BARS, EFFECTS);

    static final List<Chart> HOSTILE_KINDS = List.of(
            plane(HOSTILE, LONG, RIGHT_TO_LEFT, 0.2, SCRIPT, EMOJI),
            plane(HOSTILE, SCRIPT, BROKEN, 0.9, LONG, RIGHT_TO_LEFT),
            box(HOSTILE, LONG, RIGHT_TO_LEFT, SCRIPT, EMOJI),
            box(HOSTILE, SCRIPT, BROKEN, LONG, RIGHT_TO_LEFT),
            lines(HOSTILE, LONG, SCRIPT + LONG, List.of(LONG, SCRIPT, EMOJI), RIGHT_TO_LEFT, LONG),
            lines(HOSTILE, BROKEN, EMOJI, List.of(BROKEN, RIGHT_TO_LEFT, ""), SCRIPT, BROKEN),
            bars(HOSTILE, LONG, LONG, SCRIPT, RIGHT_TO_LEFT),
            bars(HOSTILE, SCRIPT, EMOJI, LONG, BROKEN),
            intervalBars(HOSTILE, LONG, LONG, SCRIPT, RIGHT_TO_LEFT),
            intervalBars(HOSTILE, SCRIPT, EMOJI, LONG, BROKEN),
            effects(HOSTILE, LONG, RIGHT_TO_LEFT),
            effects(HOSTILE, SCRIPT, BROKEN));

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
}
