package org.parley.scenario;

import java.util.Map;

/**
 * A condition under which a track opens or a party joins, as a tree.
 *
 * <p>The language: {@code from_start}, {@code never}, {@code agreed(TRACK)}, {@code broken(TRACK)}, {@code open(TRACK)},
 * {@code happened(EVENT)}, {@code drawn(PARAMETER is OPTION)}, and measures compared to a number with {@code >=}, {@code <=},
 * {@code >} and {@code <}: {@code belief(OBSERVER, ACTOR is committed)}, {@code round}, {@code rounds} (since the start),
 * {@code rounds(TRACK)} (since it opened), {@code front}, {@code refusals(ACTOR)}, {@code offers(TRACK)}, {@code ceasefires} and
 * {@code broken} (cease-fires signed and broken so far); joined by {@code and}, {@code or}, {@code not} and parentheses; or the
 * name of a condition from {@code conditions}.
 */
public sealed interface Condition {

    /**
     * Reads a condition from its text.
     *
     * @param text the condition, or the name of one
     * @param named conditions that have names
     * @throws IllegalArgumentException if it cannot be read; the message says where and what was expected
     */
    static Condition parse(String text, Map<String, String> named) {
        return ConditionParser.parse(text, named);
    }

    /** Always or never true. */
    record Always(boolean value) implements Condition {}

    /** Both sides hold. */
    record And(Condition left, Condition right) implements Condition {}

    /** Either side holds. */
    record Or(Condition left, Condition right) implements Condition {}

    /** The inner condition does not hold. */
    record Not(Condition inner) implements Condition {}

    /** A track is in some state. */
    record TrackIs(State state, String track) implements Condition {}

    /** States of a track that a condition can ask for. */
    enum State {
        OPEN,
        AGREED,
        BROKEN
    }

    /** A choice is drawn for the run as an option. */
    record IsDrawn(String parameter, String option) implements Condition {}

    /** An event of the scenario has happened. */
    record Happened(String event) implements Condition {}

    /** A measured quantity compares to a number. */
    record Compare(Measure measure, Relation relation, double number) implements Condition {}

    /** How a quantity compares to a number. */
    enum Relation {
        AT_LEAST(">="),
        AT_MOST("<="),
        ABOVE(">"),
        BELOW("<");

        private final String sign;

        Relation(String sign) {
            this.sign = sign;
        }

        /** Returns the sign as the file writes it. */
        public String sign() {
            return sign;
        }

        /** Whether {@code x} relates so to {@code number}. */
        public boolean holds(double x, double number) {
            return switch (this) {
                case AT_LEAST -> x >= number;
                case AT_MOST -> x <= number;
                case ABOVE -> x > number;
                case BELOW -> x < number;
            };
        }
    }

    /** Something that a condition can measure. */
    sealed interface Measure {}

    /** Observer's probability that an actor is committed. */
    record Belief(String observer, String actor) implements Measure {}

    /** Number of the current round, from 1. */
    record Round() implements Measure {}

    /** Rounds since a track opened; 0 before. */
    record RoundsOf(String track) implements Measure {}

    /** Rounds that have passed since the start. */
    record Rounds() implements Measure {}

    /** Refusals of an actor so far, at whatever table. */
    record RefusalsOf(String actor) implements Measure {}

    /** Offers made on a track so far. */
    record OffersOn(String track) implements Measure {}

    /** General cease-fires signed so far. */
    record Ceasefires() implements Measure {}

    /** General cease-fires broken so far. */
    record Broken() implements Measure {}

    /** Position of the front. */
    record FrontPosition() implements Measure {}
}
