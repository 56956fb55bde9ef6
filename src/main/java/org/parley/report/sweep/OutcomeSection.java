package org.parley.report.sweep;

import static org.parley.report.sweep.SweepSubject.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.parley.answer.Block;
import org.parley.answer.Block.Figure;
import org.parley.answer.Section;
import org.parley.answer.Table;
import org.parley.chart.Caption;
import org.parley.chart.HeatMap;
import org.parley.chart.Series;
import org.parley.findings.sweep.SweepFindings.Found;
import org.parley.outcome.Outcome;
import org.parley.statistics.Proportion;

/** How the runs of each case end. */
final class OutcomeSection {

    private static final int MOST_CASES = 12;
    private static final int MOST_ROWS = 200;

    private final SweepSubject subject;
    private final List<Outcome> outcomes;
    private final List<Found> counted;

    private OutcomeSection(SweepSubject subject) {
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

    static Section of(SweepSubject subject) {
        OutcomeSection section = new OutcomeSection(subject);
        return new Section("outcomes", "How do runs end, case by case?", section.sentence(), section.blocks());
    }

    private String sentence() {
        if (counted.isEmpty()) {
            return "Every run failed, so nothing can be said.";
        }
        Map<Outcome, Long> leading = new EnumMap<>(Outcome.class);
        counted.forEach(c -> leading.merge(first(c), 1L, Long::sum));
        Outcome most = outcomes.stream()
                .filter(leading::containsKey)
                .max(Comparator.comparingLong(leading::get))
                .orElseThrow();
        Outcome swings = outcomes.stream()
                .max(Comparator.comparingDouble(o -> range(o)[1].share() - range(o)[0].share()))
                .orElseThrow();
        Proportion[] range = range(swings);
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
                + (range[0].high() >= range[1].low()
                        ? " No outcome's share differs between cases by more than so few runs leave open."
                        : format(
                                " From case to case the share of “%s” differs most: from %s to %s.",
                                subject.outcome(swings), share(range[0]), share(range[1])));
    }

    private static String share(Proportion p) {
        return format("%.1f%% (%.1f to %.1f)", 100 * p.share(), 100 * p.low(), 100 * p.high());
    }

    private Outcome first(Found c) {
        return outcomes.stream()
                .max(Comparator.comparingLong(o -> c.outcomes().get(o).count()))
                .orElseThrow();
    }

    private Proportion[] range(Outcome outcome) {
        Comparator<Proportion> order = Comparator.comparingDouble(Proportion::share);
        List<Proportion> all =
                counted.stream().map(c -> c.outcomes().get(outcome)).toList();
        return new Proportion[] {
            all.stream().min(order).orElseThrow(), all.stream().max(order).orElseThrow()
        };
    }

    private List<Block> blocks() {
        if (counted.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Figure("outcomes", map(shown())));
        if (counted.size() > MOST_CASES) {
            blocks.add(new Block.Note(format(
                    "Shown are the %d cases with the greatest and the %d with the least %s; all are in the table and in"
                            + " outcomes.csv.",
                    MOST_CASES / 2, MOST_CASES / 2, subject.metric(0))));
        }
        blocks.add(new Block.Grid(
                counted.size() <= MOST_ROWS
                        ? format("All %s with intervals", SweepSubject.count(counted.size(), "case"))
                        : format("The first %d of %,d cases with intervals", MOST_ROWS, counted.size()),
                table()));
        return blocks;
    }

    private List<Found> shown() {
        if (counted.size() <= MOST_CASES) {
            return counted;
        }
        List<Found> ranked = counted.stream()
                .sorted(Comparator.comparingDouble(c -> {
                    double value = c.metrics().get(0).value();
                    return Double.isNaN(value) ? Double.POSITIVE_INFINITY : -value;
                }))
                .toList();
        return IntStream.range(0, MOST_CASES)
                .mapToObj(k -> ranked.get(k < MOST_CASES / 2 ? k : ranked.size() - MOST_CASES + k))
                .toList();
    }

    private HeatMap map(List<Found> shown) {
        String title = counted.size() == 1 ? "How the runs of the case end" : "How runs end, case by case";
        return new HeatMap(
                new Caption(
                        title,
                        "Share of runs that end so; intervals in the table below",
                        title + "; the darker a cell, the greater the share of the outcome in the case"),
                "Outcome",
                "Case",
                outcomes.stream().map(subject::outcome).toList(),
                shown.stream().map(c -> subject.caseName(c.index())).toList(),
                shown.stream()
                        .map(c -> new Series(
                                subject.caseName(c.index()),
                                outcomes.stream()
                                        .mapToDouble(o -> c.outcomes().get(o).share())
                                        .toArray()))
                        .toList());
    }

    private Table table() {
        List<String> columns = new ArrayList<>(List.of("Case", "What is set", "Runs"));
        outcomes.forEach(o -> columns.add(subject.outcome(o)));
        return Table.ofTexts(
                "Share of each outcome in each case, with 95% intervals (Wilson 1927)",
                columns,
                Set.of(2),
                counted.stream().limit(MOST_ROWS).map(this::row).toList());
    }

    private List<String> row(Found c) {
        List<String> row = new ArrayList<>(List.of(
                Integer.toString(c.index()), subject.caseName(c.index()), format("%,d", c.runs() - c.failed())));
        outcomes.forEach(o -> row.add(share(c.outcomes().get(o))));
        return row;
    }
}
