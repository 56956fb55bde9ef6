package org.parley.classroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.ScenarioWords;
import org.parley.answer.words.Vocabulary;
import org.parley.classroom.Screens.Sent;
import org.parley.classroom.SeatScreen.Ask;
import org.parley.classroom.SeatScreen.Clause;
import org.parley.classroom.SeatScreen.Other;
import org.parley.classroom.SeatScreen.Scale;
import org.parley.classroom.SeatScreen.Suggestion;
import org.parley.experiment.decision.Question;
import org.parley.model.delegation.Floor;
import org.parley.outcome.TraceEvent;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.seat.Ministry;

/** A question as its seat sees it: the clauses, what they are worth, and what the seat's own ministry thinks. */
final class Asking {

    private final Scenario scenario;
    private final ScenarioWords words;
    private final List<TraceEvent> events;
    private final Question question;
    private final Brief brief;

    Asking(ClassGame game, ClassGame.State state, String seat) {
        scenario = game.activity().scenario();
        words = new ScenarioWords(scenario);
        events = state.position().events();
        question = Objects.requireNonNull(state.question());
        brief = new Brief(game.activity(), seat);
    }

    Ask ask(Sent sent) {
        Floor floor = question.floor();
        if (floor == null) {
            return new Ask(
                    "contribute",
                    "A cease-fire is signed. Do you give " + Vocabulary.ofId(question.where()) + "?",
                    "Your ministry would with a chance of " + Numbers.percent(question.chance()) + ".",
                    List.of(),
                    null,
                    null,
                    List.of(),
                    "");
        }
        Ministry ministry = new Ministry(floor);
        return switch (question.kind()) {
            case PROPOSE -> propose(floor, ministry, sent);
            case VOTE -> vote(floor, ministry);
            default -> answer(floor, ministry);
        };
    }

    private Ask propose(Floor floor, Ministry ministry, Sent sent) {
        Draft draft = sent.pkg() != null
                ? Draft.of(question, sent.pkg())
                : sent.clauses().isEmpty()
                        ? Draft.suggested(question)
                        : Draft.written(question, sent.clauses(), sent.last());
        List<Suggestion> suggestions = new ArrayList<>();
        for (Map.Entry<Integer, String> e : ministry.suggested().entrySet()) {
            suggestions.add(new Suggestion(
                    e.getKey(),
                    Vocabulary.capital(e.getValue()),
                    ministry.worth(e.getKey()),
                    e.getKey() == draft.pkg()));
        }
        return new Ask(
                "propose",
                "Your turn to propose",
                "At " + Vocabulary.ofTalks(question.where()) + ". Change any clause, then propose.",
                clauses(floor, draft.pkg()),
                scale(floor, ministry, draft.pkg(), "Your proposal"),
                null,
                suggestions,
                draft.isNearest() ? "Other clauses changed with it: not every combination can be proposed." : "");
    }

    private Ask answer(Floor floor, Ministry ministry) {
        return new Ask(
                "answer",
                floor.isSeated()
                        ? offeredBy()
                        : "Terms are finished at " + Vocabulary.ofTalks(question.where()) + ", without you",
                ministry.wouldSign(question.pkg())
                        ? "Your ministry would sign."
                        : "Your ministry would hold out for more.",
                clauses(floor, question.pkg()),
                scale(floor, ministry, question.pkg(), "This offer"),
                null,
                List.of(),
                "");
    }

    private Ask vote(Floor floor, Ministry ministry) {
        boolean alone = question.other() < 0;
        return new Ask(
                "vote",
                alone ? "Is this better for you than no deal?" : "Is the first better for you than the second?",
                "",
                clauses(floor, question.pkg()),
                scale(floor, ministry, question.pkg(), alone ? "This" : "The first"),
                alone
                        ? null
                        : new Other(
                                clauses(floor, question.other()),
                                scale(floor, ministry, question.other(), "The second")),
                List.of(),
                "");
    }

    private String offeredBy() {
        for (int n = events.size() - 1; n >= 0; n--) {
            if (events.get(n) instanceof TraceEvent.Proposed e) {
                return Vocabulary.capital(words.inProse(
                                List.copyOf(scenario.actors().keySet()).get(e.actor())))
                        + " offers";
            } else if (events.get(n) instanceof TraceEvent.Drafted) {
                return "The mediator puts a text";
            }
        }
        return "On the table";
    }

    private List<Clause> clauses(Floor floor, int pkg) {
        if (pkg < 0) {
            return List.of();
        }
        int[] terms = floor.terms(pkg);
        List<String> issues = List.copyOf(scenario.issues().keySet());
        Map<String, Double> weights = brief.weights();
        List<Clause> clauses = new ArrayList<>();
        for (String id :
                Objects.requireNonNull(scenario.tracks().get(question.where())).issues()) {
            Issue issue = Objects.requireNonNull(scenario.issues().get(id));
            @Nullable String ideal = brief.ideal(id);
            clauses.add(new Clause(
                    id,
                    Vocabulary.capital(Vocabulary.ofId(id)),
                    issue.options(),
                    terms[issues.indexOf(id)],
                    ideal == null ? -1 : issue.options().indexOf(ideal),
                    issue.statusQuoIndex(),
                    Math.round(100 * weights.getOrDefault(id, 0.0))));
        }
        return clauses;
    }

    private static Scale scale(Floor floor, Ministry ministry, int pkg, String what) {
        if (pkg < 0) {
            return new Scale(Double.NaN, Double.NaN, "Nothing can be proposed.", "");
        }
        double points = ministry.points(floor.value(pkg));
        return new Scale(
                points,
                ministry.points(floor.aspiration()),
                Double.isNaN(points) ? what + " is " + ministry.worth(pkg) + "." : said(what, points),
                Double.isNaN(floor.expectedConsent(pkg)) ? "" : ministry.chance(pkg));
    }

    private static String said(String what, double points) {
        long worth = Math.round(points);
        return worth == 0
                ? what + " is worth about what no deal is."
                : Numbers.format(
                        "%s is %d %s than no deal, where 100 is the best that you could propose today.",
                        what, Math.abs(worth), worth > 0 ? "better" : "worse");
    }
}
