package org.parley.answer.analysis;

import static org.parley.answer.words.Numbers.fixed;
import static org.parley.answer.words.Numbers.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.analysis.HistoryAnalysis;
import org.parley.answer.Block;
import org.parley.answer.Block.Flow;
import org.parley.answer.Cell;
import org.parley.answer.Table;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.Vocabulary;
import org.parley.chart.Caption;
import org.parley.chart.Series;
import org.parley.chart.StackedBarChart;
import org.parley.outcome.Situation;
import org.parley.scenario.Calendar;
import org.parley.scenario.Scenario;

/** What becomes of war and cease-fires if what is best for all is signed at once, in words, a table and a figure. */
final class HistoryBlocks {

    private static final int ROWS = 8;
    private static final int BARS = 20;

    /** Situations in the order of the shares. */
    private static final List<Situation> SITUATIONS =
            List.of(Situation.NO_TALKS, Situation.TALKS, Situation.CEASEFIRE, Situation.DECIDED_BY_ARMS);

    private final Calendar calendar;
    private final HistoryAnalysis history;

    HistoryBlocks(Scenario scenario, HistoryAnalysis history) {
        calendar = scenario.calendar();
        this.history = history;
    }

    /** Returns the question that they answer. */
    String heading(boolean areTwo) {
        return "If what is best for " + (areTwo ? "both" : "all") + " is signed at once";
    }

    /** Returns the answer in a sentence. */
    String sentence() {
        return history.obstacle().isEmpty() ? lasting() : "Not worked out: " + history.obstacle() + ".";
    }

    /** Returns what a terminal shows. */
    List<Block> all() {
        List<Block> blocks = new ArrayList<>();
        if (history.obstacle().isEmpty()) {
            blocks.add(table());
            blocks.add(new Block.Note(lasting(), Flow.PARAGRAPH, 2));
            blocks.add(new Block.Note(count(), Flow.PARAGRAPH, 2));
            blocks.add(new Block.Note(assumed(), Flow.PARAGRAPH, 2));
        } else {
            blocks.add(new Block.Note(sentence(), Flow.PARAGRAPH, 2));
        }
        return blocks;
    }

    /** Returns what a page shows. */
    List<Block> onPage() {
        List<Block> blocks = new ArrayList<>();
        if (history.obstacle().isEmpty()) {
            blocks.add(new Block.Figure("history", stacks()));
            blocks.addAll(all());
        }
        return blocks;
    }

    private Block table() {
        Table.Builder rows =
                Table.shown("Chance of each situation, date by date").words("", "  %-12.12s");
        SITUATIONS.forEach(s -> rows.numbers(s.label(), " %17s"));
        for (int round : dates(ROWS)) {
            List<Object> row = new ArrayList<>(List.of(when(round)));
            for (double share : history.course().shares()[round]) {
                row.add(new Cell.Amount(share, Numbers.percent(share)));
            }
            rows.row(row.toArray());
        }
        return rows.block();
    }

    /** Returns rounds that are evenly spread, the last among them. */
    private int[] dates(int most) {
        int last = history.course().shares().length - 1;
        int dates = Math.min(most, last);
        return IntStream.rangeClosed(1, dates)
                .map(n -> (int) ((long) n * last / dates))
                .toArray();
    }

    private String when(int round) {
        LocalDate date = calendar.date(round + 1);
        return date == null ? "round " + round : date.toString();
    }

    private StackedBarChart stacks() {
        int[] dates = dates(BARS);
        List<StackedBarChart.Part> parts = new ArrayList<>();
        for (int s = 0; s < SITUATIONS.size(); s++) {
            int situation = s;
            double[] shares = IntStream.of(dates)
                    .mapToDouble(round -> history.course().shares()[round][situation])
                    .toArray();
            parts.add(new StackedBarChart.Part(new Series(SITUATIONS.get(s).label(), shares), s == 0));
        }
        String title = "War and cease-fires, if what is best is signed at once";
        return new StackedBarChart(
                new Caption(title, "Chance of each situation", title + "; a bar in parts for each date"),
                calendar.start() == null ? "Round" : "Date",
                IntStream.of(dates).mapToObj(this::when).toList(),
                parts);
    }

    private String lasting() {
        List<String> parts = HistoryAnalysis.YEARS.stream()
                .map(years -> format(
                        "%d after %s",
                        Math.round(100 * history.inForce()[HistoryAnalysis.rounds(years, calendar)]),
                        years == 1 ? "a year" : years + " years"))
                .toList();
        return "Of 100 such cease-fires " + Vocabulary.and(parts).replaceFirst(" after", " are in force after") + ".";
    }

    private String count() {
        double[] signed = history.course().signed();
        return format(
                "By %s %s cease-fires are expected.", when(signed.length - 1), fixed(signed[signed.length - 1], 2));
    }

    private String assumed() {
        String chance = history.signing() == 1
                ? "the next session signs again"
                : format("each session signs again with a chance of %s", Numbers.percent(history.signing()));
        return "Here nothing is hidden, and what is believed stays as at the outset. After a break talks are suspended; once"
                + " they resume, " + chance + where() + ".";
    }

    private String where() {
        int last = history.signs().length - 1;
        String nowhere = IntStream.range(1, last)
                .filter(s -> !history.signs()[s])
                .mapToObj(String::valueOf)
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
        return nowhere.isEmpty() ? "" : ", but not where nothing suits all, at position " + nowhere + " of the front";
    }
}
