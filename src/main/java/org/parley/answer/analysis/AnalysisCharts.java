package org.parley.answer.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.parley.analysis.ScenarioAnalysis;
import org.parley.analysis.TableAnalysis;
import org.parley.analysis.WarAnalysis;
import org.parley.analysis.solution.Agreement;
import org.parley.analysis.solution.Frontier;
import org.parley.analysis.solution.Sample;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.Vocabulary;
import org.parley.chart.BarChart;
import org.parley.chart.Caption;
import org.parley.chart.Chart;
import org.parley.chart.LineChart;
import org.parley.chart.ParetoFrontierPlot;
import org.parley.chart.Point;
import org.parley.chart.Scatter;
import org.parley.chart.Series;
import org.parley.chart.ValueFormat;

/** Charts of an exact analysis. */
final class AnalysisCharts {

    /** A plane for each pair of the first so many parties with a say. */
    private static final int MOST_IN_PLANES = 4;

    private final ScenarioAnalysis analysis;
    private final List<String> actors;

    AnalysisCharts(ScenarioAnalysis analysis) {
        this.analysis = analysis;
        actors = analysis.scenario().actors().keySet().stream()
                .map(id -> Vocabulary.ofActor(analysis.scenario(), id))
                .toList();
    }

    /** Adds the charts of a table, by the names of their files. */
    void add(TableAnalysis table, Map<String, Chart> charts) {
        List<Integer> say = table.withSay();
        List<String> ids = List.copyOf(analysis.scenario().actors().keySet());
        for (int a = 0; a < Math.min(say.size(), MOST_IN_PLANES); a++) {
            for (int b = a + 1; b < Math.min(say.size(), MOST_IN_PLANES); b++) {
                String name = "plane-" + table.track() + "-" + ids.get(say.get(a)) + "-" + ids.get(say.get(b));
                List<Agreement> frontier = Frontier.of(table.problem().withSayOf(say.get(a), say.get(b)))
                        .agreements();
                if (!frontier.isEmpty()) {
                    charts.put(name, plane(table, say.get(a), say.get(b), frontier));
                }
            }
        }
        charts.put("win-sets-" + table.track(), winSets(table));
        charts.put("power-" + table.track(), power(table));
    }

    private Chart plane(TableAnalysis table, int first, int second, List<Agreement> frontier) {
        double[] noDeal = table.problem().reservation();
        List<Point> solutions = new ArrayList<>();
        table.solutions()
                .forEach((name, solution) -> solutions.add(new Point(
                        Vocabulary.ofSolution(name),
                        solution.agreement().values()[first],
                        solution.agreement().values()[second])));
        long both = table.cooperative().isRangeEmpty()
                ? 0
                : table.cooperative().acceptance().acceptableTo(first, second);
        String title = both > 0
                ? Numbers.format(
                        "%s and %s both prefer %,d packages to no deal", actors.get(first), actors.get(second), both)
                : Numbers.format(
                        "No package suits all who must agree, %s and %s among them",
                        actors.get(first), actors.get(second));
        return new ParetoFrontierPlot(
                new Caption(
                        title,
                        "Value of each package of table '" + table.track() + "' to the two; no deal is "
                                + (analysis.war() == null ? "the status quo or the outside option" : "fighting on"),
                        title + "; the plane of their values with the Pareto frontier and the solutions"),
                actors.get(first),
                actors.get(second),
                points(Sample.of(table.problem()), first, second),
                points(frontier, first, second),
                new Point("no deal", noDeal[first], noDeal[second]),
                solutions,
                Scatter.NONE);
    }

    private static Scatter points(List<Agreement> agreements, int first, int second) {
        return new Scatter(
                agreements.stream().mapToDouble(a -> a.values()[first]).toArray(),
                agreements.stream().mapToDouble(a -> a.values()[second]).toArray());
    }

    private Chart winSets(TableAnalysis table) {
        List<Integer> say = table.withSay();
        double packages = table.cooperative().acceptance().packages();
        double[] sizes =
                say.stream().mapToDouble(i -> table.winSet(i) / packages).toArray();
        double[] without = say.stream()
                .mapToDouble(i -> table.cooperative().acceptance().rangeWithout(i) / packages)
                .toArray();
        String title = Numbers.format(
                "%.1f%% of the packages of table '%s' suit everyone who must agree",
                100 * table.cooperative().acceptance().range() / packages, table.track());
        return new BarChart(
                new Caption(
                        title,
                        "Share of the packages that each accepts, and that all the others accept",
                        title + "; win-sets and the range without each party"),
                ValueFormat.SHARE,
                say.stream().map(actors::get).toList(),
                List.of(new Series("its win-set", sizes), new Series("range without its say", without)));
    }

    private Chart power(TableAnalysis table) {
        List<Integer> parties = IntStream.of(table.parties()).boxed().toList();
        String title = "Voting power at table '" + table.track() + "'";
        return new BarChart(
                new Caption(
                        title,
                        "Share of orders in which the party is pivotal, and of all swings",
                        title + " by Shapley-Shubik and Banzhaf index"),
                ValueFormat.SHARE,
                parties.stream().map(actors::get).toList(),
                List.of(
                        new Series("Shapley-Shubik", numbers(table.power().shapleyShubik())),
                        new Series("Banzhaf", numbers(table.power().banzhafNormalised()))));
    }

    private static double[] numbers(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }

    Chart front(WarAnalysis war) {
        List<Series> lines = new ArrayList<>();
        for (int i : List.of(war.first(), war.second())) {
            lines.add(new Series(actors.get(i), war.noDeal()[i]));
        }
        String title = Numbers.format(
                "Fought out from here, the war ends in victory for %s with probability %.0f%%",
                actors.get(war.first()), 100 * war.victoryNow());
        return new LineChart(
                new Caption(
                        title,
                        "What fighting on is worth to each belligerent, by position of the front: news from the front"
                                + " moves the bargaining range",
                        title + "; no-deal values along the front"),
                "Position of the front: 0 is defeat for " + actors.get(war.first()) + ", " + war.positions()
                        + " victory",
                "No-deal value",
                IntStream.rangeClosed(0, war.positions())
                        .mapToObj(Integer::toString)
                        .toList(),
                OptionalInt.of(war.front()),
                lines);
    }
}
