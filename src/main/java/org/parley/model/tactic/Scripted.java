package org.parley.model.tactic;

import org.parley.model.protocol.Protocol;

/**
 * A script (Schelling 1960, on commitment): the scenario file lists what the actor offers, session by session; the last offer stays. It accepts whatever is
 * worth as much to it as its own offer. For replaying a negotiation that was, or one that a teacher wants to show.
 *
 * <p>{@code offers}: a list of options by issue; issues left out stay as they are. In a session whose offer cannot be made
 * the actor asks for its best and may choose.
 */
public final class Scripted implements Tactic {

    @Override
    public String name() {
        return "scripted";
    }

    @Override
    public String summary() {
        return "Offers what the file says, session by session, and accepts whatever is worth as much to it.";
    }

    @Override
    public String source() {
        return "Schelling (1960), The Strategy of Conflict, ch. 2: a commitment to demands, whatever the other does";
    }

    @Override
    public Play play() {
        return Play.SCRIPT;
    }

    @Override
    public double concession(Position at, double[] settings) {
        int demand = demand(at);
        return demand == Protocol.NO_TERMS ? 0 : Tactic.asking(at, at.table().value(at.party(), demand));
    }

    @Override
    public int demand(Position at) {
        int scripted = at.script();
        return scripted != Protocol.NO_TERMS && at.table().isPossible(scripted) ? scripted : Protocol.NO_TERMS;
    }
}
