package org.parley.model.tactic;

/**
 * Equilibrium play with a deadline (Ståhl 1972; Rubinstein 1982): the actor asks for what waiting is worth to it, worked
 * out by backward induction from the last round, and offers the best package that the others prefer to waiting.
 *
 * <p>Everyone at the table must play so, and nothing but the talks may move. No settings.
 */
public final class Equilibrium implements Tactic {

    @Override
    public String name() {
        return "equilibrium";
    }

    @Override
    public String summary() {
        return "Asks for what waiting is worth, by backward induction from the deadline (Rubinstein 1982). "
                + "Everyone at the table must play so.";
    }

    @Override
    public String source() {
        return "Stahl (1972), Bargaining Theory; Rubinstein (1982), Econometrica 50(1): 97-109";
    }

    @Override
    public Play play() {
        return Play.EQUILIBRIUM;
    }

    @Override
    public double concession(Position at, double[] settings) {
        return Tactic.asking(at, at.continuation());
    }
}
