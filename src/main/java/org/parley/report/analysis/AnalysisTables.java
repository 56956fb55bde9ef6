package org.parley.report.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.analysis.Finding;
import org.parley.analysis.ScenarioAnalysis;
import org.parley.analysis.TableAnalysis;
import org.parley.analysis.solution.Agreement;
import org.parley.scenario.Scenario;
import org.parley.store.table.Csv;

/** The tables of an exact analysis as CSV. */
public final class AnalysisTables {

    /** Name of the table of all numbers that were found. */
    public static final String FINDINGS = "analysis.csv";

    private AnalysisTables() {}

    /** Returns the tables by file name. */
    public static Map<String, String> of(ScenarioAnalysis analysis) {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put(FINDINGS, findings(analysis));
        for (TableAnalysis table : analysis.tables()) {
            tables.put("frontier-" + table.track() + ".csv", packages(analysis.scenario(), table));
        }
        return tables;
    }

    private static String findings(ScenarioAnalysis analysis) {
        Csv csv = new Csv(Csv.Digits.ALL, "of", "what", "who", "value");
        for (Finding f : analysis.findings()) {
            csv.row(f.of(), f.what(), f.who() == null ? "" : f.who(), f.value());
        }
        return csv.text();
    }

    /** The solutions and the packages of the frontier: their terms and what they are worth to every actor. */
    private static String packages(Scenario scenario, TableAnalysis table) {
        List<String> issues = List.copyOf(scenario.issues().keySet());
        List<String> header = new ArrayList<>(List.of("point"));
        for (int k : table.issues()) {
            header.add(issues.get(k));
        }
        scenario.actors().keySet().forEach(actor -> header.add("value_" + actor));
        Csv csv = new Csv(Csv.Digits.ALL, header.toArray(String[]::new));
        table.solutions()
                .forEach((name, solution) -> csv.row(row(scenario, table, issues, name, solution.agreement())));
        table.frontier().agreements().forEach(a -> csv.row(row(scenario, table, issues, "frontier", a)));
        return csv.text();
    }

    private static Object[] row(
            Scenario scenario, TableAnalysis table, List<String> issues, String point, Agreement agreement) {
        List<Object> cells = new ArrayList<>(List.of(point));
        for (int j = 0; j < table.issues().length; j++) {
            cells.add(scenario.issues()
                    .get(issues.get(table.issues()[j]))
                    .options()
                    .get(agreement.options()[j]));
        }
        for (double value : agreement.values()) {
            cells.add(value);
        }
        return cells.toArray();
    }
}
