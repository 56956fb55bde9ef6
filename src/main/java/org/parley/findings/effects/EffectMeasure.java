package org.parley.findings.effects;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.parley.outcome.ObservationWindow;
import org.parley.outcome.Outcome;
import org.parley.outcome.RunOutcome;
import org.parley.scenario.CitedClaim;
import org.parley.scenario.Scenario;
import org.parley.scenario.Span;

/**
 * What is looked at in each run.
 *
 * @param key how the file writes it, see {@link CitedClaim#measures}
 * @param unit its unit
 * @param gauge the value of a run; NaN if it does not count
 */
public record EffectMeasure(String key, Unit unit, ToDoubleFunction<RunOutcome> gauge) {

    /** Unit of a measure, with the least difference that is worth a word. */
    public enum Unit {
        /** Share of runs. */
        SHARE(0.01),
        /** A value, belief or strength in [0, 1], of which the mean is taken. */
        PART(0.01),
        /** Months, over runs that agree before and after. */
        MONTHS(0.5);

        private final double least;

        Unit(double least) {
            this.least = least;
        }

        /** Returns the least difference that is worth a word. */
        public double least() {
            return least;
        }
    }

    private static final int MONTHS_A_YEAR = 12;

    /** Returns everything that is looked at in runs of a scenario, by the keys that {@link CitedClaim#measures} lists. */
    static List<EffectMeasure> of(Scenario s) {
        List<EffectMeasure> all = new ArrayList<>();
        List<Span> windows = s.calendar().observe();
        List<ObservationWindow> seen =
                ObservationWindow.of(s.calendar().windows(), s.calendar().horizonRounds());
        int last = windows.size() - 1;
        all.add(share("signed", run -> windows.isEmpty() ? settled(run) : settled(run, seen.get(0))));
        for (int w = 1; w <= last; w++) {
            ObservationWindow window = seen.get(w);
            all.add(share("signed(" + windows.get(w) + ")", run -> settled(run, window)));
        }
        if (s.ceasefire() != null) {
            all.add(share("in_force", run -> windows.isEmpty() ? holds(run) : inForce(run, seen.get(last))));
            for (int w = 0; w < last; w++) {
                ObservationWindow window = seen.get(w);
                all.add(share("in_force(" + windows.get(w) + ")", run -> inForce(run, window)));
            }
        }
        if (s.war() != null) {
            all.add(share("by_arms", run -> windows.isEmpty() ? byArms(run) : byArms(run, seen.get(last))));
        }
        double months = MONTHS_A_YEAR * s.calendar().years();
        all.add(new EffectMeasure(
                "months",
                Unit.MONTHS,
                run -> run.outcome().isSettled() ? months * run.talks().agreementRound() : Double.NaN));
        if (s.guarantees() != null) {
            all.add(part("strength", run -> run.ceasefire().strength()));
        }
        if (s.actors().values().stream().anyMatch(actor -> actor.type() != null)) {
            all.add(part("belief", EffectMeasure::belief));
        }
        addByIndex(all, s);
        return all;
    }

    private static void addByIndex(List<EffectMeasure> all, Scenario s) {
        List<String> actors = List.copyOf(s.actors().keySet());
        for (int a = 0; a < actors.size(); a++) {
            int actor = a;
            all.add(part("value(" + actors.get(a) + ")", run -> run.worth().utility()[actor]));
        }
        Set<String> core = new HashSet<>();
        s.tracks().values().stream()
                .filter(t -> s.ceasefire() != null
                        && t.issues().contains(s.ceasefire().issue()))
                .forEach(t -> core.addAll(t.issues()));
        List<String> issues = List.copyOf(s.issues().keySet());
        for (int i = 0; i < issues.size(); i++) {
            int issue = i;
            boolean isOfPeace = core.contains(issues.get(i));
            List<String> options = s.issues().get(issues.get(i)).options();
            for (int o = 0; o < options.size() && options.size() <= CitedClaim.MOST_OPTIONS; o++) {
                int option = o;
                all.add(share(
                        "terms(" + issues.get(i) + " = " + options.get(o) + ")",
                        run -> isOfPeace && !run.outcome().isSettled()
                                ? Double.NaN
                                : run.ending().terms()[issue] == option ? 1 : 0));
            }
        }
        List<String> events = List.copyOf(s.events().keySet());
        for (int e = 0; e < events.size(); e++) {
            int event = e;
            all.add(share("happens(" + events.get(e) + ")", run -> run.happened()[event] > 0 ? 1 : 0));
        }
    }

    private static EffectMeasure share(String key, ToDoubleFunction<RunOutcome> gauge) {
        return new EffectMeasure(key, Unit.SHARE, gauge);
    }

    private static EffectMeasure part(String key, ToDoubleFunction<RunOutcome> gauge) {
        return new EffectMeasure(key, Unit.PART, gauge);
    }

    private static double settled(RunOutcome run) {
        return run.outcome().isSettled() ? 1 : 0;
    }

    private static double settled(RunOutcome run, ObservationWindow window) {
        return window.isSettled(run.outcome(), run.talks().agreementRound()) ? 1 : 0;
    }

    private static double holds(RunOutcome run) {
        return run.outcome().isGeneralCeasefire() ? (run.outcome() == Outcome.CEASEFIRE_HOLDS ? 1 : 0) : Double.NaN;
    }

    private static double inForce(RunOutcome run, ObservationWindow window) {
        if (!window.isWatched(run.outcome(), run.talks().agreementRound())) {
            return Double.NaN;
        }
        return window.isInForce(run.outcome(), run.ceasefire().rounds()) ? 1 : 0;
    }

    private static double byArms(RunOutcome run) {
        return run.ending().victor() >= 0 ? 1 : 0;
    }

    private static double byArms(RunOutcome run, ObservationWindow window) {
        return window.isDecidedByArms(run.history()) ? 1 : 0;
    }

    private static double belief(RunOutcome run) {
        double[] path = run.talks().beliefPath();
        return path.length == 0 ? Double.NaN : path[path.length - 1];
    }
}
