package org.parley.answer.sweep;

import static org.parley.answer.words.Numbers.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.parley.answer.Block;
import org.parley.answer.Section;
import org.parley.findings.sweep.MetricValue;
import org.parley.scenario.study.StudyDesign.Kind;

/** A metric over the cases of a study, in the form that suits the design. */
final class MetricSection {

    /** Cases above which a design that samples is looked at factor by factor, not case by case. */
    private static final int FEW_CASES = 12;

    /** Cases above which a grid without a factor to draw along is looked at factor by factor. */
    private static final int MOST_BARS = 40;

    private MetricSection() {}

    static Section of(Response of) {
        List<Block> blocks = new ArrayList<>();
        List<Integer> drawable = of.drawable();
        String sentence = of.meaning() + ". " + sentence(of, drawable);
        int missing = of.subject().found().cases().size() - drawable.size();
        if (missing > 0 && !drawable.isEmpty()) {
            blocks.add(new Block.Note(format(
                    "%s no value: too few of the runs there count for one with an interval.",
                    missing == 1 ? "One case has" : format("%,d cases have", missing))));
        }
        if (!drawable.isEmpty() && !isSame(of, drawable)) {
            List<View> views = views(of);
            sentence += views.get(0).sentence();
            views.forEach(view -> blocks.addAll(view.blocks()));
        }
        return new Section("metric-" + (of.metric() + 1), of.title(), sentence, blocks);
    }

    /** Returns what shows a metric, first what is to be told of it. */
    private static List<View> views(Response of) {
        Kind kind = of.subject().found().study().design().kind();
        int cases = of.subject().found().cases().size();
        View ranked = new RankedCases(of);
        View effects = FactorEffects.of(of);
        View own = switch (kind) {
            case GRID -> ResponseCurves.of(of);
            case MORRIS -> TrajectoryEffects.of(of);
            case SALTELLI -> BaseRowIndices.of(of);
            default -> null;
        };
        if (kind == Kind.LIST || kind == Kind.ONE_AT_A_TIME) {
            return List.of(ranked);
        } else if (kind == Kind.GRID) {
            return own == null && cases > MOST_BARS && effects != null
                    ? List.of(effects)
                    : List.of(own == null ? ranked : own, new FactorPlane(of));
        } else if (own != null) {
            return Stream.of(own, effects).filter(Objects::nonNull).toList();
        }
        boolean isFew = cases <= FEW_CASES && kind != Kind.FRACTIONAL;
        return List.of(effects == null || isFew ? ranked : effects);
    }

    /** Returns whether there are several cases, and all have the same value. */
    private static boolean isSame(Response of, List<Integer> cases) {
        return cases.size() > 1 && cases.stream().mapToDouble(of::value).allMatch(v -> v == of.value(cases.get(0)));
    }

    private static String sentence(Response of, List<Integer> cases) {
        if (cases.isEmpty()) {
            return "In no case do enough runs count for a value with an interval.";
        }
        if (cases.size() == 1) {
            return format("It is %s.", of.interval(cases.get(0)));
        }
        if (isSame(of, cases)) {
            return same(of, cases);
        }
        int most = cases.stream().max(Comparator.comparingDouble(of::value)).orElseThrow();
        int least = cases.stream().min(Comparator.comparingDouble(of::value)).orElseThrow();
        double low = of.at(most).low();
        if (of.at(least).high() >= low) {
            return format(
                    "It lies between %s and %s, and the intervals of the least and the greatest overlap: so few runs do not"
                            + " tell one case from another.",
                    of.number(least), of.number(most));
        }
        long tied =
                cases.stream().filter(c -> c != most && of.at(c).high() >= low).count();
        return format(
                "It is greatest, %s, with %s, and least, %s, with %s.%s",
                of.interval(most),
                of.subject().caseName(most),
                of.interval(least),
                of.subject().caseName(least),
                tied == 0
                        ? " No other case comes near the greatest."
                        : format(
                                " The %s of %s overlap%s with that of the greatest, so which is greatest is not resolved.",
                                tied == 1 ? "interval" : "intervals",
                                tied == 1 ? "one other case" : format("%,d other cases", tied),
                                tied == 1 ? "s" : ""));
    }

    private static String same(Response of, List<Integer> cases) {
        MetricValue widest = cases.stream()
                .map(of::at)
                .max(Comparator.comparingDouble(MetricValue::halfWidth))
                .orElseThrow();
        return format(
                "It is %s in every case%s, so there is no picture to draw.%s",
                of.number(cases.get(0)),
                cases.size() < of.subject().found().cases().size() ? " that has a value" : "",
                widest.halfWidth() > 0
                        ? format(
                                " The widest of the 95%% intervals is from %s to %s.",
                                of.number(widest.low()), of.number(widest.high()))
                        : "");
    }
}
