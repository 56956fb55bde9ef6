package org.parley.answer.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.parley.analysis.ScenarioAnalysis;
import org.parley.analysis.TableAnalysis;
import org.parley.analysis.solution.Agreement;
import org.parley.answer.Table;
import org.parley.scenario.Scenario;

/** Tables of an exact analysis for programs: every number that was found, and the frontier of each table. */
final class AnalysisTables {

    private AnalysisTables() {}

    static List<Table> of(ScenarioAnalysis analysis) {
        List<Table> tables = new ArrayList<>();
        Table.Builder findings = Table.data("analysis", "of,what,who,value").exact();
        analysis.findings().forEach(f -> findings.row(f.of(), f.what(), f.who(), f.value()));
        tables.add(findings.build());
        analysis.tables().forEach(table -> tables.add(frontier(analysis.scenario(), table)));
        return tables;
    }

    /** The solutions and the packages of the frontier: their terms and what they are worth to every actor. */
    private static Table frontier(Scenario scenario, TableAnalysis table) {
        List<String> issues = List.copyOf(scenario.issues().keySet());
        List<String> columns = new ArrayList<>(List.of("point"));
        IntStream.of(table.issues()).mapToObj(issues::get).forEach(columns::add);
        scenario.actors().keySet().forEach(actor -> columns.add("value_" + actor));
        Table.Builder rows = Table.data("frontier-" + table.track(), columns.toArray(String[]::new))
                .exact();
        table.solutions().forEach((name, solution) -> rows.row(row(scenario, table, name, solution.agreement())));
        table.frontier().agreements().forEach(a -> rows.row(row(scenario, table, "frontier", a)));
        return rows.build();
    }

    private static Object[] row(Scenario scenario, TableAnalysis table, String point, Agreement agreement) {
        List<Object> cells = new ArrayList<>(List.of(point));
        cells.addAll(options(scenario, table, agreement.options()));
        DoubleStream.of(agreement.values()).forEach(cells::add);
        return cells.toArray();
    }

    /** Returns the options of a package, by the issues of its table. */
    static List<String> options(Scenario scenario, TableAnalysis table, int[] terms) {
        List<String> issues = List.copyOf(scenario.issues().keySet());
        return IntStream.range(0, terms.length)
                .mapToObj(j -> scenario.issues()
                        .get(issues.get(table.issues()[j]))
                        .options()
                        .get(terms[j]))
                .toList();
    }
}
