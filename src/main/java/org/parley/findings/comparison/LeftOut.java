package org.parley.findings.comparison;

/**
 * Something that is not compared.
 *
 * @param kind what it is
 * @param subject id of the outcome, issue or actor, or empty
 * @param reason why not
 */
public record LeftOut(Kind kind, String subject, Reason reason) {

    /** Why something is not compared. */
    public enum Reason {
        /** Only the reference has it. */
        ONLY_IN_REFERENCE,
        /** Only the other has it. */
        ONLY_IN_OTHER,
        /** The options of the issue are not the same. */
        OTHER_OPTIONS,
        /** The actor wants something else, so that its values are on another scale. */
        OTHER_SCALE,
        /** A round is not as long. */
        OTHER_ROUNDS,
        /** Cease-fires are not watched for as long. */
        OTHER_HORIZON,
        /** Only one of the two has a war. */
        OTHER_AIM
    }
}
