package org.parley.report.whatif;

import org.parley.answer.words.Vocabulary;
import org.parley.scenario.Scenario;
import org.parley.scenario.study.Counterfactual;

/** What a counterfactual is called. */
final class PivotLabels {

    private final Scenario scenario;

    PivotLabels(Scenario scenario) {
        this.scenario = scenario;
    }

    /** Returns a short name, such as "Ukraine has no veto (settlement)". */
    String of(Counterfactual change) {
        String who = change.actor() == null ? "" : Vocabulary.ofActor(scenario, change.actor());
        String what = change.name() == null ? "" : Vocabulary.ofId(change.name());
        return switch (change.kind()) {
            case VETO_TAKEN -> who + " has no veto" + at(change);
            case VETO_GIVEN -> who + " has a veto" + at(change);
            case SEAT_TAKEN -> who + " never sits" + at(change);
            case SEAT_GIVEN -> who + " sits from the start" + at(change);
            case CONTRIBUTION_TAKEN -> who + " never gives " + what;
            case CONTRIBUTION_CERTAIN -> who + " surely gives " + what;
            case AUDIENCE_CONTENT -> who + " need not ratify at home";
            case FACILITATOR_TAKEN -> who + " does not help" + at(change);
            case PARAMETER -> change.name() + " is " + change.value();
        };
    }

    private String at(Counterfactual change) {
        return scenario.tracks().size() == 1 ? "" : " (" + Vocabulary.ofId(change.track()) + ")";
    }
}
