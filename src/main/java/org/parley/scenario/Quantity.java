package org.parley.scenario;

import java.util.List;

/**
 * A number in a scenario: a constant, a distribution or a reference to a parameter, and why it is what it is.
 *
 * @param parameter name of the parameter that it refers to, or null; all references to one share one draw
 * @param joint the draw on which it hangs with other numbers, or null if it is drawn by itself
 * @param distribution what is known of it, for the span in which it is written
 * @param range the values that it may take, for that span
 * @param rate how it depends on the length of time, or null if it does not
 * @param per span of time that it is written for, or null if that is a round or it does not depend on time
 * @param evidence ids of the claims that support it
 * @param assumption why this number although no claim gives it, or null
 */
public record Quantity(
        String parameter,
        Joint joint,
        Distribution distribution,
        Range range,
        Rate rate,
        Span per,
        List<String> evidence,
        String assumption) {

    /**
     * What a number is that hangs on one draw with others.
     *
     * @param through its values where the draw is 0, where it is 1, and at equal distances between; straight between these
     * @param with a number in [0, 1] that refers to a parameter
     */
    public record Joint(List<Double> through, Quantity with) {

        /** Copies the values. */
        public Joint {
            through = List.copyOf(through);
        }
    }

    /** Returns a plain number. */
    public static Quantity of(double value, Range range) {
        return new Quantity(null, null, new Distribution.Constant(value), range, null, null, List.of(), null);
    }

    /** Returns the number with a narrower range. */
    public Quantity within(Range narrower) {
        return new Quantity(parameter, joint, distribution, range.and(narrower), rate, per, evidence, assumption);
    }

    /** Copies the evidence. */
    public Quantity {
        evidence = Ordered.copy(evidence);
    }
}
