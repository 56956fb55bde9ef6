package org.parley.report.run;

import static org.parley.report.run.Subject.format;
import static org.parley.report.run.Subject.percent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.analysis.ScenarioAnalysis;
import org.parley.analysis.TableAnalysis;
import org.parley.analysis.solution.Agreement;
import org.parley.answer.Block;
import org.parley.answer.Block.Figure;
import org.parley.answer.Section;
import org.parley.answer.Table;
import org.parley.answer.words.Vocabulary;
import org.parley.chart.Caption;
import org.parley.chart.DotPlot;
import org.parley.chart.Series;
import org.parley.findings.Deals;
import org.parley.findings.Deals.Worth;

/** For whom settlements are worth it, beside what theory singles out at the outset. */
final class GainsSection {

    private static final List<String> SOLUTIONS = List.of("nash", "kalai_smorodinsky");

    private final Subject subject;
    private final Deals deals;
    private final TableAnalysis table;

    private GainsSection(Subject subject) {
        this.subject = subject;
        deals = subject.found().deals();
        table = MainTable.of(ScenarioAnalysis.of(subject.scenario()));
    }

    static Section of(Subject subject) {
        GainsSection section = new GainsSection(subject);
        List<Block> blocks = new ArrayList<>();
        if (section.deals.settled() > 0) {
            DotPlot marks = section.marks();
            if (marks != null) {
                blocks.add(new Figure("gains", marks));
            }
            blocks.add(new Block.Grid("", section.values()));
        }
        PlaneBlocks.add(subject, section.table, blocks);
        return new Section("gains", "For whom?", section.sentence(), blocks);
    }

    private String sentence() {
        if (deals.settled() == 0) {
            return subject.isEmpty()
                    ? Subject.NOTHING + " What could have been agreed at the outset does not hang on them."
                    : format(
                            "No run reaches %s, so nobody gains by one. What follows is what could have been agreed at the"
                                    + " outset.",
                            subject.aSettlement());
        }
        List<Map.Entry<String, Worth>> ranked = deals.worth().entrySet().stream()
                .sorted(Comparator.comparingDouble(e -> e.getValue().better().share()))
                .toList();
        Map.Entry<String, Worth> least = ranked.get(0);
        String rest = subject.isAtWar() ? "fighting on" : "no deal";
        if (least.getValue().better().count() == deals.settled()) {
            return format(
                    "%s %s leaves everybody better off than %s.",
                    deals.settled() == 1 ? "The one" : "Every", subject.settlement(), rest);
        }
        return format(
                "%s is the one that is left better off than %s least often: in %s of %s.",
                subject.actor(least.getKey()),
                rest,
                percent(least.getValue().better()),
                deals.settled() == 1 ? "the one " + subject.settlement() : subject.settlements());
    }

    /** Where deals and solutions lie between no deal and the best; null if nobody could gain. */
    private DotPlot marks() {
        List<String> rows = new ArrayList<>();
        List<List<Double>> shares = new ArrayList<>();
        Map<String, Agreement> theory = theory();
        for (int k = 0; k <= theory.size(); k++) {
            shares.add(new ArrayList<>());
        }
        List<String> actors = subject.actors();
        for (int i = 0; i < actors.size(); i++) {
            double possible = table.cooperative().best().get(i).values()[i]
                    - table.problem().reservation()[i];
            double share = deals.worth().get(actors.get(i)).shareOfPossible();
            if (Double.isNaN(share) || !(possible > 0)) {
                continue;
            }
            rows.add(subject.actor(actors.get(i)));
            shares.get(0).add(share);
            int k = 1;
            for (Agreement agreement : theory.values()) {
                shares.get(k++).add((agreement.values()[i] - table.problem().reservation()[i]) / possible);
            }
        }
        if (rows.isEmpty()) {
            return null;
        }
        List<Series> marks = new ArrayList<>();
        marks.add(series("deals of the runs, mean", shares.get(0)));
        int k = 1;
        for (String name : theory.keySet()) {
            marks.add(series(Vocabulary.ofSolution(name) + " solution at the outset", shares.get(k++)));
        }
        String title = format("How much of what it could gain each gets out of %s", subject.aSettlement());
        return new DotPlot(
                new Caption(
                        title,
                        "0% is no deal, 100% the package that is best for it alone; guarantees count as they came, so more is possible. Of the runs: ratio of means",
                        title + "; marks on a line for each actor from no deal to its best"),
                "Actor",
                "Share of the way from no deal to its best",
                rows,
                marks);
    }

    private static Series series(String name, List<Double> shares) {
        return new Series(name, shares.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private Map<String, Agreement> theory() {
        return table.solutions().entrySet().stream()
                .filter(e -> SOLUTIONS.contains(e.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, e -> e.getValue().agreement(), (a, b) -> a, LinkedHashMap::new));
    }

    private Table values() {
        List<List<String>> rows = new ArrayList<>();
        deals.worth()
                .forEach((actor, worth) -> rows.add(List.of(
                        subject.actor(actor),
                        format("%.3f", worth.noDeal().mean()),
                        format(
                                "%.3f (%.3f to %.3f)",
                                worth.utility().mean(),
                                worth.utility().low(),
                                worth.utility().high()),
                        format("%.3f", worth.best().mean()),
                        percent(worth.better()))));
        return Table.ofTexts(
                "Mean values at signature, each on the actor's own scale: scales of two actors must not be compared",
                List.of("Actor", "No deal", "The deal (95% interval)", "Its best", "Better off than without"),
                Set.of(1, 2, 3, 4),
                rows);
    }
}
