package org.parley.model.ceasefire;

import org.parley.model.actor.Actors;
import org.parley.model.belief.Signals;
import org.parley.model.state.RunState;
import org.parley.outcome.TraceEvent;

/** The limited cease-fire in force: each round it is kept or broken, and observers learn from that. */
public final class LimitedCeasefire {

    private final RunState run;
    private final Actors actors;
    private final Signals signals;

    /** Makes the limited cease-fires of a run. */
    public LimitedCeasefire(RunState run, Actors actors, Signals signals) {
        this.run = run;
        this.actors = actors;
        this.signals = signals;
    }

    /**
     * Lives a round: what actors with types do about it is a signal. Risks compete: of what breaks it at the hazard of
     * committed actors nobody can tell who broke it; what breaks it besides is the doing of one stalling actor, of each in
     * proportion to what it adds to the hazard.
     *
     * @param u random number in (0, 1)
     * @return true if it breaks
     */
    public boolean breaks(double u) {
        double base = run.scenario().ceasefire().limitedHazard().in(run.drawn());
        double hazard = base;
        double added = 0;
        for (int h : run.scenario().typed()) {
            double share = added(h);
            hazard = share == 0 ? hazard : CeasefireHazard.capped(hazard * (1 + share));
            added += share;
        }
        double left = added == 0 ? 0 : added * (u - base) / (hazard - base);
        for (int h : run.scenario().typed()) {
            boolean broke = u < hazard && (u < base || left >= 0 && left < added(h));
            left -= added(h);
            double ifStalling = CeasefireHazard.capped(base * factor(h));
            signals.addSeen(
                    h, TraceEvent.Act.TRUCE, !broke, broke ? base : 1 - base, broke ? ifStalling : 1 - ifStalling);
        }
        return u < hazard;
    }

    private double factor(int actor) {
        return actors.get(actor).actor().types().own().breaks().in(run.drawn());
    }

    /** Returns what an actor adds to the hazard of committed actors, as a share of it. */
    private double added(int actor) {
        return actors.get(actor).isCommitted() ? 0 : factor(actor) - 1;
    }

    /** Takes it out of force: its issue and all that need it fall back to the status quo. */
    public void end() {
        TermsInForce.fallBack(run);
        if (run.isTold()) {
            run.tell(new TraceEvent.TruceBroken(run.round(), run.terms().clone()));
        }
        actors.revalue();
    }
}
