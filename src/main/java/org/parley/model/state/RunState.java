package org.parley.model.state;

import java.util.Arrays;
import java.util.Map;
import org.parley.model.compile.CompiledCeasefire;
import org.parley.model.compile.CompiledScenario;
import org.parley.model.delegation.Delegation;
import org.parley.model.random.RandomStreams;
import org.parley.outcome.Outcome;
import org.parley.outcome.Trace;
import org.parley.outcome.TraceEvent;

/**
 * The state of a run that all parts of the model share: the round, the numbers that were drawn, the terms in force, how it
 * ended, and who listens.
 */
public final class RunState {

    private final CompiledScenario scenario;
    private final RandomStreams random = new RandomStreams();
    private final double[] drawn;
    private final double[] outset;
    private final double[] held;
    private final double[] before;
    private final int[] terms;
    private final int[] waiting;
    private final Refusals refusals;
    private final Moments moments;
    private final Delegation[] delegations;
    private Trace trace = Trace.NONE;
    private double[] fixed;
    private int round;
    private int session;
    private long valuesVersion;
    private Outcome outcome;

    /** Makes room for runs of a scenario. */
    public RunState(CompiledScenario scenario) {
        this.scenario = scenario;
        drawn = new double[scenario.inputs().size()];
        outset = new double[drawn.length];
        held = new double[drawn.length];
        before = new double[drawn.length];
        terms = new int[scenario.issues().count()];
        waiting = new int[terms.length];
        delegations = new Delegation[scenario.actors().size()];
        refusals = new Refusals(scenario.actors().size(), scenario.issues().count());
        moments = new Moments(scenario.events().size());
    }

    /**
     * Fixes some of the scenario's numbers from the next run on; all else is drawn as before.
     *
     * @param values values by name; empty to fix none
     * @throws IllegalArgumentException if the scenario has no such number, or the value makes no sense there
     */
    public void fix(Map<String, Double> values) {
        fixed = values.isEmpty() ? null : scenario.inputs().fixed(values);
    }

    /**
     * Lets somebody else decide for an actor from the next run on.
     *
     * @param delegation who decides, or null for the model's rules
     */
    public void delegate(int actor, Delegation delegation) {
        delegations[actor] = delegation;
    }

    /** Returns who decides for an actor, or null if the model's rules do. */
    public Delegation delegation(int actor) {
        return delegations[actor];
    }

    /** Draws the uncertain numbers of a run. */
    public void draw(long key) {
        random.begin(key);
        scenario.inputs().draw(random, fixed, drawn);
        scenario.settle(drawn);
    }

    /** Takes the median of every uncertain number. */
    public void takeMedians() {
        scenario.inputs().middle(drawn);
        scenario.settle(drawn);
    }

    /** Takes given numbers, in their order. */
    public void take(double[] numbers) {
        System.arraycopy(numbers, 0, drawn, 0, drawn.length);
        scenario.settle(drawn);
    }

    /** Begins a run with the numbers that it has. */
    public void begin(Trace listener) {
        trace = listener;
        System.arraycopy(drawn, 0, outset, 0, outset.length);
        Arrays.fill(held, Double.NaN);
        if (fixed != null) {
            System.arraycopy(fixed, 0, held, 0, held.length);
        }
        System.arraycopy(scenario.issues().statusQuo(), 0, terms, 0, terms.length);
        Arrays.fill(waiting, -1);
        round = 0;
        outcome = null;
        valuesVersion++;
        refusals.begin();
        moments.begin();
    }

    /** Begins the next round. */
    public void nextRound() {
        round++;
    }

    /** Begins a session of this round, from 0: each has random streams of its own. */
    public void beginSession(int number) {
        session = number;
    }

    /** Returns which session of this round is held, from 0. */
    public int session() {
        return session;
    }

    /** Ends the run. */
    public void end(Outcome how) {
        outcome = how;
        if (isTold()) {
            tell(new TraceEvent.Ended(round, how));
        }
    }

    /** Returns how the run ended, or null if it goes on. */
    public Outcome outcome() {
        return outcome;
    }

    /** Whether the run has ended. */
    public boolean isOver() {
        return outcome != null;
    }

    /** Returns the scenario. */
    public CompiledScenario scenario() {
        return scenario;
    }

    /** Returns the run's random streams. */
    public RandomStreams random() {
        return random;
    }

    /** Changes a number for the rest of the run; it holds once it is {@linkplain #settle settled}. */
    public void change(int place, double value) {
        held[place] = value;
    }

    /** Settles what was changed, and all numbers that follow from it; true if any is another now. */
    public boolean settle() {
        System.arraycopy(drawn, 0, before, 0, drawn.length);
        scenario.inputs().hold(held, drawn);
        scenario.settle(drawn);
        return !Arrays.equals(before, drawn);
    }

    /** Returns the value of each of the scenario's numbers; nobody may change them. */
    public double[] drawn() {
        return drawn;
    }

    /** Returns the value of each of the scenario's numbers at the outset, as the file writes it. */
    public double[] written() {
        return scenario.inputs().written(outset);
    }

    /** Returns the round, from 1; 0 before the first. */
    public int round() {
        return round;
    }

    /** Returns the option in force on each issue; only who takes terms into force may change them. */
    public int[] terms() {
        return terms;
    }

    /** Returns the option on each issue that was agreed and waits for what it needs, -1 for none; as {@link #terms}. */
    public int[] waiting() {
        return waiting;
    }

    /** Returns the refusals so far. */
    public Refusals refusals() {
        return refusals;
    }

    /** Returns when things last happened. */
    public Moments moments() {
        return moments;
    }

    /** Returns a number that changes whenever values must be worked out again. */
    public long valuesVersion() {
        return valuesVersion;
    }

    /** Notes that the balance, the terms in force or a seat changed. */
    public void changeValues() {
        valuesVersion++;
    }

    /** Whether a limited cease-fire is in force. */
    public boolean isTruceInForce() {
        CompiledCeasefire ceasefire = scenario.ceasefire();
        return ceasefire != null && ceasefire.isLimited(terms[ceasefire.issue()]);
    }

    /** Returns the share of war costs that is borne under the terms in force. */
    public double costShare() {
        CompiledCeasefire ceasefire = scenario.ceasefire();
        if (ceasefire == null) {
            return 1;
        }
        int option = terms[ceasefire.issue()];
        if (option == ceasefire.general()) {
            return 0;
        }
        return ceasefire.isLimited(option) ? ceasefire.costShare()[option].in(drawn) : 1;
    }

    /** Whether anybody listens: events are made only then. */
    public boolean isTold() {
        return trace.isOn();
    }

    /** Tells what happened. */
    public void tell(TraceEvent event) {
        trace.add(event);
    }
}
