package org.parley.experiment;

import java.util.List;

/**
 * The cases of a study, in a fixed order. Nothing is made before it is asked for, so that a design of a billion cases can be
 * counted and refused. May be used by several threads.
 */
public interface Design {

    /** Returns the number of cases, or {@link Long#MAX_VALUE} if there are more than that. */
    long size();

    /** Returns the names of the factors. */
    List<String> factors();

    /**
     * Returns the value of a factor in a case, as a person would write it; null if the scenario's own distribution stays.
     *
     * @param index place of the case, from 0
     * @param factor place of the factor, from 0
     */
    String value(long index, int factor);

    /**
     * Returns a case. Cases that differ in numbers only share their scenario.
     *
     * @param index place of the case, from 0
     */
    Case at(int index);
}
