package org.parley.model.tactic;

/**
 * Equilibrium play as if talks had no deadline (Rubinstein 1982; Baron and Ferejohn 1989): like {@link Equilibrium}, but
 * what waiting is worth depends only on who proposes, not on the round.
 *
 * <p>Everyone at the table must play so, and nothing but the talks may move. No settings.
 */
public final class StationaryEquilibrium implements Tactic {

    @Override
    public String name() {
        return "stationary_equilibrium";
    }

    @Override
    public String summary() {
        return "The same as if talks had no deadline.";
    }

    @Override
    public String source() {
        return "Rubinstein (1982), Econometrica 50(1): 97-109; Baron and Ferejohn (1989), American Political Science"
                + " Review 83(4): 1181-1206";
    }

    @Override
    public Play play() {
        return Play.EQUILIBRIUM;
    }

    @Override
    public double concession(Position at, double[] settings) {
        return Tactic.asking(at, at.stationaryContinuation());
    }
}
