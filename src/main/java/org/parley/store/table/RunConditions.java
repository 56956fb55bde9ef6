package org.parley.store.table;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.parley.outcome.Outcome;
import org.parley.scenario.Scenario;

/** Conditions and values of rows of runs, as SQL. */
public final class RunConditions {

    /**
     * Condition that a run reached what the talks were for ({@link Outcome#isSettled}). It is null, so neither true nor false,
     * for a run that failed.
     */
    public static final String SETTLED = "(outcome IN "
            + Arrays.stream(Outcome.values())
                    .filter(Outcome::isSettled)
                    .map(o -> RunQuery.text(o.id()))
                    .collect(Collectors.joining(", ", "(", ")"))
            + ")";

    /** Condition that a run did not fail. */
    public static final String COUNTS = "error IS NULL";

    private RunConditions() {}

    /** Returns the last gap as a share of what lies between no deal and the best for whoever refused. */
    public static String lastGap(Scenario scenario) {
        return "last_refusal_gap / CASE last_refusal_actor "
                + scenario.actors().keySet().stream()
                        .map(id -> "WHEN " + RunQuery.text(id) + " THEN " + RunQuery.name("best_" + id) + " - "
                                + RunQuery.name("no_deal_" + id))
                        .collect(Collectors.joining(" "))
                + " END";
    }
}
