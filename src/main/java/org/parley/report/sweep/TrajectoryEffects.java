package org.parley.report.sweep;

import static org.parley.report.sweep.SweepSubject.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.answer.Block;
import org.parley.answer.Block.Figure;
import org.parley.chart.Caption;
import org.parley.chart.MorrisPlot;
import org.parley.chart.Point;
import org.parley.chart.Scatter;
import org.parley.statistics.sensitivity.ElementaryEffects;

/** What the steps of Morris's trajectories do to a metric: the plane in which he screens factors. */
final class TrajectoryEffects {

    private static final int NAMED = 12;
    private static final int TOLD = 3;

    private static final String NOTE =
            "Each step changes one factor and holds the others (Morris 1991); of a declared distribution"
                    + " it goes over a share of its probability. The luck of the runs is the same at both ends of a step, and still in the"
                    + " effect: with few runs a factor that does nothing on average lies off zero too.";

    private final SweepSubject subject;
    private final int m;
    private final ElementaryEffects effects;
    private final List<Integer> ranked;

    private TrajectoryEffects(SweepSubject subject, int m, ElementaryEffects effects) {
        this.subject = subject;
        this.m = m;
        this.effects = effects;
        ranked = IntStream.range(0, subject.factors().size())
                .filter(f -> effects.counted().get(f) > 1)
                .boxed()
                .sorted(Comparator.comparingDouble(f -> -effects.meanAbsolute().get(f)))
                .toList();
    }

    /** Returns the effects, or null if none of a metric can be told. */
    static TrajectoryEffects of(SweepSubject subject, int m) {
        int d = subject.factors().size();
        List<double[]> points = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (int first = 0; first + d < subject.found().cases().size(); first += d + 1) {
            double[][] trajectory = trajectory(subject, first, d);
            for (int p = 0; p < trajectory.length; p++) {
                points.add(trajectory[p]);
                y.add(subject.value(m, first + p).value());
            }
        }
        TrajectoryEffects found = new TrajectoryEffects(
                subject,
                m,
                ElementaryEffects.of(
                        points.toArray(double[][]::new),
                        y.stream().mapToDouble(v -> v).toArray()));
        return found.ranked.isEmpty() ? null : found;
    }

    /**
     * Returns the points of a trajectory as whole steps up and down from its first. A step between two equal values, as some
     * distributions have them, is one of a factor that changes nowhere else, and changes nothing whichever of these it is.
     */
    private static double[][] trajectory(SweepSubject subject, int first, int d) {
        int[] changed = IntStream.range(first, first + d)
                .map(c -> IntStream.range(0, d)
                        .filter(f -> place(subject, c, f) != place(subject, c + 1, f))
                        .findFirst()
                        .orElse(-1))
                .toArray();
        Iterator<Integer> still = IntStream.range(0, d)
                .filter(f -> IntStream.of(changed).noneMatch(c -> c == f))
                .iterator();
        double[][] points = new double[d + 1][d];
        for (int p = 0; p < d; p++) {
            int factor = changed[p] < 0 ? still.next() : changed[p];
            points[p + 1] = points[p].clone();
            points[p + 1][factor] += place(subject, first + p + 1, factor) < place(subject, first + p, factor) ? -1 : 1;
        }
        return points;
    }

    /** A number, or the place of a word among the levels. */
    private static double place(SweepSubject subject, int c, int f) {
        return subject.factors().get(f).isNumber()
                ? Double.parseDouble(subject.found().cases().get(c).values().get(f))
                : subject.levels(f).indexOf(subject.level(c, f));
    }

    /** Returns which factors do most, and which act together with others or bend. */
    String sentence() {
        List<Integer> top = ranked.subList(0, Math.min(TOLD, ranked.size()));
        int greatest = top.get(0);
        if (effects.meanAbsolute().get(greatest) == 0) {
            return " Along the trajectories no factor changes it at all.";
        }
        List<String> named = top.stream()
                .filter(f -> effects.meanAbsolute().get(f) > 0)
                .map(f -> format(
                        "%s (%s, %s)",
                        subject.factor(f), size(effects.meanAbsolute().get(f)), direction(f)))
                .toList();
        return format(
                " Along %s a step over %.0f%% of a factor's range changes it most with %s.",
                effects.effects().size() == 1
                        ? "one trajectory"
                        : effects.effects().size() + " trajectories",
                100 * step(),
                String.join(", then ", named));
    }

    /** Length of a step as a share of a factor's range (Morris 1991, section 3). */
    private double step() {
        int levels = subject.found().study().design().levels();
        return levels / (2.0 * (levels - 1));
    }

    private String size(double effect) {
        return subject.isShare(m) ? format("%.1f points", 100 * effect) : subject.number(m, effect);
    }

    private String direction(int f) {
        double mean = effects.mean().get(f);
        boolean oneWay = effects.effects().stream()
                .map(row -> row.get(f))
                .filter(effect -> !Double.isNaN(effect))
                .allMatch(effect -> effect * mean >= 0);
        return oneWay ? (mean > 0 ? "always up" : "always down") : "now up, now down";
    }

    List<Block> blocks() {
        String title = format(
                "%s: screening of %s",
                SweepSubject.capital(subject.metric(m)), SweepSubject.count(ranked.size(), "factor"));
        List<Integer> named = ranked.subList(0, Math.min(NAMED, ranked.size()));
        List<Integer> rest = ranked.subList(named.size(), ranked.size());
        return List.of(
                new Figure(
                        subject.figure(m, "screening"),
                        new MorrisPlot(
                                new Caption(
                                        title,
                                        format(
                                                "%s over one step, %.0f%% of a factor's range; what lies high bends or acts"
                                                        + " together with others",
                                                subject.isShare(m) ? "Change, where 0.1 is ten points," : "Change",
                                                100 * step()),
                                        title + "; mean absolute elementary effects against their standard deviation"),
                                named.stream()
                                        .map(f -> new Point(
                                                subject.factor(f),
                                                effects.meanAbsolute().get(f),
                                                effects.deviation().get(f)))
                                        .toList(),
                                new Scatter(
                                        numbers(rest, effects.meanAbsolute()), numbers(rest, effects.deviation())))),
                new Block.Note(NOTE));
    }

    private static double[] numbers(List<Integer> which, List<Double> of) {
        return which.stream().mapToDouble(of::get).toArray();
    }
}
