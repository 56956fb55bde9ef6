package org.parley.seat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parley.model.NegotiationModel;
import org.parley.model.compile.CompiledScenario;
import org.parley.model.delegation.Choice;
import org.parley.model.delegation.Delegation;
import org.parley.model.delegation.Floor;
import org.parley.model.protocol.Protocol;
import org.parley.model.random.RandomStreams;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.Trace;
import org.parley.outcome.TraceEvent;
import org.parley.scenario.Scenario;
import org.parley.seat.Decision.Chosen;

/**
 * A run in which somebody decides for one actor. It is played by replay: from the first round on with the decisions that have been
 * made, until one is missing. So nothing waits, nothing is lost but what was not yet answered, and to undo is to drop a decision.
 */
public final class Game {

    private final Scenario scenario;
    private final long run;
    private final long key;
    private final int actor;
    private final NegotiationModel model;
    private final List<String> issues;
    private final List<String> tracks;
    private final List<Decision> decisions = new ArrayList<>();

    /**
     * Sits down to a game.
     *
     * @param scenario what is played
     * @param seat the actor that somebody else decides for
     * @param seed master seed of the luck
     * @param run number of the run with that luck, from 0
     * @throws GameException if there is no such actor
     */
    public Game(Scenario scenario, String seat, long seed, long run) {
        this.scenario = scenario;
        this.run = run;
        key = RandomStreams.key(seed, run);
        actor = List.copyOf(scenario.actors().keySet()).indexOf(seat);
        if (actor < 0) {
            throw new GameException("there is no actor '" + seat + "'");
        }
        model = new NegotiationModel(CompiledScenario.of(scenario));
        issues = List.copyOf(scenario.issues().keySet());
        tracks = List.copyOf(scenario.tracks().keySet());
    }

    /**
     * Where a game stands.
     *
     * @param question what is asked next, or null if the game is over
     * @param events what has happened so far, as the model knows it; a seat may see {@linkplain SeatView some of it}
     * @param outcome how it ended, or null if it goes on
     */
    public record Position(
            @Nullable Question question,
            List<TraceEvent> events,
            @Nullable RunOutcome outcome) {

        /** Copies the events. */
        public Position {
            events = List.copyOf(events);
        }
    }

    /** Returns the decisions that have been made. */
    public List<Decision> decisions() {
        return List.copyOf(decisions);
    }

    /** Makes the next decision. */
    public void decide(Decision decision) {
        decisions.add(decision);
    }

    /** Takes the last decision back; false if there is none. */
    public boolean undo() {
        if (decisions.isEmpty()) {
            return false;
        }
        decisions.remove(decisions.size() - 1);
        return true;
    }

    /** Returns the scenario. */
    public Scenario scenario() {
        return scenario;
    }

    /** Returns the place of the seat among the actors. */
    public int actor() {
        return actor;
    }

    /** Returns the options of a package by issue, of those issues that it changes or keeps on a table. */
    public Map<String, String> terms(Question asked, int pkg) {
        Map<String, String> terms = new LinkedHashMap<>();
        if (asked.floor() != null && pkg >= 0) {
            int[] options = asked.floor().terms(pkg);
            for (String issue :
                    Objects.requireNonNull(scenario.tracks().get(asked.where())).issues()) {
                terms.put(
                        issue,
                        Objects.requireNonNull(scenario.issues().get(issue))
                                .options()
                                .get(options[issues.indexOf(issue)]));
            }
        }
        return terms;
    }

    /** Returns the decision to propose a package. */
    public Decision propose(Question asked, int pkg) {
        return new Decision(asked.round(), asked.kind(), asked.where(), Chosen.PROPOSE, terms(asked, pkg));
    }

    /**
     * Plays from the first round on with the decisions that have been made.
     *
     * @throws GameException if one of them answers something that is not asked
     */
    public Position play() {
        Trace.Recorder told = new Trace.Recorder();
        Answering answering = new Answering();
        model.delegate(actor, answering);
        try {
            RunOutcome outcome = model.play(0, run, key, told);
            if (answering.next < decisions.size()) {
                throw new GameException("the game is over before decision " + (answering.next + 1));
            }
            return new Position(null, told.events(), outcome);
        } catch (Missing missing) {
            return new Position(missing.question, told.events(), null);
        }
    }

    /** Plays the same run with the model in the seat from the first round on. */
    public Position withoutMe() {
        Trace.Recorder told = new Trace.Recorder();
        model.delegate(actor, null);
        RunOutcome outcome = model.play(0, run, key, told);
        return new Position(null, told.events(), outcome);
    }

    /** A decision is missing: the run stops here. */
    private static final class Missing extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Question question;

        Missing(Question question) {
            super(null, null, false, false);
            this.question = question;
        }
    }

    /** Gives the decisions that have been made, in their order. */
    private final class Answering implements Delegation {

        private int next;

        private Decision next(Question asked) {
            if (next == decisions.size()) {
                throw new Missing(asked);
            }
            Decision decision = decisions.get(next++);
            if (!decision.answers(asked)) {
                throw new GameException("decision " + next + " was on another question than is asked in round "
                        + asked.round() + "; the scenario may have changed since");
            }
            return decision;
        }

        @Override
        public int propose(Floor floor) {
            if (IntStream.range(0, floor.packages()).noneMatch(floor::mayPropose)) {
                return MODEL;
            }
            Question asked = ask(Question.Kind.PROPOSE, floor, Protocol.NO_TERMS, Protocol.NO_TERMS);
            Decision decision = next(asked);
            if (decision.choice() != Chosen.PROPOSE) {
                return decision.choice() == Chosen.MODEL ? MODEL : Protocol.NO_TERMS;
            }
            for (int pkg = 0; pkg < floor.packages(); pkg++) {
                if (floor.mayPropose(pkg) && terms(asked, pkg).equals(decision.terms())) {
                    return pkg;
                }
            }
            throw new GameException("decision " + next + " proposes what cannot be proposed in round " + asked.round());
        }

        @Override
        public Choice answer(Floor floor, int pkg) {
            return choice(ask(Question.Kind.ANSWER, floor, pkg, Protocol.NO_TERMS));
        }

        @Override
        public Choice prefers(Floor floor, int pkg, int other) {
            return choice(ask(Question.Kind.VOTE, floor, pkg, other));
        }

        @Override
        public Choice contributes(int round, int giver, String kind, double chance) {
            return choice(new Question(
                    Question.Kind.CONTRIBUTE, round, kind, null, Protocol.NO_TERMS, Protocol.NO_TERMS, chance));
        }

        private Question ask(Question.Kind kind, Floor floor, int pkg, int other) {
            return new Question(kind, floor.round(), tracks.get(floor.track()), floor, pkg, other, Double.NaN);
        }

        private Choice choice(Question asked) {
            return switch (next(asked).choice()) {
                case YES -> Choice.YES;
                case MODEL -> Choice.MODEL;
                default -> Choice.NO;
            };
        }
    }
}
