package org.parley.report.sensitivity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.answer.words.InputNames;
import org.parley.findings.sensitivity.Decomposition;
import org.parley.findings.sensitivity.Sensitivity;
import org.parley.scenario.Scenario;
import org.parley.statistics.sensitivity.ElementaryEffects;
import org.parley.statistics.sensitivity.Index;
import org.parley.statistics.sensitivity.SobolIndices;
import org.parley.statistics.sensitivity.VarianceShares;
import org.parley.store.table.Csv;

/** The tables of a sensitivity analysis, as CSV text by file name. */
public final class SensitivityTables {

    /** The table of indices. */
    public static final String SOBOL = "sobol.csv";

    private SensitivityTables() {}

    /** Returns the tables. */
    public static Map<String, String> of(Sensitivity found) {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("morris.csv", morris(found));
        tables.put(SOBOL, sobol(found));
        tables.put("shares.csv", shares(found));
        return tables;
    }

    private static String morris(Sensitivity found) {
        Csv csv = new Csv(
                Csv.Digits.SIX, "metric", "factor", "name", "mu", "mu_star", "low95", "high95", "sigma", "effects");
        Scenario scenario = found.request().file().scenario();
        for (int m = 0; m < found.request().metrics().size(); m++) {
            ElementaryEffects effects = found.screening().effects().get(m);
            for (int i : found.screening().ranked(m)) {
                String path = found.factors().get(i).name();
                csv.row(
                        found.request().metrics().get(m).name(),
                        path,
                        InputNames.of(scenario, path),
                        effects.mean().get(i),
                        effects.meanAbsolute().get(i),
                        found.screening().intervals().get(m).get(i).low(),
                        found.screening().intervals().get(m).get(i).high(),
                        effects.deviation().get(i),
                        effects.counted().get(i));
            }
        }
        return csv.text();
    }

    private static String sobol(Sensitivity found) {
        Csv csv = new Csv(
                Csv.Digits.SIX,
                "metric",
                "factor",
                "name",
                "points",
                "points_counted",
                "first",
                "first_low95",
                "first_high95",
                "total",
                "total_low95",
                "total_high95");
        Scenario scenario = found.request().file().scenario();
        Decomposition second = found.decomposition();
        for (int m = 0; m < found.request().metrics().size(); m++) {
            for (Decomposition.Stage stage : second.stages()) {
                SobolIndices indices = stage.indices().get(m);
                for (int i = 0; indices != null && i < second.chosen().size(); i++) {
                    String path = found.factors().get(second.chosen().get(i)).name();
                    Index first = indices.first().get(i);
                    Index total = indices.total().get(i);
                    csv.row(
                            found.request().metrics().get(m).name(),
                            path,
                            InputNames.of(scenario, path),
                            stage.points(),
                            indices.rows(),
                            first.value(),
                            first.interval().low(),
                            first.interval().high(),
                            total.value(),
                            total.interval().low(),
                            total.interval().high());
                }
            }
        }
        return csv.text();
    }

    private static String shares(Sensitivity found) {
        Csv csv = new Csv(Csv.Digits.SIX, "metric", "of", "share", "low95", "high95");
        for (int m = 0; m < found.request().metrics().size(); m++) {
            VarianceShares shares = found.decomposition().shares().get(m);
            if (shares != null) {
                List<Index> values = List.of(shares.some(), shares.others(), shares.chance());
                List<String> names = List.of("numbers in " + SOBOL, "other numbers", "chance");
                for (int k = 0; k < values.size(); k++) {
                    csv.row(
                            found.request().metrics().get(m).name(),
                            names.get(k),
                            values.get(k).value(),
                            values.get(k).interval().low(),
                            values.get(k).interval().high());
                }
            }
        }
        return csv.text();
    }
}
