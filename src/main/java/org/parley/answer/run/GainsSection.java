package org.parley.answer.run;

import static org.parley.answer.words.Numbers.fixed;
import static org.parley.answer.words.Numbers.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parley.analysis.ScenarioAnalysis;
import org.parley.analysis.TableAnalysis;
import org.parley.analysis.solution.Agreement;
import org.parley.answer.Block;
import org.parley.answer.Block.Figure;
import org.parley.answer.Cell;
import org.parley.answer.Section;
import org.parley.answer.Table;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.ScenarioWords;
import org.parley.answer.words.Vocabulary;
import org.parley.chart.Caption;
import org.parley.chart.DotPlot;
import org.parley.chart.Series;
import org.parley.findings.Deals;
import org.parley.findings.Deals.Worth;
import org.parley.scenario.Scenario;
import org.parley.statistics.Mean;

/** Gains of actors from settlements, beside what cooperative theory singles out at the outset. */
final class GainsSection {

    private static final List<String> SOLUTIONS = List.of("nash", "kalai_smorodinsky");

    private final Subject subject;
    private final ScenarioWords words;
    private final Deals deals;
    private final TableAnalysis table;

    private GainsSection(Subject subject) {
        this.subject = subject;
        words = subject.words();
        deals = subject.found().deals();
        table = mainTable(subject.scenario());
    }

    static Section of(Subject subject) {
        GainsSection section = new GainsSection(subject);
        List<Block> blocks = new ArrayList<>();
        if (section.deals.settled() > 0) {
            blocks.addAll(section.dots());
            blocks.addAll(PlaneFigure.of(subject, section.table));
            blocks.add(section.values());
        }
        return new Section("gains", "For whom?", section.sentence(), blocks);
    }

    /** Returns the table where a cease-fire is bargained over, else the one with the most issues, the first of those. */
    private static TableAnalysis mainTable(Scenario scenario) {
        int ceasefire = scenario.ceasefire() == null
                ? -1
                : List.copyOf(scenario.issues().keySet())
                        .indexOf(scenario.ceasefire().issue());
        return ScenarioAnalysis.of(scenario).tables().stream()
                .min(Comparator.comparing(
                                (TableAnalysis t) -> IntStream.of(t.issues()).noneMatch(k -> k == ceasefire))
                        .thenComparing(t -> -t.issues().length))
                .orElseThrow();
    }

    private String sentence() {
        if (deals.settled() == 0) {
            return subject.isEmpty()
                    ? Subject.NOTHING
                    : format("No run reaches %s, so nobody gains by one.", words.aSettlement());
        }
        Map.Entry<String, Worth> least = deals.worth().entrySet().stream()
                .min(Comparator.comparingDouble(e -> e.getValue().better().share()))
                .orElseThrow();
        if (least.getValue().better().count() == deals.settled()) {
            return format(
                    "%s %s leaves everybody better off than %s.",
                    deals.settled() == 1 ? "The one" : "Every", words.settlement(), words.alternative());
        }
        return format(
                "%s is the one that is left better off than %s least often: in %s of %s.",
                Vocabulary.capital(words.inProse(least.getKey())),
                words.alternative(),
                Numbers.share(least.getValue().better()),
                deals.settled() == 1 ? "the one " + words.settlement() : words.settlements());
    }

    /** Returns a figure of where deals and solutions lie between no deal and the best; none if nobody could gain. */
    private List<Block> dots() {
        List<String> actors = words.actors();
        double[] noDeal = table.problem().reservation();
        double[] possible = new double[actors.size()];
        Arrays.setAll(possible, i -> table.cooperative().best().get(i).values()[i] - noDeal[i]);
        int[] gainers = IntStream.range(0, actors.size())
                .filter(i -> possible[i] > 0
                        && !Double.isNaN(deals.worth().get(actors.get(i)).shareOfPossible()))
                .toArray();
        if (gainers.length == 0) {
            return List.of();
        }
        List<Series> marks = new ArrayList<>();
        marks.add(new Series(
                "deals of the runs, mean",
                IntStream.of(gainers)
                        .mapToDouble(i -> deals.worth().get(actors.get(i)).shareOfPossible())
                        .toArray()));
        table.solutions().forEach((name, solution) -> {
            if (SOLUTIONS.contains(name)) {
                Agreement agreement = solution.agreement();
                marks.add(new Series(
                        Vocabulary.ofSolution(name) + " solution at the outset",
                        IntStream.of(gainers)
                                .mapToDouble(i -> (agreement.values()[i] - noDeal[i]) / possible[i])
                                .toArray()));
            }
        });
        String title = format("How much of what it could gain each gets out of %s", words.aSettlement());
        return List.of(new Figure(
                "gains",
                new DotPlot(
                        new Caption(
                                title,
                                "0% is no deal, 100% the package that is best for it alone; guarantees count as they came, so more is possible. Of the runs: ratio of means",
                                title + "; marks on a line for each actor from no deal to its best"),
                        "Actor",
                        "Share of the way from no deal to its best",
                        IntStream.of(gainers)
                                .mapToObj(i -> words.actor(actors.get(i)))
                                .toList(),
                        marks)));
    }

    private Block values() {
        Table.Builder table = Table.shown(
                        "Mean values at signature, each on the actor's own scale: scales of two actors must not be compared")
                .words("Actor", "")
                .numbers("No deal", "")
                .numbers("The deal (95% interval)", "")
                .numbers("Its best", "")
                .numbers("Better off than without", "");
        deals.worth()
                .forEach((actor, worth) -> table.row(
                        words.actor(actor),
                        mean(worth.noDeal()),
                        Cell.mean(
                                worth.utility(),
                                format(
                                        "%.3f (%.3f to %.3f)",
                                        worth.utility().mean(),
                                        worth.utility().low(),
                                        worth.utility().high())),
                        mean(worth.best()),
                        Cell.share(worth.better(), Numbers.share(worth.better()))));
        return table.block();
    }

    private static Cell mean(Mean mean) {
        return Cell.mean(mean, fixed(mean.mean(), 3));
    }
}
