package org.parley.report.sweep;

import static org.parley.report.sweep.SweepSubject.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.apache.commons.math3.util.FastMath;
import org.parley.answer.Block;
import org.parley.answer.Block.Figure;
import org.parley.answer.Table;
import org.parley.answer.words.Vocabulary;
import org.parley.chart.Axis;
import org.parley.chart.Caption;
import org.parley.chart.CurveChart;
import org.parley.chart.ErrorBarChart;
import org.parley.chart.Series;
import org.parley.statistics.MarginalMeans;
import org.parley.statistics.MarginalMeans.Part;
import org.parley.statistics.Mean;

/** What each factor does to a metric on average over a design, whatever the others are: means over parts of its range. */
final class FactorEffects {

    private static final int MOST_CURVES = 6;
    private static final int NAMED = 3;
    private static final int FEWEST_PLACES = 3;

    private final SweepSubject subject;
    private final int m;
    private final List<Effect> effects = new ArrayList<>();

    /** A factor with its means; the levels of words count from 0. */
    private record Effect(int factor, MarginalMeans means) {

        Mean change() {
            return means.change();
        }

        boolean isResolved() {
            return change().low() > 0 || change().high() < 0;
        }
    }

    FactorEffects(SweepSubject subject, int m) {
        this.subject = subject;
        this.m = m;
        List<Integer> cases = subject.drawable(m);
        if (cases.isEmpty()) {
            return;
        }
        double[] y =
                cases.stream().mapToDouble(c -> subject.value(m, c).value()).toArray();
        for (int f : subject.varying()) {
            List<String> levels = subject.levels(f);
            boolean isNumber = isNumber(f);
            MarginalMeans means = MarginalMeans.of(
                    cases.stream()
                            .mapToDouble(c -> isNumber
                                    ? Double.parseDouble(subject.found()
                                            .cases()
                                            .get(c)
                                            .values()
                                            .get(f))
                                    : levels.indexOf(subject.level(c, f)))
                            .toArray(),
                    y);
            if (means.parts().size() > 1 && Double.isFinite(means.change().low())) {
                effects.add(new Effect(f, means));
            }
        }
        effects.sort(Comparator.comparingDouble(e -> -FastMath.abs(e.change().mean())));
    }

    private boolean isNumber(int f) {
        return subject.factors().get(f).isNumber() && !subject.levels(f).contains(SweepSubject.AS_IT_IS);
    }

    boolean isEmpty() {
        return effects.isEmpty();
    }

    String sentence() {
        List<Effect> resolved = effects.stream().filter(Effect::isResolved).toList();
        if (resolved.isEmpty()) {
            return " On average over the cases no factor changes it by more than chance and the others leave open.";
        }
        List<Effect> named = resolved.subList(0, Math.min(NAMED, resolved.size()));
        String open = effects.stream()
                .filter(e -> !e.isResolved())
                .map(e -> subject.factor(e.factor()))
                .collect(Collectors.joining(", "));
        return format(
                " On average over the cases it changes most with %s.%s",
                named.stream().map(this::change).collect(Collectors.joining("; next ")),
                open.isEmpty() ? "" : " Not told from none: " + open + ".");
    }

    private String change(Effect e) {
        Part first = e.means().parts().get(0);
        Part last = e.means().parts().get(e.means().parts().size() - 1);
        return format(
                "%s, from %s at %s to %s at %s",
                subject.factor(e.factor()),
                subject.number(m, first.mean()),
                place(e.factor(), first),
                subject.number(m, last.mean()),
                place(e.factor(), last));
    }

    private String place(int f, Part part) {
        if (!isNumber(f)) {
            return subject.levels(f).get((int) part.x());
        }
        return part.from() == part.to()
                ? Vocabulary.ofNumber(part.from())
                : Vocabulary.ofNumber(part.from()) + " to " + Vocabulary.ofNumber(part.to());
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>(List.of(new Figure(subject.figure(m, "effects"), bars())));
        // The first metric is what the study is about; of the others the factor that does most will do.
        effects.stream()
                .filter(e -> isNumber(e.factor()) && e.means().parts().size() >= FEWEST_PLACES)
                .limit(m == 0 ? MOST_CURVES : 1)
                .forEach(e -> blocks.add(new Figure(subject.figure(m, "by-" + (e.factor() + 1)), curve(e))));
        blocks.add(new Block.Grid("Means by part of each factor's range", table()));
        blocks.add(new Block.Note(
                "Means are over cases whose factor lies in a part of its range, whatever the other factors are; a case counts"
                        + " as one. Intervals (Student's; of differences Welch's, 1947) hold the spread that the other factors"
                        + " make, so that a factor may matter that is not told from none; and they take cases as independent, which"
                        + " those along one trajectory or in one base row are not. The luck of the runs is the same in all cases"
                        + " and not in the intervals: with few runs what looks like a factor may be luck."));
        return blocks;
    }

    private ErrorBarChart bars() {
        Effect first = effects.get(0);
        String title = first.isResolved()
                ? format(
                        "%s changes most with %s",
                        SweepSubject.capital(subject.metric(m)), subject.factor(first.factor()))
                : format("No factor is seen to change %s", subject.metric(m));
        return new ErrorBarChart(
                new Caption(
                        title,
                        "Mean at the upper end of a factor's range less that at its lower end, with 95% intervals",
                        title + "; a bar with its interval for each factor, the greatest change first"),
                "Factor",
                subject.isShare(m) ? Axis.Scale.SHARE : Axis.Scale.NUMBER,
                effects.stream().map(e -> subject.factor(e.factor())).toList(),
                List.of(new ErrorBarChart.Bar(
                        series("change", Mean::mean), series("from", Mean::low), series("to", Mean::high))));
    }

    private Series series(String name, ToDoubleFunction<Mean> of) {
        return new Series(
                name, effects.stream().map(Effect::change).mapToDouble(of).toArray());
    }

    private CurveChart curve(Effect e) {
        List<Part> parts =
                e.means().parts().stream().filter(p -> Double.isFinite(p.low())).toList();
        String factor = subject.factor(e.factor());
        String title = e.isResolved()
                ? format(
                        "%s %s with %s",
                        SweepSubject.capital(subject.metric(m)), e.change().mean() > 0 ? "rises" : "falls", factor)
                : format("%s is not seen to rise or fall with %s", SweepSubject.capital(subject.metric(m)), factor);
        double least = subject.isShare(m) ? 0 : Double.NEGATIVE_INFINITY;
        return new CurveChart(
                new Caption(
                        title,
                        "Mean over cases by part of the factor's range, with 95% intervals",
                        title + "; a curve of means"),
                new Axis(SweepSubject.capital(factor), Axis.Scale.NUMBER),
                new Axis(
                        SweepSubject.capital(subject.metric(m)),
                        subject.isShare(m) ? Axis.Scale.SHARE : Axis.Scale.NUMBER),
                List.of(new CurveChart.Curve(
                        subject.metric(m),
                        false,
                        parts.stream().mapToDouble(Part::x).toArray(),
                        parts.stream().mapToDouble(Part::mean).toArray(),
                        parts.stream()
                                .mapToDouble(p -> Math.max(least, p.low()))
                                .toArray(),
                        parts.stream().mapToDouble(Part::high).toArray())),
                List.of());
    }

    private Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (Effect e : effects) {
            for (Part part : e.means().parts()) {
                rows.add(List.of(
                        subject.factor(e.factor()),
                        place(e.factor(), part),
                        format("%,d", part.n()),
                        subject.interval(m, part.mean(), part.low(), part.high())));
            }
        }
        return Table.ofTexts(
                SweepSubject.capital(subject.metric(m)) + " by part of each factor's range",
                List.of("Factor", "From – to", "Cases", "Mean (95% interval)"),
                Set.of(2),
                rows);
    }
}
