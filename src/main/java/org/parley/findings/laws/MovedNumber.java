package org.parley.findings.laws;

import java.util.List;
import org.parley.scenario.Distribution;
import org.parley.scenario.Quantity;

/**
 * A number of a scenario that a law moves.
 *
 * @param path where it stands
 * @param quantity what is declared of it
 */
record MovedNumber(String path, Quantity quantity) {

    /** Least probability at which a number that has no ends is taken. */
    private static final double TAIL = 0.01;

    /** Returns its name among the numbers of the scenario. */
    String name() {
        return quantity.parameter() == null ? path : "parameters." + quantity.parameter();
    }

    /** Whether the scenario declares a range of it. */
    boolean isUncertain() {
        return !quantity.distribution().isConstant();
    }

    /** Returns the lowest value that is declared of it. */
    double lowest() {
        Distribution known = quantity.distribution();
        return Double.isFinite(known.lower()) ? known.lower() : known.inverse(TAIL);
    }

    /** Returns the highest value that is declared of it. */
    double highest() {
        Distribution known = quantity.distribution();
        return Double.isFinite(known.upper()) ? known.upper() : known.inverse(1 - TAIL);
    }

    /** Returns its value in the middle. */
    double middle() {
        return quantity.distribution().inverse(0.5);
    }

    /** Returns the setting in which it has a value. */
    Setting at(double value) {
        return Setting.fix(name(), value);
    }

    /** Returns the setting in which each number lies at a share of its declared range. */
    static Setting at(List<MovedNumber> numbers, double share) {
        return numbers.stream()
                .map(n -> n.at(n.lowest() + share * (n.highest() - n.lowest())))
                .reduce(Setting.AS_IT_IS, Setting::and);
    }
}
