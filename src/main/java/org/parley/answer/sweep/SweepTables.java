package org.parley.answer.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.answer.Cell;
import org.parley.answer.Table;
import org.parley.findings.sweep.CaseFindings;
import org.parley.findings.sweep.MetricValue;
import org.parley.findings.sweep.SweepFindings;
import org.parley.scenario.study.Factor;
import org.parley.statistics.Proportion;

/** Tables of a sweep, for programs. Each has the values of all factors, so that none needs another. */
public final class SweepTables {

    private final SweepFindings found;
    private final List<String> metrics;

    private SweepTables(SweepFindings found) {
        this.found = found;
        metrics = List.copyOf(found.study().metrics().keySet());
    }

    /** Returns the tables: each metric, the runs and each outcome of each case. */
    public static List<Table> of(SweepFindings found) {
        SweepTables tables = new SweepTables(found);
        return List.of(tables.metrics(), tables.cases(), tables.outcomes());
    }

    private Table cases() {
        return table("cases", c -> Stream.of(List.of(c.runs(), c.failed())), "runs,failed");
    }

    private Table metrics() {
        return table(
                "metrics",
                c -> IntStream.range(0, metrics.size()).mapToObj(m -> {
                    MetricValue value = c.metrics().get(m);
                    return List.of(metrics.get(m), value.n(), value.value(), value.low(), value.high());
                }),
                "metric,n,value,low95,high95");
    }

    private Table outcomes() {
        return table(
                "outcomes",
                c -> c.outcomes().entrySet().stream().map(e -> {
                    Proportion p = e.getValue();
                    return List.of(e.getKey().id(), p.count(), Cell.spread(p));
                }),
                "outcome,runs,probability,low95,high95");
    }

    /**
     * Returns a table.
     *
     * @param rows gives those of a case, without its number and the values of its factors
     * @param more names of the columns behind those, with commas between them
     */
    private Table table(String id, Function<CaseFindings, Stream<? extends List<?>>> rows, String more) {
        List<String> columns = new ArrayList<>(List.of("case"));
        columns.addAll(found.columns());
        columns.addAll(List.of(more.split(",")));
        Table.Builder table = Table.data(id, columns.toArray(String[]::new));
        for (CaseFindings c : found.cases()) {
            List<Object> start = new ArrayList<>(List.of(Cell.of(c.index())));
            for (int f = 0; f < c.values().size(); f++) {
                start.add(value(found.study().factors().get(f), c.values().get(f)));
            }
            rows.apply(c).forEach(row -> table.row(start, row));
        }
        return table.build();
    }

    /** Returns the value of a factor with all its digits: the same as in the rows of runs. */
    private static Cell value(Factor factor, String text) {
        return text != null && factor.kind() == Factor.Kind.NUMBER
                ? new Cell.Amount(Double.parseDouble(text), text)
                : Cell.of(text);
    }
}
