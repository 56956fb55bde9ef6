package org.parley.model;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;
import org.parley.model.CompiledScenario.GuaranteeSetting;
import org.parley.model.guarantee.CeasefireHazard;
import org.parley.model.guarantee.CeasefireValue;
import org.parley.model.random.RandomStreams;
import org.parley.outcome.Hazard;
import org.parley.outcome.Outcome;
import org.parley.outcome.TraceEvent;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * The life of a general cease-fire: contributors decide, then each round it holds or breaks. A run does not end at the
 * signature.
 *
 * <p>Both sides rearm at their own rates, the balance drifts, and with it what each could win by fighting again; so the
 * grievance, and the hazard, are worked out anew each round (Fearon 1995; Powell 2006).
 */
final class CeasefireLife implements Steppable {

    private static final long serialVersionUID = 1L;

    private final transient NegotiationModel model;
    private final transient GuaranteeSetting setting;
    private final double[] realisedByKind;
    private final double[] signedUtility;
    private final double[] spoilPower;
    private boolean signed;
    private double believedFactor;
    private double trueFactor;
    private double strength;
    private double base;
    private double exclusion;
    private double leverage;
    private double drift;
    private int rounds;

    CeasefireLife(NegotiationModel model) {
        this.model = model;
        setting = model.setting.guarantees;
        realisedByKind = new double[setting == null ? 0 : setting.kinds().size()];
        signedUtility = new double[model.setting.actors.length];
        spoilPower = new double[model.setting.actors.length];
    }

    void begin() {
        signed = false;
        strength = Double.NaN;
        rounds = 0;
    }

    /** Takes the types of this run: the factor on the hazard if someone stalls, as believed and as true. */
    void takeTypes() {
        believedFactor = 1;
        trueFactor = 1;
        for (int h : model.setting.typed) {
            double breaks = model.agent(h).actor().type().breaks().in(model.drawn());
            believedFactor = Math.max(believedFactor, breaks);
            trueFactor *= model.agent(h).isCommitted() ? 1 : breaks;
        }
    }

    /** A general cease-fire is signed: contributors decide, and what it stands on is known. */
    void sign(TrackTable table, int pkg) {
        signed = true;
        Durability durability = table.durability();
        contribute(table, durability, pkg);
        strength = durability.strength(table.space().options(pkg), realisedByKind);
        double effects =
                durability.logFactorOfSeats() - setting.strengthEffect().in(model.drawn()) * strength;
        base = CeasefireHazard.of(setting.hazard().in(model.drawn()), effects) * trueFactor;
        double grievance = durability.grievance(pkg);
        double hazard = hazard(grievance);
        for (int i = 0; i < model.agentCount(); i++) {
            ActorAgent agent = model.agent(i);
            signedUtility[i] = table.utilityOf(i, pkg);
            spoilPower[i] = agent.actor().spoils().in(model.drawn());
            model.record().realised(i, CeasefireValue.of(signedUtility[i], agent.noDeal(), agent.patience(), hazard));
        }
        drift = drift();
        if (model.trace().isOn()) {
            exclusion = durability.logFactorOfExclusion();
            leverage = durability.logFactorOfLeverage();
            int[] options = table.space().options(pkg);
            model.trace()
                    .add(new TraceEvent.CeasefireStands(
                            model.round(),
                            durability.pledge(options),
                            durability.expectedStrength(options),
                            strength,
                            durability.excluded(),
                            account(grievance)));
        }
        model.startPeace();
    }

    private void contribute(TrackTable table, Durability durability, int pkg) {
        Arrays.fill(realisedByKind, 0);
        for (int i = 0; i < model.agentCount(); i++) {
            model.luck.at(RandomStreams.Stream.CONTRIBUTIONS, i);
            for (CompiledActor.Contribution c : model.agent(i).actor().contributions()) {
                boolean given = model.luck.nextOpen() < durability.readiness(i, c);
                double allowed = durability.allowed(table.space().options(pkg), c.kind());
                double size = c.size().in(model.drawn());
                realisedByKind[c.kind()] += given ? size : 0;
                if (model.trace().isOn() && allowed > 0) {
                    model.trace()
                            .add(new TraceEvent.Contributed(
                                    model.round(),
                                    i,
                                    setting.kinds().get(c.kind()),
                                    given,
                                    given ? size * allowed : 0,
                                    durability.readiness(i, c),
                                    table.seats().hasSeat(i)));
                }
            }
        }
    }

    /** Front positions by which the balance drifts per round towards the first belligerent. */
    private double drift() {
        if (model.setting.war == null) {
            return 0;
        }
        CompiledActor first = model.agent(model.setting.war.first()).actor();
        CompiledActor second = model.agent(model.setting.war.second()).actor();
        return first.rearms().in(model.drawn()) - second.rearms().in(model.drawn());
    }

    private double hazard(double grievance) {
        double effect = setting.grievanceEffect().in(model.drawn());
        return CeasefireHazard.capped(CeasefireHazard.of(base, effect * grievance));
    }

    /** Returns the hazard for the trace, factor by factor. */
    private Hazard account(double grievance) {
        double[] drawn = model.drawn();
        return new Hazard(
                hazard(grievance),
                setting.hazard().in(drawn),
                FastMath.exp(-setting.strengthEffect().in(drawn) * strength),
                FastMath.exp(exclusion),
                FastMath.exp(leverage),
                FastMath.exp(setting.grievanceEffect().in(drawn) * grievance),
                trueFactor);
    }

    @Override
    public void step(SimState state) {
        rounds++;
        double balance = balance();
        double grievance = 0;
        for (int i = 0; i < spoilPower.length; i++) {
            grievance += grievance(i, balance);
        }
        double hazard = hazard(grievance);
        if (model.luck.at(RandomStreams.Stream.CEASEFIRE, rounds).nextOpen() < hazard) {
            if (model.trace().isOn()) {
                model.trace()
                        .add(new TraceEvent.CeasefireBroke(
                                model.round(),
                                rounds,
                                account(grievance),
                                grievance,
                                spoiler(balance),
                                balance,
                                strength));
            }
            model.end(Outcome.CEASEFIRE_COLLAPSES);
        } else if (rounds >= model.setting.horizon) {
            if (model.trace().isOn()) {
                model.trace().add(new TraceEvent.CeasefireHeld(model.round(), rounds, account(grievance)));
            }
            model.end(Outcome.CEASEFIRE_HOLDS);
        }
    }

    /** Returns the front position from which the war would be resumed, or -1 without a war. */
    private double balance() {
        return model.war() == null
                ? -1
                : Math.min(model.war().positions(), Math.max(0, model.front() + drift * rounds));
    }

    private double grievance(int actor, double balance) {
        if (spoilPower[actor] <= 0) {
            return 0;
        }
        ActorAgent agent = model.agent(actor);
        double fighting = model.war() == null ? agent.noDeal() : agent.fightingFrom(model, balance);
        return spoilPower[actor] * Math.max(0, fighting - signedUtility[actor]);
    }

    private int spoiler(double balance) {
        int spoiler = -1;
        double most = 0;
        for (int i = 0; i < spoilPower.length; i++) {
            double grievance = grievance(i, balance);
            if (grievance > most) {
                most = grievance;
                spoiler = i;
            }
        }
        return spoiler;
    }

    boolean isSigned() {
        return signed;
    }

    double believedFactor() {
        return believedFactor;
    }

    double strength() {
        return strength;
    }

    int rounds() {
        return rounds;
    }
}
