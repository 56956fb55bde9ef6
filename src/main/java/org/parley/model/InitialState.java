package org.parley.model;

import java.util.stream.IntStream;
import org.parley.model.random.RandomStreams;
import org.parley.model.war.FrontWalk;
import org.parley.scenario.Scenario;

/**
 * A negotiation at its outset: nothing has happened yet, the parties that join from the start sit at their tables, and
 * every value is the model's own. For exact analysis; it is never played.
 *
 * <p>Uncertain numbers are at their medians, or as they are drawn in a given run. Actors that may be stalling are
 * committed, and the others believe their priors about them.
 */
public final class InitialState {

    private final NegotiationModel model;

    private InitialState(NegotiationModel model) {
        this.model = model;
        model.takeSeats();
    }

    /**
     * Returns the outset with every uncertain number at its median.
     *
     * @param scenario a sound scenario
     */
    public static InitialState of(Scenario scenario) {
        NegotiationModel model = new NegotiationModel(CompiledScenario.withoutPackages(scenario));
        model.goToOutset();
        return new InitialState(model);
    }

    /**
     * Returns the outset with the numbers that a run draws.
     *
     * @param scenario a sound scenario
     * @param seed master seed
     * @param run number of the run, from 0
     */
    public static InitialState of(Scenario scenario, long seed, long run) {
        NegotiationModel model = new NegotiationModel(CompiledScenario.withoutPackages(scenario));
        model.goToOutset(RandomStreams.key(seed, run));
        return new InitialState(model);
    }

    /** Returns what is at stake at each table, in the order of the file. */
    public TableStakes table(int track) {
        return new TableStakes(model, track);
    }

    /**
     * Returns the talks of the only table as a game, with the numbers of this outset.
     *
     * @throws IllegalStateException if the protocol is none for which equilibrium play is worked out
     */
    public TalksGame talks() {
        return TalksGame.of(model.setting.scenario, model.drawn());
    }

    /** Returns the number of tables. */
    public int tables() {
        return model.tableCount();
    }

    /** Returns an actor's no-deal value: of fighting on, or of the status quo. */
    public double noDeal(int actor) {
        return model.agent(actor).noDeal();
    }

    /** Returns an actor's weight of the next round against this one, in (0, 1). */
    public double patience(int actor) {
        return model.agent(actor).patience();
    }

    /** Whether there is a war. */
    public boolean isAtWar() {
        return model.war() != null;
    }

    /** Returns the position of the front. */
    public int front() {
        return model.front();
    }

    /** Returns N: position 0 is the first belligerent's defeat, N its victory. */
    public int positions() {
        return model.war().positions();
    }

    /** Returns the two belligerents, as indices of actors. */
    public int[] belligerents() {
        return new int[] {model.setting.war.first(), model.setting.war.second()};
    }

    /** Returns what fighting on is worth to an actor from each position of the front, 0 to N. */
    public double[] noDealAlongTheFront(int actor) {
        int last = positions();
        return IntStream.rangeClosed(0, last)
                .mapToDouble(s -> model.agent(actor).fightingFrom(model, s))
                .toArray();
    }

    /** Returns the war as it is: a walk of the front under the terms in force; null if the front never moves. */
    public FrontWalk war() {
        double advance = model.war().advance();
        double moves = model.setting.war.moves().in(model.drawn());
        return moves * advance > 0 && moves * (1 - advance) > 0
                ? new FrontWalk(positions(), moves * advance, moves * (1 - advance))
                : null;
    }

    /** Returns the chance that a move favours the first belligerent, under the terms in force. */
    public double advance() {
        return model.war().advance();
    }

    /** Returns the chance that a move favours the first belligerent, as an actor believes it. */
    public double believedAdvance(int actor) {
        return model.war().believedAdvance(actor);
    }
}
