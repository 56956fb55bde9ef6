package org.parley.findings.laws;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.experiment.Case;
import org.parley.experiment.UncertainInputs;
import org.parley.scenario.Scenario;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.reader.ScenarioReader;

/** The scenarios that laws are tried on: one file, with changes; each is read once. */
public final class LawScenarios {

    private final ScenarioFile file;
    private final Map<Map<String, String>, Optional<Scenario>> read = new HashMap<>();

    /** Makes scenarios of a file. */
    public LawScenarios(ScenarioFile file) {
        this.file = file;
        read.put(Map.of(), Optional.of(file.scenario()));
    }

    /** Returns the file. */
    public ScenarioFile file() {
        return file;
    }

    /** Whether the file can be changed so. */
    public boolean fits(Setting setting) {
        return find(setting).isPresent();
    }

    /** Returns the scenario with a setting that fits. */
    public Scenario of(Setting setting) {
        return find(setting).orElseThrow();
    }

    /** Returns the names of the numbers that can be fixed. */
    public Set<String> numbers() {
        return UncertainInputs.numbers(file.scenario());
    }

    /** Returns a case of a design with a setting that fits. */
    public Case at(int index, Setting setting) {
        return new Case(index, of(setting), setting.fixed());
    }

    private Optional<Scenario> find(Setting setting) {
        return read.computeIfAbsent(setting.sets(), sets -> {
            try {
                return Optional.of(ScenarioReader.readWith(file, sets));
            } catch (ScenarioException e) {
                return Optional.empty();
            }
        });
    }
}
