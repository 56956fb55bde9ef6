package org.parley.findings.laws;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.parley.scenario.format.ScenarioFile;

/**
 * Everything that determines a test of laws.
 *
 * @param file the scenario
 * @param named whether the scenario was named, and not the one that is usual
 * @param sets the values that were set in it, by path
 * @param numbers which laws, from 1; empty for all
 * @param runs at each level, at least 1
 * @param seed master seed; runs of the same number share their keys at all levels
 */
public record LawRequest(
        ScenarioFile file, boolean named, Map<String, String> sets, Set<Integer> numbers, long runs, long seed) {

    /** Copies what it is given, in its order. */
    public LawRequest {
        sets = Collections.unmodifiableMap(new LinkedHashMap<>(sets));
        numbers = Collections.unmodifiableSet(new LinkedHashSet<>(numbers));
    }

    /** Whether a law is asked for. */
    boolean asks(int number) {
        return numbers.isEmpty() || numbers.contains(number);
    }
}
