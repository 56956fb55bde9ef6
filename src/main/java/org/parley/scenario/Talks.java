package org.parley.scenario;

/**
 * How actors bargain.
 *
 * @param sharpness slope of the acceptance probability in the value above aspiration, above 0; default 40
 * @param privateInformation largest error with which an actor sees the value of an option to another, in [0, 1];
 *     default 0
 * @param exclusionPenalty value that an actor which must consent but had no seat deducts from any terms, in [0, 1];
 *     default 0
 */
public record Talks(Quantity sharpness, Quantity privateInformation, Quantity exclusionPenalty) {

    /** Fills in the defaults. */
    public Talks {
        sharpness = sharpness == null ? Quantity.of(40) : sharpness;
        privateInformation = privateInformation == null ? Quantity.of(0) : privateInformation;
        exclusionPenalty = exclusionPenalty == null ? Quantity.of(0) : exclusionPenalty;
    }
}
