package org.parley.model.table;

import org.parley.model.delegation.Floor;
import org.parley.model.protocol.Table;

/** A table as the delegation of one of its parties knows it. */
record TableFloor(TableContext context, Table table, int party) implements Floor {

    @Override
    public int round() {
        return context.run().round();
    }

    @Override
    public int session() {
        return context.run().session();
    }

    @Override
    public int track() {
        return context.index();
    }

    @Override
    public int actor() {
        return context.track().actorOf(party);
    }

    @Override
    public boolean isSeated() {
        return table.isSeated(party);
    }

    @Override
    public int packages() {
        return table.packages();
    }

    @Override
    public int[] terms(int pkg) {
        int[] terms = context.run().terms().clone();
        for (int j = 0; j < table.issues(); j++) {
            terms[context.track().space().issue(j)] = table.option(pkg, j);
        }
        return terms;
    }

    @Override
    public boolean mayPropose(int pkg) {
        return table.isPossible(pkg) && !table.isBlocked(pkg) && !table.crossesRedLine(party, pkg);
    }

    @Override
    public double value(int pkg) {
        return table.value(party, pkg);
    }

    @Override
    public double noDeal() {
        return table.noDeal(party);
    }

    @Override
    public double aspiration() {
        return table.aspiration(party);
    }

    @Override
    public double expectedConsent(int pkg) {
        return table.expectedConsent(party, pkg);
    }
}
