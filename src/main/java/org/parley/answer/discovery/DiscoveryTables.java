package org.parley.answer.discovery;

import java.util.List;
import java.util.Locale;
import org.parley.answer.Cell;
import org.parley.answer.Table;
import org.parley.findings.discovery.ExploredRuns;
import org.parley.statistics.discovery.Box;
import org.parley.statistics.discovery.Discovery;
import org.parley.statistics.discovery.FoundBox;
import org.parley.statistics.discovery.FoundBox.JudgedLimit;
import org.parley.statistics.discovery.FoundBox.JudgedStep;
import org.parley.statistics.discovery.Limit;
import org.parley.statistics.discovery.Merit;
import org.parley.statistics.discovery.Tree;

/** Tables of a discovery, for programs. */
final class DiscoveryTables {

    private final ExploredRuns runs;
    private final Discovery discovery;
    private final AssumptionWords words;

    private DiscoveryTables(ExploredRuns runs, Discovery discovery, AssumptionWords words) {
        this.runs = runs;
        this.discovery = discovery;
        this.words = words;
    }

    /** Returns the tables: boxes and those from which they were chosen, their limits, the tree. */
    static List<Table> of(ExploredRuns runs, Discovery discovery, AssumptionWords words) {
        DiscoveryTables tables = new DiscoveryTables(runs, discovery, words);
        return List.of(tables.boxes(), tables.limits(), tables.tree(), tables.search());
    }

    /** What was looked at, in one row: on which runs boxes and tree were found and judged. */
    private Table search() {
        return Table.data(
                        "search",
                        "study,cases,halves,target,runs,stored,failed,assumptions,found_on_runs,"
                                + "found_on_of_interest,judged_on_runs,judged_on_of_interest")
                .row(
                        runs.folder().isSweep() ? runs.folder().study() : null,
                        runs.folder().isSweep() ? runs.folder().cases() : null,
                        runs.split().name().toLowerCase(Locale.ROOT),
                        runs.target().text(),
                        runs.looked(),
                        runs.folder().stored(),
                        runs.failed(),
                        runs.assumptions().size(),
                        discovery.found().all(),
                        discovery.found().allHits(),
                        discovery.judged().all(),
                        discovery.judged().allHits())
                .build();
    }

    private Table boxes() {
        Table.Builder csv = Table.data(
                "boxes",
                "box,step,chosen,limits,found_mass,found_coverage,found_density,mass,coverage,coverage_low,"
                        + "coverage_high,density,density_low,density_high,runs_inside,of_interest_inside,where");
        for (int b = 0; b < discovery.boxes().size(); b++) {
            FoundBox box = discovery.boxes().get(b);
            for (int s = 0; s < box.trajectory().size(); s++) {
                JudgedStep step = box.trajectory().get(s);
                row(csv, b, Integer.toString(s), s == box.chosen(), step.box(), step.found(), step.judged());
            }
            row(csv, b, "final", true, box.box(), box.found(), box.judged());
        }
        return csv.build();
    }

    private void row(Table.Builder csv, int b, String step, boolean chosen, Box box, Merit found, Merit judged) {
        csv.row(
                b + 1,
                step,
                chosen,
                box.limits().size(),
                found.mass().share(),
                found.coverage().share(),
                found.density().share(),
                judged.mass().share(),
                Cell.spread(judged.coverage()),
                Cell.spread(judged.density()),
                judged.inside(),
                judged.hits(),
                box.limits().isEmpty() ? "everywhere" : words.where(box.limits()));
    }

    private Table limits() {
        Table.Builder csv = Table.data(
                "limits",
                "box,assumption,side,value,categories,found_quasi_p,found_density_without,p," + "density_without");
        for (int b = 0; b < discovery.boxes().size(); b++) {
            for (JudgedLimit judged : discovery.boxes().get(b).limits()) {
                Limit limit = judged.limit();
                csv.row(
                        b + 1,
                        runs.assumptions().get(limit.dimension()).name(),
                        limit.side().name().toLowerCase(Locale.ROOT),
                        limit.side() == Limit.Side.AMONG ? Double.NaN : limit.value(),
                        limit.side() == Limit.Side.AMONG ? words.kept(limit) : "",
                        judged.foundQuasiP(),
                        judged.foundWithout().density().share(),
                        judged.p(),
                        judged.judgedWithout().density().share());
            }
        }
        return csv.exact().build();
    }

    private Table tree() {
        Table.Builder csv = Table.data("tree", "node,parent,assumption,condition,runs,of_interest,share,low,high");
        node(csv, discovery.tree(), 1, 0, "", "");
        return csv.build();
    }

    /** Nodes are numbered so that those below node n are 2n and 2n + 1. */
    private void node(Table.Builder csv, Tree node, int number, int parent, String assumption, String condition) {
        Merit judged = node.judged();
        csv.row(number, parent, assumption, condition, judged.inside(), judged.hits(), Cell.spread(judged.density()));
        if (!node.isLeaf()) {
            String of = runs.assumptions().get(node.question().dimension()).name();
            node(csv, node.yes(), 2 * number, number, of, words.kept(node.question()));
            node(csv, node.no(), 2 * number + 1, number, of, words.rest(node.question()));
        }
    }
}
