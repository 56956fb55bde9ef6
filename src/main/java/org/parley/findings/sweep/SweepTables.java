package org.parley.findings.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.outcome.Outcome;
import org.parley.statistics.Proportion;
import org.parley.store.table.Csv;

/** What a study's runs come to, as CSV text. Each table has the values of all factors, so that none needs another. */
final class SweepTables {

    private SweepTables() {}

    /** Returns all tables, by name of the file. */
    static Map<String, String> of(SweepResult result) {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("cases.csv", cases(result));
        tables.put("outcomes.csv", outcomes(result));
        tables.put("metrics.csv", metrics(result));
        return tables;
    }

    /** One row per case. */
    private static String cases(SweepResult result) {
        Csv csv = csv(result, "runs", "failed");
        for (int c = 0; c < result.cases(); c++) {
            row(csv, result, c, result.runs(c), result.failed(c));
        }
        return csv.text();
    }

    /** One row per case and outcome that occurs in any case. */
    private static String outcomes(SweepResult result) {
        Csv csv = csv(result, "outcome", "runs", "probability", "low95", "high95");
        List<Outcome> occurring = Arrays.stream(Outcome.values())
                .filter(outcome -> {
                    for (int c = 0; c < result.cases(); c++) {
                        if (result.outcome(c, outcome).count() > 0) {
                            return true;
                        }
                    }
                    return false;
                })
                .toList();
        for (int c = 0; c < result.cases(); c++) {
            for (Outcome outcome : occurring) {
                Proportion p = result.outcome(c, outcome);
                row(csv, result, c, outcome.id(), p.count(), p.share(), p.low(), p.high());
            }
        }
        return csv.text();
    }

    /** One row per case and metric. */
    private static String metrics(SweepResult result) {
        Csv csv = csv(result, "metric", "n", "value", "low95", "high95");
        for (int c = 0; c < result.cases(); c++) {
            for (int m = 0; m < result.metrics().size(); m++) {
                MetricValue value = result.value(m, c);
                row(csv, result, c, result.metrics().get(m), value.n(), value.value(), value.low(), value.high());
            }
        }
        return csv.text();
    }

    private static Csv csv(SweepResult result, String... more) {
        List<String> header = new ArrayList<>(List.of("case"));
        header.addAll(result.factors());
        header.addAll(List.of(more));
        return new Csv(Csv.Digits.SIX, header.toArray(String[]::new));
    }

    private static void row(Csv csv, SweepResult result, int caseIndex, Object... more) {
        List<Object> cells = new ArrayList<>(List.of(caseIndex));
        for (Object value : result.values(caseIndex)) {
            // As text, so that a factor has all its digits: the same as in the rows of runs.
            cells.add(value == null ? "" : value.toString());
        }
        cells.addAll(List.of(more));
        csv.row(cells.toArray());
    }
}
