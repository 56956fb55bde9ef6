package org.parley.experiment;

import java.util.Map;
import org.parley.scenario.Scenario;

/**
 * One point of a design: a scenario, some of whose numbers are fixed. With a master seed and a number of a run it
 * determines the run; it is the only thing that is shipped to where runs are played.
 *
 * @param index its place in the design, from 0
 * @param scenario the scenario; cases that differ in fixed numbers only share it
 * @param fixed values of numbers by name, see {@link org.parley.model.compile.CompiledScenario#numbers}; all others are drawn
 * @param firstRun number of the run that is its first, from 0: cases share the random numbers of runs that have the same number
 */
public record Case(int index, Scenario scenario, Map<String, Double> fixed, long firstRun) {

    /** Copies the values and checks that they are numbers. */
    public Case {
        if (index < 0) {
            throw new IllegalArgumentException("a case's place is counted from 0, not " + index);
        }
        if (firstRun < 0) {
            throw new IllegalArgumentException("runs are counted from 0, not " + firstRun);
        }
        fixed = Map.copyOf(fixed);
        fixed.forEach((name, value) -> {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(name + " cannot be fixed at " + value);
            }
        });
    }

    /** Makes a case whose runs are counted from 0, so that it shares all its random numbers with other such cases. */
    public Case(int index, Scenario scenario, Map<String, Double> fixed) {
        this(index, scenario, fixed, 0);
    }

    /** Returns a scenario as the only case of a design. */
    public static Case of(Scenario scenario) {
        return new Case(0, scenario, Map.of());
    }
}
