package org.parley.answer.outline;

import static org.parley.answer.words.Numbers.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parley.answer.part.PreferenceFigure;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.ScenarioWords;
import org.parley.answer.words.Vocabulary;
import org.parley.scenario.Actor;
import org.parley.scenario.Flag;
import org.parley.scenario.Issue;
import org.parley.scenario.Quantity;
import org.parley.scenario.Scenario;
import org.parley.scenario.Track;

/** A scenario in sentences: who wants what, who sits where and must agree, in which order tables open, and what can fail. */
final class Outline {

    private final Scenario scenario;
    private final ScenarioWords words;

    Outline(Scenario scenario) {
        this.scenario = scenario;
        words = new ScenarioWords(scenario);
    }

    /** Returns a sentence for each issue. */
    List<String> issues() {
        List<String> said = new ArrayList<>();
        scenario.issues()
                .forEach((id, issue) -> said.add(Vocabulary.capital(Vocabulary.ofId(id)) + ": " + or(issue.options())
                        + ". Without a deal: " + issue.statusQuo() + "." + needs(issue)));
        return said;
    }

    private static String needs(Issue issue) {
        return issue.needs().isEmpty()
                ? ""
                : " It needs "
                        + Vocabulary.and(issue.needs().entrySet().stream()
                                .map(e -> or(e.getValue()) + " on " + Vocabulary.ofId(e.getKey()))
                                .toList())
                        + ".";
    }

    /** Returns a sentence or some for each actor, what it cares most about first. */
    List<String> actors() {
        List<String> said = new ArrayList<>();
        scenario.actors()
                .forEach((id, actor) -> said.add(Vocabulary.capital(words.inProse(id)) + " wants " + wants(actor) + "."
                        + limits(actor) + type(actor)));
        return said;
    }

    private String wants(Actor actor) {
        Map<String, Double> shares = PreferenceFigure.shares(actor);
        return Vocabulary.and(shares.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(e -> format(
                        "%s on %s (weight %.0f%%)",
                        PreferenceFigure.best(actor.prefers().get(e.getKey())),
                        Vocabulary.ofId(e.getKey()),
                        100 * e.getValue()))
                .toList());
    }

    private static String limits(Actor actor) {
        List<String> never = new ArrayList<>();
        actor.prefers()
                .forEach((issue, p) -> p.redLines().forEach((option, flag) -> {
                    if (flag.canBe(true)) {
                        never.add(
                                option + (flag.isDrawn() ? " in some runs" : "") + " (" + Vocabulary.ofId(issue) + ")");
                    }
                }));
        return never.isEmpty() ? "" : " It never accepts " + or(never) + ".";
    }

    private static String type(Actor actor) {
        return actor.type() == null
                ? ""
                : format(
                        " It may be only stalling: the odds that it is committed are %.0f%%.",
                        100 * median(actor.type().committed()));
    }

    /** Returns a sentence or some for each table, in the order in which they can open. */
    List<String> tables() {
        List<String> said = new ArrayList<>();
        scenario.tracks().entrySet().stream()
                .sorted((a, b) -> Boolean.compare(!isOpen(a.getValue()), !isOpen(b.getValue())))
                .forEach(e -> said.add(table(e.getKey(), e.getValue())));
        return said;
    }

    private static boolean isOpen(Track track) {
        return track.opens().equals("from_start");
    }

    private String table(String id, Track track) {
        List<String> vetoes = new ArrayList<>();
        List<String> seats = new ArrayList<>();
        track.parties().forEach((actor, party) -> {
            if (party.consents().canBe(true)) {
                vetoes.add(words.inProse(actor) + sometimes(party.consents()));
            }
            seats.add(words.inProse(actor)
                    + (party.joins().equals("from_start") ? "" : " (" + condition(party.joins()) + ")"));
        });
        String votes = track.quota() > 0 ? format(" %d votes are needed besides.", track.quota()) : "";
        String host = track.facilitator().isEmpty()
                ? ""
                : " "
                        + Vocabulary.capital(Vocabulary.and(track.facilitator().keySet().stream()
                                .map(words::inProse)
                                .toList()))
                        + (track.facilitator().size() == 1 ? " mediates." : " mediate.");
        return Vocabulary.capital(Vocabulary.ofTalks(id)) + " open " + condition(track.opens()) + " and are about "
                + Vocabulary.and(track.issues().stream().map(Vocabulary::ofId).toList()) + ". At the table: "
                + Vocabulary.and(seats) + ". "
                + (vetoes.isEmpty() ? "Nobody has a veto." : "Must agree: " + Vocabulary.and(vetoes) + ".") + votes
                + host;
    }

    private static String sometimes(Flag flag) {
        return flag.isDrawn() ? " in some runs" : "";
    }

    private String condition(String text) {
        return switch (text) {
            case "from_start" -> "from the start";
            case "never" -> "never";
            default -> "once " + scenario.conditions().getOrDefault(text, text);
        };
    }

    /** Returns what can fail, each a sentence. */
    List<String> failures() {
        List<String> said = new ArrayList<>();
        scenario.tracks().forEach((id, track) -> {
            if (track.breakdown().distribution().upper() > 0) {
                said.add(Vocabulary.capital(Vocabulary.ofTalks(id)) + " may break down"
                        + (scenario.calendar().isHistory() ? " and resume." : " for good."));
            }
        });
        scenario.actors().forEach((id, actor) -> {
            if (actor.domestic() != null) {
                said.add("The audience at home of " + words.inProse(id) + " may refuse what was signed.");
            }
            if (actor.type() != null) {
                said.add(Vocabulary.capital(words.inProse(id)) + " may be only stalling.");
            }
            if (actor.outsideOption() != null
                    && actor.outsideOption().distribution().upper() > 0) {
                said.add(Vocabulary.capital(words.inProse(id)) + " may find no deal better than what is offered.");
            }
        });
        if (scenario.war() != null) {
            said.add("Arms may decide the war between "
                    + Vocabulary.and(scenario.war().between().stream()
                            .map(words::inProse)
                            .toList())
                    + ".");
        }
        if (scenario.ceasefire() != null) {
            said.add("A general cease-fire may break.");
        }
        scenario.events()
                .forEach((id, event) -> said.add("From outside: "
                        + (event.what() == null
                                ? Vocabulary.ofId(id)
                                : event.what().strip())));
        said.add(
                scenario.calendar().isHistory()
                        ? format(
                                "A run ends after %s.",
                                words.lasting(scenario.calendar().horizonRounds()))
                        : format(
                                "Talks end at the deadline, after %s.",
                                words.lasting(scenario.calendar().deadlineRounds())));
        return said;
    }

    /** Returns how large the scenario is. */
    String size() {
        return format(
                "%s bargain over %s at %s.",
                Vocabulary.capital(Numbers.counted(scenario.actors().size(), "actor")),
                Numbers.counted(scenario.issues().size(), "issue"),
                Numbers.counted(scenario.tracks().size(), "table"));
    }

    /** Returns what a part comes to, in one sentence. */
    String summary(String part) {
        return switch (part) {
            case "what-is-bargained-over" ->
                format(
                        "%s: the options in order, and what holds without a deal.",
                        Vocabulary.capital(Numbers.counted(scenario.issues().size(), "issue")));
            case "who-wants-what" -> mostAtStake();
            case "where-they-meet" ->
                format(
                        "%s: who sits there, from when on, and who must agree.",
                        Vocabulary.capital(Numbers.counted(scenario.tracks().size(), "table")));
            default -> "What may keep a deal from coming, or from lasting.";
        };
    }

    private String mostAtStake() {
        String who = "";
        String what = "";
        double most = 0;
        for (Map.Entry<String, Actor> actor : scenario.actors().entrySet()) {
            for (Map.Entry<String, Double> share :
                    PreferenceFigure.shares(actor.getValue()).entrySet()) {
                if (share.getValue() > most && share.getValue() < 1) {
                    most = share.getValue();
                    who = actor.getKey();
                    what = share.getKey();
                }
            }
        }
        return most == 0
                ? "Nobody weighs one issue against another."
                : format(
                        "%s cares most about one thing: %.0f%% of its weight is on %s.",
                        Vocabulary.capital(Vocabulary.inProse(scenario, who)), 100 * most, Vocabulary.ofId(what));
    }

    private static double median(Quantity quantity) {
        return quantity.distribution().inverse(0.5);
    }

    private static String or(List<String> options) {
        int last = options.size() - 1;
        return last < 1
                ? String.join("", options)
                : String.join(", ", options.subList(0, last)) + " or " + options.get(last);
    }
}
