package org.parley.report.whatif;

import org.parley.outcome.Outcome;
import org.parley.report.Words;
import org.parley.results.Csv;
import org.parley.results.WhatIf;
import org.parley.statistics.Proportion;
import org.parley.statistics.Transitions;

/** What became what, as CSV: one row per pair of outcomes of which the first or the second occurred. */
public final class WhatIfCsv {

    private WhatIfCsv() {}

    /** Returns the table of transitions. */
    public static String of(WhatIf whatIf) {
        Csv csv = new Csv(
                Csv.Digits.SIX,
                "stored",
                "changed",
                "stored_label",
                "changed_label",
                "runs",
                "share",
                "low95",
                "high95",
                "stored_runs",
                "share_of_stored",
                "share_of_stored_low95",
                "share_of_stored_high95");
        Transitions transitions = whatIf.paired().transitions();
        for (Outcome from : Outcome.values()) {
            for (Outcome to : Outcome.values()) {
                if (occurs(transitions, from) && occurs(transitions, to)) {
                    Proportion share = transitions.share(from.ordinal(), to.ordinal());
                    Proportion of = transitions.shareOf(from.ordinal(), to.ordinal());
                    csv.row(
                            from.id(),
                            to.id(),
                            Words.ofOutcome(whatIf.stored().scenario(), from),
                            Words.ofOutcome(whatIf.stored().scenario(), to),
                            share.count(),
                            share.share(),
                            share.low(),
                            share.high(),
                            of.of(),
                            of.share(),
                            of.low(),
                            of.high());
                }
            }
        }
        return csv.text();
    }

    private static boolean occurs(Transitions transitions, Outcome outcome) {
        return transitions.before(outcome.ordinal()).count()
                        + transitions.after(outcome.ordinal()).count()
                > 0;
    }
}
