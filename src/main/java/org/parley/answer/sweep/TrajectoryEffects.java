package org.parley.answer.sweep;

import static org.parley.answer.words.Numbers.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parley.answer.Block;
import org.parley.answer.Block.Figure;
import org.parley.answer.part.InfluenceCharts;
import org.parley.answer.words.Numbers;
import org.parley.chart.Caption;
import org.parley.statistics.sensitivity.ElementaryEffects;

/**
 * Elementary effects of Morris's trajectories on a metric: the plane in which he screens factors.
 *
 * @param of the metric
 * @param effects of the steps
 * @param ranked the factors with more than one effect, from the one that does most down
 */
record TrajectoryEffects(Response of, ElementaryEffects effects, List<Integer> ranked) implements View {

    private static final int TOLD = 3;

    /** Returns the effects, or null if none can be told. */
    static TrajectoryEffects of(Response of) {
        int d = of.subject().factors().size();
        List<double[]> points = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (int first = 0; first + d < of.subject().found().cases().size(); first += d + 1) {
            points.addAll(trajectory(of.subject(), first, d));
            IntStream.rangeClosed(first, first + d).forEach(c -> y.add(of.value(c)));
        }
        ElementaryEffects effects = ElementaryEffects.of(
                points.toArray(double[][]::new), y.stream().mapToDouble(v -> v).toArray());
        List<Integer> ranked = IntStream.range(0, d)
                .filter(f -> effects.counted().get(f) > 1)
                .boxed()
                .sorted(Comparator.comparingDouble(f -> -effects.meanAbsolute().get(f)))
                .toList();
        return ranked.isEmpty() ? null : new TrajectoryEffects(of, effects, ranked);
    }

    /**
     * Returns the points of a trajectory as whole steps up and down from its first. A step between two equal values, as some
     * distributions have them, is one of a factor that changes nowhere else, and changes nothing whichever of these it is.
     */
    private static List<double[]> trajectory(Subject subject, int first, int d) {
        int[] changed = IntStream.range(first, first + d)
                .map(c -> IntStream.range(0, d)
                        .filter(f -> subject.place(c, f) != subject.place(c + 1, f))
                        .findFirst()
                        .orElse(-1))
                .toArray();
        Iterator<Integer> still = IntStream.range(0, d)
                .filter(f -> IntStream.of(changed).noneMatch(c -> c == f))
                .iterator();
        List<double[]> points = new ArrayList<>(List.of(new double[d]));
        for (int p = 0; p < d; p++) {
            int factor = changed[p] < 0 ? still.next() : changed[p];
            double[] point = points.get(p).clone();
            point[factor] += subject.place(first + p + 1, factor) < subject.place(first + p, factor) ? -1 : 1;
            points.add(point);
        }
        return points;
    }

    /** Returns which factors do most, and which act together with others or bend. */
    @Override
    public String sentence() {
        if (effects.meanAbsolute().get(ranked.get(0)) == 0) {
            return " Along the trajectories no factor changes it at all.";
        }
        return format(
                " Along %s a step over %.0f%% of a factor's range changes it most with %s.",
                effects.effects().size() == 1
                        ? "one trajectory"
                        : effects.effects().size() + " trajectories",
                100 * step(),
                ranked.stream()
                        .limit(TOLD)
                        .filter(f -> effects.meanAbsolute().get(f) > 0)
                        .map(f -> format(
                                "%s (%s, %s)",
                                of.subject().factor(f),
                                size(effects.meanAbsolute().get(f)),
                                direction(f)))
                        .collect(Collectors.joining(", then ")));
    }

    /** Returns the length of a step as a share of a factor's range (Morris 1991, section 3). */
    private double step() {
        int levels = of.subject().found().study().design().levels();
        return levels / (2.0 * (levels - 1));
    }

    private String size(double effect) {
        return of.isShare() ? Numbers.fixed(100 * effect, 1) + " points" : of.number(effect);
    }

    private String direction(int f) {
        double mean = effects.mean().get(f);
        boolean oneWay = effects.effects().stream()
                .map(row -> row.get(f))
                .filter(effect -> !Double.isNaN(effect))
                .allMatch(effect -> effect * mean >= 0);
        return oneWay ? (mean > 0 ? "always up" : "always down") : "now up, now down";
    }

    @Override
    public List<Block> blocks() {
        String title = of.title() + ": screening of " + Numbers.counted(ranked.size(), "factor");
        Caption caption = new Caption(
                title,
                format(
                        "%s over one step, %.0f%% of a factor's range; what lies high bends or acts together with others",
                        of.isShare() ? "Change, where 0.1 is ten points," : "Change", 100 * step()),
                title + "; mean absolute elementary effects against their standard deviation");
        return List.of(
                new Figure(
                        of.figure("screening"),
                        InfluenceCharts.effects(caption, effects, ranked, of.subject()::factor)),
                new Block.Note(
                        "Each step changes one factor and holds the others (Morris 1991); of a declared distribution it goes over"
                                + " a share of its probability. The random numbers of the runs are the same at both ends of a"
                                + " step, and chance is still in the effect: with few runs a factor that does nothing on"
                                + " average lies off zero too."));
    }
}
