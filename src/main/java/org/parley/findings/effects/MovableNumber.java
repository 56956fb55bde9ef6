package org.parley.findings.effects;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.OptionalDouble;
import org.parley.findings.laws.Setting;
import org.parley.scenario.Distribution;
import org.parley.scenario.Range;
import org.parley.scenario.evidence.EvidenceLedger.Entry;
import org.parley.scenario.problem.Place;
import org.parley.scenario.schema.ScenarioSchema;

/**
 * A number of a scenario that can be moved.
 *
 * @param path where it stands
 * @param known what is known of it
 * @param range the values that it may have
 * @param neutral the value at which it adds nothing, or NaN
 * @param isDrawn whether a run can fix it by its path; else the file is changed, to a whole number
 * @param isWhole whether it must be a whole number
 */
record MovableNumber(String path, Distribution known, Range range, double neutral, boolean isDrawn, boolean isWhole) {

    private static final double TAIL = 0.01;

    /** By what share of itself a number without a range is moved. */
    private static final double THREE_TENTHS = 0.3;

    /** Returns the number of an entry of the ledger. */
    static MovableNumber of(Entry entry, boolean isDrawn) {
        String at = entry.uses().isEmpty() ? entry.path() : entry.uses().get(0);
        JsonNode schema = ScenarioSchema.at(Place.of(List.of(at.split("\\.")).toArray()));
        boolean isForTime = entry.value().contains(" per ");
        Range range = schema == null ? Range.ANY : isForTime ? Range.from(0) : ScenarioSchema.range(schema);
        return new MovableNumber(
                entry.path(),
                entry.distribution(),
                range,
                neutral(at, schema, range, isForTime),
                isDrawn,
                schema != null && ScenarioSchema.isWhole(schema));
    }

    /**
     * An issue that an actor does not weigh, a factor of 1, and an actor that is surely committed, as one without a type is, add nothing. Else it is the default, if that treats all alike; 0, if it
     * may be 0; the default.
     */
    private static double neutral(String at, JsonNode schema, Range range, boolean isForTime) {
        if (at.endsWith(".salience")) {
            return 0;
        }
        if (at.endsWith(".times") || at.endsWith(".breaks") || at.endsWith(".type.committed")) {
            return 1;
        }
        if (schema == null) {
            return at.contains(".shift.") ? 0 : Double.NaN;
        }
        double byDefault = isForTime
                ? Double.NaN
                : ScenarioSchema.keyword(schema, "default").asDouble(Double.NaN);
        boolean isNeutral = ScenarioSchema.keyword(schema, "x-neutral").asBoolean();
        return isNeutral && !Double.isNaN(byDefault) || !range.holds(0) ? byDefault : 0;
    }

    Setting at(double value) {
        return isDrawn && !isWhole ? Setting.fix(path, value) : Setting.set(path, Long.toString(Math.round(value)));
    }

    double middle() {
        return known.inverse(0.5);
    }

    /** Returns the low end of its range, or three tenths less than a number without one. */
    double low() {
        return end(known.lower(), TAIL, 1 - THREE_TENTHS);
    }

    /** Returns the high end of its range, or three tenths more than a number without one. */
    double high() {
        return end(known.upper(), 1 - TAIL, 1 + THREE_TENTHS);
    }

    private double end(double end, double tail, double factor) {
        if (known.isConstant()) {
            double moved = isWhole ? Math.rint(factor * middle()) : factor * middle();
            return range.holds(moved) ? moved : middle();
        }
        return Double.isFinite(end) && range.holds(end) ? end : known.inverse(tail);
    }

    OptionalDouble removed() {
        return Double.isNaN(neutral) || known.isConstant() && neutral == middle()
                ? OptionalDouble.empty()
                : OptionalDouble.of(neutral);
    }

    /** Returns its mirror image in the range that it may have, or with its sign turned; none where a range has but one end. */
    OptionalDouble reversed() {
        boolean isNarrow = range.high() <= 1 || range.low() == -range.high() && Double.isFinite(range.low());
        double mirrored = isNarrow ? range.low() + range.high() - middle() : -middle();
        return range.holds(mirrored) && Math.abs(mirrored - middle()) > 1e-9
                ? OptionalDouble.of(mirrored)
                : OptionalDouble.empty();
    }
}
