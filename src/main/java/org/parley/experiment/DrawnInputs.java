package org.parley.experiment;

import java.util.List;
import org.parley.model.compile.CompiledScenario;
import org.parley.scenario.Scenario;

/** The uncertain numbers that the runs of a scenario draw, without playing the runs. */
public final class DrawnInputs {

    private final CompiledScenario setting;

    private DrawnInputs(CompiledScenario setting) {
        this.setting = setting;
    }

    /** Returns the draws of a scenario. */
    public static DrawnInputs of(Scenario scenario) {
        return new DrawnInputs(CompiledScenario.of(scenario));
    }

    /** Returns the names of what is drawn: the path in the file, or {@code parameters.NAME}. */
    public List<String> names() {
        return setting.uncertainNumbers();
    }

    /** Returns the names of all numbers, certain ones too. */
    public List<String> allNames() {
        return setting.numbers();
    }

    /**
     * Returns all numbers of a run, certain ones too, in the order of {@link #allNames}.
     *
     * @param key random key of the run
     * @throws IllegalStateException if the run fails because of what it draws
     */
    public double[] allOf(long key) {
        return setting.values(key);
    }

    /**
     * Returns what a run draws, in the order of the names.
     *
     * @param key random key of the run
     * @throws IllegalStateException if the run fails because of what it draws
     */
    public double[] of(long key) {
        return setting.drawn(key);
    }
}
