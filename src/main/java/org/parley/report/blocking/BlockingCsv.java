package org.parley.report.blocking;

import org.parley.findings.Refusals;
import org.parley.findings.blocking.Blocking;
import org.parley.store.table.Csv;

/** Who refused last and on what, as a table for programs: one row per actor and issue, the most frequent first. */
public final class BlockingCsv {

    private BlockingCsv() {}

    /** Returns the table. */
    public static String of(Blocking blocking) {
        Csv csv = new Csv(
                Csv.Digits.SIX,
                "actor",
                "issue",
                "refused_last_runs",
                "refused_last_share",
                "refused_last_low95",
                "refused_last_high95",
                "last_word_share",
                "last_word_low95",
                "last_word_high95",
                "red_line_runs",
                "acceptable_on_balance_runs",
                "gap_runs",
                "gap_p25",
                "gap_median",
                "gap_p75");
        for (Refusals.Blocker b : blocking.refusals().blockers()) {
            csv.row(
                    b.actor(),
                    b.issue(),
                    b.last().count(),
                    b.last().share(),
                    b.last().low(),
                    b.last().high(),
                    b.lastWord().share(),
                    b.lastWord().low(),
                    b.lastWord().high(),
                    b.redLines(),
                    b.onBalance(),
                    b.gap().n(),
                    b.gap().quarter(),
                    b.gap().median(),
                    b.gap().threeQuarters());
        }
        return csv.text();
    }
}
