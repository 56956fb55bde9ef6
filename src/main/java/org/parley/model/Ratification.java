package org.parley.model;

import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * The ratification phase: terms found at a table go to consenting actors without a seat and to the audiences at home
 * (Putnam 1988). Terms that fail go back to the table.
 */
final class Ratification implements Steppable {

    private static final long serialVersionUID = 1L;

    @Override
    public void step(SimState state) {
        NegotiationModel model = (NegotiationModel) state;
        for (int t = 0;
                t < model.tableCount() && !model.isOver() && !model.ceasefire().isSigned();
                t++) {
            model.table(t).ratify();
        }
    }
}
