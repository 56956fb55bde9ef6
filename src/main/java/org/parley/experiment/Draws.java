package org.parley.experiment;

import java.util.List;
import org.parley.model.Setting;
import org.parley.scenario.Scenario;

/** The uncertain numbers that the runs of a scenario draw, without playing the runs. */
public final class Draws {

    private final Setting setting;

    private Draws(Setting setting) {
        this.setting = setting;
    }

    /** Returns the draws of a scenario. */
    public static Draws of(Scenario scenario) {
        return new Draws(Setting.of(scenario));
    }

    /** Returns the names of what is drawn: the path in the file, or {@code parameters.NAME}. */
    public List<String> names() {
        return setting.uncertainNumbers();
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
