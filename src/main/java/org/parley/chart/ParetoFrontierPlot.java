package org.parley.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jfree.chart.LegendItem;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.DefaultXYDataset;
import org.parley.report.Table;

/**
 * What every package is worth to two actors, with the no-deal point, the Pareto frontier and the cooperative solutions: the
 * plane in which Nash (1950) states the bargaining problem.
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
        Points packages,
        Points frontier,
        Point noDeal,
        List<Point> solutions,
        Points deals)
        implements Chart {

    private static final Points NONE = new Points(new double[0], new double[0]);

    private static final Color RANGE = new Color(0, 0x72, 0xB2, 36);
    private static final String EMPTY = "The bargaining range is empty: no package leaves both as well off as no deal.";
    private static final double MARKER = 13;

    /**
     * Points of the plane without names.
     *
     * @param x values to the first actor
     * @param y values to the second actor, as many
     */
    public record Points(double[] x, double[] y) {

        /** Copies the values and checks that they can be drawn. */
        public Points {
            x = Finite.copy("x", x);
            y = Finite.copy("y", y);
            if (x.length != y.length) {
                throw new IllegalArgumentException("points need as many x as y, not " + x.length + " and " + y.length);
            }
        }

        @Override
        public double[] x() {
            return x.clone();
        }

        @Override
        public double[] y() {
            return y.clone();
        }
    }

    /**
     * A point with a name.
     *
     * @param name as readers know it
     * @param x value to the first actor
     * @param y value to the second actor
     */
    public record Point(String name, double x, double y) {

        /** Checks that the point can be drawn. */
        public Point {
            Finite.check(name, x);
            Finite.check(name, y);
        }

        private boolean lies(Point other) {
            return x == other.x && y == other.y;
        }
    }

    /** Sorts the frontier and checks that it is one. */
    public ParetoFrontierPlot {
        solutions = List.copyOf(solutions);
        frontier = sorted(frontier);
    }

    /** Makes a plane without simulated deals. */
    public ParetoFrontierPlot(
            Caption caption,
            String first,
            String second,
            Points packages,
            Points frontier,
            Point noDeal,
            List<Point> solutions) {
        this(caption, first, second, packages, frontier, noDeal, solutions, NONE);
    }

    private static Points sorted(Points frontier) {
        double[] x = frontier.x();
        double[] y = frontier.y();
        List<Point> points = new ArrayList<>();
        for (int k = 0; k < x.length; k++) {
            points.add(new Point("frontier", x[k], y[k]));
        }
        if (points.isEmpty()) {
            throw new IllegalArgumentException("a plane of values needs a frontier");
        }
        points.sort(Comparator.comparingDouble(Point::x)
                .thenComparing(Comparator.comparingDouble(Point::y).reversed()));
        for (int k = 1; k < points.size(); k++) {
            if (points.get(k).y() > points.get(k - 1).y()) {
                throw new IllegalArgumentException(points.get(k - 1) + " is no point of the frontier, since "
                        + points.get(k) + " betters it for both");
            }
        }
        return new Points(
                points.stream().mapToDouble(Point::x).toArray(),
                points.stream().mapToDouble(Point::y).toArray());
    }

    /** Whether no package leaves both actors at least as well off as no deal. */
    public boolean isRangeEmpty() {
        for (int k = 0; k < frontier.x.length; k++) {
            if (frontier.x[k] >= noDeal.x() && frontier.y[k] >= noDeal.y()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int height() {
        return 660;
    }

    @Override
    public Table table() {
        return new Table(
                caption.title(),
                List.of("Point", "Value to " + first, "Value to " + second),
                Set.of(1, 2),
                Stream.concat(Stream.of(noDeal), solutions.stream())
                        .map(p -> List.of(p.name(), number(p.x()), number(p.y())))
                        .toList());
    }

    private static String number(double value) {
        return ChartTheme.number("0.000").format(value);
    }

    @Override
    public void draw(Graphics2D canvas) {
        XYPlot plot = plot();
        Rectangle2D area = ChartTheme.draw(canvas, this, plot, key());
        ChartTheme.labelUp(canvas, area, "Value to " + second);
        List<SideLabels.Label> labels = new ArrayList<>();
        List<Runnable> markers = new ArrayList<>();
        int shape = 0;
        for (var entry : merged().entrySet()) {
            Point p = entry.getKey();
            double x = plot.getDomainAxis().valueToJava2D(p.x(), area, plot.getDomainAxisEdge());
            double y = plot.getRangeAxis().valueToJava2D(p.y(), area, plot.getRangeAxisEdge());
            labels.add(new SideLabels.Label(x, y, entry.getValue(), ChartTheme.SOFT_INK));
            int k = shape++;
            markers.add(() -> mark(canvas, k, x, y));
        }
        SideLabels.draw(canvas, area, labels);
        markers.forEach(Runnable::run);
        if (isRangeEmpty()) {
            Font font = Typography.bold(Typography.TICK);
            canvas.setFont(font);
            canvas.setPaint(ChartTheme.INK);
            canvas.drawString(
                    EMPTY, (float) (area.getMaxX() - Typography.width(EMPTY, font)), (float) (area.getMinY() - 9));
        }
    }

    /** Returns the named points with their labels: points that lie on each other share one; no deal comes first. */
    public Map<Point, String> merged() {
        Map<Point, String> labels = new LinkedHashMap<>();
        Stream.concat(Stream.of(noDeal), solutions.stream()).forEach(p -> {
            Point place = labels.keySet().stream().filter(p::lies).findFirst().orElse(p);
            labels.merge(place, p.name(), (a, b) -> a + ", " + b);
        });
        return labels;
    }

    private static void mark(Graphics2D canvas, int k, double x, double y) {
        Shape shape = AffineTransform.getTranslateInstance(x, y).createTransformedShape(ChartTheme.marker(k, MARKER));
        canvas.setPaint(k == 0 ? ChartTheme.INK : ChartTheme.COLOURS.get((k - 1) % ChartTheme.COLOURS.size()));
        canvas.fill(shape);
        canvas.setPaint(ChartTheme.PAPER);
        canvas.setStroke(ChartTheme.line(1.5f));
        canvas.draw(shape);
    }

    private List<LegendItem> key() {
        List<LegendItem> key = new ArrayList<>();
        if (packages.x.length > 0) {
            key.add(ChartTheme.keyItem(
                    "package (darker: several)", new Rectangle2D.Double(0, 0, 6, 6), PointCloud.TONES.get(1)));
        }
        if (deals.x.length > 0) {
            key.add(ChartTheme.keyItem("deal of a run", new Rectangle2D.Double(0, 0, 6, 6), PointCloud.DEALS.get(1)));
        }
        key.add(ChartTheme.keyItem("Pareto frontier", new Rectangle2D.Double(0, 0, 22, 3), ChartTheme.BLUE));
        key.add(ChartTheme.keyItem(
                "better for both than no deal: the bargaining range", new Rectangle2D.Double(0, 0, 16, 16), RANGE));
        return key;
    }

    private XYPlot plot() {
        DefaultXYDataset edge = new DefaultXYDataset();
        edge.addSeries("frontier", new double[][] {frontier.x, frontier.y});
        edge.addSeries("edge", stairs());
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setDrawOutlines(false);
        renderer.setDefaultPaint(ChartTheme.BLUE);
        renderer.setAutoPopulateSeriesPaint(false);
        renderer.setSeriesLinesVisible(0, false);
        renderer.setSeriesShape(0, ChartTheme.marker(0, 5));
        renderer.setSeriesShapesVisible(1, false);
        renderer.setSeriesStroke(1, ChartTheme.line(1.5f));
        NumberAxis across = axis(Point::x, packages.x, frontier.x, deals.x);
        NumberAxis up = axis(Point::y, packages.y, frontier.y, deals.y);
        ChartTheme.labelAcross(across, "Value to " + first);
        renderer.addAnnotation(
                new XYBoxAnnotation(
                        noDeal.x(),
                        noDeal.y(),
                        across.getUpperBound(),
                        up.getUpperBound(),
                        ChartTheme.line(1, 4, 3),
                        ChartTheme.SOFT_INK,
                        RANGE),
                Layer.BACKGROUND);
        renderer.addAnnotation(new PointCloud(packages.x, packages.y, PointCloud.TONES), Layer.BACKGROUND);
        renderer.addAnnotation(new PointCloud(deals.x, deals.y, PointCloud.DEALS), Layer.BACKGROUND);
        return ChartTheme.plot(edge, across, up, renderer);
    }

    /** The edge of what the frontier betters; packages cannot be mixed, so it has steps. */
    private double[][] stairs() {
        int n = frontier.x.length;
        double[][] stairs = new double[2][2 * n - 1];
        for (int k = 0; k < n; k++) {
            stairs[0][2 * k] = frontier.x[k];
            stairs[1][2 * k] = frontier.y[k];
            if (k > 0) {
                stairs[0][2 * k - 1] = frontier.x[k - 1];
                stairs[1][2 * k - 1] = frontier.y[k];
            }
        }
        return stairs;
    }

    private NumberAxis axis(ToDoubleFunction<Point> of, double[]... clouds) {
        DoubleStream named =
                Stream.concat(Stream.of(noDeal), solutions.stream()).mapToDouble(of);
        return ChartTheme.scale(DoubleStream.concat(named, Stream.of(clouds).flatMapToDouble(DoubleStream::of)));
    }
}
