package org.parley.experiment;

import java.util.IdentityHashMap;
import java.util.Map;
import org.parley.model.NegotiationModel;
import org.parley.model.compile.CompiledScenario;
import org.parley.scenario.Scenario;

/** The models of one thread: made once per scenario, since a case costs little and a model much. */
final class ModelCache {

    /** Enough for the categories of a design, little enough for memory. */
    private static final int KEPT = 64;

    /** By identity: to compare scenarios would take longer than a run. */
    private final Map<Scenario, NegotiationModel> byScenario = new IdentityHashMap<>();

    /** Returns a model on which the numbers of a case are fixed, until the next case is asked for. */
    NegotiationModel of(Case given) {
        if (byScenario.size() >= KEPT && !byScenario.containsKey(given.scenario())) {
            byScenario.clear();
        }
        NegotiationModel model = byScenario.computeIfAbsent(
                given.scenario(), scenario -> new NegotiationModel(CompiledScenario.of(scenario)));
        model.fix(given.fixed());
        return model;
    }
}
