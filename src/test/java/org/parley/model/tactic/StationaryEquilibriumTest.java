package org.parley.model.tactic;

class StationaryEquilibriumTest implements TacticContract {

    @Override
    public Tactic tactic() {
        return new StationaryEquilibrium();
    }

    @Override
    public double[][] settings() {
        return new double[][] {{}};
    }
}
