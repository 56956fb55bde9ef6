package org.parley.answer.part;

import static org.parley.answer.words.Numbers.count;
import static org.parley.answer.words.Numbers.format;
import static org.parley.answer.words.Numbers.percent;
import static org.parley.answer.words.Numbers.share;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.parley.answer.Block;
import org.parley.answer.Block.Figure;
import org.parley.answer.Table;
import org.parley.answer.words.Vocabulary;
import org.parley.chart.Caption;
import org.parley.chart.HeatMap;
import org.parley.chart.Series;
import org.parley.outcome.Outcome;
import org.parley.scenario.Scenario;
import org.parley.statistics.Proportion;
import org.parley.statistics.Transitions;
import org.parley.statistics.Transitions.Flip;

/**
 * Which outcomes became which others, for a page. The picture shows shares of all pairs, not of those of a row: so its cells add
 * up to how often either ends in what way, and what is rare looks rare.
 *
 * @param scenario gives outcomes their names
 * @param transitions counted over {@link Outcome#ordinal}
 * @param before what the first run of each pair is called, such as "as stored"
 * @param after what the second is called
 */
public record TransitionBlocks(Scenario scenario, Transitions transitions, String before, String after) {

    /** Says how often the outcome is another, and what becomes what most often. */
    public String sentence() {
        if (transitions.pairs() == 0) {
            return "No run can be compared: in every pair at least one failed.";
        }
        List<Flip> flips = transitions.flips();
        if (flips.isEmpty()) {
            return format("All %,d runs end in the same way in both.", transitions.pairs());
        }
        Flip most = flips.get(0);
        long back = transitions.share(most.to(), most.from()).count();
        return format(
                "Of %,d runs, each paired with the one that has the same luck, %s end otherwise. Most often '%s' becomes"
                        + " '%s', in %s of all runs; %s the other way.",
                transitions.pairs(),
                share(transitions.changed()),
                name(most.from()),
                name(most.to()),
                share(transitions.share(most.from(), most.to())),
                back == 0 ? "none goes" : format(back == 1 ? "%,d run goes" : "%,d runs go", back));
    }

    /**
     * Returns the picture, and behind it each two outcomes with their interval; nothing if no outcome is another.
     *
     * @param figure names the files of the picture
     */
    public List<Block> blocks(String figure) {
        return transitions.changed().count() == 0
                ? List.of()
                : List.of(new Figure(figure, picture()), new Block.Grid("Each of these with its interval", table()));
    }

    private HeatMap picture() {
        int[] present = new TransitionTable(scenario, transitions).present();
        String title = format("How runs end %s, and how the same runs end %s", before, after);
        List<String> rows = IntStream.range(0, present.length)
                .mapToObj(n -> TransitionTable.letter(n) + ": " + name(present[n]))
                .toList();
        return new HeatMap(
                new Caption(
                        title,
                        format(
                                "Share of all %,d runs. A row for each end %s, a column with the same letter for each end %s;"
                                        + " from the upper left to the lower right lie runs that end in the same way",
                                transitions.pairs(), before, after),
                        title + "; a table of shares, darker where greater"),
                format("End %s", after),
                format("End %s", before),
                IntStream.range(0, present.length)
                        .mapToObj(TransitionTable::letter)
                        .toList(),
                rows,
                IntStream.range(0, present.length)
                        .mapToObj(n -> new Series(
                                rows.get(n),
                                IntStream.of(present)
                                        .mapToDouble(to -> transitions
                                                .share(present[n], to)
                                                .share())
                                        .toArray()))
                        .toList());
    }

    private Table table() {
        int[] present = new TransitionTable(scenario, transitions).present();
        return Table.ofTexts(
                format("Runs by how they end %s and %s, with 95%% intervals (Wilson 1927)", before, after),
                List.of(
                        "End " + before,
                        "End " + after,
                        "Runs",
                        "Share of all runs",
                        "from",
                        "to",
                        "Share of those with the first end",
                        "from",
                        "to"),
                Set.of(2, 3, 4, 5, 6, 7, 8),
                IntStream.of(present)
                        .boxed()
                        .flatMap(from -> IntStream.of(present)
                                .filter(to -> transitions.share(from, to).count() > 0)
                                .mapToObj(to -> row(from, to)))
                        .toList());
    }

    private List<String> row(int from, int to) {
        Proportion of = transitions.share(from, to);
        Proportion ofFirst = transitions.shareOf(from, to);
        return List.of(
                name(from),
                name(to),
                count(of.count()),
                percent(of.share()),
                percent(of.low()),
                percent(of.high()),
                percent(ofFirst.share()),
                percent(ofFirst.low()),
                percent(ofFirst.high()));
    }

    private String name(int ordinal) {
        return Vocabulary.ofOutcome(scenario, Outcome.values()[ordinal]);
    }
}
