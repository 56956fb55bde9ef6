package org.parley.report.whatif;

import java.util.ArrayList;
import java.util.List;
import org.parley.findings.whatif.DecisiveChanges;
import org.parley.findings.whatif.DecisiveChanges.Pivot;

/** The pivots that readers are shown: those that change most outcomes, and all that are beyond chance. */
final class TellingPivots {

    private static final int FIRST = 12;

    private TellingPivots() {}

    static List<Pivot> of(DecisiveChanges pivots) {
        List<Pivot> shown = new ArrayList<>();
        for (Pivot pivot : pivots.tried()) {
            boolean resolved = pivot.p().stream().anyMatch(p -> p <= DecisiveChanges.LEVEL);
            if (shown.size() < FIRST || resolved) {
                shown.add(pivot);
            }
        }
        return shown;
    }
}
