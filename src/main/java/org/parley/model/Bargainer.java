package org.parley.model;

import org.parley.model.protocol.Protocol;
import org.parley.model.protocol.Table;
import org.parley.model.tactic.Position;

/** A party at a table, as its tactic sees it. */
final class Bargainer implements Position {

    private final TrackTable table;
    private final int party;
    private final int[] script;
    private final EquilibriumPlay equilibrium;

    Bargainer(TrackTable table, int party, int[] script, EquilibriumPlay equilibrium) {
        this.table = table;
        this.party = party;
        this.script = script;
        this.equilibrium = equilibrium;
    }

    @Override
    public Table table() {
        return table;
    }

    @Override
    public int party() {
        return party;
    }

    @Override
    public double elapsed() {
        return table.elapsed();
    }

    @Override
    public int script() {
        return script.length == 0 ? Protocol.NO_TERMS : script[Math.min(table.sessionsBefore(), script.length - 1)];
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
