package org.parley.report.whatif;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.parley.answer.words.Vocabulary;
import org.parley.findings.whatif.DecisiveChanges;
import org.parley.findings.whatif.DecisiveChanges.Pivot;
import org.parley.scenario.Scenario;
import org.parley.scenario.study.Counterfactual;

/** Pivots for programs. */
public final class PivotsJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private PivotsJson() {}

    /** Returns them as a tree. */
    public static ObjectNode of(DecisiveChanges pivots) {
        Scenario scenario = pivots.file().scenario();
        PivotLabels labels = new PivotLabels(scenario);
        ObjectNode root = JSON.objectNode()
                .put("scenario", scenario.name())
                .put("title", Vocabulary.title(scenario))
                .put("seed", pivots.seed())
                .put("runs", pivots.runs())
                .put("tests", pivots.tests())
                .put("level", DecisiveChanges.LEVEL);
        ArrayNode tried = root.putArray("pivots");
        for (Pivot pivot : pivots.tried()) {
            ObjectNode node = change(tried.addObject(), pivot.change(), labels);
            ObjectNode adjusted = node.putObject("p_adjusted");
            for (int g = 0; g < pivots.goals().size(); g++) {
                adjusted.put(pivots.goals().get(g).id(), pivot.p().get(g));
            }
            WhatIfJson.addTransitions(node, scenario, pivot.paired());
            node.remove("sentences");
        }
        ArrayNode untried = root.putArray("not_tried");
        pivots.untried()
                .forEach(u -> change(untried.addObject(), u.change(), labels).put("why", u.why()));
        ArrayNode sentences = root.putArray("sentences");
        PivotSentences.of(pivots).forEach(sentences::add);
        return root;
    }

    private static ObjectNode change(ObjectNode to, Counterfactual change, PivotLabels labels) {
        to.put("change", labels.of(change))
                .put("kind", change.kind().name().toLowerCase(Locale.ROOT))
                .put("track", change.track())
                .put("actor", change.actor())
                .put("name", change.name())
                .put("value", change.value());
        ObjectNode sets = to.putObject("set");
        change.sets().forEach(sets::put);
        return to;
    }
}
