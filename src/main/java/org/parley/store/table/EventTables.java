package org.parley.store.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.TraceEvent;
import org.parley.scenario.Scenario;
import org.parley.store.table.EventRows.Belief;
import org.parley.store.table.EventRows.InRound;
import org.parley.store.table.EventRows.Offer;
import org.parley.store.table.EventRows.Round;

/** The tables of what happened in each run: its rounds, offers and beliefs. A run that failed has no rows in them. */
public final class EventTables {

    private final Scenario scenario;
    private final EventRows rows;
    private final List<String> actors;
    private final List<String> tracks;

    private EventTables(Scenario scenario) {
        this.scenario = scenario;
        actors = List.copyOf(scenario.actors().keySet());
        tracks = List.copyOf(scenario.tracks().keySet());
        rows = new EventRows(actors.size(), tracks.size());
    }

    /** Returns the tables for a scenario. */
    public static List<StoredTable<?>> of(Scenario scenario) {
        EventTables tables = new EventTables(scenario);
        return scenario.hasIncidents()
                ? List.of(tables.rounds(), tables.offers(), tables.beliefs(), tables.incidents())
                : List.of(tables.rounds(), tables.offers(), tables.beliefs());
    }

    /** Columns of a table in the making, with those first that say which row it is. */
    private static final class Making<R> {

        private final List<Column<R>> columns = new ArrayList<>();

        Making(Function<R, RunOutcome> run, Function<R, Object> round) {
            add(
                    "case",
                    "INTEGER",
                    "case of the design, from 0",
                    row -> run.apply(row).caseIndex());
            add(
                    "run",
                    "BIGINT",
                    "run within the case, from 0",
                    row -> run.apply(row).run());
            add("round", "INTEGER", "round, from 1; 0 is before the first", round);
        }

        Making<R> add(String name, String type, String meaning, Function<R, Object> value) {
            columns.add(new Column<>(name, type, meaning, value));
            return this;
        }

        /** Adds a number that may not exist. */
        Making<R> addNumber(String name, String meaning, Function<R, Double> value) {
            return add(name, "DOUBLE", meaning, row -> {
                Double number = value.apply(row);
                return number == null || number.isNaN() ? null : number;
            });
        }
    }

    private StoredTable<Round> rounds() {
        Making<Round> making = new Making<>(Round::run, Round::round)
                .add(
                        "date",
                        "DATE",
                        "date on which the round began",
                        r -> scenario.calendar().date(r.round()))
                .add(
                        "front",
                        "INTEGER",
                        "position of the front at the end of the round; empty without a war",
                        r -> r.front() < 0 ? null : r.front())
                .add("proposals", "INTEGER", "proposals and drafts in the round", Round::proposals)
                .add("refusals", "INTEGER", "refusals of them, also by audiences", Round::refusals)
                .add("agreements", "INTEGER", "agreements that came into force in the round", Round::agreements);
        for (int t = 0; t < tracks.size(); t++) {
            int track = t;
            making.add(
                            "in_range_" + tracks.get(t),
                            "INTEGER",
                            "packages in the bargaining range of this track's session: no worse than no deal for enough actors and"
                                    + " their audiences; empty without a session",
                            r -> r.inRange()[track] < 0 ? null : r.inRange()[track])
                    .add(
                            "in_reach_" + tracks.get(t),
                            "INTEGER",
                            "packages of them that meet what enough actors still hope for",
                            r -> r.inReach()[track] < 0 ? null : r.inReach()[track]);
        }
        for (int i = 0; i < actors.size(); i++) {
            int actor = i;
            making.addNumber(
                    "no_deal_" + actors.get(i),
                    actors.get(i) + ": its no-deal value at the end of the round, own scale",
                    r -> r.noDeal()[actor]);
        }
        return new StoredTable<>(
                "rounds",
                "one row per run and round; rounds that began with a general cease-fire in force have none",
                making.columns,
                rows::rounds);
    }

    private StoredTable<Offer> offers() {
        Making<Offer> making = new Making<>(Offer::run, Offer::round)
                .add("number", "INTEGER", "place among the offers of the run, from 1", Offer::number)
                .add("track", "VARCHAR", "where it was made", o -> tracks.get(o.track()))
                .add(
                        "actor",
                        "VARCHAR",
                        "who made it; empty for a text of a procedure without a mediator",
                        o -> o.actor() < 0 ? null : actors.get(o.actor()))
                .add(
                        "kind",
                        "VARCHAR",
                        "proposal | draft, which is a mediator's text",
                        o -> o.proposed() == null ? "draft" : "proposal");
        int issue = 0;
        for (String id : scenario.issues().keySet()) {
            int place = issue++;
            List<String> options = scenario.issues().get(id).options();
            making.add(
                    "terms_" + id,
                    "VARCHAR",
                    "option offered: " + String.join(" | ", options),
                    o -> options.get(o.terms()[place]));
        }
        making.add("agreed", "BOOLEAN", "whether it came into force", Offer::agreed)
                .addNumber(
                        "value",
                        "what it is worth to a proposer, own scale",
                        ifProposed(p -> p.valuation().value()))
                .addNumber(
                        "aspiration",
                        "the least that it would have proposed",
                        ifProposed(p -> p.valuation().aspiration()))
                .addNumber(
                        "no_deal",
                        "what no deal is worth to it",
                        ifProposed(p -> p.valuation().noDeal()))
                .addNumber(
                        "expected_consent",
                        "probability, as it sees it, that all whose consent is needed agree",
                        ifProposed(p -> p.prospect().expected()))
                .addNumber(
                        "actual_consent",
                        "the same probability as it is",
                        ifProposed(p -> p.prospect().actual()))
                .add(
                        "ground",
                        "VARCHAR",
                        "why these terms: expected_gain | best_for_others | insists",
                        o -> o.proposed() == null
                                ? null
                                : o.proposed().ground().name().toLowerCase(Locale.ROOT));
        for (int i = 0; i < actors.size(); i++) {
            int actor = i;
            String id = actors.get(i);
            making.add(
                            "answer_" + id,
                            "VARCHAR",
                            id
                                    + ": accepted, or why it refused: red_line | below_aspiration | without_a_seat | not_ratified;"
                                    + " empty if it was not asked",
                            o -> o.answers()[actor])
                    .addNumber(
                            "value_" + id,
                            id + ": what the terms are worth to it, if it was asked",
                            o -> o.values()[actor]);
        }
        return new StoredTable<>("offers", "one row per offer that was made", making.columns, rows::offers);
    }

    private static Function<Offer, Double> ifProposed(Function<TraceEvent.Proposed, Double> value) {
        return offer -> offer.proposed() == null ? null : value.apply(offer.proposed());
    }

    private static @Nullable Double ifBelieved(Belief belief, Function<TraceEvent.ResolveBelieved, Double> value) {
        return belief.resolve() == null ? null : value.apply(belief.resolve());
    }

    private StoredTable<Belief> beliefs() {
        Making<Belief> making = new Making<>(Belief::run, Belief::round)
                .add(
                        "observer",
                        "VARCHAR",
                        "whose belief it is; empty for what everybody else believes of an actor's private resolve",
                        b -> b.observer() < 0 ? null : actors.get(b.observer()))
                .add("actor", "VARCHAR", "about whom", b -> actors.get(b.actor()))
                .addNumber(
                        "belief",
                        "the observer's probability that the actor is committed, at the end of the round; in round 0 its prior",
                        Belief::committed)
                .addNumber(
                        "resolve",
                        "by how much everybody else believes that no deal is worth more to the actor than it seems",
                        b -> ifBelieved(b, TraceEvent.ResolveBelieved::after))
                .addNumber(
                        "resolve_deviation",
                        "standard deviation of that belief",
                        b -> ifBelieved(b, TraceEvent.ResolveBelieved::deviation))
                .addNumber(
                        "own_resolve",
                        "by how much no deal is worth more to the actor than it seems, as it alone knows",
                        b -> ifBelieved(b, TraceEvent.ResolveBelieved::own));
        return new StoredTable<>(
                "beliefs",
                "one row for each change of a belief about commitment or resolve, and one for the watched observer's prior",
                making.columns,
                rows::beliefs);
    }

    private StoredTable<InRound> incidents() {
        Making<InRound> making = new Making<InRound>(
                        InRound::run, r -> r.incidents().round())
                .add(
                        "incidents",
                        "INTEGER",
                        "incidents in the round",
                        r -> r.incidents().count())
                .add(
                        "answered",
                        "INTEGER",
                        "of these, those that answered another one",
                        r -> r.incidents().answers())
                .add(
                        "attributed",
                        "INTEGER",
                        "of these, those of which it is known whose doing they were",
                        r -> r.incidents().attributed())
                .addNumber(
                        "seen",
                        "probability that this is known of an incident",
                        r -> r.incidents().seen())
                .addNumber(
                        "factor",
                        "factor on the hazard of the round that follows from incidents",
                        r -> r.incidents().factor());
        return new StoredTable<>(
                "incidents",
                "one row for each round that began with a general cease-fire in force",
                making.columns,
                rows::incidents);
    }
}
