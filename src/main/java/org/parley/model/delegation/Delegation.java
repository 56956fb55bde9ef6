package org.parley.model.delegation;

/**
 * The role of one actor, asked wherever it decides. The engine judges what is legal, a delegation only chooses; whatever it leaves
 * to the model is decided by the model's rules. Random numbers are drawn whoever decides, so that the luck of all others stays.
 */
public interface Delegation {

    /** A proposal that is left to the model's rules. */
    int MODEL = -2;

    /**
     * Chooses what to propose.
     *
     * @return a package that may be proposed, {@link org.parley.model.protocol.Protocol#NO_TERMS} to propose nothing, or
     *     {@link #MODEL}
     */
    default int propose(Floor floor) {
        return MODEL;
    }

    /** Answers a package that another has put, or that is finished. */
    default Choice answer(Floor floor, int pkg) {
        return Choice.MODEL;
    }

    /**
     * Votes whether one package is better than another.
     *
     * @param other the other package, or {@link org.parley.model.protocol.Protocol#NO_TERMS} for no deal
     */
    default Choice prefers(Floor floor, int pkg, int other) {
        return Choice.MODEL;
    }

    /**
     * Chooses whether to give a contribution to a cease-fire that has been signed.
     *
     * @param round in which it was signed
     * @param actor that decides
     * @param kind what is given, such as troops
     * @param chance that the model would give it
     */
    default Choice contributes(int round, int actor, String kind, double chance) {
        return Choice.MODEL;
    }
}
