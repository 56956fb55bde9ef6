package org.parley.scenario;

/**
 * How actors bargain.
 *
 * @param sharpness slope of the acceptance probability in the value above aspiration
 * @param privateInformation largest error with which an actor sees the value of an option to another
 * @param exclusionPenalty value that an actor which must consent but had no seat deducts from any terms
 */
public record Talks(Quantity sharpness, Quantity privateInformation, Quantity exclusionPenalty) {

    /** Sharpness from which on nobody errs: what is worth as much is accepted, what is worth less is not. */
    public static final double EXACT = 1e9;
}
