package org.parley.scenario;

import java.util.List;

/** Quantities to compare with, whatever their range. */
public final class Quantities {

    private Quantities() {}

    /** Returns what a scenario says of a number. */
    public static Quantity said(Quantity quantity) {
        return said(quantity.parameter(), quantity.distribution(), quantity.evidence(), quantity.assumption());
    }

    /** Returns a number with its grounds. */
    public static Quantity said(String parameter, Distribution distribution, List<String> evidence, String assumption) {
        return new Quantity(parameter, null, distribution, Range.ANY, null, null, evidence, assumption);
    }

    /** Returns a plain number. */
    public static Quantity said(double value) {
        return said(null, new Distribution.Constant(value), List.of(), null);
    }
}
