package org.parley.answer.sweep;

import static org.parley.answer.words.Numbers.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.parley.answer.Block;
import org.parley.answer.Block.Figure;
import org.parley.answer.Cell;
import org.parley.answer.Section;
import org.parley.answer.Table;
import org.parley.answer.words.Numbers;
import org.parley.chart.Caption;
import org.parley.chart.HeatMap;
import org.parley.chart.Series;
import org.parley.findings.sweep.CaseFindings;
import org.parley.outcome.Outcome;
import org.parley.statistics.Proportion;

/** Outcomes of the runs of each case. */
final class OutcomeSection {

    private static final int MOST_CASES = 12;
    private static final int MOST_ROWS = 200;

    private final Subject subject;
    private final List<Outcome> outcomes;
    private final List<CaseFindings> counted;

    private OutcomeSection(Subject subject) {
        this.subject = subject;
        counted = subject.found().cases().stream()
                .filter(c -> c.runs() > c.failed())
                .toList();
        outcomes = subject.found().cases().get(0).outcomes().keySet().stream()
                .sorted(Comparator.comparingDouble(o -> -counted.stream()
                        .mapToDouble(c -> c.outcomes().get(o).share())
                        .sum()))
                .toList();
    }

    static Section of(Subject subject) {
        OutcomeSection section = new OutcomeSection(subject);
        return section.counted.isEmpty()
                ? section("Every run failed, so nothing can be said.", List.of())
                : section(section.sentence(), section.blocks());
    }

    private static Section section(String sentence, List<Block> blocks) {
        return new Section("outcomes", "How do runs end, case by case?", sentence, blocks);
    }

    private String sentence() {
        Map<Outcome, Long> leading = new EnumMap<>(Outcome.class);
        counted.forEach(c -> leading.merge(first(c), 1L, Long::sum));
        Outcome most = outcomes.stream()
                .filter(leading::containsKey)
                .max(Comparator.comparingLong(leading::get))
                .orElseThrow();
        Outcome swings = outcomes.stream()
                .max(Comparator.comparingDouble(o -> greatest(o).share() - least(o).share()))
                .orElseThrow();
        String commonest = format(
                "“%s” is the commonest end in %s.",
                subject.outcome(most),
                leading.get(most) == counted.size()
                        ? counted.size() == 1 ? "the one case" : "every case"
                        : format("%,d of %,d cases", leading.get(most), counted.size()));
        if (counted.size() == 1) {
            return commonest;
        }
        return commonest
                + (least(swings).high() >= greatest(swings).low()
                        ? " No outcome's share differs between cases by more than so few runs leave open."
                        : format(
                                " From case to case the share of “%s” differs most: from %s to %s.",
                                subject.outcome(swings),
                                Numbers.share(least(swings)),
                                Numbers.share(greatest(swings))));
    }

    private Outcome first(CaseFindings c) {
        return outcomes.stream()
                .max(Comparator.comparingLong(o -> c.outcomes().get(o).count()))
                .orElseThrow();
    }

    private Proportion least(Outcome outcome) {
        return extreme(outcome, -1);
    }

    private Proportion greatest(Outcome outcome) {
        return extreme(outcome, 1);
    }

    private Proportion extreme(Outcome outcome, int sign) {
        return counted.stream()
                .map(c -> c.outcomes().get(outcome))
                .max(Comparator.comparingDouble(p -> sign * p.share()))
                .orElseThrow();
    }

    private List<Block> blocks() {
        List<CaseFindings> ranked = counted.size() <= MOST_CASES
                ? counted
                : counted.stream()
                        .sorted(Comparator.comparingDouble(
                                c -> Response.rank(c.metrics().get(0).value())))
                        .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Figure("outcomes", map(Subject.ends(ranked, MOST_CASES, MOST_CASES / 2))));
        if (counted.size() > MOST_CASES) {
            blocks.add(new Block.Note(format(
                    "Shown are the %d cases with the greatest and the %d with the least %s; all are in the table and in"
                            + " outcomes.csv.",
                    MOST_CASES / 2, MOST_CASES / 2, subject.responses().get(0).name())));
        }
        blocks.add(new Block.Grid(
                counted.size() <= MOST_ROWS
                        ? format("All %s with intervals", Numbers.counted(counted.size(), "case"))
                        : format("The first %d of %,d cases with intervals", MOST_ROWS, counted.size()),
                table()));
        return blocks;
    }

    private HeatMap map(List<CaseFindings> shown) {
        String title = counted.size() == 1 ? "How the runs of the case end" : "How runs end, case by case";
        List<Series> rows = shown.stream()
                .map(c -> new Series(
                        subject.caseName(c.index()),
                        outcomes.stream()
                                .mapToDouble(o -> c.outcomes().get(o).share())
                                .toArray()))
                .toList();
        return new HeatMap(
                new Caption(
                        title,
                        "Share of runs that end so; intervals in the table below",
                        title + "; the darker a cell, the greater the share of the outcome in the case"),
                "Outcome",
                "Case",
                outcomes.stream().map(subject::outcome).toList(),
                Series.names(rows),
                rows);
    }

    private Table table() {
        Table.Builder table = Table.shown("Share of each outcome in each case, with 95% intervals (Wilson 1927)")
                .words("Case", "")
                .words("What is set", "")
                .numbers("Runs", "");
        outcomes.forEach(o -> table.words(subject.outcome(o), ""));
        counted.stream().limit(MOST_ROWS).forEach(c -> {
            List<Object> row = new ArrayList<>(
                    List.of(Integer.toString(c.index()), subject.caseName(c.index()), c.runs() - c.failed()));
            outcomes.forEach(o -> row.add(
                    Cell.share(c.outcomes().get(o), Numbers.share(c.outcomes().get(o)))));
            table.row(row);
        });
        return table.build();
    }
}
