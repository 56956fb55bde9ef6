package org.parley.report.run;

import static org.parley.report.run.Subject.format;
import static org.parley.report.run.Subject.percent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.parley.answer.Block;
import org.parley.answer.Block.Figure;
import org.parley.answer.words.Vocabulary;
import org.parley.chart.Axis;
import org.parley.chart.Caption;
import org.parley.chart.CurveChart;
import org.parley.findings.BargainingRanges;
import org.parley.findings.BargainingRanges.Round;

/** How much lies in the bargaining range, as the talks go on. */
final class RangeBlocks {

    /** Rounds that fewer runs hold are left out, unless all are. */
    private static final long ENOUGH = 20;

    private final Subject subject;
    private final BargainingRanges ranges;

    private RangeBlocks(Subject subject) {
        this.subject = subject;
        ranges = subject.found().ranges();
    }

    static void add(Subject subject, List<Block> blocks) {
        RangeBlocks range = new RangeBlocks(subject);
        if (range.ranges.tables().isEmpty()) {
            return;
        }
        range.ranges
                .tables()
                .forEach((track, rounds) -> blocks.add(new Block.Note(range.sentence(track, enough(rounds)))));
        if (range.ranges.tables().values().stream().anyMatch(rounds -> !isEmptyThroughout(enough(rounds)))) {
            blocks.add(new Figure("ranges", range.curves()));
        }
    }

    /** Returns how many runs meet in the round in which most do. */
    private static long most(List<Round> rounds) {
        return rounds.stream().mapToLong(r -> r.empty().of()).max().orElseThrow();
    }

    private static boolean isEmptyThroughout(List<Round> rounds) {
        return rounds.stream().allMatch(r -> r.empty().count() == r.empty().of());
    }

    private static String meeting(long runs) {
        return runs == 1 ? "the one run that meets" : format("the %,d runs that meet", runs);
    }

    private static List<Round> enough(List<Round> rounds) {
        long most = most(rounds);
        return rounds.stream()
                .filter(r -> r.empty().of() >= Math.min(ENOUGH, most))
                .toList();
    }

    private String sentence(String track, List<Round> rounds) {
        Round first = rounds.get(0);
        String start = format(
                "%s the bargaining range of %s is empty in %s of %s, and holds %.0f%% of packages on average",
                Subject.capital(when(first.round())),
                Vocabulary.ofTalks(track),
                percent(first.empty()),
                meeting(first.empty().of()),
                100 * first.mean());
        if (isEmptyThroughout(rounds)) {
            return format(
                    "In every round the bargaining range of %s is empty in %s, so there is no curve to draw.",
                    Vocabulary.ofTalks(track),
                    most(rounds) == 1 ? meeting(1) : format("all %,d runs that meet", most(rounds)));
        }
        if (rounds.size() == 1) {
            return start + ".";
        }
        Round last = rounds.get(rounds.size() - 1);
        return format(
                "%s; %s it is empty in %s of the %s, and holds %.0f%%.",
                start,
                when(last.round()),
                percent(last.empty()),
                last.empty().of() == 1
                        ? "one that still meets"
                        : format("%,d that still meet", last.empty().of()),
                100 * last.mean());
    }

    private String when(int round) {
        return (subject.scenario().calendar().start() == null ? "in " : "on ") + subject.at(round);
    }

    private CurveChart curves() {
        boolean dated = subject.scenario().calendar().start() != null;
        List<CurveChart.Curve> curves = new ArrayList<>();
        for (Map.Entry<String, List<Round>> table : ranges.tables().entrySet()) {
            List<Round> rounds = enough(table.getValue());
            if (isEmptyThroughout(rounds)) {
                continue;
            }
            curves.add(new CurveChart.Curve(
                    Vocabulary.ofId(table.getKey()),
                    false,
                    column(rounds, r -> place(r.round())),
                    column(rounds, Round::mean),
                    column(rounds, Round::low),
                    column(rounds, Round::high)));
        }
        String title = "How much of what is on the table suits all whose consent is needed";
        return new CurveChart(
                new Caption(
                        title,
                        format(
                                "Mean share of packages in the bargaining range among those of the first %s that meet, with the middle 80%% of them as a band",
                                Subject.count(ranges.runs(), "run")),
                        title + "; a curve for each table with a band"),
                dated ? new Axis("Date", Axis.Scale.DATE) : new Axis("Round", Axis.Scale.NUMBER),
                new Axis("Share of packages in the range", Axis.Scale.SHARE),
                curves,
                List.of());
    }

    private static double[] column(List<Round> rounds, ToDoubleFunction<Round> of) {
        return rounds.stream().mapToDouble(of).toArray();
    }

    private double place(int round) {
        LocalDate date = subject.scenario().calendar().date(round);
        return date == null ? round : date.toEpochDay();
    }
}
