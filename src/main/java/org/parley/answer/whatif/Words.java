package org.parley.answer.whatif;

import static org.parley.answer.words.Numbers.format;

import java.util.Locale;
import org.parley.answer.FolderPlan;
import org.parley.answer.words.Vocabulary;
import org.parley.findings.whatif.DecisiveChanges;
import org.parley.scenario.Scenario;
import org.parley.scenario.format.Change;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.study.Counterfactual;
import org.parley.statistics.comparison.PairedShares;

/** Names of changes and number format of paired shares, which answers about counterfactuals have in common. */
final class Words {

    /** What it is, and what not. */
    static final String NO_FORECAST = "A model of declared assumptions, not a forecast.";

    /** The same on a page. */
    static final String NO_FINDING =
            "It is no forecast. Two models are compared: that a change would have such an effect follows from the assumptions"
                    + " that the scenario file declares, if negotiators behave as the model has it, and is no finding about the"
                    + " world.";

    /** How the numbers of one change are to be read. */
    static final String OF_ONE = "Points are percentage points; intervals are of 95%, paired run by run.";

    private Words() {}

    /** Begins the plan of a folder. */
    static FolderPlan folder(String name, String version, ScenarioFile file, String... tables) {
        return FolderPlan.of(name, version, tables)
                .with("whatif_of", file.scenario().name())
                .with("scenario_hash", file.hash());
    }

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
        return format("%s is %s instead of %s", change.path(), changed(change), stored(change));
    }

    /** Returns what a changed value was. */
    static String stored(Change change) {
        return change.from() == null ? "the default" : change.from();
    }

    /** Returns what a changed value is now. */
    static String changed(Change change) {
        return change.to() == null ? "left out" : change.to();
    }

    /** Returns a short name of a counterfactual, such as "Ukraine has no veto (settlement)". */
    static String of(Scenario scenario, Counterfactual change) {
        String who = change.actor() == null ? "" : Vocabulary.ofActor(scenario, change.actor());
        String what = change.name() == null ? "" : Vocabulary.ofId(change.name());
        String at = scenario.tracks().size() == 1 || change.track() == null
                ? ""
                : " (" + Vocabulary.ofId(change.track()) + ")";
        return switch (change.kind()) {
            case VETO_TAKEN -> who + " has no veto" + at;
            case VETO_GIVEN -> who + " has a veto" + at;
            case SEAT_TAKEN -> who + " never sits" + at;
            case SEAT_GIVEN -> who + " sits from the start" + at;
            case CONTRIBUTION_TAKEN -> who + " never gives " + what;
            case CONTRIBUTION_CERTAIN -> who + " surely gives " + what;
            case AUDIENCE_CONTENT -> who + " need not ratify at home";
            case FACILITATOR_TAKEN -> who + " does not help" + at;
            case EVENT_OFF -> "no " + what;
            case PARAMETER -> change.name() + " is " + change.value();
        };
    }

    /** Returns the name that programs know a kind of counterfactual by. */
    static String id(Counterfactual.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** Writes a change in points with its interval, such as +4.1 (+3.2 to +5.0). */
    static String points(PairedShares change) {
        return points(change, "");
    }

    /** Writes a change with its interval in a sentence, such as +4.1 points (+3.2 to +5.0). */
    static String inPoints(PairedShares change) {
        return points(change, " points");
    }

    private static String points(PairedShares change, String unit) {
        return format(
                "%s%s (%s to %s)",
                signed(change.difference()),
                unit,
                signed(change.interval().low()),
                signed(change.interval().high()));
    }

    /** Writes a change in points; none has no sign. */
    private static String signed(double change) {
        String text = format("%+.1f", 100 * change);
        return text.substring(1).equals("0.0") ? "0.0" : text;
    }

    /** Writes a p-value. */
    static String p(double p) {
        return p < 0.001 ? "<0.001" : format("%.3f", p);
    }
}
