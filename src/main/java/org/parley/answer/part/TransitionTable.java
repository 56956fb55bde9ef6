package org.parley.answer.part;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.answer.Cell;
import org.parley.answer.Table;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.Vocabulary;
import org.parley.outcome.Outcome;
import org.parley.scenario.Scenario;
import org.parley.statistics.Proportion;
import org.parley.statistics.Transitions;

/** Which outcomes became which others, as a table for people and as rows for programs; of the outcomes that occur. */
public final class TransitionTable {

    private final Scenario scenario;
    private final Transitions transitions;
    private final int[] present;

    /**
     * Makes a table.
     *
     * @param scenario gives outcomes their names
     * @param transitions counted over {@link Outcome#ordinal}
     */
    public TransitionTable(Scenario scenario, Transitions transitions) {
        this.scenario = scenario;
        this.transitions = transitions;
        present = IntStream.range(0, transitions.kinds())
                .filter(k ->
                        transitions.before(k).count() + transitions.after(k).count() > 0)
                .toArray();
    }

    /** Returns the ordinals of the outcomes that occur, in the order of the table. */
    public int[] present() {
        return present.clone();
    }

    /** Returns the letter and the name of an outcome. */
    public String label(int place) {
        return letter(place) + "  " + Vocabulary.ofOutcome(scenario, Outcome.values()[present[place]]);
    }

    /** Returns the letter of an outcome, by its place in the table. */
    public static String letter(int place) {
        return String.valueOf((char) ('a' + place));
    }

    /** Returns the table in percent of all pairs, with a row for each outcome before; a dot is none. */
    public Table matrix() {
        Table.Builder table = Table.shown("").words("What became what, % of these runs", "%-39.39s");
        IntStream.range(0, present.length).forEach(n -> table.numbers(letter(n), "%6s"));
        for (int n = 0; n < present.length; n++) {
            List<Object> row = new ArrayList<>(List.of(label(n)));
            for (int to : present) {
                Proportion share = transitions.share(present[n], to);
                row.add(Cell.share(share, share.count() == 0 ? "." : Numbers.fixed(100 * share.share(), 1)));
            }
            table.row(row);
        }
        return table.build();
    }

    /**
     * Returns a row for each two outcomes: their ids, their names, the share of all pairs, and how many were of the first, with the
     * share of these.
     */
    public List<List<Object>> rows() {
        List<List<Object>> rows = new ArrayList<>();
        for (int from : present) {
            for (int to : present) {
                Outcome before = Outcome.values()[from];
                Outcome after = Outcome.values()[to];
                Proportion share = transitions.share(from, to);
                Proportion of = transitions.shareOf(from, to);
                rows.add(List.of(
                        before.id(),
                        after.id(),
                        Vocabulary.ofOutcome(scenario, before),
                        Vocabulary.ofOutcome(scenario, after),
                        share.count(),
                        Cell.spread(share),
                        of.of(),
                        Cell.spread(of)));
            }
        }
        return rows;
    }
}
