package org.parley.model.tactic;

import java.util.List;
import org.parley.model.protocol.Protocol;

/** How far an actor has come down from its best feasible value towards its no-deal value. */
public interface Tactic {

    /** What a tactic asks of the scenario beyond a table. */
    enum Play {
        /** Nothing: it looks at the clock or at offers. */
        RULE_OF_THUMB,
        /** An equilibrium that can be worked out: everyone plays for it, and nothing else moves. */
        EQUILIBRIUM,
        /** A list of offers in the scenario file. */
        SCRIPT
    }

    /** Returns the published name in snake_case, as the scenario file writes it. */
    String name();

    /** Returns what it does and whose it is, in one sentence: its description in the schema. */
    String summary();

    /** Returns the paper or book that it comes from. */
    String source();

    /** Returns its settings, in the order in which {@link #concession} takes them: their one declaration. */
    default List<ParameterDeclaration> parameters() {
        return List.of();
    }

    /** Returns what it asks of the scenario. */
    default Play play() {
        return Play.RULE_OF_THUMB;
    }

    /**
     * Returns the share of the way conceded.
     *
     * @param at where the actor stands
     * @param settings values of {@link #parameters()}
     * @return in [0, 1]; 0 asks for the best feasible value, 1 for no more than no deal
     */
    double concession(Position at, double[] settings);

    /** Returns the package that the actor insists on now, or {@link Protocol#NO_TERMS} if it may choose. */
    default int demand(Position at) {
        return Protocol.NO_TERMS;
    }

    /**
     * Returns the concession that leaves an actor asking for a value.
     *
     * @param at where the actor stands
     * @param value the value
     * @return in [0, 1]
     */
    static double asking(Position at, double value) {
        double best = at.table().best(at.party());
        double noDeal = at.table().noDeal(at.party());
        return best <= noDeal ? 1 : Math.min(1, Math.max(0, (best - value) / (best - noDeal)));
    }
}
