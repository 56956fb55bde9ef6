package org.parley.answer.run;

import static org.parley.answer.words.Numbers.format;
import static org.parley.answer.words.Numbers.share;

import java.util.ArrayList;
import java.util.List;
import org.parley.answer.Block;
import org.parley.answer.Block.Figure;
import org.parley.answer.part.RoundAxis;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.Vocabulary;
import org.parley.chart.Axis;
import org.parley.chart.Caption;
import org.parley.chart.CurveChart;
import org.parley.findings.BargainingRanges;
import org.parley.findings.BargainingRanges.Round;

/** Bargaining range round by round: how often it is empty, and which share of packages it holds. */
final class BargainingRangeBlocks {

    /** Rounds that fewer runs hold are left out, unless all are. */
    private static final long ENOUGH = 20;

    private final Subject subject;
    private final RoundAxis across;
    private final List<CurveChart.Curve> curves = new ArrayList<>();

    private BargainingRangeBlocks(Subject subject) {
        this.subject = subject;
        across = new RoundAxis(subject.scenario().calendar());
    }

    static List<Block> of(Subject subject) {
        BargainingRanges ranges = subject.found().ranges();
        BargainingRangeBlocks range = new BargainingRangeBlocks(subject);
        List<Block> blocks = new ArrayList<>();
        ranges.tables().forEach((track, rounds) -> blocks.add(new Block.Note(range.add(track, rounds))));
        if (!range.curves.isEmpty()) {
            blocks.add(new Figure("ranges", range.chart(ranges.runs())));
        }
        return blocks;
    }

    private static String meeting(long runs) {
        return runs == 1 ? "the one run that meets" : format("the %,d runs that meet", runs);
    }

    /** Adds the curve of a table, if there is one, and tells of it. */
    private String add(String track, List<Round> all) {
        String talks = Vocabulary.ofTalks(track);
        long most = all.stream().mapToLong(r -> r.empty().of()).max().orElseThrow();
        List<Round> rounds = all.stream()
                .filter(r -> r.empty().of() >= Math.min(ENOUGH, most))
                .toList();
        if (rounds.stream().allMatch(r -> r.empty().count() == r.empty().of())) {
            return format(
                    "In every round the bargaining range of %s is empty in %s, so there is no curve to draw.",
                    talks, most == 1 ? meeting(1) : format("all %,d runs that meet", most));
        }
        curves.add(CurveChart.Curve.of(
                Vocabulary.ofId(track),
                false,
                rounds.stream()
                        .map(r -> new double[] {across.at(r.round()), r.mean(), r.low(), r.high()})
                        .toList()));
        Round first = rounds.get(0);
        Round last = rounds.get(rounds.size() - 1);
        String start = format(
                "%s the bargaining range of %s is empty in %s of %s, and holds %.0f%% of packages on average",
                Vocabulary.capital(when(first)),
                talks,
                share(first.empty()),
                meeting(first.empty().of()),
                100 * first.mean());
        return rounds.size() == 1
                ? start + "."
                : format(
                        "%s; %s it is empty in %s of the %s, and holds %.0f%%.",
                        start,
                        when(last),
                        share(last.empty()),
                        last.empty().of() == 1
                                ? "one that still meets"
                                : format("%,d that still meet", last.empty().of()),
                        100 * last.mean());
    }

    private String when(Round round) {
        return (subject.words().isDated() ? "on " : "in ") + subject.words().at(round.round());
    }

    private CurveChart chart(long runs) {
        String title = "How much of what is on the table suits all whose consent is needed";
        return new CurveChart(
                new Caption(
                        title,
                        format(
                                "Mean share of packages in the bargaining range among those of the first %s that meet, with the middle 80%% of them as a band",
                                Numbers.counted(runs, "run")),
                        title + "; a curve for each table with a band"),
                across.axis(),
                new Axis("Share of packages in the range", Axis.Scale.SHARE),
                curves,
                List.of());
    }
}
