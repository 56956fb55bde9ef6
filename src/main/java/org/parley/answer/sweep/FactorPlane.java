package org.parley.answer.sweep;

import static org.parley.answer.words.Numbers.format;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.answer.Block;
import org.parley.answer.Block.Figure;
import org.parley.answer.words.Vocabulary;
import org.parley.chart.Caption;
import org.parley.chart.HeatMap;
import org.parley.chart.Series;

/**
 * Heat map of a metric over the plane of two factors: of shares from 0 on, of other numbers from the least on.
 *
 * @param of the metric
 */
record FactorPlane(Response of) implements View {

    private static final int MOST_COLUMNS = 12;
    private static final int MOST_ROWS = 20;

    /** Returns the map, if the metric depends on two factors and has a value at each of their crossings. */
    @Override
    public List<Block> blocks() {
        Subject subject = of.subject();
        List<Integer> factors = subject.varying();
        if (factors.size() != 2) {
            return List.of();
        }
        boolean swap = subject.levels(factors.get(0)).size()
                > subject.levels(factors.get(1)).size();
        int down = factors.get(swap ? 1 : 0);
        int across = factors.get(swap ? 0 : 1);
        List<String> columns = subject.levels(across);
        List<String> rows = subject.levels(down);
        Map<List<String>, Double> values = new HashMap<>();
        of.drawable().forEach(c -> values.put(List.of(subject.level(c, down), subject.level(c, across)), of.value(c)));
        if (columns.size() > MOST_COLUMNS || rows.size() > MOST_ROWS || values.size() < rows.size() * columns.size()) {
            return List.of();
        }
        double least = Collections.min(values.values());
        double greatest = Collections.max(values.values());
        String title = format(
                "%s by %s and %s: %s",
                of.title(),
                subject.factor(down),
                subject.factor(across),
                least == greatest
                        ? of.number(least) + " everywhere"
                        : "from " + of.number(least) + " to " + of.number(greatest));
        return List.of(new Figure(
                of.figure("plane"),
                new HeatMap(
                        new Caption(
                                title,
                                format(
                                        "%s; down: %s, across: %s; the darker, the greater",
                                        of.meaning(), subject.factor(down), subject.factor(across)),
                                title + "; a cell for each case, the darker the greater"),
                        Vocabulary.capital(subject.factor(across)),
                        Vocabulary.capital(subject.factor(down)),
                        of.axis(),
                        columns,
                        rows,
                        rows.stream()
                                .map(row -> new Series(
                                        row,
                                        columns.stream()
                                                .mapToDouble(column -> values.get(List.of(row, column)))
                                                .toArray()))
                                .toList())));
    }
}
