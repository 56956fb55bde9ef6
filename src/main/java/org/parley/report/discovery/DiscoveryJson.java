package org.parley.report.discovery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.parley.findings.discovery.DiscoveryInput;
import org.parley.findings.discovery.ExploredRuns;
import org.parley.scenario.Scenario;
import org.parley.statistics.Proportion;
import org.parley.statistics.discovery.Discovery;
import org.parley.statistics.discovery.FoundBox;
import org.parley.statistics.discovery.FoundBox.JudgedLimit;
import org.parley.statistics.discovery.FoundBox.JudgedStep;
import org.parley.statistics.discovery.Limit;
import org.parley.statistics.discovery.Merit;
import org.parley.statistics.discovery.Tree;

/** What was discovered, as JSON for programs. */
public final class DiscoveryJson {

    private final JsonMapper json = new JsonMapper();
    private final ExploredRuns runs;
    private final Discovery discovery;

    private DiscoveryJson(ExploredRuns runs, Discovery discovery) {
        this.runs = runs;
        this.discovery = discovery;
    }

    /** Returns the document, which ends in a line feed. */
    public static String of(Scenario scenario, ExploredRuns runs, Discovery discovery) {
        DiscoveryJson made = new DiscoveryJson(runs, discovery);
        ObjectNode root = made.root(scenario);
        try {
            return made.json.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String side(Limit limit) {
        return limit.side().name().toLowerCase(Locale.ROOT);
    }

    private ObjectNode root(Scenario scenario) {
        ObjectNode root = json.createObjectNode().put("scenario", scenario.name());
        if (runs.folder().isSweep()) {
            root.put("study", runs.folder().study()).put("cases", runs.folder().cases());
        }
        root.put("halves", runs.split().name().toLowerCase(Locale.ROOT))
                .put("target", runs.target().text())
                .put("runs", runs.looked())
                .put("stored", runs.folder().stored())
                .put("failed", runs.failed())
                .put("assumptions", runs.assumptions().size());
        root.set("found_on", merit(discovery.found()));
        root.set("judged_on", merit(discovery.judged()));
        ArrayNode boxes = root.putArray("boxes");
        List<String> sentences = DiscoveryText.sentences(scenario, runs, discovery);
        for (int b = 0; b < sentences.size(); b++) {
            boxes.add(box(discovery.boxes().get(b), sentences.get(b)));
        }
        root.set("tree", tree(discovery.tree()));
        return root;
    }

    private ObjectNode merit(Merit merit) {
        ObjectNode node = json.createObjectNode()
                .put("runs_inside", merit.inside())
                .put("of_interest_inside", merit.hits())
                .put("runs", merit.all())
                .put("of_interest", merit.allHits());
        node.set("density", share(merit.density()));
        node.set("coverage", share(merit.coverage()));
        node.set("mass", share(merit.mass()));
        return node;
    }

    private ObjectNode share(Proportion share) {
        ObjectNode node = json.createObjectNode();
        if (share.of() > 0) {
            node.put("share", share.share()).put("low", share.low()).put("high", share.high());
        }
        return node;
    }

    private ObjectNode limit(Limit limit) {
        DiscoveryInput assumption = runs.assumptions().get(limit.dimension());
        ObjectNode node =
                json.createObjectNode().put("assumption", assumption.name()).put("side", side(limit));
        if (limit.side() == Limit.Side.AMONG) {
            ArrayNode categories = node.putArray("categories");
            limit.categories()
                    .forEach(c -> categories.add(assumption.categories().get(c)));
        } else {
            node.put("value", limit.value());
        }
        return node;
    }

    private ObjectNode box(FoundBox box, String sentence) {
        ObjectNode node = json.createObjectNode()
                .put("sentence", sentence)
                .put("stands", box.stands(discovery.judged().base().share()));
        node.set("found", merit(box.found()));
        node.set("judged", merit(box.judged()));
        ArrayNode limits = node.putArray("limits");
        for (JudgedLimit judged : box.limits()) {
            limits.add(limit(judged.limit())
                    .put("found_quasi_p", judged.foundQuasiP())
                    .put("p", judged.p())
                    .set("judged_without", merit(judged.judgedWithout())));
        }
        ArrayNode trajectory = node.putArray("trajectory");
        for (JudgedStep step : box.trajectory()) {
            ObjectNode one = trajectory.addObject();
            ArrayNode some = one.putArray("limits");
            step.box().limits().forEach(l -> some.add(limit(l)));
            one.set("found", merit(step.found()));
            one.set("judged", merit(step.judged()));
        }
        return node.put("chosen", box.chosen());
    }

    private ObjectNode tree(Tree tree) {
        ObjectNode node = json.createObjectNode();
        node.set("found", merit(tree.found()));
        node.set("judged", merit(tree.judged()));
        if (!tree.isLeaf()) {
            node.set("question", limit(tree.question()));
            node.set("yes", tree(tree.yes()));
            node.set("no", tree(tree.no()));
        }
        return node;
    }
}
