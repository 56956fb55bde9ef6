package org.parley.answer.run;

import static org.parley.answer.words.Numbers.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.parley.analysis.TableAnalysis;
import org.parley.analysis.solution.Agreement;
import org.parley.analysis.solution.BargainingProblem;
import org.parley.analysis.solution.Frontier;
import org.parley.analysis.solution.Sample;
import org.parley.answer.Block;
import org.parley.answer.Block.Figure;
import org.parley.answer.words.Vocabulary;
import org.parley.chart.Caption;
import org.parley.chart.ParetoFrontierPlot;
import org.parley.chart.Point;
import org.parley.chart.Scatter;
import org.parley.findings.Deals;

/**
 * Pareto frontier and deals in the plane of two actors: the belligerents if both have a say at the table, else the first two with
 * a say, in the order of the file.
 */
final class PlaneFigure {

    /** Dots that are told apart in a picture of this size. */
    private static final int MOST = 2_000;

    private PlaneFigure() {}

    /** Returns the figure, or why there is none. */
    static Block of(Subject subject, TableAnalysis table) {
        List<Integer> pair = pair(subject, table);
        if (pair.size() < 2) {
            return new Block.Note(
                    format("Only one actor must agree at table '%s', so there is no plane of two.", table.track()));
        }
        Frontier frontier = Frontier.of(table.problem().withSayOf(pair.get(0), pair.get(1)));
        return frontier.agreements().isEmpty()
                ? new Block.Note(format("Table '%s' has no frontier that can be drawn.", table.track()))
                : new Figure("plane", plane(subject, table, pair.get(0), pair.get(1), frontier));
    }

    private static List<Integer> pair(Subject subject, TableAnalysis table) {
        List<Integer> say =
                IntStream.of(table.problem().partiesWithSay()).boxed().toList();
        List<Integer> belligerents = subject.scenario().belligerents().stream()
                .map(subject.words().actors()::indexOf)
                .toList();
        return belligerents.size() == 2 && say.containsAll(belligerents)
                ? belligerents
                : say.subList(0, Math.min(2, say.size()));
    }

    private static ParetoFrontierPlot plane(
            Subject subject, TableAnalysis table, int first, int second, Frontier frontier) {
        List<String> actors = subject.words().actors();
        String one = subject.words().actor(actors.get(first));
        String other = subject.words().actor(actors.get(second));
        BargainingProblem problem = table.problem();
        List<Point> solutions = new ArrayList<>();
        table.solutions()
                .forEach((name, solution) -> solutions.add(
                        point(Vocabulary.ofSolution(name), solution.agreement().values(), first, second)));
        long both = table.cooperative().acceptance().acceptableTo(first, second);
        long all = table.cooperative().acceptance().range();
        String title = both == 0
                ? format("At the outset no package is better for both %s and %s", one, other)
                : format("At the outset %s acceptable to both %s and %s", acceptable(table, both), one, other);
        String range = all == 0
                ? "none suits all who must agree"
                : format("%,d %s all who must agree", all, all == 1 ? "suits" : "suit");
        double[][] deals = Deals.cloud(subject.found().stored(), actors.get(first), actors.get(second), MOST);
        return new ParetoFrontierPlot(
                new Caption(
                        title,
                        format(
                                "Packages of table '%s' at the medians of uncertain numbers; %s. Deals of runs hold terms of all tables, at the numbers of each run, so they may lie beyond the frontier",
                                table.track(), range),
                        title + "; a plane of values with the Pareto frontier, the solutions and the deals of runs"),
                one,
                other,
                points(thinned(Sample.of(problem)), first, second),
                points(frontier.agreements(), first, second),
                point("no deal", problem.reservation(), first, second),
                solutions,
                new Scatter(deals[0], deals[1]));
    }

    private static String acceptable(TableAnalysis table, long both) {
        long packages = table.cooperative().acceptance().packages();
        return packages == 1
                ? "the one package is"
                : format("%,d of %,d packages %s", both, packages, both == 1 ? "is" : "are");
    }

    private static List<Agreement> thinned(List<Agreement> packages) {
        int every = (packages.size() + MOST - 1) / MOST;
        return IntStream.iterate(0, k -> k < packages.size(), k -> k + every)
                .mapToObj(packages::get)
                .toList();
    }

    private static Point point(String name, double[] values, int first, int second) {
        return new Point(name, values[first], values[second]);
    }

    private static Scatter points(List<Agreement> agreements, int first, int second) {
        ToDoubleFunction<Agreement> x = a -> a.values()[first];
        ToDoubleFunction<Agreement> y = a -> a.values()[second];
        return new Scatter(
                agreements.stream().mapToDouble(x).toArray(),
                agreements.stream().mapToDouble(y).toArray());
    }
}
