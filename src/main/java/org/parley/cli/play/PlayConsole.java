package org.parley.cli.play;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.ScenarioWords;
import org.parley.answer.words.Vocabulary;
import org.parley.experiment.decision.Question;
import org.parley.model.delegation.Floor;
import org.parley.outcome.Decision;
import org.parley.outcome.Decision.Chosen;
import org.parley.scenario.Scenario;
import org.parley.seat.DecisionLog;
import org.parley.seat.Game;
import org.parley.seat.Game.Position;
import org.parley.seat.Ministry;
import org.parley.seat.SeatView;
import org.parley.seat.SeatView.Seen;

/** A game at the terminal: it shows what the seat may see, asks, and takes down what is answered. */
public final class PlayConsole {

    private static final String HELP =
            "Type what stands before a choice. At any question: m lets your ministry decide, u takes your last decision back, t shows the"
                    + " terms in force and what has happened, h shows this, q ends for now; the game is kept.";

    private final Game game;
    private final DecisionLog log;
    private final DecisionLog.Header header;
    private final PrintWriter out;
    private final Told told;
    private final Moves moves;
    private final Scenario scenario;
    private final ScenarioWords words;
    private int shown;

    /** Sits down at a terminal. */
    public PlayConsole(Game game, DecisionLog log, DecisionLog.Header header, PrintWriter out, Told told, Moves moves) {
        this.game = game;
        this.log = log;
        this.header = header;
        this.out = out;
        this.told = told;
        this.moves = moves;
        scenario = game.scenario();
        words = new ScenarioWords(scenario);
    }

    /**
     * Plays until the game is over or the player stops.
     *
     * @return the end, or null if the player stopped before
     * @throws IOException if a decision cannot be written down
     */
    public @Nullable Position play() throws IOException {
        told.line(HELP);
        while (true) {
            Position position = game.play();
            news(position);
            Question question = position.question();
            if (question == null) {
                return position;
            }
            Move move = ask(question, position);
            if (move == null) {
                return null;
            } else if (move.decision() != null) {
                game.decide(move.decision());
                log.add(move.decision());
            } else if (game.undo()) {
                log.rewrite(header, game.decisions());
                shown = 0;
                out.println();
                out.println("Your last decision is taken back.");
            } else {
                out.println("There is nothing to take back yet.");
            }
        }
    }

    /** A decision, or without one a step back. */
    private record Move(@Nullable Decision decision) {}

    private void news(Position position) {
        List<Seen> seen = SeatView.of(scenario, game.actor(), position.events());
        int round = -1;
        for (Seen event : seen.subList(Math.min(shown, seen.size()), seen.size())) {
            if (event.round() != round) {
                round = event.round();
                out.println();
                out.println(round == 0 ? "At the outset" : Vocabulary.capital(words.at(round)));
            }
            told.line("  " + event.text());
        }
        shown = seen.size();
        out.flush();
    }

    private @Nullable Move ask(Question question, Position position) {
        List<Integer> suggestions = describe(question);
        while (true) {
            out.print("> ");
            out.flush();
            String line = moves.next();
            if (line == null || line.equals("q")) {
                return null;
            }
            switch (line) {
                case "" -> {}
                case "h" -> told.line(HELP);
                case "t" -> standing(question, position);
                case "u" -> {
                    return new Move(null);
                }
                case "m" -> {
                    return new Move(question.decide(Chosen.MODEL));
                }
                default -> {
                    Decision decision = decision(question, suggestions, line);
                    if (decision != null) {
                        return new Move(decision);
                    }
                }
            }
        }
    }

    private @Nullable Decision decision(Question question, List<Integer> suggestions, String line) {
        if (question.kind() != Decision.Kind.PROPOSE) {
            return switch (line) {
                case "y", "yes" -> question.decide(Chosen.YES);
                case "n", "no" -> question.decide(Chosen.NO);
                default -> refused("Type y for yes or n for no.");
            };
        }
        if (line.equals("p")) {
            return question.decide(Chosen.PASS);
        } else if (line.equals("c")) {
            return clauses(question);
        }
        int number = number(line, suggestions.size());
        return number < 0
                ? refused("Type the number of a proposal, c to write one clause by clause, or p to propose nothing.")
                : question.propose(suggestions.get(number));
    }

    private @Nullable Decision refused(String why) {
        out.println(why);
        return null;
    }

    /** Returns a choice from 0, or -1 if there is none of that number. */
    private static int number(String line, int count) {
        return line.matches("\\d{1,4}") && Integer.parseInt(line) >= 1 && Integer.parseInt(line) <= count
                ? Integer.parseInt(line) - 1
                : -1;
    }

    // ---- what is asked ----------------------------------------------------------------------------------------------

    private List<Integer> describe(Question question) {
        out.println();
        Floor floor = question.floor();
        if (floor == null) {
            told.line(Numbers.format(
                    "A cease-fire is signed. Do you give %s? Your ministry would with a chance of %s. (y, n)",
                    Vocabulary.ofId(question.where()), Numbers.percent(question.chance())));
            return List.of();
        }
        Ministry ministry = new Ministry(floor);
        String talks = Vocabulary.ofTalks(question.where());
        switch (question.kind()) {
            case PROPOSE -> {
                out.println(Numbers.format("It is your turn to propose at %s.", talks));
                return suggestions(question, ministry);
            }
            case VOTE -> {
                out.println(
                        question.other() < 0
                                ? "Is this better for you than no deal?"
                                : "Is the first better for you than the second?");
                line(question, ministry, question.pkg());
                if (question.other() >= 0) {
                    line(question, ministry, question.other());
                }
                out.println("(y, n)");
            }
            default -> {
                out.println(
                        floor.isSeated()
                                ? Numbers.format("Do you accept what is put at %s?", talks)
                                : Numbers.format(
                                        "Terms are finished at %s, where you have no seat. Do you agree?", talks));
                line(question, ministry, question.pkg());
                out.println(
                        ministry.wouldSign(question.pkg())
                                ? "Your ministry would sign. (y, n)"
                                : "Your ministry would hold out for more. (y, n)");
            }
        }
        return List.of();
    }

    private List<Integer> suggestions(Question question, Ministry ministry) {
        List<Integer> found = ministry.suggestions();
        out.println("On a scale on which no deal is 0 and the best that you could propose today is 100:");
        for (int n = 0; n < found.size(); n++) {
            out.println("  " + (n + 1) + ".");
            line(question, ministry, found.get(n));
        }
        out.println("  c. Write it clause by clause.   p. Propose nothing.");
        return found;
    }

    private void line(Question question, Ministry ministry, int pkg) {
        told.line("  " + SeatView.inWords(question.terms(pkg)));
        String worth = "     worth " + ministry.worth(pkg) + " to you";
        told.line(
                question.kind() == Decision.Kind.PROPOSE
                        ? worth + "; chance that all needed agree, as your ministry sees it: " + ministry.chance(pkg)
                        : worth);
    }

    private void standing(Question question, Position position) {
        shown = 0;
        news(position);
        if (question.floor() != null) {
            out.println("It is " + words.at(question.round()) + ".");
        }
        out.flush();
    }

    // ---- a proposal, clause by clause
    // ---------------------------------------------------------------------------------

    private @Nullable Decision clauses(Question question) {
        Floor floor = Objects.requireNonNull(question.floor());
        Map<String, String> chosen = new LinkedHashMap<>();
        for (String issue :
                Objects.requireNonNull(scenario.tracks().get(question.where())).issues()) {
            List<String> left = left(question, floor, chosen, issue);
            if (left.size() == 1) {
                chosen.put(issue, left.get(0));
                out.println(
                        Vocabulary.capital(Vocabulary.ofId(issue)) + ": " + left.get(0) + ", since nothing else fits.");
                continue;
            }
            List<String> listed = new ArrayList<>();
            for (int n = 0; n < left.size(); n++) {
                listed.add((n + 1) + ". " + left.get(n));
            }
            out.println(Vocabulary.capital(Vocabulary.ofId(issue)) + ": " + String.join("   ", listed));
            out.print("> ");
            out.flush();
            String line = moves.next();
            int number = line == null ? -1 : number(line, left.size());
            if (number < 0) {
                return refused("The proposal is put aside.");
            }
            chosen.put(issue, left.get(number));
        }
        for (int pkg = 0; pkg < floor.packages(); pkg++) {
            if (floor.mayPropose(pkg) && question.terms(pkg).equals(chosen)) {
                line(question, new Ministry(floor), pkg);
                out.println("Propose it? (y, n)");
                out.print("> ");
                out.flush();
                return "y".equals(moves.next()) ? question.propose(pkg) : refused("The proposal is put aside.");
            }
        }
        return refused("That cannot be proposed.");
    }

    /** Returns the options of an issue that some package has which may be proposed and agrees with what was chosen before. */
    private List<String> left(Question question, Floor floor, Map<String, String> chosen, String issue) {
        List<String> left = new ArrayList<>();
        for (String option :
                Objects.requireNonNull(scenario.issues().get(issue)).options()) {
            for (int pkg = 0; pkg < floor.packages(); pkg++) {
                Map<String, String> terms = floor.mayPropose(pkg) ? question.terms(pkg) : Map.of();
                if (option.equals(terms.get(issue)) && terms.entrySet().containsAll(chosen.entrySet())) {
                    left.add(option);
                    break;
                }
            }
        }
        return left;
    }
}
