package org.parley.scenario;

import java.util.List;

/**
 * How actors bargain.
 *
 * @param sharpness slope of the acceptance probability in the value above aspiration
 * @param privateInformation largest error with which an actor sees the value of an option to another
 * @param exclusionPenalty value that an actor which must consent but had no seat deducts from any terms
 * @param bargaining the theory by which actors hold out, offer and accept: {@link #ASPIRATIONS} or
 *     {@link #INCOMPLETE_INFORMATION}
 * @param judgementError standard deviation of an actor's lasting error about an option of the issue that it cares most
 *     about; with incomplete information
 * @param concludingCost what it takes to conclude any agreement; with incomplete information
 * @param evidence ids of the claims that support the theory
 * @param assumption why this theory although no claim gives it, or null
 */
public record Talks(
        Quantity sharpness,
        Quantity privateInformation,
        Quantity exclusionPenalty,
        String bargaining,
        Quantity judgementError,
        Quantity concludingCost,
        List<String> evidence,
        String assumption) {

    /** Aspirations that fall by a tactic; no-deal values are common knowledge. */
    public static final String ASPIRATIONS = "aspirations";

    /** Each holds out for what bargaining on is worth to it, and alone knows how much it can bear (Fearon 1995). */
    public static final String INCOMPLETE_INFORMATION = "incomplete_information";

    /** Fills in the defaults. */
    public Talks {
        evidence = Ordered.copy(evidence);
    }

    /** Sharpness from which on nobody errs: what is worth as much is accepted, what is worth less is not. */
    public static final double EXACT = 1e9;

    /** Whether actors bargain with incomplete information about each other's resolve. */
    public boolean isIncomplete() {
        return bargaining.equals(INCOMPLETE_INFORMATION);
    }
}
