package org.parley.model;

import java.util.List;
import org.parley.scenario.Condition;

/** A condition of the scenario with its names resolved, asked once a round. */
@FunctionalInterface
interface Gate {

    /** Whether the condition holds now. */
    boolean holds(NegotiationModel model);

    /** Resolves the names of a condition. */
    static Gate of(Condition condition, List<String> actors, List<String> tracks) {
        if (condition instanceof Condition.Always always) {
            boolean value = always.value();
            return model -> value;
        }
        if (condition instanceof Condition.And and) {
            Gate left = of(and.left(), actors, tracks);
            Gate right = of(and.right(), actors, tracks);
            return model -> left.holds(model) && right.holds(model);
        }
        if (condition instanceof Condition.Or or) {
            Gate left = of(or.left(), actors, tracks);
            Gate right = of(or.right(), actors, tracks);
            return model -> left.holds(model) || right.holds(model);
        }
        if (condition instanceof Condition.Not not) {
            Gate inner = of(not.inner(), actors, tracks);
            return model -> !inner.holds(model);
        }
        if (condition instanceof Condition.TrackIs is) {
            int track = tracks.indexOf(is.track());
            return switch (is.state()) {
                case OPEN -> model -> model.table(track).isOpen();
                case AGREED -> model -> model.table(track).hasAgreed();
                case BROKEN -> model -> model.table(track).isBroken();
            };
        }
        Condition.Compare compare = (Condition.Compare) condition;
        Reading reading = reading(compare.measure(), actors, tracks);
        Condition.Relation relation = compare.relation();
        double number = compare.number();
        return model -> relation.holds(reading.of(model), number);
    }

    private static Reading reading(Condition.Measure measure, List<String> actors, List<String> tracks) {
        if (measure instanceof Condition.Belief belief) {
            int observer = actors.indexOf(belief.observer());
            int actor = actors.indexOf(belief.actor());
            return model -> model.agent(observer).belief(actor);
        }
        if (measure instanceof Condition.RoundsOf rounds) {
            int track = tracks.indexOf(rounds.track());
            return model -> model.table(track).roundsOpen();
        }
        if (measure instanceof Condition.FrontPosition) {
            return NegotiationModel::front;
        }
        return NegotiationModel::round;
    }

    /** Something measured. */
    @FunctionalInterface
    interface Reading {
        double of(NegotiationModel model);
    }
}
