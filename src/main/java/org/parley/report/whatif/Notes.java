package org.parley.report.whatif;

import static org.parley.report.whatif.Numbers.format;

import org.parley.findings.whatif.DecisiveChanges;
import org.parley.scenario.format.Change;

/** What answers of either kind say in the same words, in the terminal and on pages. */
final class Notes {

    /** What it is, and what not. */
    static final String NO_FORECAST = "A model of declared assumptions, not a forecast.";

    /** The same on a page. */
    static final String NO_FINDING =
            "It is no forecast. Two models are compared: that a change would have such an effect follows from the assumptions"
                    + " that the scenario file declares, if negotiators behave as the model has it, and is no finding about the"
                    + " world.";

    /** How the numbers of one change are to be read. */
    static final String OF_ONE = "Points are percentage points; intervals are of 95%, paired run by run.";

    private Notes() {}

    /** Returns how the numbers of many changes are to be read. */
    static String ofMany(DecisiveChanges pivots) {
        return format(
                "Points are percentage points, with 95%% intervals paired run by run. p is exact (McNemar 1947) and adjusted"
                        + " over all %d tests made here (Holm 1979); up to %.2f it is beyond chance. Numbers of runs are those"
                        + " for four chances in five to resolve the change.",
                pivots.tests(), DecisiveChanges.LEVEL);
    }

    /** Says what is otherwise, such as "kyiv_consent is false instead of true". */
    static String of(Change change) {
        return format(
                "%s is %s instead of %s",
                change.path(),
                change.to() == null ? "left out" : change.to(),
                change.from() == null ? "the default" : change.from());
    }
}
