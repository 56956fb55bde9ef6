package org.parley.answer.sweep;

import static org.parley.answer.words.Numbers.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parley.answer.Block;
import org.parley.answer.Block.Flow;
import org.parley.answer.Block.Note;
import org.parley.answer.Cell;
import org.parley.answer.Column.Picture;
import org.parley.answer.Section;
import org.parley.answer.Table;
import org.parley.answer.words.Numbers;
import org.parley.findings.sweep.SweepFindings;
import org.parley.scenario.study.Factor;
import org.parley.scenario.study.StudyDesign;

/** Summary of a sweep in a terminal: the first metric of each case, as a grid of two factors or from the greatest down. */
final class SweepSummary {

    private static final int WIDTH = 100;
    private static final int CELL = 24;
    private static final int GAP = 2;
    private static final int LONGEST = 20;
    private static final int MOST_IN_GRID = 200;
    private static final int FIRST = 12;
    private static final int LAST = 5;

    private final SweepFindings found;
    private final List<String> factors;
    private final Response of;

    private SweepSummary(Subject subject) {
        found = subject.found();
        factors = found.columns();
        of = new Response(subject, 0);
    }

    static List<Section> of(Subject subject) {
        SweepSummary summary = new SweepSummary(subject);
        SweepFindings found = subject.found();
        String question = found.study().question();
        return List.of(
                Section.ofText(
                        "runs",
                        question == null ? found.study().name() : question,
                        List.of(line(
                                0,
                                "%,d case%s, %,d runs, seed %d",
                                found.cases().size(),
                                found.cases().size() == 1 ? "" : "s",
                                found.runs(),
                                found.seed()))),
                Section.ofText("cases", summary.of.id() + " (95% interval)", summary.cases()),
                Section.ofText("limits", "", summary.limits()));
    }

    private static Note line(int indent, String pattern, Object... values) {
        return new Note(format(pattern, values), Flow.LINE, indent);
    }

    private String level(int c, int f) {
        String value = found.cases().get(c).values().get(f);
        return value == null
                ? Subject.AS_IT_IS
                : found.study().factors().get(f).kind() == Factor.Kind.NUMBER
                        ? Numbers.significant(Double.parseDouble(value))
                        : value;
    }

    private List<String> levels(int f) {
        return IntStream.range(0, found.cases().size())
                .mapToObj(c -> level(c, f))
                .distinct()
                .toList();
    }

    /** Returns a grid where it is narrow enough, with the second factor across or else the first; else the cases in a list. */
    private List<Block> cases() {
        List<Block> blocks = ranked();
        if (factors.size() != 2
                || found.study().design().kind() != StudyDesign.Kind.GRID
                || found.cases().size() > MOST_IN_GRID) {
            return blocks;
        }
        int wide = IntStream.range(0, found.cases().size())
                .map(c -> of.interval(c).length())
                .max()
                .orElse(0);
        for (int across : new int[] {0, 1}) {
            int least = GAP + CELL + levels(across).size() * (wide + GAP);
            blocks = least <= WIDTH ? List.of(new Block.Fitting(least, grid(across), blocks)) : blocks;
        }
        return blocks;
    }

    private List<Block> grid(int across) {
        List<String> left = levels(1 - across);
        List<String> top = levels(across);
        List<String> head = new ArrayList<>(List.of(""));
        head.addAll(top);
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < left.size(); row++) {
            List<String> cells = new ArrayList<>(List.of(left.get(row)));
            for (int column = 0; column < top.size(); column++) {
                // The last factor of a grid changes fastest.
                cells.add(of.interval(across == 1 ? row * top.size() + column : column * left.size() + row));
            }
            rows.add(cells);
        }
        Texts texts = new Texts(head, rows);
        Table.Builder table = texts.begin(1);
        IntStream.range(1, head.size()).forEach(c -> table.words(head.get(c), texts.layout(c)));
        rows.forEach(table::row);
        return List.of(line(GAP, "down: %s; across: %s", factors.get(1 - across), factors.get(across)), table.block());
    }

    private List<Block> ranked() {
        List<Integer> order = IntStream.range(0, found.cases().size())
                .boxed()
                .sorted(Comparator.comparingDouble(c -> Response.rank(of.value(c))))
                .toList();
        List<Integer> shown = order.size() > LONGEST ? Subject.ends(order, FIRST + LAST, LAST) : order;
        Texts texts = texts(shown);
        List<Block> window = new ArrayList<>(List.of(list(shown, texts, factors.size() + 1)));
        if (shown.stream().noneMatch(c -> of.at(c).low() < 0)) {
            window.add(new Note(
                    "Bars are solid up to the lower end of the interval and light up to the upper.",
                    Flow.PARAGRAPH,
                    GAP));
        }
        Block all = new Block.Fitting(Integer.MAX_VALUE, List.of(list(shown, texts, texts.fitting())), window);
        return order.size() <= LONGEST
                ? List.of(all)
                : List.of(
                        all,
                        line(
                                GAP,
                                "The first %d and the last %d cases; %,d between them are in metrics.csv.",
                                FIRST,
                                LAST,
                                order.size() - FIRST - LAST));
    }

    /** Returns cases with their numbers, their factors and the metric. */
    private Texts texts(List<Integer> cases) {
        List<String> head = new ArrayList<>(List.of("  case"));
        head.addAll(factors);
        head.add(of.id());
        List<List<String>> rows = new ArrayList<>();
        for (int c : cases) {
            List<String> row = new ArrayList<>(List.of(Integer.toString(c)));
            IntStream.range(0, factors.size()).forEach(f -> row.add(level(c, f)));
            row.add(of.interval(c));
            rows.add(row);
        }
        return new Texts(head, rows);
    }

    /** Returns a list with so many of the columns of names, and the metric as a bar. */
    private Block list(List<Integer> cases, Texts texts, int names) {
        int last = texts.head().size() - 1;
        Table.Builder table = texts.begin(names).numbers(of.id(), texts.layout(last), Picture.INTERVAL_BAR);
        for (int r = 0; r < cases.size(); r++) {
            double[] ends = of.ends(cases.get(r));
            List<String> said = texts.rows().get(r);
            List<Object> row = new ArrayList<>(said.subList(0, names));
            row.add(new Cell.Estimate(ends[0], ends[1], ends[2], said.get(last)));
            table.row(row);
        }
        return table.block();
    }

    /** A table as text: names, and what is said of them. */
    private record Texts(List<String> head, List<List<String>> rows) {

        /** Begins a table with so many columns of names. */
        Table.Builder begin(int names) {
            Table.Builder table = Table.shown("");
            IntStream.range(0, names).forEach(c -> table.words(head.get(c), "  %-" + width(c) + "." + width(c) + "s"));
            return table;
        }

        String layout(int column) {
            return "  %-" + width(column) + "s";
        }

        /** Returns how many columns have room in a pipe or file beside the last, which always has. */
        int fitting() {
            int last = head.size() - 1;
            int room = WIDTH - GAP - width(last) - GAP;
            int column = 0;
            while (column < last && room >= width(column) + GAP) {
                room -= width(column) + GAP;
                column++;
            }
            return column;
        }

        private int width(int column) {
            return Math.min(
                    CELL + (column == head.size() - 1 ? CELL : 0),
                    Math.max(
                            head.get(column).strip().length(),
                            rows.stream()
                                    .mapToInt(row -> row.get(column).length())
                                    .max()
                                    .orElse(0)));
        }
    }

    private List<Block> limits() {
        List<Block> said = new ArrayList<>();
        List<String> metrics = List.copyOf(found.study().metrics().keySet());
        if (metrics.size() > 1) {
            said.add(new Note(
                    "Also measured, in metrics.csv: " + String.join(", ", metrics.subList(1, metrics.size())) + "."));
        }
        List<Integer> unresolved = found.unresolved();
        if (!unresolved.isEmpty()) {
            said.add(new Note(format(
                    "%,d of %,d cases reached the greatest number of runs with an interval that is still wider than"
                            + " asked for: case%s %s%s.",
                    unresolved.size(),
                    found.cases().size(),
                    unresolved.size() == 1 ? "" : "s",
                    unresolved.stream().limit(FIRST).map(String::valueOf).collect(Collectors.joining(", ")),
                    unresolved.size() > FIRST ? ", …" : "")));
        }
        if (found.failed() > 0) {
            said.add(new Note(format(
                    "%,d runs failed and are not counted above; the first: %s",
                    found.failed(), found.failures().get(0))));
        }
        said.add(line(0, "A model of declared assumptions, not a forecast."));
        return said;
    }
}
