package org.parley.results;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.parley.outcome.Outcome;

/** Runs that reached what the talks were for ({@link Outcome#isSettled}), in SQL. */
final class Settled {

    /** Outcomes of runs that settled, as a list of SQL. */
    static final String OUTCOMES = Arrays.stream(Outcome.values())
            .filter(Outcome::isSettled)
            .map(o -> RunQuery.text(o.id()))
            .collect(Collectors.joining(", ", "(", ")"));

    /** Condition on the row of a run: it settled. It is null, so neither true nor false, for a run that failed. */
    static final String SQL = "(outcome IN " + OUTCOMES + ")";

    private Settled() {}
}
