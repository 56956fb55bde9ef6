package org.parley.report.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parley.findings.Goal;
import org.parley.findings.whatif.DecisiveChanges;
import org.parley.findings.whatif.DecisiveChanges.Pivot;
import org.parley.outcome.Outcome;
import org.parley.scenario.study.Counterfactual;
import org.parley.statistics.Proportion;
import org.parley.statistics.Transitions.Flip;
import org.parley.statistics.comparison.PairedShares;
import org.parley.store.table.Csv;

/** Pivots as CSV: one row per change that was tried, that which changes most outcomes first. */
public final class PivotsCsv {

    private PivotsCsv() {}

    /** Returns the table. */
    public static String of(DecisiveChanges pivots) {
        List<String> header = new ArrayList<>(List.of(
                "change",
                "kind",
                "track",
                "actor",
                "name",
                "value",
                "set",
                "runs",
                "differs",
                "differs_low95",
                "differs_high95",
                "terms_differ",
                "terms_differ_low95",
                "terms_differ_high95"));
        for (Goal goal : pivots.goals()) {
            for (String part : List.of("change", "low95", "high95", "p", "p_adjusted", "runs_needed")) {
                header.add(goal.id() + "_" + part);
            }
        }
        header.addAll(List.of("most_frequent_stored", "most_frequent_changed", "most_frequent_share"));
        Csv csv = new Csv(Csv.Digits.SIX, header.toArray(String[]::new));
        PivotLabels labels = new PivotLabels(pivots.file().scenario());
        pivots.tried().forEach(pivot -> csv.row(row(pivots, labels, pivot)));
        return csv.text();
    }

    private static Object[] row(DecisiveChanges pivots, PivotLabels labels, Pivot pivot) {
        Counterfactual change = pivot.change();
        Proportion differs = pivot.transitions().changed();
        List<Object> row = new ArrayList<>(List.of(
                labels.of(change),
                change.kind().name().toLowerCase(Locale.ROOT),
                orEmpty(change.track()),
                orEmpty(change.actor()),
                orEmpty(change.name()),
                orEmpty(change.value()),
                change.options(),
                differs.of(),
                differs.share(),
                differs.low(),
                differs.high(),
                pivot.paired().otherTerms().share(),
                pivot.paired().otherTerms().low(),
                pivot.paired().otherTerms().high()));
        for (int g = 0; g < pivots.goals().size(); g++) {
            PairedShares share = pivot.changes().get(g);
            row.addAll(List.of(
                    share.difference(),
                    share.interval().low(),
                    share.interval().high(),
                    share.p(),
                    pivot.p().get(g),
                    TransitionSentences.runsNeeded(share, DecisiveChanges.LEVEL / pivots.tests())));
        }
        List<Flip> flips = pivot.transitions().flips();
        if (flips.isEmpty()) {
            row.addAll(List.of("", "", 0.0));
        } else {
            Flip flip = flips.get(0);
            row.add(Outcome.values()[flip.from()].id());
            row.add(Outcome.values()[flip.to()].id());
            row.add(pivot.transitions().share(flip.from(), flip.to()).share());
        }
        return row.toArray();
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
