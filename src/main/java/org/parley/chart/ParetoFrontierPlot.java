package org.parley.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Utility space of two actors with its Pareto frontier: what every package is worth to both, with the no-deal point and the
 * cooperative solutions, the plane in which Nash (1950) states the bargaining problem.
 *
 * @param caption what it says in words
 * @param first the actor whose value runs to the right
 * @param second the actor whose value runs up
 * @param packages all packages or a sample of them; may be none
 * @param frontier packages that no other betters for both of the two; at least one, in any order
 * @param noDeal what no deal is worth to the two
 * @param solutions points to name, such as the Nash solution; may be none
 * @param deals what agreements of simulated runs were worth, at the numbers of each run; may be none
 */
public record ParetoFrontierPlot(
        Caption caption,
        String first,
        String second,
        Scatter packages,
        Scatter frontier,
        Point noDeal,
        List<Point> solutions,
        Scatter deals)
        implements Chart {

    /** Sorts the frontier and checks that it is one. */
    public ParetoFrontierPlot {
        solutions = List.copyOf(solutions);
        frontier = sorted(frontier);
    }

    private static Scatter sorted(Scatter frontier) {
        double[] x = frontier.x();
        double[] y = frontier.y();
        List<Point> points = IntStream.range(0, x.length)
                .mapToObj(k -> new Point("frontier", x[k], y[k]))
                .sorted(Comparator.comparingDouble(Point::x)
                        .thenComparing(Comparator.comparingDouble(Point::y).reversed()))
                .toList();
        Checks.that(!points.isEmpty(), "a plane of values needs a frontier");
        for (int k = 1; k < points.size(); k++) {
            Checks.that(
                    points.get(k).y() <= points.get(k - 1).y(),
                    "%s is no point of the frontier, since %s betters it for both",
                    points.get(k - 1),
                    points.get(k));
        }
        return new Scatter(
                points.stream().mapToDouble(Point::x).toArray(),
                points.stream().mapToDouble(Point::y).toArray());
    }

    /** Whether no package leaves both actors at least as well off as no deal. */
    public boolean isRangeEmpty() {
        double[] x = frontier.x();
        double[] y = frontier.y();
        return IntStream.range(0, x.length).noneMatch(k -> x[k] >= noDeal.x() && y[k] >= noDeal.y());
    }

    private Stream<Point> named() {
        return Stream.concat(Stream.of(noDeal), solutions.stream());
    }

    /** Returns the points to name; those that lie on each other are one, with all their names; no deal comes first. */
    public List<Point> merged() {
        List<Point> merged = new ArrayList<>();
        named().forEach(point -> {
            int same = IntStream.range(0, merged.size())
                    .filter(k -> merged.get(k).lies(point))
                    .findFirst()
                    .orElse(-1);
            if (same < 0) {
                merged.add(point);
            } else {
                String names = merged.get(same).name() + ", " + point.name();
                merged.set(same, new Point(names, point.x(), point.y()));
            }
        });
        return merged;
    }

    /** Returns the range of what is shown to the right. */
    public Extent extentAcross() {
        return extent(Point::x, Scatter::x);
    }

    /** Returns the range of what is shown upwards. */
    public Extent extentUp() {
        return extent(Point::y, Scatter::y);
    }

    private Extent extent(ToDoubleFunction<Point> ofPoint, Function<Scatter, double[]> ofPoints) {
        return Extent.of(DoubleStream.concat(
                named().mapToDouble(ofPoint),
                Stream.of(packages, frontier, deals).map(ofPoints).flatMapToDouble(DoubleStream::of)));
    }

    @Override
    public DataTable table() {
        return new DataTable(caption.title(), "Point", "Value to " + first, "Value to " + second, named().toList());
    }
}
