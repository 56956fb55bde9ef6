package org.parley.report.discovery;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parley.findings.discovery.ExploredRuns;
import org.parley.scenario.Scenario;
import org.parley.statistics.discovery.Box;
import org.parley.statistics.discovery.Discovery;
import org.parley.statistics.discovery.FoundBox;
import org.parley.statistics.discovery.FoundBox.JudgedLimit;
import org.parley.statistics.discovery.FoundBox.JudgedStep;
import org.parley.statistics.discovery.Limit;
import org.parley.statistics.discovery.Merit;
import org.parley.statistics.discovery.Tree;
import org.parley.store.table.Csv;

/** What was discovered, as tables. */
public final class DiscoveryTables {

    /** Name of the table of boxes: each box, and those from which it was chosen. */
    public static final String BOXES = "boxes.csv";

    private final ExploredRuns runs;
    private final Discovery discovery;
    private final AssumptionWords words;

    private DiscoveryTables(Scenario scenario, ExploredRuns runs, Discovery discovery) {
        this.runs = runs;
        this.discovery = discovery;
        words = new AssumptionWords(scenario, runs.assumptions());
    }

    /** Returns the tables by the names of their files. */
    public static Map<String, String> of(Scenario scenario, ExploredRuns runs, Discovery discovery) {
        DiscoveryTables tables = new DiscoveryTables(scenario, runs, discovery);
        Map<String, String> files = new LinkedHashMap<>();
        files.put(BOXES, tables.boxes());
        files.put("limits.csv", tables.limits());
        files.put("tree.csv", tables.tree());
        return files;
    }

    private String boxes() {
        Csv csv = new Csv(
                Csv.Digits.SIX,
                "box",
                "step",
                "chosen",
                "limits",
                "found_mass",
                "found_coverage",
                "found_density",
                "mass",
                "coverage",
                "coverage_low",
                "coverage_high",
                "density",
                "density_low",
                "density_high",
                "runs_inside",
                "of_interest_inside",
                "where");
        for (int b = 0; b < discovery.boxes().size(); b++) {
            FoundBox box = discovery.boxes().get(b);
            for (int s = 0; s < box.trajectory().size(); s++) {
                JudgedStep step = box.trajectory().get(s);
                row(csv, b, Integer.toString(s), s == box.chosen(), step.box(), step.found(), step.judged());
            }
            row(csv, b, "final", true, box.box(), box.found(), box.judged());
        }
        return csv.text();
    }

    private void row(Csv csv, int b, String step, boolean chosen, Box box, Merit found, Merit judged) {
        csv.row(
                b + 1,
                step,
                chosen,
                box.limits().size(),
                found.mass().share(),
                found.coverage().share(),
                found.density().share(),
                judged.mass().share(),
                judged.coverage().share(),
                judged.coverage().low(),
                judged.coverage().high(),
                judged.density().share(),
                judged.density().low(),
                judged.density().high(),
                judged.inside(),
                judged.hits(),
                box.limits().isEmpty() ? "everywhere" : words.where(box.limits()));
    }

    private String limits() {
        Csv csv = new Csv(
                Csv.Digits.ALL,
                "box",
                "assumption",
                "side",
                "value",
                "categories",
                "found_quasi_p",
                "found_density_without",
                "p",
                "density_without");
        for (int b = 0; b < discovery.boxes().size(); b++) {
            for (JudgedLimit judged : discovery.boxes().get(b).limits()) {
                Limit limit = judged.limit();
                csv.row(
                        b + 1,
                        runs.assumptions().get(limit.dimension()).name(),
                        DiscoveryJson.side(limit),
                        limit.side() == Limit.Side.AMONG ? Double.NaN : limit.value(),
                        limit.side() == Limit.Side.AMONG ? words.kept(limit) : "",
                        judged.foundQuasiP(),
                        judged.foundWithout().density().share(),
                        judged.p(),
                        judged.judgedWithout().density().share());
            }
        }
        return csv.text();
    }

    private String tree() {
        Csv csv = new Csv(
                Csv.Digits.SIX,
                "node",
                "parent",
                "assumption",
                "condition",
                "runs",
                "of_interest",
                "share",
                "low",
                "high");
        node(csv, discovery.tree(), 1, 0, "", "");
        return csv.text();
    }

    /** Nodes are numbered so that those below node n are 2n and 2n + 1. */
    private void node(Csv csv, Tree node, int number, int parent, String assumption, String condition) {
        Merit judged = node.judged();
        csv.row(
                number,
                parent,
                assumption,
                condition,
                judged.inside(),
                judged.hits(),
                judged.density().share(),
                judged.density().low(),
                judged.density().high());
        if (!node.isLeaf()) {
            String of = runs.assumptions().get(node.question().dimension()).name();
            node(csv, node.yes(), 2 * number, number, of, words.kept(node.question()));
            node(csv, node.no(), 2 * number + 1, number, of, words.rest(node.question()));
        }
    }
}
