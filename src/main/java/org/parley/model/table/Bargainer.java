package org.parley.model.table;

import org.parley.model.protocol.Protocol;
import org.parley.model.protocol.Table;
import org.parley.model.tactic.Position;

/** A party at a table, as its tactic sees it. */
record Bargainer(Table table, int party, int[] packages, TrackState state, EquilibriumPlay equilibrium)
        implements Position {

    @Override
    public double elapsed() {
        return state.elapsed();
    }

    @Override
    public int script() {
        return packages.length == 0
                ? Protocol.NO_TERMS
                : packages[Math.min(state.sessionsBefore(), packages.length - 1)];
    }

    @Override
    public double continuation() {
        return equilibrium.waiting(party);
    }

    @Override
    public double stationaryContinuation() {
        return equilibrium.waitingForEver(party);
    }
}
