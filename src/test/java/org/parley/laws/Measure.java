package org.parley.laws;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.parley.outcome.Outcome;
import org.parley.outcome.RunOutcome;
import org.parley.scenario.Scenario;

/**
 * Something that is measured of each run.
 *
 * @param name what it is, in words
 * @param isShare whether its mean is the share of runs in which something is so
 * @param of the value of a run; NaN where it has no meaning
 */
record Measure(String name, boolean isShare, ToDoubleFunction<RunOutcome> of) {

    static final Measure SIGNED = ends("cease-fire signed", Outcome.CEASEFIRE_HOLDS, Outcome.CEASEFIRE_COLLAPSES);
    static final Measure HOLDS = ends("cease-fire holds", Outcome.CEASEFIRE_HOLDS);
    static final Measure COLLAPSES = ends("cease-fire collapses", Outcome.CEASEFIRE_COLLAPSES);
    static final Measure STRENGTH =
            amount("strength of guarantees", run -> run.ceasefire().strength()).ofCeasefires();
    static final Measure LIFE =
            amount("rounds that it lasts", run -> run.ceasefire().rounds()).ofCeasefires();
    static final Measure ROUND =
            amount("round of signature", run -> run.talks().agreementRound()).ofCeasefires();

    static Measure amount(String name, ToDoubleFunction<RunOutcome> of) {
        return new Measure(name, false, of);
    }

    static Measure ends(String name, Outcome... outcomes) {
        return new Measure(name, true, o -> List.of(outcomes).contains(o.outcome()) ? 1 : 0);
    }

    /** Whether the terms at the end name an option. */
    static Measure term(Scenario scenario, String issue, String option) {
        int k = List.copyOf(scenario.issues().keySet()).indexOf(issue);
        int index = scenario.issues().get(issue).options().indexOf(option);
        if (index < 0) {
            throw new IllegalArgumentException("no option '" + option + "' of " + issue);
        }
        return new Measure(issue + ": " + option, true, o -> o.ending().terms()[k] == index ? 1 : 0);
    }

    static Measure utility(Scenario scenario, String actor) {
        int i = List.copyOf(scenario.actors().keySet()).indexOf(actor);
        return amount(
                "worth to " + scenario.actors().get(actor).label(),
                o -> o.worth().utility()[i]);
    }

    /** The same of runs with a general cease-fire alone. */
    Measure ofCeasefires() {
        return new Measure(
                name + "*", isShare, o -> o.outcome().isGeneralCeasefire() ? of.applyAsDouble(o) : Double.NaN);
    }

    double in(RunOutcome outcome) {
        return of.applyAsDouble(outcome);
    }

    /** Returns a value of it as people read it. */
    String text(double value) {
        return isShare
                ? String.format(Locale.ROOT, "%.1f%%", 100 * value)
                : String.format(Locale.ROOT, value >= 10 ? "%.1f" : "%.3f", value);
    }
}
