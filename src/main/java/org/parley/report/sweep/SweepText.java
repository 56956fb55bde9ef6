package org.parley.report.sweep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.Vocabulary;
import org.parley.experiment.sweep.SweepPlan;
import org.parley.experiment.sweep.SweepRequest;
import org.parley.findings.sweep.MetricValue;
import org.parley.findings.sweep.SweepResult;
import org.parley.render.terminal.Columns;
import org.parley.render.terminal.Lines;
import org.parley.render.terminal.Picture;
import org.parley.render.terminal.Screen;
import org.parley.scenario.Measure;
import org.parley.scenario.study.StudyDesign;

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
    private final Screen screen;
    private final Lines lines;

    private SweepText(SweepResult result, Screen screen) {
        this.result = result;
        this.screen = screen;
        lines = new Lines(screen, WIDTH);
        name = result.metrics().get(0);
        measure = result.request().study().metrics().get(name);
    }

    /** Returns what a sweep is about to do, in one or two lines, for a screen. */
    public static String plan(SweepPlan plan, int threads, Screen screen) {
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
                : Numbers.time(plan.seconds())
                        + (request.atLeast() == request.atMost() ? "" : " to " + Numbers.time(plan.secondsAtMost()))
                        + " on " + (threads == 1 ? "one thread" : threads + " threads");
        Lines lines = new Lines(screen, WIDTH);
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

    /** Returns what a study's runs come to, for a screen. */
    public static String of(SweepResult result, Screen screen) {
        SweepText text = new SweepText(result, screen);
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
        lines.heading(question == null ? result.request().study().name() : question);
        lines.line(
                "%,d %s, %,d runs, seed %d",
                result.cases(),
                result.cases() == 1 ? "case" : "cases",
                result.runs(),
                result.request().seed());
        lines.gap();
        lines.heading(name + " (95% interval)");
    }

    private String cell(MetricValue value) {
        if (Double.isNaN(value.value())) {
            return "-";
        }
        boolean isShare = measure.statistic() == Measure.Statistic.SHARE;
        if (Double.isInfinite(value.low()) || Double.isInfinite(value.high())) {
            return isShare ? percent(value.value()) : Vocabulary.ofNumber(value.value());
        }
        return isShare
                ? String.format(
                        Locale.ROOT, "%s (%.1f to %.1f)", percent(value.value()), 100 * value.low(), 100 * value.high())
                : Vocabulary.ofNumber(value.value()) + " (" + Vocabulary.ofNumber(value.low()) + " to "
                        + Vocabulary.ofNumber(value.high()) + ")";
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }

    private static String text(Object value) {
        if (value == null) {
            return "as it is";
        }
        return value instanceof Double d ? Vocabulary.ofNumber(d) : value.toString();
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
                .filter(factor -> 2 + CELL + levels(factor).size() * (wide + 2) <= Math.min(WIDTH, screen.width()))
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
        List<String> head = new ArrayList<>(List.of(""));
        head.addAll(top);
        List<List<String>> rows = new ArrayList<>();
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
        Columns table = table(head, rows, 1);
        rows.forEach(row -> table.row(row.toArray(String[]::new)));
        lines.table(table);
    }

    private void ranked() {
        List<Integer> order = IntStream.range(0, result.cases())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        (Integer c) -> rank(result.value(0, c).value())))
                .toList();
        boolean isLong = order.size() > MOST_CASES;
        List<Integer> shown = IntStream.range(0, order.size())
                .filter(place -> !isLong || place < FIRST || place >= order.size() - LAST)
                .mapToObj(order::get)
                .toList();
        List<String> head = new ArrayList<>(List.of("  case"));
        head.addAll(result.factors());
        head.add(name);
        List<List<String>> rows = new ArrayList<>();
        for (int c : shown) {
            List<String> row = new ArrayList<>(List.of(Integer.toString(c)));
            for (Object value : result.values(c)) {
                row.add(text(value));
            }
            row.add(cell(result.value(0, c)));
            rows.add(row);
        }
        fit(head, rows);
        Columns table = table(head, rows, head.size() - 1);
        double most =
                shown.stream().mapToDouble(c -> reach(result.value(0, c))).max().orElse(0);
        boolean isSigned = shown.stream().anyMatch(c -> result.value(0, c).low() < 0);
        for (int r = 0; r < rows.size(); r++) {
            table.row(
                    picture(result.value(0, shown.get(r)), most, isSigned),
                    rows.get(r).toArray(String[]::new));
        }
        lines.table(table);
        if (screen.isWindow() && !isSigned) {
            lines.paragraph("  ", "Bars are solid up to the lower end of the interval and light up to the upper.");
        }
        if (isLong) {
            lines.line(
                    "  The first %d and the last %d cases; %,d between them are in metrics.csv.",
                    FIRST, LAST, order.size() - FIRST - LAST);
        }
    }

    /** How far from zero an interval reaches, or its value where it has none. */
    private static double reach(MetricValue value) {
        double reach = Math.max(Math.abs(value.low()), Math.abs(value.high()));
        return Double.isFinite(reach) ? reach : Double.isFinite(value.value()) ? Math.abs(value.value()) : 0;
    }

    /** A bar that is solid up to the lower end of the interval and light up to the upper; of signed values, where they lie. */
    private static Picture picture(MetricValue value, double most, boolean isSigned) {
        boolean isOpen = !Double.isFinite(value.low()) || !Double.isFinite(value.high());
        double low = isOpen ? value.value() : value.low();
        double high = isOpen ? value.value() : value.high();
        if (Double.isNaN(value.value()) || most == 0) {
            return Picture.NONE;
        }
        return isSigned ? Picture.interval(low, value.value(), high, most, true) : Picture.bar(low / most, high / most);
    }

    /** From the greatest value down; cases without one come last. */
    private static double rank(double value) {
        return Double.isNaN(value) ? Double.POSITIVE_INFINITY : -value;
    }

    /** Leaves out the columns that have no room in a pipe or file; the last one always has. */
    private void fit(List<String> head, List<List<String>> rows) {
        int last = head.size() - 1;
        int room = WIDTH - 2 - width(head, rows, last) - 2;
        int fitting = 0;
        while (fitting < last && room >= width(head, rows, fitting) + 2) {
            room -= width(head, rows, fitting) + 2;
            fitting++;
        }
        if (fitting < last && !screen.isWindow()) {
            int first = fitting;
            head.subList(first, last).clear();
            rows.forEach(row -> row.subList(first, last).clear());
        }
    }

    private static int width(List<String> head, List<List<String>> rows, int column) {
        return Math.min(
                CELL + (column == head.size() - 1 ? CELL : 0),
                Math.max(
                        head.get(column).strip().length(),
                        rows.stream()
                                .mapToInt(row -> row.get(column).length())
                                .max()
                                .orElse(0)));
    }

    /** Begins a table, of which the first columns hold names. */
    private static Columns table(List<String> head, List<List<String>> rows, int names) {
        String layout = IntStream.range(0, head.size())
                .mapToObj(c -> {
                    int width = width(head, rows, c);
                    return "  %-" + width + (c < names ? "." + width : "") + "s";
                })
                .collect(Collectors.joining());
        return new Columns(layout, head.toArray(String[]::new));
    }

    private void foot() {
        lines.gap();
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
