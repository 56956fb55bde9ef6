package org.parley.experiment;

import java.util.List;

/**
 * The cases of a study, in a fixed order: the same file gives the same cases. Nothing is made before it is asked for, so that
 * a design of a billion cases can be counted and refused. May be used by several threads.
 */
public interface Design {

    /** Returns the number of cases, or {@link Long#MAX_VALUE} if there are more than that. */
    long size();

    /** Returns the names of the factors. */
    List<String> factors();

    /**
     * Returns the values of the factors in a case, each as it would be typed after {@code --set}; null for a factor that
     * stays as the scenario has it.
     *
     * @param index place of the case, from 0
     */
    List<String> values(long index);

    /**
     * Returns the value of a factor in a case.
     *
     * @param index place of the case, from 0
     * @param factor place of the factor, from 0
     */
    default String value(long index, int factor) {
        return values(index).get(factor);
    }

    /**
     * Returns a case. Cases that differ in numbers only share their scenario.
     *
     * @param index place of the case, from 0
     * @throws org.parley.scenario.problem.ScenarioException if the scenario cannot have these values together
     */
    Case at(int index);
}
