package org.parley.findings.effects;

/** What is to be said of a claim or a number. */
public enum Verdict {
    /** It changes something, and what it implies if the file says so. */
    WORKS,
    /** It changes something, but nothing is seen of what the claim implies. */
    WORKS_ELSEWHERE,
    /** It changes nothing in the scenario as it is, but does with another option of a parameter. */
    WORKS_IN_A_VARIANT,
    /** The runs show no effect. */
    NO_EFFECT,
    /** What the claim implies goes the other way. */
    WRONG_DIRECTION,
    /** Nothing is to come of it, as the file says. */
    LABEL
}
