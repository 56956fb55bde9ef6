package org.parley.report.whatif;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.parley.answer.story.EventDetails;
import org.parley.answer.story.Story;
import org.parley.answer.words.Vocabulary;
import org.parley.experiment.replay.PairedRuns;
import org.parley.findings.Goal;
import org.parley.findings.whatif.PairedExperiment.Paired;
import org.parley.findings.whatif.WhatIf;
import org.parley.outcome.FirstDifference;
import org.parley.outcome.Outcome;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.TraceEvent;
import org.parley.scenario.Scenario;
import org.parley.statistics.Proportion;
import org.parley.statistics.Transitions;
import org.parley.statistics.comparison.PairedShares;

/** A counterfactual for programs. */
public final class WhatIfJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private WhatIfJson() {}

    /** Returns it as a tree. */
    public static ObjectNode of(WhatIf whatIf) {
        Scenario scenario = whatIf.stored().scenario();
        ObjectNode root = JSON.objectNode()
                .put("scenario", scenario.name())
                .put("title", Vocabulary.title(scenario))
                .put("seed", whatIf.seed());
        ObjectNode sets = root.putObject("set");
        whatIf.sets().forEach(sets::put);
        ArrayNode changes = root.putArray("changes");
        whatIf.changes()
                .forEach(change -> changes.addObject()
                        .put("path", change.path())
                        .put("stored", change.from())
                        .put("changed", change.to()));
        root.set("run", whatIf.twins() == null ? JSON.nullNode() : run(whatIf));
        addTransitions(root, scenario, whatIf.paired());
        return root;
    }

    private static ObjectNode run(WhatIf whatIf) {
        PairedRuns twins = whatIf.twins();
        ObjectNode run = JSON.objectNode()
                .put("run", twins.stored().run())
                .put("picked_as", whatIf.rule())
                .put("picked_because", whatIf.why())
                .put("error", twins.error());
        Scenario before = whatIf.stored().scenario();
        Scenario after = whatIf.changed().scenario();
        Story stored = Story.of(before, twins.events());
        Story changed = Story.of(after, twins.changedEvents());
        run.set("stored", told(twins.stored(), stored));
        run.set("changed", told(twins.changed(), changed));
        if (twins.error() == null) {
            run.set("parts", parting(FirstDifference.inAnything(twins.events(), twins.changedEvents()), before, after));
            run.set(
                    "parts_in_deeds",
                    parting(FirstDifference.inDeeds(twins.events(), twins.changedEvents()), before, after));
            ArrayNode said = run.putArray("parting");
            PartingSentences.of(twins, stored, changed).forEach(place -> said.add(place.text()));
        }
        return run;
    }

    private static ObjectNode told(RunOutcome outcome, Story story) {
        return JSON.objectNode()
                .put("outcome", outcome.isFailed() ? null : outcome.outcome().id())
                .put("gist", outcome.isFailed() ? null : story.summary());
    }

    private static ObjectNode parting(Optional<FirstDifference> found, Scenario before, Scenario after) {
        if (found.isEmpty()) {
            return null;
        }
        FirstDifference parting = found.get();
        ObjectNode node = JSON.objectNode()
                .put("round", Math.min(parting.one().round(), parting.other().round()))
                .put("only_stored", parting.extra() == FirstDifference.Extra.ONE)
                .put("only_changed", parting.extra() == FirstDifference.Extra.OTHER);
        node.set("stored", event(before, parting.one()));
        node.set("changed", event(after, parting.other()));
        return node;
    }

    private static ObjectNode event(Scenario scenario, TraceEvent event) {
        ObjectNode node = JSON.objectNode().put("round", event.round()).put("event", EventDetails.kind(event));
        EventDetails.of(scenario, event).forEach(node::putPOJO);
        return node;
    }

    /** Adds what became what, and what it comes to. */
    static void addTransitions(ObjectNode root, Scenario scenario, Paired paired) {
        Transitions transitions = paired.transitions();
        root.put("runs", transitions.pairs()).put("failed", transitions.uncounted());
        share(root.putObject("outcome_changes"), transitions.changed());
        share(root.putObject("terms_change"), paired.otherTerms());
        ObjectNode goals = root.putObject("goals");
        for (Goal goal : Goal.of(scenario)) {
            change(goals.putObject(goal.id()), transitions.change(goal::isReached));
        }
        ArrayNode outcomes = root.putArray("outcomes");
        ArrayNode cells = root.putArray("transitions");
        for (Outcome from : Outcome.values()) {
            Proportion before = transitions.before(from.ordinal());
            Proportion after = transitions.after(from.ordinal());
            if (before.count() + after.count() > 0) {
                ObjectNode outcome = outcomes.addObject()
                        .put("outcome", from.id())
                        .put("label", Vocabulary.ofOutcome(scenario, from))
                        .put("stored", before.share())
                        .put("changed", after.share());
                change(outcome.putObject("difference"), transitions.change(k -> k == from.ordinal()));
            }
            for (Outcome to : Outcome.values()) {
                Proportion share = transitions.share(from.ordinal(), to.ordinal());
                if (share.count() > 0) {
                    share(cells.addObject().put("stored", from.id()).put("changed", to.id()), share);
                }
            }
        }
        ArrayNode sentences = root.putArray("sentences");
        TransitionSentences.of(scenario, paired).forEach(sentences::add);
    }

    private static void share(ObjectNode to, Proportion p) {
        to.put("runs", p.count())
                .put("share", finite(p.share()))
                .put("low95", finite(p.low()))
                .put("high95", finite(p.high()));
    }

    /** Adds a change of a share, in shares from −1 to 1. */
    static void change(ObjectNode to, PairedShares change) {
        to.put("gained", change.onlyFirst())
                .put("lost", change.onlySecond())
                .put("change", finite(change.difference()))
                .put("low95", finite(change.interval().low()))
                .put("high95", finite(change.interval().high()))
                .put("p", change.p());
    }

    private static Double finite(double x) {
        return Double.isFinite(x) ? x : null;
    }
}
