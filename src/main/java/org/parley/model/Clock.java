package org.parley.model;

import sim.engine.SimState;
import sim.engine.Steppable;

/** The clock phase: the round is closed; at the deadline, or when no table is left, the run ends. */
final class Clock implements Steppable {

    private static final long serialVersionUID = 1L;

    @Override
    public void step(SimState state) {
        NegotiationModel model = (NegotiationModel) state;
        if (model.isOver()) {
            return;
        }
        model.record().closeRound();
        for (int i = 0; i < model.agentCount(); i++) {
            model.conduct(i).clear();
        }
        // Without a war nothing can happen once every table has closed; a war goes on to the deadline.
        if (model.round() >= model.setting.deadline || model.war() == null && allTablesClosed(model)) {
            model.end(model.record().outcomeWithoutCeasefire());
        }
    }

    private static boolean allTablesClosed(NegotiationModel model) {
        for (int t = 0; t < model.tableCount(); t++) {
            if (!model.table(t).hasAgreed() && !model.table(t).isBroken()) {
                return false;
            }
        }
        return true;
    }
}
