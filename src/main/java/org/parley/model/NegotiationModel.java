package org.parley.model;

import ec.util.MersenneTwisterFast;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Predicate;
import org.parley.model.random.RandomStreams;
import org.parley.outcome.Outcome;
import org.parley.outcome.Refusal;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.Trace;
import org.parley.outcome.TraceEvent;
import sim.engine.Schedule;
import sim.engine.Sequence;
import sim.engine.SimState;
import sim.engine.Steppable;
import sim.engine.Stoppable;

/**
 * A negotiation as an agent-based model on MASON: one step of the schedule is one round, and each phase of a round has an
 * ordering of its own ({@link Phase}).
 *
 * <p>A model is made once per thread and played many times. A run is a function of the scenario and its key alone; MASON's
 * own generator is never used, because it keeps 32 bits of its seed.
 */
public final class NegotiationModel extends SimState {

    private static final long serialVersionUID = 1L;

    final transient CompiledScenario setting;
    final transient RandomStreams luck = new RandomStreams();
    private final double[] drawn;
    private final transient ActorAgent[] agents;
    private final transient TrackTable[] tables;
    private final transient ActorAgent.Conduct[] conduct;
    private final transient War war;
    private final transient CeasefireLife ceasefire;
    private final transient Steppable[] phases;
    private final transient Stoppable[] running;
    private final transient RunRecorder record;
    private final int[] terms;
    private final double[] statusQuoUtility;
    private transient Trace trace = Trace.NONE;
    private double[] fixed;
    private int round;
    private long version;
    private boolean over;

    /** Makes a model of a scenario that has been made ready. */
    public NegotiationModel(CompiledScenario setting) {
        super(new MersenneTwisterFast(new int[] {1}), new Schedule());
        this.setting = setting;
        drawn = new double[setting.numbers.size()];
        terms = new int[setting.optionCounts.length];
        statusQuoUtility = new double[setting.actors.length];
        agents = new ActorAgent[setting.actors.length];
        conduct = new ActorAgent.Conduct[agents.length];
        for (int i = 0; i < agents.length; i++) {
            agents[i] = new ActorAgent(setting, i);
            conduct[i] = new ActorAgent.Conduct();
        }
        tables = new TrackTable[setting.tracks.length];
        for (int t = 0; t < tables.length; t++) {
            tables[t] = new TrackTable(this, t);
        }
        war = setting.war == null ? null : new War(this);
        ceasefire = new CeasefireLife(this);
        record = new RunRecorder(this);
        phases = new Steppable[Phase.values().length];
        phases[Phase.BATTLEFIELD.ordinal()] = war == null ? state -> {} : war;
        phases[Phase.GATES.ordinal()] = new Gates();
        phases[Phase.TALKS.ordinal()] = new Sessions();
        phases[Phase.RATIFICATION.ordinal()] = new Ratification();
        phases[Phase.CONDUCT.ordinal()] = new ConductAwayFromTheTable();
        phases[Phase.SIGNALS.ordinal()] = new Sequence(agents);
        phases[Phase.CLOCK.ordinal()] = new Clock();
        running = new Stoppable[phases.length];
    }

    /**
     * Fixes some of the scenario's numbers from the next run on, as if the file gave these values; all else is drawn as
     * before.
     *
     * @param values values by name, see {@link CompiledScenario#numbers}; empty to fix none
     * @throws IllegalArgumentException if the scenario has no such number, or the value makes no sense there
     */
    public void fix(Map<String, Double> values) {
        fixed = values.isEmpty() ? null : setting.numbers.fixed(values);
    }

    /**
     * Plays one run.
     *
     * @param caseIndex case of the design, from 0
     * @param run run within the case, from 0
     * @param key random key of the run
     * @param listener hears what happens
     */
    public RunOutcome play(int caseIndex, long run, long key, Trace listener) {
        trace = listener;
        begin(key);
        if (trace.isOn()) {
            tellOutset();
        }
        while (!over) {
            round++;
            schedule.step(this);
        }
        return record.outcome(caseIndex, run, key);
    }

    private void begin(long key) {
        draw(key);
        takeNumbers(agent -> agent.drawType(drawn, luck));
        schedule.reset();
        for (Phase phase : Phase.values()) {
            running[phase.ordinal()] =
                    schedule.scheduleRepeating(Schedule.EPOCH, phase.ordinal(), phases[phase.ordinal()]);
        }
    }

    /** Draws the uncertain numbers of a run. */
    private void draw(long key) {
        luck.begin(key);
        setting.numbers.draw(luck, fixed, drawn);
    }

    /** Goes to the outset with the uncertain numbers of a run; those who may be stalling are committed. */
    void goToOutset(long key) {
        draw(key);
        takeNumbers(agent -> true);
    }

    /** Goes to the outset with the median of every uncertain number; those who may be stalling are committed. */
    void goToOutset() {
        setting.numbers.middle(drawn);
        takeNumbers(agent -> true);
    }

    /** Goes to the outset with given numbers, in their order; those who may be stalling are committed. */
    void goToOutset(double[] numbers) {
        System.arraycopy(numbers, 0, drawn, 0, drawn.length);
        takeNumbers(agent -> true);
    }

    /** Seats every party that joins from the start. */
    void takeSeats() {
        round = 1;
        for (TrackTable table : tables) {
            table.seats().join();
        }
    }

    private void takeNumbers(Predicate<ActorAgent> isCommitted) {
        System.arraycopy(setting.statusQuo, 0, terms, 0, terms.length);
        round = 0;
        over = false;
        version++;
        record.begin();
        ceasefire.begin();
        for (ActorAgent agent : agents) {
            agent.begin(drawn, isCommitted.test(agent));
        }
        ceasefire.takeTypes();
        for (int i = 0; i < agents.length; i++) {
            statusQuoUtility[i] = agents[i].utility(terms);
            conduct[i].clear();
        }
        if (war != null) {
            war.begin();
        }
        for (TrackTable table : tables) {
            table.begin();
        }
        revalue();
    }

    private void tellOutset() {
        boolean[] committed = new boolean[agents.length];
        for (int i = 0; i < agents.length; i++) {
            committed[i] = agents[i].isCommitted();
        }
        int observer = setting.watchedObserver;
        int watched = setting.watchedActor;
        double belief = observer < 0 ? Double.NaN : agents[observer].belief(watched);
        trace.add(new TraceEvent.Began(round, front(), noDeals(), committed, observer, watched, belief));
    }

    private double[] noDeals() {
        return Arrays.stream(agents).mapToDouble(ActorAgent::noDeal).toArray();
    }

    /** Notes that the balance, the terms in force or the seats changed: values must be worked out again. */
    void revalue() {
        double[] before = round > 0 && trace.isOn() ? noDeals() : null;
        version++;
        if (war != null) {
            war.weighEnds();
        }
        for (ActorAgent agent : agents) {
            agent.valueFighting(this);
        }
        if (before != null && !Arrays.equals(before, noDeals())) {
            trace.add(new TraceEvent.NoDealChanged(round, before, noDeals()));
        }
    }

    /** Notes that a seat was taken. */
    void reseat() {
        version++;
    }

    /** Takes the terms of a package of a track into force. */
    void agree(TrackTable table, int pkg) {
        record.agreement(table, pkg);
        for (int j = 0; j < table.space().issueCount(); j++) {
            terms[table.space().issue(j)] = table.space().option(pkg, j);
        }
        if (trace.isOn()) {
            trace.add(new TraceEvent.Agreed(round, table.index(), terms.clone()));
        }
        if (table.isGeneral(pkg)) {
            ceasefire.sign(table, pkg);
        } else {
            revalue();
        }
    }

    /** A limited cease-fire is broken: its issue and all that need it fall back to the status quo. */
    void breakTruce() {
        terms[setting.ceasefireIssue] = setting.statusQuo[setting.ceasefireIssue];
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int k = 0; k < terms.length; k++) {
                if (terms[k] != setting.statusQuo[k] && !needsMet(k)) {
                    terms[k] = setting.statusQuo[k];
                    changed = true;
                }
            }
        }
        record.truceBroken();
        if (trace.isOn()) {
            trace.add(new TraceEvent.TruceBroken(round, terms.clone()));
        }
        revalue();
    }

    private boolean needsMet(int issue) {
        for (var need : setting.needs.get(issue)) {
            if (!need.options()[terms[need.issue()]]) {
                return false;
            }
        }
        return true;
    }

    /** Replaces the phases of talks by the life of the cease-fire. */
    void startPeace() {
        for (Stoppable phase : running) {
            phase.stop();
        }
        schedule.scheduleRepeating(schedule.getTime() + 1, Phase.BATTLEFIELD.ordinal(), ceasefire);
    }

    /** Ends the run. */
    void end(Outcome outcome) {
        over = true;
        record.end(outcome);
        if (trace.isOn()) {
            trace.add(new TraceEvent.Ended(round, outcome));
        }
    }

    /** Notes what an actor with a type did, with the probability of that under either type; observers learn from it. */
    void signal(int actor, TraceEvent.Act act, boolean constructive, double ifCommitted, double ifStalling) {
        conduct[actor].see(ifCommitted, ifStalling);
        if (trace.isOn()) {
            trace.add(new TraceEvent.Signalled(round, actor, act, constructive, ifCommitted, ifStalling));
        }
    }

    void refused(Refusal refusal) {
        record.refused(refusal);
    }

    RunRecorder record() {
        return record;
    }

    int round() {
        return round;
    }

    /** Returns a number that changes whenever values must be worked out again. */
    long valuesVersion() {
        return version;
    }

    boolean isOver() {
        return over;
    }

    Trace trace() {
        return trace;
    }

    double[] drawn() {
        return drawn;
    }

    int[] termsInForce() {
        return terms;
    }

    int agentCount() {
        return agents.length;
    }

    ActorAgent agent(int i) {
        return agents[i];
    }

    int tableCount() {
        return tables.length;
    }

    TrackTable table(int t) {
        return tables[t];
    }

    ActorAgent.Conduct conduct(int actor) {
        return conduct[actor];
    }

    CeasefireLife ceasefire() {
        return ceasefire;
    }

    double statusQuoUtility(int actor) {
        return statusQuoUtility[actor];
    }

    /** Returns the front's position, or -1 without a war. */
    int front() {
        return war == null ? -1 : war.front();
    }

    War war() {
        return war;
    }

    boolean isTruceInForce() {
        return setting.ceasefireIssue >= 0 && setting.truceShare[terms[setting.ceasefireIssue]] != null;
    }

    /** Returns the share of war costs that is borne under the terms in force. */
    double costShare() {
        if (setting.ceasefireIssue < 0) {
            return 1;
        }
        int option = terms[setting.ceasefireIssue];
        if (option == setting.generalOption) {
            return 0;
        }
        return setting.truceShare[option] == null ? 1 : setting.truceShare[option].in(drawn);
    }
}
