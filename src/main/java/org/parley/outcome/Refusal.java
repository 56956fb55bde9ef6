package org.parley.outcome;

import java.util.Locale;

/**
 * A refusal of terms: who, on what issue, why, when, and by how much.
 *
 * @param actor index of the actor in the scenario
 * @param issue index of the issue on which the terms cost the actor most against what it wants
 * @param reason why it refused
 * @param round round of the refusal, from 1
 * @param gap value by which the terms fall short of what would be accepted on balance, on the actor's own scale; negative
 *     for a refusal in spite of that, infinite for a red line
 */
public record Refusal(int actor, int issue, Reason reason, int round, double gap) {

    /** Fails on a gap that is no number. */
    public Refusal {
        if (Double.isNaN(gap)) {
            throw new IllegalArgumentException("the gap of a refusal is not a number");
        }
    }

    /** Why terms are refused. */
    public enum Reason {
        /** The terms cross a line that the actor never crosses. */
        RED_LINE,
        /** The terms are worth less than the actor still hopes for. */
        BELOW_ASPIRATION,
        /** The actor had no seat and was shown finished terms. */
        WITHOUT_A_SEAT,
        /** The audience at home refused. */
        NOT_RATIFIED;

        /** Returns the name used in files, such as {@code red_line}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
