package org.parley.answer.part;

import java.util.stream.DoubleStream;
import org.parley.chart.DensityPlots.Outline;
import org.parley.chart.DensityPlots.Panel;
import org.parley.scenario.Distribution;
import org.parley.scenario.Distribution.Discrete;
import org.parley.scenario.Distribution.Uniform;

/** Pictures of distributions, computed from their densities: nothing is sampled. */
final class DensityOutlines {

    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    /** What a picture leaves out at an end that is infinite, or of a density that is. */
    private static final double TAIL = 0.001;

    private static final double CUT = 0.02;

    /** Points of a curve; straight lines need their corners only. */
    private static final int POINTS = 60;

    private DensityOutlines() {}

    /** Returns the picture of an uncertain number. */
    static Panel of(String name, String meaning, Distribution number) {
        if (number instanceof Discrete discrete) {
            Outline outline = probabilities(discrete);
            return new Panel(name, meaning, outline, at(outline, LOW), at(outline, 0.5), at(outline, HIGH));
        }
        // Inverses are found by search, to some digits: of a very steep density these may not be in order.
        double median = number.inverse(0.5);
        return new Panel(
                name,
                meaning,
                density(number),
                Math.min(number.inverse(LOW), median),
                median,
                Math.max(number.inverse(HIGH), median));
    }

    /** Returns the first value at which the probability of no more than it reaches some. */
    private static double at(Outline outline, double probability) {
        double[] x = outline.x();
        double[] height = outline.height();
        double sum = height[0];
        int k = 0;
        while (k < x.length - 1 && sum < probability) {
            sum += height[++k];
        }
        return x[k];
    }

    private static Outline probabilities(Discrete number) {
        double[] x = number.values().stream()
                .mapToDouble(v -> v)
                .filter(v -> number.density(v) > 0)
                .distinct()
                .sorted()
                .toArray();
        return new Outline(true, x, heights(number, x), number.lower(), number.upper(), false, false);
    }

    private static Outline density(Distribution number) {
        boolean openBelow = Double.isInfinite(number.lower());
        boolean openAbove = Double.isInfinite(number.upper());
        double from = openBelow ? number.inverse(TAIL) : number.lower();
        double to = openAbove ? number.inverse(1 - TAIL) : number.upper();
        double[] x = DoubleStream.concat(
                        DoubleStream.of(from, number.inverse(LOW), number.inverse(0.5), number.inverse(HIGH), to),
                        corners(number, from, to))
                .distinct()
                .sorted()
                .toArray();
        return new Outline(false, x, heights(number, x), from, to, openBelow, openAbove);
    }

    private static DoubleStream corners(Distribution number, double from, double to) {
        if (number instanceof Distribution.Triangular triangular) {
            return DoubleStream.of(triangular.mode());
        }
        return number instanceof Uniform || number.isConstant()
                ? DoubleStream.empty()
                : DoubleStream.iterate(1, k -> k + 1).limit(POINTS - 1).map(k -> from + k * (to - from) / POINTS);
    }

    /** A density without bound at an end is cut off at the height that it has a little within. */
    private static double[] heights(Distribution number, double[] x) {
        double[] heights = DoubleStream.of(x).map(number::density).toArray();
        if (DoubleStream.of(heights).allMatch(Double::isFinite)) {
            return heights;
        }
        double most = DoubleStream.concat(
                        DoubleStream.of(CUT, 1 - CUT).map(number::inverse).map(number::density),
                        DoubleStream.of(number.mean()).map(number::density))
                .filter(Double::isFinite)
                .max()
                .orElse(1);
        return DoubleStream.of(heights).map(height -> Math.min(most, height)).toArray();
    }
}
