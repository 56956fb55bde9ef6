package org.parley.answer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Plan of an answer's folder, known before the work: what would not fit into the folder is refused before hours are spent on it.
 *
 * @param name name of the answer, by which its text goes
 * @param identity what two equal answers have in common, by name; first the version of Parley
 * @param tables names of the tables that it can hold
 * @param copies what further files hold, by name
 */
public record FolderPlan(String name, Map<String, String> identity, List<String> tables, Map<String, String> copies) {

    /** Name of the copy of a scenario. */
    public static final String SCENARIO = "scenario.yaml";

    /** Copies what it is given. */
    public FolderPlan {
        identity = Collections.unmodifiableMap(new LinkedHashMap<>(identity));
        tables = List.copyOf(tables);
        copies = Collections.unmodifiableMap(new LinkedHashMap<>(copies));
    }

    /** Begins a plan of a folder with tables. */
    public static FolderPlan of(String name, String version, String... tables) {
        return new FolderPlan(name, Map.of("version", version), List.of(tables), Map.of());
    }

    /** Returns the plan with one thing more that two equal answers have in common. */
    public FolderPlan with(String key, Object value) {
        return with(Map.of(key, value.toString()));
    }

    /** Returns the plan with more that two equal answers have in common, by name. */
    public FolderPlan with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(identity);
        all.putAll(more);
        return new FolderPlan(name, all, tables, copies);
    }

    /** Returns the plan with a copy of the scenario beside the answer. */
    public FolderPlan withScenario(String yaml) {
        return new FolderPlan(name, identity, tables, Map.of(SCENARIO, yaml));
    }

    /** Returns the names of the files that the folder can hold, besides the page. */
    public Set<String> files() {
        Set<String> files = new LinkedHashSet<>(copies.keySet());
        tables.forEach(table -> files.add(table + ".csv"));
        files.add(name + ".txt");
        return files;
    }
}
