package org.parley.report.sweep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parley.report.Lines;
import org.parley.report.Words;
import org.parley.results.MetricValue;
import org.parley.results.SweepPlan;
import org.parley.results.SweepRequest;
import org.parley.results.SweepResult;
import org.parley.scenario.Measure;
import org.parley.scenario.StudyDesign;

/** The answer of {@code parley sweep} in the terminal: at most 100 columns, plain text. */
public final class SweepText {

    private static final int WIDTH = 100;
    private static final int CELL = 24;
    private static final int MOST_CASES = 20;
    private static final int MOST_IN_GRID = 200;
    private static final int FIRST = 12;
    private static final int LAST = 5;

    private final SweepResult result;
    private final Measure.Simulated measure;
    private final String name;
    private final Lines lines = new Lines(WIDTH);

    private SweepText(SweepResult result) {
        this.result = result;
        name = result.metrics().get(0);
        measure = result.request().study().metrics().get(name);
    }

    /** Returns what a sweep is about to do, in one or two lines. */
    public static String plan(SweepPlan plan, int threads) {
        SweepRequest request = plan.request();
        long cases = request.cases();
        String runs = request.atLeast() == request.atMost()
                ? String.format(Locale.ROOT, "%,d runs = %,d runs", request.atLeast() / cases, request.atLeast())
                : String.format(
                        Locale.ROOT,
                        "%,d to %,d runs = %,d to %,d runs",
                        request.atLeast() / cases,
                        request.atMost() / cases,
                        request.atLeast(),
                        request.atMost());
        String about = Double.isNaN(plan.runsPerSecond())
                ? "how long that takes could not be measured"
                : Words.ofSeconds(plan.seconds())
                        + (request.atLeast() == request.atMost() ? "" : " to " + Words.ofSeconds(plan.secondsAtMost()))
                        + " on " + (threads == 1 ? "one thread" : threads + " threads");
        Lines lines = new Lines(WIDTH);
        lines.paragraph(
                "",
                String.format(
                        Locale.ROOT,
                        "%s: %,d %s x %s of %s; %s.",
                        request.study().name(),
                        cases,
                        cases == 1 ? "case" : "cases",
                        runs,
                        request.study().base().scenario().name(),
                        about));
        return lines.toString();
    }

    /** Returns what a study's runs come to. */
    public static String of(SweepResult result) {
        SweepText text = new SweepText(result);
        text.head();
        int across = text.across();
        if (across < 0) {
            text.ranked();
        } else {
            text.grid(across);
        }
        text.foot();
        return text.lines.toString();
    }

    private void head() {
        String question = result.request().study().question();
        lines.paragraph("", question == null ? result.request().study().name() : question);
        lines.line(
                "%,d %s, %,d runs, seed %d",
                result.cases(),
                result.cases() == 1 ? "case" : "cases",
                result.runs(),
                result.request().seed());
        lines.line("");
        lines.line("%s (95%% interval)", name);
    }

    private String cell(MetricValue value) {
        if (Double.isNaN(value.value())) {
            return "-";
        }
        boolean isShare = measure.statistic() == Measure.Statistic.SHARE;
        if (Double.isInfinite(value.low()) || Double.isInfinite(value.high())) {
            return isShare ? percent(value.value()) : Words.ofNumber(value.value());
        }
        return isShare
                ? String.format(
                        Locale.ROOT, "%s (%.1f to %.1f)", percent(value.value()), 100 * value.low(), 100 * value.high())
                : Words.ofNumber(value.value()) + " (" + Words.ofNumber(value.low()) + " to "
                        + Words.ofNumber(value.high()) + ")";
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }

    private static String text(Object value) {
        if (value == null) {
            return "as it is";
        }
        return value instanceof Double d ? Words.ofNumber(d) : value.toString();
    }

    /** Returns which of two factors goes across, if a grid of them is narrow enough; else -1. */
    private int across() {
        if (result.factors().size() != 2
                || result.request().study().design().kind() != StudyDesign.Kind.GRID
                || result.cases() > MOST_IN_GRID) {
            return -1;
        }
        int wide = IntStream.range(0, result.cases())
                .map(c -> cell(result.value(0, c)).length())
                .max()
                .orElse(0);
        return IntStream.of(1, 0)
                .filter(factor -> 2 + CELL + levels(factor).size() * (wide + 2) <= WIDTH)
                .findFirst()
                .orElse(-1);
    }

    private List<String> levels(int factor) {
        return IntStream.range(0, result.cases())
                .mapToObj(c -> text(result.values(c)[factor]))
                .distinct()
                .toList();
    }

    private void grid(int across) {
        List<String> left = levels(1 - across);
        List<String> top = levels(across);
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(""));
        head.addAll(top);
        rows.add(head);
        for (int row = 0; row < left.size(); row++) {
            List<String> cells = new ArrayList<>(List.of(left.get(row)));
            for (int column = 0; column < top.size(); column++) {
                // The last factor of a grid changes fastest.
                int c = across == 1 ? row * top.size() + column : column * left.size() + row;
                cells.add(cell(result.value(0, c)));
            }
            rows.add(cells);
        }
        lines.line(
                "  down: %s; across: %s",
                result.factors().get(1 - across), result.factors().get(across));
        table(rows, top.size() + 1);
    }

    private void ranked() {
        List<Integer> order = IntStream.range(0, result.cases())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        (Integer c) -> rank(result.value(0, c).value())))
                .toList();
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("case"));
        result.factors().forEach(head::add);
        head.add(name);
        rows.add(head);
        boolean isLong = order.size() > MOST_CASES;
        for (int place = 0; place < order.size(); place++) {
            if (isLong && place >= FIRST && place < order.size() - LAST) {
                continue;
            }
            int c = order.get(place);
            List<String> row = new ArrayList<>(List.of(Integer.toString(c)));
            for (Object value : result.values(c)) {
                row.add(text(value));
            }
            row.add(cell(result.value(0, c)));
            rows.add(row);
        }
        int left = isLong ? order.size() - FIRST - LAST : 0;
        table(rows, fit(rows));
        if (left > 0) {
            lines.line("  The first %d and the last %d cases; %,d between them are in metrics.csv.", FIRST, LAST, left);
        }
    }

    /** From the greatest value down; cases without one come last. */
    private static double rank(double value) {
        return Double.isNaN(value) ? Double.POSITIVE_INFINITY : -value;
    }

    /** Returns how many columns fit, the last one always. */
    private int fit(List<List<String>> rows) {
        int last = rows.get(0).size() - 1;
        int room = WIDTH - 2 - width(rows, last) - 2;
        int fitting = 0;
        while (fitting < last && room >= width(rows, fitting) + 2) {
            room -= width(rows, fitting) + 2;
            fitting++;
        }
        if (fitting < last) {
            for (int r = 0; r < rows.size(); r++) {
                List<String> row = new ArrayList<>(rows.get(r).subList(0, fitting));
                row.add(rows.get(r).get(last));
                rows.set(r, row);
            }
        }
        return fitting + 1;
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream()
                .mapToInt(row -> Math.min(row.get(column).length(), CELL + (column == row.size() - 1 ? CELL : 0)))
                .max()
                .orElse(0);
    }

    private void table(List<List<String>> rows, int columns) {
        int[] widths = IntStream.range(0, columns).map(c -> width(rows, c)).toArray();
        for (List<String> row : rows) {
            lines.line(
                    "  %s",
                    IntStream.range(0, columns)
                            .mapToObj(c -> pad(Words.clip(row.get(c), widths[c]), widths[c]))
                            .collect(Collectors.joining("  ")));
        }
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    private void foot() {
        lines.line("");
        int shown = result.metrics().size();
        if (shown > 1) {
            lines.paragraph(
                    "",
                    "Also measured, in metrics.csv: "
                            + String.join(", ", result.metrics().subList(1, shown)) + ".");
        }
        List<Integer> unresolved = result.unresolved();
        if (!unresolved.isEmpty()) {
            lines.paragraph(
                    "",
                    String.format(
                            Locale.ROOT,
                            "%,d of %,d cases reached the greatest number of runs with an interval that is still wider than"
                                    + " asked for: %s.",
                            unresolved.size(),
                            result.cases(),
                            listed(unresolved)));
        }
        if (result.failed() > 0) {
            lines.paragraph(
                    "",
                    String.format(
                            Locale.ROOT,
                            "%,d runs failed and are not counted above; the first: %s",
                            result.failed(),
                            result.firstError()));
        }
        lines.line("A model of declared assumptions, not a forecast.");
    }

    private static String listed(List<Integer> cases) {
        String first = cases.stream().limit(FIRST).map(String::valueOf).collect(Collectors.joining(", "));
        return (cases.size() == 1 ? "case " : "cases ") + first + (cases.size() > FIRST ? ", …" : "");
    }
}
