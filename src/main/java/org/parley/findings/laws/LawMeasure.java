package org.parley.findings.laws;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.parley.outcome.ObservationWindow;
import org.parley.outcome.Outcome;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.Situation;
import org.parley.scenario.Preference;
import org.parley.scenario.Scenario;

/**
 * What a law measures of each run; two are equal if they have the same name.
 *
 * @param name what it is, in words
 * @param unit its unit
 * @param of the value of a run of a scenario; NaN if it does not count
 */
public record LawMeasure(String name, Unit unit, Of of) {

    /** Unit of a measure. */
    public enum Unit {
        /** Share of runs that have it. */
        SHARE,
        /** A part of a whole, of which the mean is taken. */
        PART,
        /** Months. */
        MONTHS
    }

    /** Reads a measure off a run. */
    @FunctionalInterface
    interface Of {
        double in(Scenario scenario, RunOutcome run);
    }

    private static final int YEARS_TO_SIGN = 3;
    private static final int YEARS_IN_FORCE = 5;

    static final LawMeasure SIGNED =
            new LawMeasure("signed within a year", Unit.SHARE, (s, run) -> isSigned(s, run, 1) ? 1 : 0);

    static final LawMeasure MONTHS = new LawMeasure(
            "months to the signature",
            Unit.MONTHS,
            (s, run) -> isSigned(s, run, YEARS_TO_SIGN)
                    ? 12 * s.calendar().years() * run.talks().agreementRound()
                    : Double.NaN);

    static final LawMeasure IN_FORCE = new LawMeasure(
            "in force after five years",
            Unit.SHARE,
            (s, run) -> isWatched(s, run) ? (brokeWithin(s, run, YEARS_IN_FORCE) ? 0 : 1) : Double.NaN);

    static final LawMeasure LASTING_PEACE = new LawMeasure(
            "signed, and in force five years later",
            Unit.SHARE,
            (s, run) -> isWatched(s, run) && !brokeWithin(s, run, YEARS_IN_FORCE) ? 1 : 0);

    static final LawMeasure STRENGTH = new LawMeasure(
            "strength of the guarantees",
            Unit.PART,
            (s, run) -> run.outcome().isGeneralCeasefire() ? run.ceasefire().strength() : Double.NaN);

    static final LawMeasure WITHOUT_TALKS =
            new LawMeasure("part of the first year without talks", Unit.PART, LawMeasure::withoutTalks);

    /** A number that is the same for two runs only if they are. */
    static final LawMeasure ALL = new LawMeasure("everything", Unit.PART, (s, run) -> fingerprint(run));

    /** A number that is the same for two runs only if they are within the horizon of a scenario that is watched less long. */
    static LawMeasure until(int rounds) {
        return new LawMeasure(
                "everything within " + rounds + " rounds", Unit.PART, (s, run) -> untilRound(rounds, run));
    }

    /** Broken in one of the five years after the signature, of those that break in these. */
    static LawMeasure brokenIn(int year) {
        String[] names = {"first", "second", "third", "fourth", "fifth"};
        return new LawMeasure(
                "broken in the " + names[year - 1] + " year",
                Unit.SHARE,
                (s, run) -> isWatched(s, run) && brokeWithin(s, run, YEARS_IN_FORCE)
                        ? (brokeWithin(s, run, year) && !brokeWithin(s, run, year - 1) ? 1 : 0)
                        : Double.NaN);
    }

    /** What an actor gets of an issue in the terms signed: 1 for its best option, 0 for its worst. */
    static LawMeasure termsOf(String label, String actor, String issue) {
        return new LawMeasure(
                "what " + label + " gets on " + issue, Unit.PART, (s, run) -> terms(s, run, actor, issue));
    }

    /** How far the watched belief that an actor is committed ends from its prior. */
    static LawMeasure drift(String actor, double prior) {
        return new LawMeasure(
                "drift of the belief that " + actor + " is committed",
                Unit.PART,
                (s, run) -> run.talks().beliefPath().length == 0
                        ? 0
                        : run.talks().beliefPath()[run.talks().beliefPath().length - 1] - prior);
    }

    double in(Scenario scenario, RunOutcome run) {
        return of.in(scenario, run);
    }

    /** Returns a level of it, in words. */
    String level(double x) {
        return unit == Unit.MONTHS ? difference(x) : Math.round(100 * x) + "%";
    }

    /** Returns a difference of it, in words. */
    String difference(double x) {
        return unit == Unit.MONTHS ? Math.round(x) + " months" : Math.round(100 * x) + " points";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LawMeasure measure && name.equals(measure.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    private static boolean isSigned(Scenario s, RunOutcome run, int years) {
        return run.outcome().isSettled()
                && run.talks().agreementRound() * s.calendar().years() <= years;
    }

    private static boolean isWatched(Scenario s, RunOutcome run) {
        ObservationWindow window = window(s, YEARS_IN_FORCE);
        return s.calendar().isHistory()
                ? window.isWatched(run.outcome(), run.talks().agreementRound())
                : run.outcome().isGeneralCeasefire() && window.rounds() <= window.horizon();
    }

    private static boolean brokeWithin(Scenario s, RunOutcome run, int years) {
        return !window(s, years).isInForce(run.outcome(), run.ceasefire().rounds());
    }

    private static ObservationWindow window(Scenario s, int years) {
        return new ObservationWindow(roundsOf(s, years), s.calendar().horizonRounds());
    }

    private static int roundsOf(Scenario s, int years) {
        return (int) Math.ceil(years / s.calendar().years() - 1e-9);
    }

    private static double withoutTalks(Scenario s, RunOutcome run) {
        if (run.history() == null) {
            return run.outcome() == Outcome.BREAKDOWN ? 1 : 0;
        }
        int dates = Math.max(1, roundsOf(s, 1) / run.history().every());
        return IntStream.rangeClosed(1, dates)
                .mapToDouble(d -> run.history().at(d * run.history().every()) == Situation.NO_TALKS ? 1 : 0)
                .average()
                .orElseThrow();
    }

    private static double terms(Scenario s, RunOutcome run, String actor, String issue) {
        if (!run.outcome().isSettled()) {
            return Double.NaN;
        }
        double[] worth = IntStream.range(0, s.issues().get(issue).options().size())
                .mapToDouble(option -> worth(s, actor, issue, option))
                .toArray();
        double least = Arrays.stream(worth).min().orElseThrow();
        double most = Arrays.stream(worth).max().orElseThrow();
        int option = run.ending().terms()[List.copyOf(s.issues().keySet()).indexOf(issue)];
        return most == least ? 1 : (worth[option] - least) / (most - least);
    }

    /** Returns what an option of an issue is worth to an actor, on a scale of its own. */
    static double worth(Scenario s, String actor, String issue, int option) {
        Preference wants = s.actors().get(actor).prefers().get(issue);
        List<String> options = s.issues().get(issue).options();
        return wants.ideal() == null
                ? value(wants, options.get(option))
                : -Math.abs(option - options.indexOf(wants.ideal()));
    }

    private static double value(Preference wants, String option) {
        return wants.values().containsKey(option)
                ? wants.values().get(option).distribution().mean()
                : 0;
    }

    private static double fingerprint(RunOutcome run) {
        return Objects.hash(
                run.outcome(),
                run.ending().round(),
                run.ending().front(),
                Arrays.hashCode(run.ending().terms()),
                run.talks().agreementRound(),
                run.ceasefire(),
                Arrays.hashCode(run.worth().utility()),
                Arrays.hashCode(run.worth().noDeal()),
                Arrays.hashCode(run.worth().best()),
                run.history() == null ? 0 : run.history().situations());
    }

    /** A cease-fire that holds to the shorter horizon has lasted so long, whatever comes of it later. */
    private static double untilRound(int horizon, RunOutcome run) {
        int signed = run.talks().agreementRound();
        return run.outcome().isSettled() && signed <= horizon
                ? Objects.hash(
                        signed,
                        Arrays.hashCode(run.ending().terms()),
                        run.ceasefire().strength(),
                        Math.min(run.ceasefire().rounds(), horizon - signed),
                        Arrays.hashCode(run.worth().utility()))
                : 0;
    }
}
