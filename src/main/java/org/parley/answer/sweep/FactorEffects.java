package org.parley.answer.sweep;

import static org.parley.answer.words.Numbers.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.math3.util.FastMath;
import org.parley.answer.Block;
import org.parley.answer.Block.Figure;
import org.parley.answer.Table;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.Vocabulary;
import org.parley.chart.Axis;
import org.parley.chart.Caption;
import org.parley.chart.CurveChart;
import org.parley.chart.ErrorBarChart;
import org.parley.statistics.MarginalMeans;
import org.parley.statistics.MarginalMeans.Part;
import org.parley.statistics.Mean;

/**
 * Main effects: what each factor does to a metric on average over a design, whatever the others are.
 *
 * @param of the metric
 * @param effects of the factors that have one, the greatest first
 */
record FactorEffects(Response of, List<Effect> effects) implements View {

    private static final int MOST_CURVES = 6;
    private static final int NAMED = 3;
    private static final int FEWEST_PLACES = 3;

    /** A factor with its means; the levels of words count from 0. */
    private record Effect(int factor, MarginalMeans means) {

        Mean change() {
            return means.change();
        }

        boolean isResolved() {
            return change().low() > 0 || change().high() < 0;
        }

        double[] ends() {
            return new double[] {change().mean(), change().low(), change().high()};
        }
    }

    /** Returns the effects, or null if no factor has one. */
    static FactorEffects of(Response of) {
        List<Integer> cases = of.drawable();
        List<Effect> effects = new ArrayList<>();
        for (int f : cases.isEmpty() ? List.<Integer>of() : of.subject().varying()) {
            MarginalMeans means = MarginalMeans.of(
                    cases.stream().mapToDouble(c -> of.subject().place(c, f)).toArray(),
                    cases.stream().mapToDouble(of::value).toArray());
            if (means.parts().size() > 1 && Double.isFinite(means.change().low())) {
                effects.add(new Effect(f, means));
            }
        }
        effects.sort(Comparator.comparingDouble(e -> -FastMath.abs(e.change().mean())));
        return effects.isEmpty() ? null : new FactorEffects(of, effects);
    }

    private String factor(Effect e) {
        return of.subject().factor(e.factor());
    }

    @Override
    public String sentence() {
        List<Effect> resolved = effects.stream().filter(Effect::isResolved).toList();
        if (resolved.isEmpty()) {
            return " On average over the cases no factor changes it by more than chance and the others leave open.";
        }
        String open =
                effects.stream().filter(e -> !e.isResolved()).map(this::factor).collect(Collectors.joining(", "));
        return format(
                " On average over the cases it changes most with %s.%s",
                resolved.stream().limit(NAMED).map(this::change).collect(Collectors.joining("; next ")),
                open.isEmpty() ? "" : " Not told from none: " + open + ".");
    }

    private String change(Effect e) {
        Part first = e.means().parts().get(0);
        Part last = e.means().parts().get(e.means().parts().size() - 1);
        return format(
                "%s, from %s at %s to %s at %s",
                factor(e), of.number(first.mean()), place(e, first), of.number(last.mean()), place(e, last));
    }

    private String place(Effect e, Part part) {
        if (!of.subject().isNumber(e.factor())) {
            return of.subject().levels(e.factor()).get((int) part.x());
        }
        String from = Numbers.significant(part.from());
        return part.from() == part.to() ? from : from + " to " + Numbers.significant(part.to());
    }

    @Override
    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>(List.of(new Figure(of.figure("effects"), bars())));
        // The first metric is what the study is about; of the others the factor that does most will do.
        effects.stream()
                .filter(e ->
                        of.subject().isNumber(e.factor()) && e.means().parts().size() >= FEWEST_PLACES)
                .limit(of.metric() == 0 ? MOST_CURVES : 1)
                .forEach(e -> blocks.add(new Figure(of.figure("by-" + (e.factor() + 1)), curve(e))));
        blocks.add(new Block.Grid("Means by part of each factor's range", table()));
        blocks.add(new Block.Note(
                "Means are over cases whose factor lies in a part of its range, whatever the other factors are; a case counts"
                        + " as one. Intervals (Student's; of differences Welch's, 1947) hold the spread that the other factors"
                        + " make, so that a factor may matter that is not told from none; and they take cases as independent, which"
                        + " those along one trajectory or in one base row are not. The random numbers of the runs are the same in"
                        + " all cases, and what they do is not in the intervals: with few runs what looks like a factor may be"
                        + " chance."));
        return blocks;
    }

    private ErrorBarChart bars() {
        Effect first = effects.get(0);
        String title = first.isResolved()
                ? format("%s changes most with %s", of.title(), factor(first))
                : format("No factor is seen to change %s", of.name());
        return new ErrorBarChart(
                new Caption(
                        title,
                        "Mean at the upper end of a factor's range less that at its lower end, with 95% intervals",
                        title + "; a bar with its interval for each factor, the greatest change first"),
                "Factor",
                of.scale(),
                effects.stream().map(this::factor).toList(),
                List.of(ErrorBarChart.Bar.of(
                        "change", effects.stream().map(Effect::ends).toList())));
    }

    private CurveChart curve(Effect e) {
        String title = e.isResolved()
                ? format("%s %s with %s", of.title(), e.change().mean() > 0 ? "rises" : "falls", factor(e))
                : format("%s is not seen to rise or fall with %s", of.title(), factor(e));
        double least = of.isShare() ? 0 : Double.NEGATIVE_INFINITY;
        return new CurveChart(
                new Caption(
                        title,
                        "Mean over cases by part of the factor's range, with 95% intervals",
                        title + "; a curve of means"),
                new Axis(Vocabulary.capital(factor(e)), Axis.Scale.NUMBER),
                of.axis(),
                List.of(CurveChart.Curve.of(
                        of.name(),
                        false,
                        e.means().parts().stream()
                                .filter(p -> Double.isFinite(p.low()))
                                .map(p -> new double[] {p.x(), p.mean(), Math.max(least, p.low()), p.high()})
                                .toList())),
                List.of());
    }

    private Table table() {
        Table.Builder table = Table.shown(of.title() + " by part of each factor's range")
                .words("Factor", "")
                .words("From – to", "")
                .numbers("Cases", "")
                .words("Mean (95% interval)", "");
        effects.forEach(e -> e.means()
                .parts()
                .forEach(part -> table.row(
                        factor(e),
                        place(e, part),
                        part.n(),
                        of.interval(part.mean(), part.low(), part.high())
                                + (Double.isFinite(part.low()) ? "" : " (too few for an interval)"))));
        return table.build();
    }
}
