package org.parley.chart.sketch;

import java.util.ArrayList;
import java.util.List;
import org.parley.chart.Caption;
import org.parley.chart.DataTable;

/**
 * A hundred runs on their way through gates to their ends.
 *
 * @param caption what it says in words
 * @param gates in order; every run passes the first
 * @param ends from top to bottom
 * @param ways how many took each way
 */
public record GateFlow(Caption caption, List<Gate> gates, List<End> ends, List<Way> ways) implements Sketched {

    /**
     * A gate.
     *
     * @param name what was reached
     * @param note a few words more, or nothing
     * @param left what those did who passed it and no further, such as "never open"
     */
    public record Gate(String name, String note, String left) {}

    /**
     * An end.
     *
     * @param id its name in addresses: small letters
     * @param name what it is called
     * @param ink role of its colour
     */
    public record End(String id, String name, String ink) {}

    /**
     * Runs that took the same way.
     *
     * @param last the last gate that they passed, from 0
     * @param end where they ended, from 0
     * @param runs how many, at least 1
     */
    public record Way(int last, int end, int runs) {}

    /** Copies the lists and checks that ways lead from gates to ends. */
    public GateFlow {
        gates = List.copyOf(gates);
        ends = List.copyOf(ends);
        ways = List.copyOf(ways);
        for (Way way : ways) {
            if (way.last() >= gates.size() || way.end() >= ends.size() || way.runs() < 1) {
                throw new IllegalArgumentException("no way leads there: " + way);
            }
        }
    }

    /** Returns how many passed a gate. */
    public int passed(int gate) {
        return ways.stream().filter(w -> w.last() >= gate).mapToInt(Way::runs).sum();
    }

    /** Returns how many came to an end. */
    public int ending(int end) {
        return ways.stream().filter(w -> w.end() == end).mapToInt(Way::runs).sum();
    }

    /** Returns how many came to an end after a gate was the last that they passed. */
    public int on(int last, int end) {
        return ways.stream()
                .filter(w -> w.last() == last && w.end() == end)
                .mapToInt(Way::runs)
                .sum();
    }

    @Override
    public DataTable table() {
        List<String> headings = new ArrayList<>(List.of("Last gate passed"));
        ends.forEach(end -> headings.add(end.name()));
        List<List<String>> rows = new ArrayList<>();
        for (int g = 0; g < gates.size(); g++) {
            List<String> row = new ArrayList<>(List.of(gates.get(g).name()));
            for (int e = 0; e < ends.size(); e++) {
                row.add(String.valueOf(on(g, e)));
            }
            rows.add(row);
        }
        return DataTable.ofTexts(caption.title(), 1, headings, rows);
    }
}
