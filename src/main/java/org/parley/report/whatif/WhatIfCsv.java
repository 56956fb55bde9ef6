package org.parley.report.whatif;

import org.parley.answer.part.TransitionTable;
import org.parley.findings.whatif.WhatIf;
import org.parley.store.table.Csv;

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
        new TransitionTable(whatIf.stored().scenario(), whatIf.paired().transitions())
                .rows()
                .forEach(row -> csv.row(row.toArray()));
        return csv.text();
    }
}
