package org.parley.outcome;

import java.util.Locale;

/**
 * A refusal of terms: who, on what issue, why, and when.
 *
 * @param actor index of the actor in the scenario
 * @param issue index of the issue on which the terms cost the actor most against what it wants
 * @param reason why it refused
 * @param round round of the refusal, from 1
 */
public record Refusal(int actor, int issue, Reason reason, int round) {

    /** Why terms are refused. */
    public enum Reason {
        /** The terms cross a line that the actor never crosses. */
        RED_LINE("crosses a red line"),
        /** The terms are worth less than the actor still hopes for. */
        BELOW_ASPIRATION("below aspiration"),
        /** The actor had no seat and was shown finished terms. */
        WITHOUT_A_SEAT("made without it"),
        /** The audience at home refused. */
        NOT_RATIFIED("not ratified at home");

        private final String label;

        Reason(String label) {
            this.label = label;
        }

        /** Returns the name used in files, such as {@code red_line}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Returns the reason for people. */
        public String label() {
            return label;
        }
    }
}
