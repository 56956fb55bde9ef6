package org.parley.experiment;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.parley.experiment.design.FractionalFactorial;
import org.parley.experiment.design.FullGrid;
import org.parley.experiment.design.HaltonPoints;
import org.parley.experiment.design.LatinHypercube;
import org.parley.experiment.design.MorrisTrajectories;
import org.parley.experiment.design.OneAtATime;
import org.parley.experiment.design.RandomPoints;
import org.parley.experiment.design.SaltelliPoints;
import org.parley.experiment.design.SobolPoints;
import org.parley.scenario.study.Factor;
import org.parley.scenario.study.Study;
import org.parley.scenario.study.StudyDesign;

/**
 * The points of a design: values of the factors, by number of the case.
 *
 * @param size number of points, at most {@link Long#MAX_VALUE}
 * @param at the values at a point, in the order of the factors; null for a factor that stays as the scenario has it
 */
record DesignPoints(long size, LongFunction<String[]> at) {

    /** Coordinates that are kept at the most: 32 MB. */
    private static final int MOST_TOGETHER = 4_000_000;

    /** Returns the points of a study. */
    static DesignPoints of(Study study) {
        StudyDesign design = study.design();
        List<FactorValues> values =
                study.factors().stream().map(FactorValues::of).toList();
        int d = values.size();
        int n = design.points();
        long seed = design.seed();
        return switch (design.kind()) {
            case GRID -> grid(values);
            case FRACTIONAL -> fractional(values, design.resolution());
            case ONE_AT_A_TIME -> oneAtATime(values);
            case LIST -> listed(study.factors(), design.rows());
            case RANDOM -> shares(values, n, i -> RandomPoints.point(i, d, seed));
            case LATIN_HYPERCUBE -> latin(values, n, seed);
            case SOBOL ->
                shares(
                        values,
                        n,
                        n > MOST_TOGETHER / d
                                ? i -> SobolPoints.point(i, d, seed)
                                : together(() -> SobolPoints.points(n, d, seed)));
            case HALTON -> shares(values, n, i -> HaltonPoints.point(i, d));
            case MORRIS -> morris(values, design);
            case SALTELLI ->
                shares(
                        values,
                        n * (d + 2L),
                        n > MOST_TOGETHER / d / (d + 2)
                                ? i -> SaltelliPoints.point(i, d, seed)
                                : together(() -> SaltelliPoints.points(n, d, seed)));
        };
    }

    private static String[] each(int d, IntFunction<String> value) {
        return IntStream.range(0, d).mapToObj(value).toArray(String[]::new);
    }

    private static DesignPoints grid(List<FactorValues> values) {
        FullGrid grid = new FullGrid(values.stream().map(FactorValues::levels).toList());
        long size = grid.size().min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact();
        return new DesignPoints(size, i -> {
            int[] level = grid.at(i);
            return each(values.size(), f -> values.get(f).level(level[f]));
        });
    }

    private static DesignPoints fractional(List<FactorValues> values, int resolution) {
        FractionalFactorial fraction = FractionalFactorial.of(values.size(), resolution);
        return new DesignPoints(fraction.size(), i -> {
            int[] level = fraction.at(i);
            return each(
                    values.size(),
                    f -> values.get(f).level(level[f] == 0 ? 0 : values.get(f).levels() - 1));
        });
    }

    /** First the scenario as it stands, which is level 0 of each factor, then each level of each while all others stay. */
    private static DesignPoints oneAtATime(List<FactorValues> values) {
        OneAtATime design = new OneAtATime(
                values.stream().map(v -> v.levels() + 1).toList(), Collections.nCopies(values.size(), 0));
        return new DesignPoints(design.size(), i -> {
            int[] level = design.at(i);
            return each(values.size(), f -> level[f] == 0 ? null : values.get(f).level(level[f] - 1));
        });
    }

    private static DesignPoints listed(List<Factor> factors, List<Map<String, String>> rows) {
        return new DesignPoints(
                rows.size(),
                i -> each(
                        factors.size(),
                        f -> rows.get((int) i).get(factors.get(f).name())));
    }

    private static DesignPoints shares(List<FactorValues> values, long size, LongFunction<double[]> point) {
        return new DesignPoints(size, i -> {
            double[] u = point.apply(i);
            return each(values.size(), f -> values.get(f).at(u[f]));
        });
    }

    private static DesignPoints latin(List<FactorValues> values, int n, long seed) {
        Supplier<LatinHypercube> strata = once(() -> new LatinHypercube(n, values.size(), seed));
        return shares(values, n, i -> strata.get().point(i));
    }

    /** Points of a sequence that are made together, at the first use, as each alone would read the sequence's numbers anew. */
    private static LongFunction<double[]> together(Supplier<double[][]> points) {
        Supplier<double[][]> made = once(points);
        return i -> made.get()[(int) i];
    }

    private static <T> Supplier<T> once(Supplier<T> maker) {
        return new Supplier<>() {
            private T made;

            @Override
            public synchronized T get() {
                made = made == null ? maker.get() : made;
                return made;
            }
        };
    }

    private static DesignPoints morris(List<FactorValues> values, StudyDesign design) {
        MorrisTrajectories trajectories = new MorrisTrajectories(design.levels(), values.size(), design.seed());
        return new DesignPoints(design.trajectories() * (values.size() + 1L), i -> {
            double[] u = trajectories.point(i);
            return each(values.size(), f -> values.get(f).onGrid(u[f], design.levels()));
        });
    }

    /** Returns the values at a point. */
    List<String> values(long index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("there are " + size + " cases, so none has number " + index);
        }
        return Arrays.asList(at.apply(index));
    }
}
