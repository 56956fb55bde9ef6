package org.parley.report.sweep;

import static org.parley.report.sweep.SweepSubject.format;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.answer.Block;
import org.parley.answer.Block.Figure;
import org.parley.chart.Axis;
import org.parley.chart.Caption;
import org.parley.chart.HeatMap;
import org.parley.chart.Series;

/** A metric over the plane of two factors: a heat map, of shares from 0 on, of other numbers from the least on. */
final class FactorPlane {

    private static final int MOST_COLUMNS = 12;
    private static final int MOST_ROWS = 20;

    private FactorPlane() {}

    /** Returns the map, if a metric depends on two factors and has a value at each of their crossings. */
    static List<Block> of(SweepSubject subject, int m) {
        List<Integer> factors = subject.varying();
        if (factors.size() != 2) {
            return List.of();
        }
        int across = subject.levels(factors.get(0)).size()
                        > subject.levels(factors.get(1)).size()
                ? factors.get(0)
                : factors.get(1);
        int down = factors.get(0) == across ? factors.get(1) : factors.get(0);
        List<String> columns = subject.levels(across);
        List<String> rows = subject.levels(down);
        Map<List<String>, Double> values = new HashMap<>();
        subject.drawable(m)
                .forEach(c -> values.put(
                        List.of(subject.level(c, down), subject.level(c, across)),
                        subject.value(m, c).value()));
        if (columns.size() > MOST_COLUMNS || rows.size() > MOST_ROWS || values.size() < rows.size() * columns.size()) {
            return List.of();
        }
        double least = Collections.min(values.values());
        double greatest = Collections.max(values.values());
        String title = format(
                "%s by %s and %s: %s",
                SweepSubject.capital(subject.metric(m)),
                subject.factor(down),
                subject.factor(across),
                least == greatest
                        ? subject.number(m, least) + " everywhere"
                        : "from " + subject.number(m, least) + " to " + subject.number(m, greatest));
        return List.of(new Figure(
                subject.figure(m, "plane"),
                new HeatMap(
                        new Caption(
                                title,
                                format(
                                        "%s; down: %s, across: %s; the darker, the greater",
                                        subject.meaning(m), subject.factor(down), subject.factor(across)),
                                title + "; a cell for each case, the darker the greater"),
                        SweepSubject.capital(subject.factor(across)),
                        SweepSubject.capital(subject.factor(down)),
                        new Axis(
                                SweepSubject.capital(subject.metric(m)),
                                subject.isShare(m) ? Axis.Scale.SHARE : Axis.Scale.NUMBER),
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
