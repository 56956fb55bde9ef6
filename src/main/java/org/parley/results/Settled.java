package org.parley.results;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.parley.outcome.Outcome;

/** What the talks were for: a general cease-fire, or agreement where there is no war. */
final class Settled {

    /** Outcomes of runs that settled, as a list of SQL. */
    static final String OUTCOMES = Arrays.stream(Outcome.values())
            .filter(Settled::by)
            .map(o -> RunQuery.text(o.id()))
            .collect(Collectors.joining(", ", "(", ")"));

    /** Condition on the row of a run: it settled. It is null, so neither true nor false, for a run that failed. */
    static final String SQL = "(outcome IN " + OUTCOMES + ")";

    private Settled() {}

    /** Whether a run with this outcome settled. */
    static boolean by(Outcome outcome) {
        return outcome.isGeneralCeasefire() || outcome == Outcome.AGREEMENT;
    }
}
