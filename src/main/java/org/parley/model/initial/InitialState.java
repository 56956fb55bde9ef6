package org.parley.model.initial;

import java.util.stream.IntStream;
import org.parley.model.compile.CompiledScenario;
import org.parley.model.compile.CompiledWar;
import org.parley.model.equilibrium.TalksGame;
import org.parley.model.negotiation.Negotiation;
import org.parley.model.random.RandomStreams;
import org.parley.model.war.FrontWalk;
import org.parley.scenario.Scenario;
import org.parley.scenario.check.EquilibriumObstacle;

/**
 * A negotiation at its outset: nothing has happened yet, the parties that join from the start sit at their tables, and
 * every value is the model's own. For exact analysis; it is never played.
 *
 * <p>Uncertain numbers are at their medians, or as they are drawn in a given run. Actors that may be stalling are
 * committed, and the others believe their priors about them.
 */
public final class InitialState {

    private final Negotiation negotiation;

    private InitialState(Negotiation negotiation) {
        this.negotiation = negotiation;
        negotiation.takeSeats();
    }

    /**
     * Returns the outset with every uncertain number at its median.
     *
     * @param scenario a sound scenario
     */
    public static InitialState of(Scenario scenario) {
        Negotiation negotiation = new Negotiation(CompiledScenario.withoutPackages(scenario));
        negotiation.goToInitialState();
        return new InitialState(negotiation);
    }

    /**
     * Returns the outset with the numbers that a run draws.
     *
     * @param scenario a sound scenario
     * @param seed master seed
     * @param run number of the run, from 0
     */
    public static InitialState of(Scenario scenario, long seed, long run) {
        Negotiation negotiation = new Negotiation(CompiledScenario.withoutPackages(scenario));
        negotiation.goToInitialState(RandomStreams.key(seed, run));
        return new InitialState(negotiation);
    }

    /** Returns what is at stake at each table, in the order of the file. */
    public TableStakes table(int track) {
        return new TableStakes(negotiation, track);
    }

    /**
     * Returns the talks of the only table as a game, with the numbers of this state.
     *
     * @throws IllegalStateException if the scenario has an {@link EquilibriumObstacle}, such as a protocol for which no
     *     equilibrium play is worked out
     */
    public TalksGame talks() {
        return listed().negotiation.table(0).game();
    }

    /** Returns the same outset with its packages listed, which must not be too many; it can stand elsewhere at the front. */
    public InitialState listed() {
        Negotiation listed =
                new Negotiation(CompiledScenario.of(negotiation.run().scenario().source()));
        listed.goToInitialState(negotiation.run().drawn());
        return new InitialState(listed);
    }

    /** Moves the front, with all that is valued by it: what is known of the balance stays as at the outset. */
    public void standAt(int position) {
        PeaceStakes.standAt(negotiation, position);
    }

    /** Returns what a general cease-fire on terms of a table would be; packages must be listed. */
    public PeaceStakes peace(int track) {
        return new PeaceStakes(negotiation, track);
    }

    /** Returns the number of tables. */
    public int tables() {
        return negotiation.tableCount();
    }

    /** Returns an actor's no-deal value: of fighting on, or of the status quo. */
    public double noDeal(int actor) {
        return negotiation.actors().get(actor).noDeal();
    }

    /** Returns an actor's weight of the next round against this one, in (0, 1). */
    public double patience(int actor) {
        return negotiation.actors().get(actor).patience();
    }

    /** Whether there is a war. */
    public boolean isAtWar() {
        return negotiation.war() != null;
    }

    /** Returns the position of the front. */
    public int front() {
        return negotiation.front();
    }

    /** Returns N: position 0 is the first belligerent's defeat, N its victory. */
    public int positions() {
        return negotiation.war().positions();
    }

    /** Returns the two belligerents, as indices of actors. */
    public int[] belligerents() {
        CompiledWar war = negotiation.run().scenario().war();
        return new int[] {war.first(), war.second()};
    }

    /** Returns what fighting on is worth to an actor from each position of the front, 0 to N. */
    public double[] noDealAlongTheFront(int actor) {
        int last = positions();
        return IntStream.rangeClosed(0, last)
                .mapToDouble(s -> negotiation.actors().get(actor).fightingFrom(s))
                .toArray();
    }

    /** Returns the war as it is: a walk of the front under the terms in force; null if the front never moves. */
    public FrontWalk war() {
        return negotiation.war().walk();
    }

    /** Returns the chance that a move favours the first belligerent, under the terms in force. */
    public double advance() {
        return negotiation.war().advance();
    }

    /** Returns the chance that a move favours the first belligerent, as an actor believes it. */
    public double believedAdvance(int actor) {
        return negotiation.war().believedAdvance(actor);
    }
}
