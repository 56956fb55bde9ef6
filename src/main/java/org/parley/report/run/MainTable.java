package org.parley.report.run;

import java.util.Comparator;
import java.util.List;
import org.parley.analysis.ScenarioAnalysis;
import org.parley.analysis.TableAnalysis;
import org.parley.scenario.Scenario;

/** The table that matters most: where a cease-fire is bargained over, else the one with the most issues, the first of those. */
final class MainTable {

    private MainTable() {}

    static TableAnalysis of(ScenarioAnalysis analysis) {
        Scenario scenario = analysis.scenario();
        List<String> issues = List.copyOf(scenario.issues().keySet());
        int ceasefire = scenario.ceasefire() == null
                ? -1
                : issues.indexOf(scenario.ceasefire().issue());
        return analysis.tables().stream()
                .min(Comparator.comparing((TableAnalysis t) -> !has(t, ceasefire))
                        .thenComparing(t -> -t.issues().length))
                .orElseThrow();
    }

    private static boolean has(TableAnalysis table, int issue) {
        for (int k : table.issues()) {
            if (k == issue) {
                return true;
            }
        }
        return false;
    }
}
