package org.parley.model;

import sim.engine.SimState;
import sim.engine.Steppable;

/** The gates phase: tracks open and parties join, where their conditions hold. */
final class Gates implements Steppable {

    private static final long serialVersionUID = 1L;

    @Override
    public void step(SimState state) {
        NegotiationModel model = (NegotiationModel) state;
        for (int t = 0; t < model.tableCount() && !model.isOver(); t++) {
            model.table(t).openGates();
        }
    }
}
