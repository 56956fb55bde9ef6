package org.parley.findings.laws;

/** The verdict on a law or on one of its claims, the gravest first. */
public enum Verdict {
    /** The runs contradict it, beyond four standard errors. */
    FAILS,
    /** The runs neither show it nor contradict it. */
    TOO_FEW_RUNS,
    /** The runs show it: it is so at both ends of a 95% interval. */
    HOLDS,
    /** The scenario has nothing that it speaks of. */
    DOES_NOT_APPLY;

    /** Returns the graver of two verdicts. */
    public Verdict and(Verdict other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
