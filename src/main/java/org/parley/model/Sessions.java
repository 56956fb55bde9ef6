package org.parley.model;

import sim.engine.SimState;
import sim.engine.Steppable;

/** The talks phase: each open track holds its session, in the order of the scenario file. */
final class Sessions implements Steppable {

    private static final long serialVersionUID = 1L;

    @Override
    public void step(SimState state) {
        NegotiationModel model = (NegotiationModel) state;
        for (int t = 0; t < model.tableCount() && !model.isOver(); t++) {
            model.table(t).hold();
        }
    }
}
