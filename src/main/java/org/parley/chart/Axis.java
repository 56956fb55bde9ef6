package org.parley.chart;

import java.util.Objects;

/**
 * Axis of a chart.
 *
 * @param label names it, with its unit
 * @param scale how it is divided
 */
public record Axis(String label, Scale scale) {

    /** How an axis is divided. */
    public enum Scale {
        /** Any numbers, evenly. */
        NUMBER,
        /** Numbers above 0, by their order of magnitude. */
        MAGNITUDE,
        /** Days since 1970-01-01, written as dates. */
        DATE,
        /** Shares, in percent, from 0. */
        SHARE;

        /** Returns how a value is written in a table. */
        public ValueFormat format() {
            return switch (this) {
                case NUMBER -> ValueFormat.decimals(0, 3);
                case MAGNITUDE -> ValueFormat.COUNT;
                case DATE -> ValueFormat.DATE;
                case SHARE -> ValueFormat.SHARE;
            };
        }
    }

    /** Checks that nothing is missing. */
    public Axis {
        Objects.requireNonNull(label);
        Objects.requireNonNull(scale);
    }

    /** Whether it shows shares. */
    public boolean isOfShares() {
        return scale == Scale.SHARE;
    }
}
