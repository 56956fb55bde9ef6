package org.parley.seat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.experiment.decision.AskedDelegation;
import org.parley.experiment.decision.Question;
import org.parley.model.NegotiationModel;
import org.parley.model.compile.CompiledScenario;
import org.parley.model.delegation.Delegation;
import org.parley.model.random.RandomStreams;
import org.parley.outcome.Decision;
import org.parley.outcome.Decision.Chosen;
import org.parley.outcome.Delegated;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.Trace;
import org.parley.outcome.TraceEvent;
import org.parley.scenario.Scenario;

/**
 * A run in which somebody decides for one actor, or some for several. It is played by replay: from the first round on with the decisions that have been
 * made, until one is missing. So nothing waits, nothing is lost but what was not yet answered, and to undo is to drop a decision.
 */
public final class Game {

    private final Scenario scenario;
    private final long run;
    private final long key;
    private final List<Integer> seats;
    private final NegotiationModel model;
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
        this(scenario, List.of(seat), seed, run);
    }

    /**
     * Sits down to a game with others.
     *
     * @param scenario what is played
     * @param seats the actors that somebody else than the model decides for
     * @param seed master seed of the luck
     * @param run number of the run with that luck, from 0
     * @throws GameException if there is no such actor
     */
    public Game(Scenario scenario, List<String> seats, long seed, long run) {
        this.scenario = scenario;
        this.run = run;
        key = RandomStreams.key(seed, run);
        List<String> actors = List.copyOf(scenario.actors().keySet());
        this.seats = seats.stream().map(actors::indexOf).toList();
        if (this.seats.contains(-1)) {
            throw new GameException("there is no actor '" + seats.get(this.seats.indexOf(-1)) + "'");
        }
        model = new NegotiationModel(CompiledScenario.of(scenario));
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

    /** Returns the random key of the run: with scenario and decisions it determines everything else. */
    long key() {
        return key;
    }

    /** Returns the place of the seat among the actors; of the first, if there are several. */
    public int actor() {
        return seats.get(0);
    }

    /**
     * Plays from the first round on with the decisions that have been made.
     *
     * @throws GameException if one of them answers something that is not asked
     */
    public Position play() {
        return play(Set.of());
    }

    /**
     * Plays from the first round on with the decisions that have been made, and leaves those that are missing of some seats to the
     * model, as decisions.
     *
     * @param absent places of actors whose seats nobody fills now
     * @throws GameException if a decision answers something that is not asked
     */
    public Position play(Set<Integer> absent) {
        Trace.Recorder told = new Trace.Recorder();
        Decisions answering = new Decisions(absent);
        seats.forEach(seat -> model.delegate(seat, answering.of(seat)));
        try {
            RunOutcome outcome = model.play(0, run, key, told);
            if (answering.next < decisions.size()) {
                throw new GameException("the game is over before decision " + (answering.next + 1));
            }
            return new Position(null, told.events(), outcome.with(new Delegated(decisions, List.of())));
        } catch (Missing missing) {
            return new Position(missing.question, told.events(), null);
        }
    }

    /** Plays the same run with the model in the seat from the first round on. */
    public Position withoutMe() {
        Trace.Recorder told = new Trace.Recorder();
        seats.forEach(seat -> model.delegate(seat, null));
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
    private final class Decisions {

        private final Set<Integer> absent;
        private int next;

        Decisions(Set<Integer> absent) {
            this.absent = absent;
        }

        Decision next(Question asked) {
            if (next == decisions.size()) {
                if (!absent.contains(asked.actor())) {
                    throw new Missing(asked);
                }
                decisions.add(asked.decide(Chosen.MODEL));
            }
            Decision decision = decisions.get(next++);
            if (!asked.isAnsweredBy(decision)) {
                throw new GameException("decision " + next + " was on another question than is asked in round "
                        + asked.round() + "; the scenario may have changed since");
            }
            if (decision.choice() == Chosen.PROPOSE && asked.proposable(decision.terms()) < 0) {
                throw new GameException(
                        "decision " + next + " proposes what cannot be proposed in round " + asked.round());
            }
            return decision;
        }

        Delegation of(int actor) {
            return new AskedDelegation(scenario, actor) {
                @Override
                protected Decision decide(Question question) {
                    return next(question);
                }
            };
        }
    }
}
