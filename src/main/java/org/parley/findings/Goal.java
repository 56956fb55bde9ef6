package org.parley.findings;

import java.util.List;
import java.util.Locale;
import org.parley.outcome.Outcome;
import org.parley.scenario.Scenario;

/** What talks are judged by: whether a run reaches it. */
public enum Goal {
    /** A general cease-fire is signed and outlasts the horizon. */
    HOLDS("a cease-fire that holds"),
    /** A general cease-fire is signed. */
    SIGNED("a general cease-fire"),
    /** Every table agrees, where there is no war. */
    AGREEMENT("agreement");

    private final String label;

    Goal(String label) {
        this.label = label;
    }

    /** Returns the name used in files, such as {@code holds}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns what it is called in a sentence. */
    public String label() {
        return label;
    }

    /** Returns the goals that a scenario can reach, the most telling first. */
    public static List<Goal> of(Scenario scenario) {
        return scenario.war() == null ? List.of(AGREEMENT) : List.of(HOLDS, SIGNED);
    }

    /** Whether a run with such an outcome reaches it. */
    public boolean isReached(Outcome outcome) {
        return switch (this) {
            case HOLDS -> outcome == Outcome.CEASEFIRE_HOLDS;
            case SIGNED -> outcome.isGeneralCeasefire();
            case AGREEMENT -> outcome == Outcome.AGREEMENT;
        };
    }

    /** Whether a run with an outcome of that ordinal reaches it. */
    public boolean isReached(int outcome) {
        return isReached(Outcome.values()[outcome]);
    }
}
