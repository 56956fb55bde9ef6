package org.parley.model.ceasefire;

import org.parley.model.actor.ActorAgent;
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
     * Lives a round: what actors with types do about it is a signal.
     *
     * @param u random number in (0, 1)
     * @return true if it breaks
     */
    public boolean breaks(double u) {
        double base = run.scenario().ceasefire().limitedHazard().in(run.drawn());
        double hazard = base;
        for (int h : run.scenario().typed()) {
            ActorAgent agent = actors.get(h);
            double factor = agent.actor().types().own().breaks().in(run.drawn());
            double ifStalling = CeasefireHazard.capped(base * factor);
            hazard = agent.isCommitted() ? hazard : CeasefireHazard.capped(hazard * factor);
            boolean broken = u < hazard;
            signals.addSeen(
                    h, TraceEvent.Act.TRUCE, !broken, broken ? base : 1 - base, broken ? ifStalling : 1 - ifStalling);
        }
        return u < hazard;
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
