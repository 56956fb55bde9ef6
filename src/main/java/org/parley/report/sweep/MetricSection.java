package org.parley.report.sweep;

import static org.parley.report.sweep.SweepSubject.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    static Section of(SweepSubject subject, int m) {
        List<Block> blocks = new ArrayList<>();
        List<Integer> drawable = subject.drawable(m);
        StringBuilder sentence =
                new StringBuilder(subject.meaning(m)).append(". ").append(sentence(subject, m));
        int missing = subject.found().cases().size() - drawable.size();
        if (missing > 0 && !drawable.isEmpty()) {
            blocks.add(new Block.Note(format(
                    "%s no value: too few of the runs there count for one with an interval.",
                    missing == 1 ? "One case has" : format("%,d cases have", missing))));
        }
        if (!drawable.isEmpty() && !isSame(subject, m)) {
            sentence.append(draw(subject, m, blocks));
        }
        return new Section("metric-" + (m + 1), SweepSubject.capital(subject.metric(m)), sentence.toString(), blocks);
    }

    /** Adds what shows a metric, and returns what else is to be said of it. */
    private static String draw(SweepSubject subject, int m, List<Block> blocks) {
        ResponseCurves curves = ResponseCurves.of(subject, m);
        FactorEffects effects = new FactorEffects(subject, m);
        int cases = subject.found().cases().size();
        switch (subject.found().study().design().kind()) {
            case GRID -> {
                if (curves == null && cases > MOST_BARS && !effects.isEmpty()) {
                    blocks.addAll(effects.blocks());
                    return effects.sentence();
                }
                String more = "";
                if (curves == null) {
                    blocks.addAll(RankedCases.of(subject, m));
                } else {
                    blocks.addAll(curves.blocks());
                    more = curves.sentence();
                }
                blocks.addAll(FactorPlane.of(subject, m));
                return more;
            }
            case LIST, ONE_AT_A_TIME -> blocks.addAll(RankedCases.of(subject, m));
            case MORRIS -> {
                TrajectoryEffects steps = TrajectoryEffects.of(subject, m);
                if (steps != null) {
                    blocks.addAll(steps.blocks());
                    blocks.addAll(effects.isEmpty() ? List.of() : effects.blocks());
                    return steps.sentence();
                }
                return sampled(subject, m, effects, blocks);
            }
            case SALTELLI -> {
                BaseRowIndices rows = BaseRowIndices.of(subject, m);
                if (rows != null) {
                    blocks.addAll(rows.blocks());
                    blocks.addAll(effects.isEmpty() ? List.of() : effects.blocks());
                    return rows.sentence();
                }
                return sampled(subject, m, effects, blocks);
            }
            default -> {
                return sampled(subject, m, effects, blocks);
            }
        }
        return "";
    }

    /** Whether there are several cases, and all have the same value. */
    private static boolean isSame(SweepSubject subject, int m) {
        List<Integer> cases = subject.drawable(m);
        return cases.size() > 1
                && cases.stream()
                        .allMatch(c -> subject.value(m, c).value()
                                == subject.value(m, cases.get(0)).value());
    }

    /** Adds averages by factor if there are enough cases, else the cases. */
    private static String sampled(SweepSubject subject, int m, FactorEffects effects, List<Block> blocks) {
        boolean isFew = subject.found().cases().size() <= FEW_CASES
                && subject.found().study().design().kind() != Kind.FRACTIONAL;
        if (effects.isEmpty() || isFew) {
            blocks.addAll(RankedCases.of(subject, m));
            return "";
        }
        blocks.addAll(effects.blocks());
        return effects.sentence();
    }

    private static String sentence(SweepSubject subject, int m) {
        List<Integer> cases = subject.drawable(m);
        if (cases.isEmpty()) {
            return "In no case do enough runs count for a value with an interval.";
        }
        if (cases.size() == 1) {
            return format("It is %s.", subject.interval(m, subject.value(m, cases.get(0))));
        }
        Comparator<Integer> order =
                Comparator.comparingDouble(c -> subject.value(m, c).value());
        int most = cases.stream().max(order).orElseThrow();
        int least = cases.stream().min(order).orElseThrow();
        MetricValue high = subject.value(m, most);
        MetricValue low = subject.value(m, least);
        if (isSame(subject, m)) {
            MetricValue widest = cases.stream()
                    .map(c -> subject.value(m, c))
                    .max(Comparator.comparingDouble(MetricValue::halfWidth))
                    .orElseThrow();
            return format(
                    "It is %s in every case%s, so there is no picture to draw.%s",
                    subject.number(m, high.value()),
                    cases.size() < subject.found().cases().size() ? " that has a value" : "",
                    widest.halfWidth() > 0
                            ? format(
                                    " The widest of the 95%% intervals is from %s to %s.",
                                    subject.number(m, widest.low()), subject.number(m, widest.high()))
                            : "");
        }
        if (low.high() >= high.low()) {
            return format(
                    "It lies between %s and %s, and the intervals of the least and the greatest overlap: so few runs do not"
                            + " tell one case from another.",
                    subject.number(m, low.value()), subject.number(m, high.value()));
        }
        long tied = cases.stream()
                .filter(c -> c != most && subject.value(m, c).high() >= high.low())
                .count();
        return format(
                "It is greatest, %s, with %s, and least, %s, with %s.%s",
                subject.interval(m, high),
                subject.caseName(most),
                subject.interval(m, low),
                subject.caseName(least),
                tied == 0
                        ? " No other case comes near the greatest."
                        : format(
                                " The %s of %s overlap%s with that of the greatest, so which is greatest is not resolved.",
                                tied == 1 ? "interval" : "intervals",
                                tied == 1 ? "one other case" : format("%,d other cases", tied),
                                tied == 1 ? "s" : ""));
    }
}
