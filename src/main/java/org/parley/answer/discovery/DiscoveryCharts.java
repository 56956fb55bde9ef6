package org.parley.answer.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.parley.answer.Block.Figure;
import org.parley.chart.BarChart;
import org.parley.chart.BoxedScatterPlot;
import org.parley.chart.Caption;
import org.parley.chart.Chart;
import org.parley.chart.Scatter;
import org.parley.chart.Series;
import org.parley.chart.ValueFormat;
import org.parley.findings.discovery.ExploredRuns;
import org.parley.statistics.Proportion;
import org.parley.statistics.discovery.Box;
import org.parley.statistics.discovery.Discovery;
import org.parley.statistics.discovery.FoundBox;
import org.parley.statistics.discovery.FoundBox.JudgedLimit;
import org.parley.statistics.discovery.Limit;
import org.parley.statistics.discovery.Points;

/** Pictures of what was discovered, of the runs on which it was judged. */
public final class DiscoveryCharts {

    private static final int TENTHS = 10;

    private final ExploredRuns runs;
    private final Discovery discovery;
    private final AssumptionWords words;
    private final List<String> sentences;
    private final int[] judged;
    private final Map<String, Chart> charts = new LinkedHashMap<>();
    private final Set<Integer> inTenths = new HashSet<>();

    private DiscoveryCharts(ExploredRuns runs, Discovery discovery) {
        this.runs = runs;
        this.discovery = discovery;
        words = new AssumptionWords(runs.folder().file().scenario(), runs.assumptions());
        sentences = new DiscoverySentences(runs, discovery, words).boxes();
        judged = IntStream.range(0, runs.points().numbers().length)
                .filter(i -> runs.points().numbers()[i] % 2 == 1)
                .toArray();
    }

    /**
     * Returns the charts by the names of their figures: for each box its two numbers that restrict most, if it has two, and for
     * each of these the share of runs by tenths.
     */
    public static Map<String, Chart> of(ExploredRuns runs, Discovery discovery) {
        DiscoveryCharts pictures = new DiscoveryCharts(runs, discovery);
        for (int b = 0; b < discovery.boxes().size(); b++) {
            pictures.box(b, discovery.boxes().get(b));
        }
        return pictures.charts;
    }

    private void box(int b, FoundBox box) {
        List<Integer> dimensions = box.limits().stream()
                .filter(l -> l.limit().side() != Limit.Side.AMONG)
                .sorted(Comparator.comparingDouble(JudgedLimit::foundQuasiP))
                .map(l -> l.limit().dimension())
                .distinct()
                .limit(2)
                .toList();
        if (dimensions.size() == 2 && box.judged().inside() > 0) {
            charts.put(
                    "box-" + (b + 1),
                    plane(title(box), sentences.get(b), box.box(), dimensions.get(0), dimensions.get(1)));
        }
        for (int d : dimensions) {
            if (inTenths.add(d)) {
                String name = "share-by-" + runs.assumptions().get(d).name();
                charts.put(Figure.name(name, charts.keySet()), tenths(d));
            }
        }
    }

    private String title(FoundBox box) {
        return "In the box " + DiscoverySentences.share(box.judged().density()) + " of runs "
                + words.end(runs.target()) + ", against "
                + AssumptionWords.percent(discovery.judged().base().share()) + " of all";
    }

    private Chart plane(String title, String sentence, Box box, int across, int up) {
        List<Limit> others = box.limits().stream()
                .filter(l -> l.dimension() != across && l.dimension() != up)
                .toList();
        Box fixed = new Box(others);
        int[] shown = Arrays.stream(judged)
                .filter(i -> fixed.contains(runs.points(), i))
                .toArray();
        return new BoxedScatterPlot(
                new Caption(
                        title,
                        others.isEmpty() ? "Each dot is a run" : "Each dot is a run where " + words.where(others),
                        sentence),
                words.name(across),
                words.name(up),
                "runs that " + words.end(runs.target()),
                "other runs",
                dots(shown, across, up, true),
                dots(shown, across, up, false),
                new BoxedScatterPlot.Corners(
                        end(box, across, Limit.Side.AT_LEAST),
                        end(box, across, Limit.Side.AT_MOST),
                        end(box, up, Limit.Side.AT_LEAST),
                        end(box, up, Limit.Side.AT_MOST)));
    }

    private static double end(Box box, int dimension, Limit.Side side) {
        double open = side == Limit.Side.AT_LEAST ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        return box.limits().stream()
                .filter(l -> l.dimension() == dimension && l.side() == side)
                .mapToDouble(Limit::value)
                .findFirst()
                .orElse(open);
    }

    private Scatter dots(int[] shown, int across, int up, boolean ofInterest) {
        Points points = runs.points();
        int[] some = Arrays.stream(shown)
                .filter(i -> points.ofInterest()[i] == ofInterest)
                .toArray();
        return new Scatter(
                Arrays.stream(some).mapToDouble(i -> points.values()[across][i]).toArray(),
                Arrays.stream(some).mapToDouble(i -> points.values()[up][i]).toArray());
    }

    /** Share of runs of interest by tenths of the runs, in the order of a number. */
    private Chart tenths(int dimension) {
        Points points = runs.points();
        double[] values = points.values()[dimension];
        List<Integer> order = Arrays.stream(judged)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> values[i]).thenComparing(i -> points.numbers()[i]))
                .toList();
        List<String> names = new ArrayList<>();
        double[] shares = new double[TENTHS];
        for (int t = 0; t < TENTHS; t++) {
            List<Integer> tenth = order.subList(order.size() * t / TENTHS, order.size() * (t + 1) / TENTHS);
            long hits = tenth.stream().filter(i -> points.ofInterest()[i]).count();
            shares[t] = tenth.isEmpty() ? 0 : Proportion.of(hits, tenth.size()).share();
            names.add(
                    tenth.isEmpty()
                            ? "-"
                            : AssumptionWords.number(values[tenth.get(0)]) + " to "
                                    + AssumptionWords.number(values[tenth.get(tenth.size() - 1)]));
        }
        String title = "Share of runs that " + words.end(runs.target()) + ", by " + words.name(dimension);
        return new BarChart(
                new Caption(
                        title,
                        "Tenths of the runs, from the least value to the greatest; "
                                + AssumptionWords.percent(
                                        discovery.judged().base().share()) + " of all runs",
                        title),
                ValueFormat.SHARE,
                names,
                List.of(new Series("share", shares)));
    }
}
