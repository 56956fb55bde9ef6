package org.parley.findings.laws;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a scenario is moved to: changes of its file, and numbers that are fixed.
 *
 * @param sets values by path, as on the command line
 * @param fixed values of numbers by name; all others are drawn
 */
public record Setting(Map<String, String> sets, Map<String, Double> fixed) {

    /** The scenario as it is. */
    public static final Setting AS_IT_IS = new Setting(Map.of(), Map.of());

    /** Copies the values. */
    public Setting {
        sets = new TreeMap<>(sets);
        fixed = new TreeMap<>(fixed);
    }

    /** Returns a change of the file. */
    public static Setting set(String path, String value) {
        return new Setting(Map.of(path, value), Map.of());
    }

    /** Returns a number that is fixed. */
    public static Setting fix(String name, double value) {
        return new Setting(Map.of(), Map.of(name, value));
    }

    /** Returns both settings together; the second wins. */
    public Setting and(Setting other) {
        Map<String, String> allSets = new LinkedHashMap<>(sets);
        allSets.putAll(other.sets);
        Map<String, Double> allFixed = new LinkedHashMap<>(fixed);
        allFixed.putAll(other.fixed);
        return new Setting(allSets, allFixed);
    }
}
