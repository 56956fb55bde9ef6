package org.parley.scenario.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import org.parley.scenario.Distribution;

/**
 * The values that a number may take, as the schema states them.
 *
 * @param low lower bound, or minus infinity
 * @param lowOpen whether the lower bound itself is excluded
 * @param high upper bound, or infinity
 * @param highOpen whether the upper bound itself is excluded
 */
public record Range(double low, boolean lowOpen, double high, boolean highOpen) {

    /** Reads the range of a number's schema. */
    public static Range of(JsonNode schema) {
        JsonNode above = ScenarioSchema.keyword(schema, "exclusiveMinimum");
        JsonNode below = ScenarioSchema.keyword(schema, "exclusiveMaximum");
        JsonNode least = ScenarioSchema.keyword(schema, "minimum");
        JsonNode most = ScenarioSchema.keyword(schema, "maximum");
        return new Range(
                above.isNumber() ? above.asDouble() : least.asDouble(Double.NEGATIVE_INFINITY),
                above.isNumber(),
                below.isNumber() ? below.asDouble() : most.asDouble(Double.POSITIVE_INFINITY),
                below.isNumber());
    }

    public boolean holds(double x) {
        return (lowOpen ? x > low : x >= low) && (highOpen ? x < high : x <= high);
    }

    /** Whether every draw lies in the range. The ends of a continuous distribution are never drawn. */
    public boolean holds(Distribution d) {
        if (d.isConstant() || d instanceof Distribution.Discrete) {
            return holds(d.lower()) && holds(d.upper());
        }
        return d.lower() >= low && d.upper() <= high;
    }

    /** Returns what share of the range a distribution covers, in [0, 1]; null if the range has no end. */
    public Double share(Distribution d) {
        double width = high - low;
        return Double.isInfinite(width) ? null : Math.min(1, (d.upper() - d.lower()) / width);
    }

    /** Returns the rule that a number in this range follows. */
    public String rule() {
        String from = lowOpen ? "above " + text(low) : "at least " + text(low);
        String to = highOpen ? "below " + text(high) : "at most " + text(high);
        if (Double.isInfinite(high)) {
            return "must be " + (lowOpen ? from : text(low) + " or more");
        }
        if (Double.isInfinite(low)) {
            return "must be " + (highOpen ? to : text(high) + " or less");
        }
        return lowOpen || highOpen
                ? "must be " + from + " and " + to
                : "must be between " + text(low) + " and " + text(high);
    }

    public static String text(double x) {
        return x == Math.rint(x) && Math.abs(x) < 1e15 ? Long.toString((long) x) : Double.toString(x);
    }

    /** Returns a number to three significant digits. */
    public static String rounded(double x) {
        return x == 0
                ? "0"
                : new BigDecimal(x)
                        .round(new MathContext(3))
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
