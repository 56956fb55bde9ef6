package org.parley.report.run;

import static org.parley.report.run.Subject.format;
import static org.parley.report.run.Subject.percent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.parley.report.Words;
import org.parley.report.chart.Axis;
import org.parley.report.chart.Caption;
import org.parley.report.chart.Curves;
import org.parley.report.page.Block;
import org.parley.report.page.Figure;
import org.parley.results.Ranges;
import org.parley.results.Ranges.Round;

/** Whether there is a bargaining range, as the talks go on. */
final class RangeBlocks {

    private final Subject subject;
    private final Ranges ranges;

    private RangeBlocks(Subject subject) {
        this.subject = subject;
        ranges = subject.found().ranges();
    }

    static void add(Subject subject, List<Block> blocks) {
        RangeBlocks range = new RangeBlocks(subject);
        if (range.ranges.tables().isEmpty()) {
            return;
        }
        range.ranges.tables().forEach((track, rounds) -> blocks.add(new Block.Note(range.sentence(track, rounds))));
        blocks.add(new Figure("ranges", range.curves()));
    }

    private String sentence(String track, List<Round> rounds) {
        Round first = rounds.get(0);
        String start = format(
                "Before the first session of %s (%s) the bargaining range is empty in %s of the %,d runs that hold it, and holds %.0f%% of packages on average",
                Words.ofTalks(track),
                subject.at(first.round()),
                percent(first.empty()),
                first.empty().of(),
                100 * first.mean());
        if (rounds.size() == 1) {
            return start + ".";
        }
        Round last = rounds.get(rounds.size() - 1);
        return format(
                "%s; before the last (%s) it is empty in %s of the %,d that still meet.",
                start,
                subject.at(last.round()),
                percent(last.empty()),
                last.empty().of());
    }

    private Curves curves() {
        boolean dated = subject.scenario().calendar().start() != null;
        List<Curves.Curve> curves = new ArrayList<>();
        for (Map.Entry<String, List<Round>> table : ranges.tables().entrySet()) {
            List<Round> rounds = table.getValue();
            curves.add(new Curves.Curve(
                    Words.ofId(table.getKey()),
                    false,
                    column(rounds, r -> place(r.round())),
                    column(rounds, r -> r.empty().share()),
                    column(rounds, r -> r.empty().low()),
                    column(rounds, r -> r.empty().high())));
        }
        String title = "How often nothing on the table suits all whose consent is needed";
        return new Curves(
                new Caption(
                        title,
                        format(
                                "Share of runs that meet at a table in which its bargaining range is empty, with 95%% intervals (Wilson 1927); the first %,d runs",
                                ranges.runs()),
                        title + "; a curve for each table with a band"),
                dated ? new Axis("Date", Axis.Scale.DATE) : new Axis("Round", Axis.Scale.NUMBER),
                new Axis("Share with an empty range", Axis.Scale.SHARE),
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
