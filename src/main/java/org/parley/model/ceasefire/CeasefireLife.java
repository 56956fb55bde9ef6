package org.parley.model.ceasefire;

import org.apache.commons.math3.util.FastMath;
import org.parley.model.actor.ActorAgent;
import org.parley.model.actor.Actors;
import org.parley.model.belief.Signals;
import org.parley.model.compile.CompiledCeasefire;
import org.parley.model.compile.CompiledCeasefire.Guarantees;
import org.parley.model.compile.CompiledWar;
import org.parley.model.random.RandomStreams.Stream;
import org.parley.model.state.RunState;
import org.parley.model.war.War;
import org.parley.outcome.Hazard;
import org.parley.outcome.TraceEvent;

/**
 * The life of a general cease-fire: contributors decide, then each round it holds or breaks. A run does not end at the
 * signature.
 *
 * <p>Both sides rearm at their own rates, the balance drifts, and with it what each could win by fighting again; so the
 * grievance, and the hazard, are worked out anew each round (Fearon 1995; Powell 2006).
 */
public final class CeasefireLife {

    private final RunState run;
    private final Actors actors;
    private final War war;
    private final CompiledCeasefire ceasefire;
    private final Guarantees guarantees;
    private final GivenContributions given;
    private final Grievances grievances;
    private final double[] realisedValue;
    private final FallingHazard falling;
    private final Incidents incidents;
    private boolean signed;
    private double believedFactor;
    private double trueFactor;
    private double strength;
    private double watched;
    private double disturbance;
    private double base;
    private double exclusion;
    private double leverage;
    private double gain;
    private double repeats;
    private double drift;
    private double drifted;
    private int driftsSince;
    private double balance;
    private double margin;
    private Durability durability;
    private int pkg;
    private int rounds;

    /** Makes room for the cease-fires of a scenario; the war is null if there is none. */
    public CeasefireLife(RunState run, Actors actors, War war, Signals signals) {
        this.run = run;
        this.actors = actors;
        this.war = war;
        ceasefire = run.scenario().ceasefire();
        guarantees = ceasefire == null ? null : ceasefire.guarantees();
        given = new GivenContributions(
                run, actors, guarantees == null ? 0 : guarantees.kinds().size());
        grievances = new Grievances(actors, war);
        realisedValue = new double[actors.count()];
        falling = guarantees == null || guarantees.lasting() == null
                ? null
                : new FallingHazard(run, guarantees.lasting());
        incidents = falling == null || guarantees.incidents() == null
                ? null
                : new Incidents(run, actors, signals, guarantees.incidents());
    }

    /** Begins a run: no cease-fire is signed, and types add to the hazard as they are believed to and as they do. */
    public void begin() {
        signed = false;
        strength = Double.NaN;
        rounds = 0;
        if (falling != null) {
            falling.begin();
        }
        weighTypes();
    }

    private void weighTypes() {
        believedFactor = 1;
        trueFactor = 1;
        for (int h : run.scenario().typed()) {
            ActorAgent agent = actors.get(h);
            double breaks = agent.actor().types().own().breaks().in(run.drawn());
            believedFactor = Math.max(believedFactor, breaks);
            trueFactor *= agent.isCommitted() ? 1 : breaks;
        }
    }

    /** Takes the numbers of now; a cease-fire in force stands on the contributions that were given. */
    public void refresh() {
        weighTypes();
        if (falling != null) {
            falling.refresh();
        }
        if (signed) {
            if (drift != drift()) {
                drifted += drift * (rounds - driftsSince);
                driftsSince = rounds;
            }
            weigh();
        }
    }

    /** Works out what the cease-fire in force stands on. */
    private void weigh() {
        strength = durability.strength(durability.options(pkg), given.byKind());
        double effects =
                durability.logFactorOfSeats() - guarantees.effects().strength().in(run.drawn()) * strength;
        gain = falling == null ? 0 : falling.marginEffect(margin);
        repeats = falling == null ? 0 : falling.repeatEffect();
        base = CeasefireHazard.of(bareHazard(), effects + gain + repeats) * trueFactor;
        for (int i = 0; i < actors.count(); i++) {
            grievances.take(
                    i,
                    durability.utility(i, pkg),
                    actors.get(i).actor().spoils().in(run.drawn()));
        }
        if (incidents != null) {
            watched = durability.watched(durability.options(pkg), given.byKind());
            incidents.watch(watched);
        }
        drift = drift();
        exclusion = durability.logFactorOfExclusion();
        leverage = durability.logFactorOfLeverage();
    }

    /** A general cease-fire is signed: contributors decide, and what it stands on is known. */
    public void sign(Durability onTerms, int terms) {
        durability = onTerms;
        pkg = terms;
        int[] options = durability.options(pkg);
        double expected = durability.expectedStrength(pkg);
        given.decide(durability, options);
        stand(true);
        double grievance = durability.grievance(pkg);
        double hazard = hazard(grievance);
        for (int i = 0; i < actors.count(); i++) {
            ActorAgent agent = actors.get(i);
            realisedValue[i] =
                    agent.noDeal() + shareOfPeace(agent.patience(), hazard) * (grievances.utility(i) - agent.noDeal());
        }
        if (run.isTold()) {
            run.tell(new TraceEvent.CeasefireStands(
                    run.round(),
                    durability.pledge(options),
                    expected,
                    strength,
                    durability.excluded(),
                    account(grievance)));
        }
    }

    private void stand(boolean truly) {
        signed = true;
        rounds = 0;
        drifted = 0;
        driftsSince = 0;
        margin = falling == null ? 0 : durability.margin(pkg, truly);
        weigh();
        disturbance = 1;
        if (incidents != null) {
            incidents.sign(watched);
            disturbance = incidents.realisedFactor(watched);
        }
    }

    /** Returns the chance of each contribution that matters under a package, actor by actor; 0 of the others. For exact analysis. */
    public double[] chances(Durability onTerms, int terms) {
        return given.chances(onTerms, terms);
    }

    /** A general cease-fire is signed to which each contribution is given or not, in that order; all are of middle resolve. */
    public void sign(Durability onTerms, int terms, boolean[] isGiven) {
        durability = onTerms;
        pkg = terms;
        given.take(isGiven);
        stand(false);
    }

    /** Returns the hazard of a round of its life, or the factor on the cumulated hazard if it falls with age. For exact analysis. */
    public double hazardAt(int round) {
        rounds = round;
        balance = balance();
        return hazard(grievances.sum(balance));
    }

    /** Returns the chance that it breaks in a round, given that hazard and the frailty of the pair. */
    public double chance(double frailty, double hazard, int round) {
        return falling == null ? hazard : falling.chance(frailty, hazard, round);
    }

    /** Returns the variance of the frailty; 0 if there is none. */
    public double frailtyVariance() {
        return falling == null ? 0 : falling.variance();
    }

    /** Returns by how much the hazard is higher after so many cease-fires that broke within the run. */
    public double repeatFactor(int broken) {
        return falling == null ? 1 : FastMath.exp(falling.repeatEffect(broken) - falling.repeatEffect(0));
    }

    /**
     * Returns the share of a peace that counts.
     *
     * @param patience weight of the next round against this one, in (0, 1)
     * @param hazard hazard per round, or the factor on the cumulated hazard if it falls with age
     */
    public double shareOfPeace(double patience, double hazard) {
        return shareAt(patience, place(hazard));
    }

    /** Returns where a hazard's share of a peace can be read off, whatever the patience: see {@link #shareAt}. */
    public double place(double hazard) {
        return falling == null ? CeasefireHazard.capped(hazard) : falling.place(hazard);
    }

    /** Returns the share of a peace that counts, given the place of its hazard. */
    public double shareAt(double patience, double place) {
        return falling == null ? CeasefireValue.shareOfPeace(patience, place) : falling.shareAt(patience, place);
    }

    /**
     * Returns the mean factor on the hazard if more is watched than usual.
     *
     * @param watchedThen what is watched, in [0, 1]
     */
    double factorOfWatching(double watchedThen) {
        return incidents == null ? 1 : incidents.expectedFactor(watchedThen);
    }

    /** Returns the incidents, or null if there are none in the scenario. */
    public Incidents incidents() {
        return incidents;
    }

    /** Whether actors learn while a cease-fire is in force: from incidents, of types. */
    public boolean tells() {
        return incidents != null && incidents.tell();
    }

    /** Returns the hazard per round of a bare signature, or 1 where the factor on a falling hazard is meant. */
    double bareHazard() {
        return falling == null ? guarantees.hazard().in(run.drawn()) : 1;
    }

    /** Returns how the hazard falls with age, or null if it does not. */
    FallingHazard falling() {
        return falling;
    }

    /** Front positions by which the balance drifts per round towards the first belligerent. */
    private double drift() {
        CompiledWar between = run.scenario().war();
        return between == null ? 0 : rearms(between.first()) - rearms(between.second());
    }

    private double rearms(int actor) {
        return actors.get(actor).actor().war().rearms().in(run.drawn());
    }

    /** Returns the hazard of a round, or the factor on the cumulated hazard if it falls with age. */
    private double hazard(double grievance) {
        double effect = guarantees.effects().grievance().in(run.drawn());
        double hazard = CeasefireHazard.of(base, effect * grievance);
        return falling == null ? CeasefireHazard.capped(hazard) : hazard * disturbance;
    }

    private double chance(double hazard) {
        return falling == null ? hazard : falling.chance(hazard, Math.max(1, rounds));
    }

    /** Returns the hazard for the trace, factor by factor. */
    private Hazard account(double grievance) {
        double[] drawn = run.drawn();
        return new Hazard(
                chance(hazard(grievance)),
                falling == null ? guarantees.hazard().in(drawn) : falling.bareChance(Math.max(1, rounds)),
                FastMath.exp(-guarantees.effects().strength().in(drawn) * strength),
                FastMath.exp(exclusion),
                FastMath.exp(leverage),
                FastMath.exp(guarantees.effects().grievance().in(drawn) * grievance),
                trueFactor,
                FastMath.exp(gain),
                disturbance,
                falling == null ? 1 : falling.frailty() * FastMath.exp(repeats));
    }

    /**
     * Lives a round.
     *
     * @return whether the cease-fire breaks
     */
    public boolean breaks() {
        rounds++;
        balance = balance();
        double grievance = grievances.sum(balance);
        if (incidents != null) {
            incidents.live(address(), falling.increment(rounds));
            disturbance = incidents.factor();
        }
        double hazard = hazard(grievance);
        boolean broke = run.random().at(Stream.CEASEFIRE, address()).nextOpen() < chance(hazard);
        if (broke && run.isTold()) {
            run.tell(new TraceEvent.CeasefireBroke(
                    run.round(),
                    rounds,
                    account(grievance),
                    grievance,
                    grievances.spoiler(balance),
                    balance,
                    strength));
        }
        if (broke && falling != null) {
            falling.broke(incidents == null ? hazard : hazard / disturbance * incidents.meanFactor(), rounds);
        }
        if (!broke && isWatchedOut()) {
            tellHeld(grievance);
        }
        return broke;
    }

    /** Each cease-fire of a run has streams of its own. */
    private long address() {
        return (falling == null ? 0 : (long) falling.broken() << 32) | rounds;
    }

    private void tellHeld(double grievance) {
        if (run.isTold()) {
            run.tell(new TraceEvent.CeasefireHeld(run.round(), rounds, account(grievance)));
        }
    }

    /** Whether it has been watched for as long as the scenario says: from its signature, or in a history from the outset. */
    public boolean isWatchedOut() {
        return run.scenario().isHistory() ? run.round() >= run.scenario().horizon() : rounds >= ceasefire.horizon();
    }

    /** Ends the cease-fire in force, which broke; returns the front position from which the war goes on, or -1. */
    public double end() {
        signed = false;
        return balance;
    }

    /** Returns the front position from which the war would be resumed, or -1 without a war. */
    private double balance() {
        return war == null
                ? -1
                : Math.min(war.positions(), Math.max(0, war.front() + drifted + drift * (rounds - driftsSince)));
    }

    /** Whether a general cease-fire is signed. */
    public boolean isSigned() {
        return signed;
    }

    /** Returns the factor on the hazard if someone stalls, as it is believed: the greatest of those with types. */
    public double believedFactor() {
        return believedFactor;
    }

    /** Returns what the cease-fire turned out to be worth to an actor, with guarantees and types as they are. */
    public double realisedValue(int actor) {
        return realisedValue[actor];
    }

    /** Returns realised guarantee strength, or NaN if none is signed. */
    public double strength() {
        return strength;
    }

    /** Returns the rounds that it has lived. */
    public int rounds() {
        return rounds;
    }
}
