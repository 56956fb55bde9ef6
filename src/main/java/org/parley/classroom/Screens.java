package org.parley.classroom;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.answer.words.ScenarioWords;
import org.parley.answer.words.Vocabulary;
import org.parley.classroom.SeatScreen.Company;
import org.parley.classroom.SeatScreen.Neighbour;
import org.parley.classroom.SeatScreen.Round;
import org.parley.experiment.decision.Question;
import org.parley.outcome.Decision;
import org.parley.outcome.Decision.Chosen;
import org.parley.scenario.Scenario;
import org.parley.seat.SeatView;
import org.parley.seat.SeatView.Seen;

/** Makes what players see of their games, and decisions of what they send. */
public final class Screens {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Classroom classroom;
    private final Endings endings;

    /**
     * Looks at a class.
     *
     * @param baselines what the model makes of each activity alone
     */
    public Screens(Classroom classroom, List<Baseline> baselines) {
        this.classroom = classroom;
        endings = new Endings(classroom, baselines);
    }

    /**
     * What a player sends.
     *
     * @param kind {@code propose}, {@code pass}, {@code yes}, {@code no} or {@code model}; with another, or none, the draft is only shown
     * @param pkg a suggestion that is taken over, or null
     * @param clauses place of the option that was chosen, by issue
     * @param last the issue that was written last, or null
     */
    public record Sent(
            String kind,
            @Nullable Integer pkg,
            Map<String, Integer> clauses,
            @Nullable String last) {

        /** Nothing but a look. */
        public static final Sent NOTHING = new Sent("", null, Map.of(), null);
    }

    /** Returns what a player sees. */
    public SeatScreen of(Participant player) {
        return of(player, Sent.NOTHING, "");
    }

    /**
     * Returns what a player sees who is writing.
     *
     * @param told what to tell them besides, or empty
     */
    public SeatScreen of(Participant player, Sent sent, String told) {
        ClassGame game = classroom.game(player.table());
        ClassGame.State state = classroom.state(game);
        Scenario scenario = game.activity().scenario();
        ScenarioWords words = new ScenarioWords(scenario);
        int place = game.place(player.seat());
        List<Seen> seen = SeatView.of(scenario, place, state.position().events());
        @Nullable Question question = state.question();
        boolean asked = question != null
                && question.actor() == place
                && !game.isAbsent(player.seat())
                && !classroom.isPaused()
                && !classroom.isEnded();
        int round = question != null
                ? question.round()
                : seen.isEmpty() ? 0 : seen.get(seen.size() - 1).round();
        int from = Math.min(seen.size(), game.shown(player.seat()));
        return new SeatScreen(
                game.activity().title(),
                Vocabulary.ofActor(scenario, player.seat()),
                place,
                player.label(),
                when(scenario, words, Math.max(1, round)),
                new Brief(game.activity(), player.seat()),
                state.move(),
                once(seen.subList(from, seen.size()).stream().map(Seen::text).toList()),
                rounds(words, seen),
                choices(game, player),
                asked ? new Asking(game, state, player.seat()).ask(sent) : null,
                told.isEmpty() ? notice(game, state, player, words) : told,
                game.isAbsent(player.seat()),
                game.seats().size() > 1 ? company(game, player.seat(), words) : null,
                state.isOver() ? endings.of(game, state, player.seat()) : null);
    }

    private static String when(Scenario scenario, ScenarioWords words, int round) {
        LocalDate date = scenario.calendar().date(round);
        return date == null ? Vocabulary.capital(words.at(round)) : DATE.format(date);
    }

    /** Returns sentences of which none follows itself. */
    private static List<String> once(List<String> said) {
        List<String> told = new ArrayList<>();
        int times = 1;
        for (int n = 0; n < said.size(); n++) {
            if (n + 1 < said.size() && said.get(n + 1).equals(said.get(n))) {
                times++;
            } else {
                told.add(times == 1 ? said.get(n) : said.get(n).replaceFirst("[.]$", ", " + times + " times."));
                times = 1;
            }
        }
        return told;
    }

    private static List<Round> rounds(ScenarioWords words, List<Seen> seen) {
        Map<Integer, List<String>> rounds = new LinkedHashMap<>();
        seen.forEach(
                s -> rounds.computeIfAbsent(s.round(), r -> new ArrayList<>()).add(s.text()));
        return rounds.entrySet().stream()
                .map(e -> new Round(
                        e.getKey() == 0 ? "At the outset" : when(words.scenario(), words, e.getKey()), e.getValue()))
                .toList();
    }

    private String notice(ClassGame game, ClassGame.State state, Participant player, ScenarioWords words) {
        if (state.isOver()) {
            return "";
        } else if (classroom.isPaused()) {
            return "Your teacher has paused the class.";
        } else if (game.isAbsent(player.seat())) {
            return "The model decides for your seat now.";
        }
        Question question = state.question();
        return question == null || question.actor() == game.place(player.seat())
                ? ""
                : "Waiting for " + words.inProse(question.seat()) + ".";
    }

    private List<String> choices(ClassGame game, Participant player) {
        Scenario scenario = game.activity().scenario();
        ScenarioWords words = new ScenarioWords(scenario);
        List<String> said = new ArrayList<>();
        for (Entry.Decided entry : game.decided()) {
            boolean mine = entry.participant() >= 0
                    && classroom.participants().get(entry.participant()).seat().equals(player.seat());
            if (mine) {
                said.add(Vocabulary.capital(words.at(entry.decision().round())) + ": " + inWords(entry.decision())
                        + (entry.reason() == null ? "" : " “" + entry.reason() + "”"));
            }
        }
        return said;
    }

    private static String inWords(Decision decision) {
        boolean yes = decision.choice() == Chosen.YES;
        return switch (decision.choice()) {
            case PROPOSE -> "you proposed " + SeatView.inWords(decision.terms()) + ".";
            case PASS -> "you proposed nothing.";
            case MODEL -> "you let your ministry decide.";
            default ->
                switch (decision.question()) {
                    case VOTE -> yes ? "you voted for it." : "you voted against it.";
                    case CONTRIBUTE ->
                        (yes ? "you gave " : "you did not give ") + Vocabulary.ofId(decision.where()) + ".";
                    default -> yes ? "you accepted." : "you refused.";
                };
        };
    }

    private static Company company(ClassGame game, String seat, ScenarioWords words) {
        List<String> seats = game.seats().stream()
                .map(one -> Vocabulary.capital(words.inProse(one)) + ": "
                        + (game.isAbsent(one)
                                ? "the model, for now"
                                : game.at(one).isEmpty()
                                        ? "nobody yet"
                                        : Vocabulary.and(game.at(one).stream()
                                                .map(Participant::label)
                                                .toList())))
                .toList();
        List<String> said = game.said().stream()
                .filter(s -> s.to() == null || s.to().equals(seat) || s.from().equals(seat))
                .map(s -> (s.from().equals(seat) ? "You" : Vocabulary.capital(words.inProse(s.from())))
                        + (s.to() == null
                                ? ", to all"
                                : ", to " + (s.to().equals(seat) ? "you" : words.inProse(s.to())) + " alone")
                        + ": " + s.text())
                .toList();
        return new Company(
                seats,
                said,
                game.seats().stream()
                        .filter(one -> !one.equals(seat))
                        .map(one -> new Neighbour(one, words.inProse(one)))
                        .toList());
    }

    /**
     * Takes a decision.
     *
     * @param move how many decisions had been made when it was asked for
     * @param reason why, in the player's own words, or empty
     * @return whether it was taken
     */
    public boolean decide(Participant player, int move, Sent sent, String reason) {
        ClassGame game = classroom.game(player.table());
        ClassGame.State state = classroom.state(game);
        Question question = state.question();
        if (question == null || question.actor() != game.place(player.seat()) || state.move() != move) {
            return false;
        }
        Optional<Decision> decision = decision(question, sent);
        int seen = SeatView.of(
                        game.activity().scenario(),
                        question.actor(),
                        state.position().events())
                .size();
        boolean taken = decision.isPresent() && classroom.decide(player, move, decision.get(), reason);
        if (taken) {
            game.show(player.seat(), seen);
        }
        return taken;
    }

    private static Optional<Decision> decision(Question question, Sent sent) {
        boolean proposes = question.kind() == Decision.Kind.PROPOSE;
        return switch (sent.kind()) {
            case "model" -> Optional.of(question.decide(Chosen.MODEL));
            case "pass" -> proposes ? Optional.of(question.decide(Chosen.PASS)) : Optional.empty();
            case "yes" -> proposes ? Optional.empty() : Optional.of(question.decide(Chosen.YES));
            case "no" -> proposes ? Optional.empty() : Optional.of(question.decide(Chosen.NO));
            case "propose" -> {
                Draft draft = proposes ? Draft.written(question, sent.clauses(), null) : new Draft(-1, true);
                // What would be proposed is what was shown, or nothing.
                yield draft.isNearest() || draft.pkg() < 0 || sent.clauses().isEmpty()
                        ? Optional.empty()
                        : Optional.of(question.propose(draft.pkg()));
            }
            default -> Optional.empty();
        };
    }
}
