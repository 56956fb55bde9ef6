package org.parley.store.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.outcome.ObservationWindow;
import org.parley.outcome.Outcome;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.Situation;
import org.parley.scenario.Calendar;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.scenario.Span;

/** The columns of the table of runs: the one list behind Parquet, CSV, the folder's README and the printed row. */
public final class Columns {

    private final Scenario scenario;
    private final List<String> actors;
    private final List<String> issues;
    private final List<Column<RunOutcome>> list = new ArrayList<>();

    private Columns(Scenario scenario) {
        this.scenario = scenario;
        actors = List.copyOf(scenario.actors().keySet());
        issues = List.copyOf(scenario.issues().keySet());
        identity();
        course();
        terms();
        actors();
        ceasefire();
        talks();
        tables();
        history();
        events();
    }

    /** Returns the columns for a scenario, in order. */
    public static List<Column<RunOutcome>> of(Scenario scenario) {
        return List.copyOf(new Columns(scenario).list);
    }

    private void add(String name, String type, String meaning, Function<RunOutcome, Object> value) {
        list.add(new Column<>(name, type, meaning, value));
    }

    /** A column that a failed run leaves empty. */
    private void addIfRun(String name, String type, String meaning, Function<RunOutcome, Object> value) {
        add(name, type, meaning, o -> o.isFailed() ? null : value.apply(o));
    }

    private void identity() {
        add("case", "INTEGER", "case of the design, from 0", RunOutcome::caseIndex);
        add("run", "BIGINT", "run within the case, from 0", RunOutcome::run);
        add(
                "key",
                "VARCHAR",
                "random key of the run, hexadecimal",
                o -> HexFormat.of().toHexDigits(o.key()));
        add("error", "VARCHAR", "why the run failed; empty for a run that did not", RunOutcome::error);
        addIfRun(
                "outcome",
                "VARCHAR",
                "how the run ended, see outcomes.csv",
                o -> o.ended().id());
    }

    private void course() {
        addIfRun(
                "agreement_round",
                "INTEGER",
                "round in which the terms in force were agreed, from 1; empty if none were",
                o -> o.talks().agreementRound() == 0 ? null : o.talks().agreementRound());
        addIfRun(
                "agreement_date",
                "DATE",
                "date on which that round began",
                o -> o.talks().agreementRound() == 0
                        ? null
                        : scenario.calendar().date(o.talks().agreementRound()));
        addIfRun(
                "end_round",
                "INTEGER",
                "round in which the run ended, from 1; the years of a cease-fire count",
                run -> run.ending().round());
        addIfRun(
                "end_date",
                "DATE",
                "date on which that round began",
                o -> scenario.calendar().date(o.ending().round()));
        addIfRun(
                "proposer",
                "VARCHAR",
                "actor that proposed the terms in force",
                o -> actor(o.talks().proposer()));
        addIfRun(
                "victor",
                "VARCHAR",
                "actor that won the war",
                o -> o.ending().victor() < 0
                        ? null
                        : scenario.belligerents().get(o.ending().victor()));
        addIfRun(
                "rounds_fought",
                "INTEGER",
                "rounds of war until the end or the general cease-fire",
                run -> run.ending().roundsFought());
        addIfRun(
                "front",
                "INTEGER",
                "last position of the front; 0 is the first belligerent's defeat",
                o -> o.ending().front() < 0 ? null : o.ending().front());
    }

    private void terms() {
        for (int k = 0; k < issues.size(); k++) {
            int issue = k;
            Issue given = Objects.requireNonNull(scenario.issues().get(issues.get(k)));
            addIfRun(
                    "terms_" + issues.get(k),
                    "VARCHAR",
                    "option in force when talks ended: " + String.join(" | ", given.options()),
                    o -> given.options().get(o.ending().terms()[issue]));
        }
    }

    private void actors() {
        perActor(
                "utility",
                "value of the end to it, own scale; at signature, with guarantees as realised",
                o -> o.worth().utility());
        perActor(
                "no_deal",
                "its no-deal value at the same moment, own scale",
                o -> o.worth().noDeal());
        perActor(
                "best",
                "value of its best feasible package at the same moment, own scale",
                o -> o.worth().best());
        if (scenario.war() != null) {
            perActor(
                    "war_cost",
                    "sum of its war costs over the rounds fought, own scale",
                    o -> o.worth().warCost());
        }
        for (int i = 0; i < actors.size(); i++) {
            int actor = i;
            if (Objects.requireNonNull(scenario.actors().get(actors.get(i))).type() != null) {
                addIfRun(
                        "committed_" + actors.get(i),
                        "BOOLEAN",
                        "whether it was committed rather than stalling",
                        o -> o.worth().committed()[actor]);
            }
        }
    }

    private void perActor(String name, String meaning, Function<RunOutcome, double[]> values) {
        for (int i = 0; i < actors.size(); i++) {
            int actor = i;
            addIfRun(name + "_" + actors.get(i), "DOUBLE", actors.get(i) + ": " + meaning, o -> values.apply(o)[actor]);
        }
    }

    private void ceasefire() {
        if (scenario.ceasefire() != null) {
            addIfRun(
                    "guarantee_strength",
                    "DOUBLE",
                    "realised guarantee strength G in [0, 1]; empty without a general cease-fire",
                    o -> Double.isNaN(o.ceasefire().strength())
                            ? null
                            : o.ceasefire().strength());
            addIfRun(
                    "ceasefire_rounds",
                    "INTEGER",
                    "rounds that the general cease-fire lasted; empty without one",
                    o -> o.ceasefire().rounds() == 0 ? null : o.ceasefire().rounds());
            addIfRun(
                    "ceasefire_censored",
                    "BOOLEAN",
                    "whether it was still in force at the horizon",
                    o -> o.ceasefire().rounds() == 0 ? null : o.outcome() == Outcome.CEASEFIRE_HOLDS);
        }
        if (scenario.hasIncidents()) {
            incidents("incidents", "incidents in the general cease-fire", RunOutcome.Ceasefire::incidents);
            incidents("incidents_answered", "of these, those that answered another one", RunOutcome.Ceasefire::answers);
        }
    }

    private void incidents(String name, String meaning, ToIntFunction<RunOutcome.Ceasefire> count) {
        addIfRun(
                name,
                "INTEGER",
                meaning + "; empty without a general cease-fire",
                o -> o.ceasefire().rounds() == 0 ? null : count.applyAsInt(o.ceasefire()));
    }

    private void history() {
        if (!scenario.calendar().isHistory()) {
            return;
        }
        String every =
                "every " + RunOutcome.History.every(scenario.calendar().horizonRounds()) + " rounds from the outset";
        addIfRun(
                "situations",
                "VARCHAR",
                "how things stood on each date, " + every + ", a letter each: "
                        + Arrays.stream(Situation.values())
                                .map(s -> s.letter() + " " + s.label())
                                .collect(Collectors.joining(", ")),
                run -> run.dates().situations());
        if (scenario.war() != null) {
            addIfRun(
                    "fronts",
                    "DOUBLE[]",
                    "position of the front on each of these dates",
                    run -> run.dates().fronts());
        }
        addIfRun(
                "ceasefires",
                "INTEGER",
                "general cease-fires that were signed",
                run -> run.dates().ceasefires());
        if (scenario.war() != null) {
            addIfRun(
                    "decided_round",
                    "INTEGER",
                    "round in which arms decided the war; empty if they did not",
                    run -> run.dates().decided() == 0 ? null : run.dates().decided());
        }
        scenario.calendar().observe().forEach(this::window);
    }

    private void window(Span span) {
        Calendar calendar = scenario.calendar();
        ObservationWindow window = new ObservationWindow(span.rounds(calendar.round()), calendar.horizonRounds());
        String name = span.toString().replace(' ', '_');
        addIfRun(
                "settled_within_" + name,
                "BOOLEAN",
                "whether what talks are for came within " + span,
                o -> window.isSettled(o.ended(), o.talks().agreementRound()));
        if (scenario.ceasefire() != null) {
            addIfRun(
                    "in_force_after_" + name,
                    "BOOLEAN",
                    "whether the first general cease-fire was in force " + span
                            + " after signature; empty without one, or if the horizon comes before",
                    o -> window.isWatched(o.ended(), o.talks().agreementRound())
                            ? window.isInForce(o.ended(), o.ceasefire().rounds())
                            : null);
        }
        if (scenario.war() != null) {
            addIfRun(
                    "by_arms_within_" + name,
                    "BOOLEAN",
                    "whether arms decided the war within " + span,
                    o -> window.isDecidedByArms(o.dates()));
        }
    }

    private void events() {
        List<String> events = List.copyOf(scenario.events().keySet());
        for (int e = 0; e < events.size(); e++) {
            int event = e;
            addIfRun(
                    "event_" + events.get(e),
                    "INTEGER",
                    "round in which this event first happened, from 1; empty if it did not",
                    o -> o.happened()[event] == 0 ? null : o.happened()[event]);
        }
    }

    private void tables() {
        boolean isWar = scenario.ceasefire() != null;
        String terms = isWar ? "; where a general cease-fire can be signed, only such terms count" : "";
        perTable("opened", "it first opened", RunOutcome.Tables::opened);
        perTable("found", "all who decide at it first accepted terms" + terms, RunOutcome.Tables::found);
        perTable("agreed", "such terms first found consent away from it too", RunOutcome.Tables::agreed);
    }

    private void perTable(String name, String meaning, Function<RunOutcome.Tables, int[]> rounds) {
        List<String> tables = List.copyOf(scenario.tracks().keySet());
        for (int t = 0; t < tables.size(); t++) {
            int table = t;
            addIfRun(
                    name + "_round_" + tables.get(t),
                    "INTEGER",
                    tables.get(t) + ": round in which " + meaning + ", from 1; empty if never",
                    o -> rounds.apply(o.talks().tables())[table] == 0
                            ? null
                            : rounds.apply(o.talks().tables())[table]);
        }
    }

    private void talks() {
        addIfRun(
                "belief_path",
                "DOUBLE[]",
                "the watched observer's probability that the watched actor is committed, at the end of each round of talks",
                run -> run.talks().beliefPath());
        addIfRun("proposals", "INTEGER", "proposals made", run -> run.talks().proposals());
        for (int i = 0; i < actors.size(); i++) {
            int actor = i;
            addIfRun("refusals_" + actors.get(i), "INTEGER", "refusals by " + actors.get(i), o -> o.refusals(actor));
        }
        addIfRun(
                "last_refusal_actor",
                "VARCHAR",
                "who refused last",
                o -> o.talks().lastRefusal() == null
                        ? null
                        : actor(o.talks().lastRefusal().actor()));
        addIfRun(
                "last_refusal_issue",
                "VARCHAR",
                "issue on which the refused terms cost it most",
                o -> o.talks().lastRefusal() == null
                        ? null
                        : issues.get(o.talks().lastRefusal().issue()));
        addIfRun(
                "last_refusal_reason",
                "VARCHAR",
                "red_line | below_aspiration | without_a_seat | not_ratified",
                o -> o.talks().lastRefusal() == null
                        ? null
                        : o.talks().lastRefusal().reason().id());
        addIfRun(
                "last_refusal_round",
                "INTEGER",
                "round of that refusal, from 1",
                o -> o.talks().lastRefusal() == null
                        ? null
                        : o.talks().lastRefusal().round());
        addIfRun(
                "last_refusal_gap",
                "DOUBLE",
                "value by which the refused terms fell short of what it would have accepted, own scale; empty for a red line",
                o -> o.talks().lastRefusal() == null
                                || Double.isInfinite(o.talks().lastRefusal().gap())
                        ? null
                        : o.talks().lastRefusal().gap());
    }

    private @Nullable String actor(int index) {
        return index < 0 ? null : actors.get(index);
    }
}
