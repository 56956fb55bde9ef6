package org.parley.model;

import org.parley.model.guarantee.CeasefireHazard;
import org.parley.model.random.RandomStreams;
import org.parley.outcome.TraceEvent;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * The conduct phase: what actors with types do away from the table, and whether a limited cease-fire is kept. Observers
 * learn from both in the signals phase.
 */
final class ConductAwayFromTheTable implements Steppable {

    private static final long serialVersionUID = 1L;

    @Override
    public void step(SimState state) {
        NegotiationModel model = (NegotiationModel) state;
        if (model.isOver()) {
            return;
        }
        double[] drawn = model.drawn();
        model.luck.at(RandomStreams.Stream.CONDUCT, model.round());
        double kept = model.luck.nextOpen();
        for (int h : model.setting.typed) {
            CompiledActor.Type type = model.agent(h).actor().type();
            double committed = type.conductIfCommitted().in(drawn);
            double stalling = type.conductIfStalling().in(drawn);
            boolean constructive = model.luck.nextOpen() < (model.agent(h).isCommitted() ? committed : stalling);
            model.signal(
                    h,
                    TraceEvent.Act.CONDUCT,
                    constructive,
                    constructive ? committed : 1 - committed,
                    constructive ? stalling : 1 - stalling);
        }
        if (model.isTruceInForce()) {
            keepTruce(model, kept);
        }
    }

    private static void keepTruce(NegotiationModel model, double u) {
        double base = model.setting.truceHazard.in(model.drawn());
        double hazard = base;
        for (int h : model.setting.typed) {
            double factor = model.agent(h).actor().type().breaks().in(model.drawn());
            double ifStalling = CeasefireHazard.capped(base * factor);
            hazard = model.agent(h).isCommitted() ? hazard : CeasefireHazard.capped(hazard * factor);
            boolean broken = u < hazard;
            model.signal(
                    h, TraceEvent.Act.TRUCE, !broken, broken ? base : 1 - base, broken ? ifStalling : 1 - ifStalling);
        }
        if (u < hazard) {
            model.breakTruce();
        }
    }
}
