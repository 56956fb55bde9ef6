package org.parley.report.sweep;

import static org.parley.report.sweep.SweepSubject.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.report.chart.Caption;
import org.parley.report.chart.HeatMap;
import org.parley.report.chart.Series;
import org.parley.report.page.Block;
import org.parley.report.page.Figure;

/** A share over the plane of two factors: a heat map. */
final class FactorPlane {

    private static final int MOST_COLUMNS = 12;
    private static final int MOST_ROWS = 20;

    private FactorPlane() {}

    /** Returns the map, if a share depends on two factors and has a value at each of their crossings. */
    static List<Block> of(SweepSubject subject, int m) {
        List<Integer> factors = subject.varying();
        if (factors.size() != 2 || !subject.isShare(m)) {
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
        String title = format(
                "%s by %s and %s",
                SweepSubject.capital(subject.metric(m)), subject.factor(down), subject.factor(across));
        return List.of(new Figure(
                subject.figure(m, "plane"),
                new HeatMap(
                        new Caption(
                                title,
                                subject.meaning(m) + "; the darker, the greater",
                                title + "; a cell for each case, the darker the greater"),
                        SweepSubject.capital(subject.factor(across)),
                        SweepSubject.capital(subject.factor(down)),
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
