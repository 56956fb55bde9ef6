package org.parley.model.compile;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.parley.model.random.UncertainNumbers.Slot;
import org.parley.scenario.Condition;

/** A condition of the scenario with its names resolved, asked once a round. */
@FunctionalInterface
public interface CompiledCondition {

    /** What conditions ask of a run. */
    interface Observed {

        /** Returns the numbers that the run has drawn. */
        double[] drawn();

        /** Returns the round, from 1. */
        int round();

        /** Returns the position of the front, or -1 without a war. */
        int front();

        /** Returns the probability, as one actor sees it, that another is committed. */
        double belief(int observer, int actor);

        /** Whether talks of a track can be held. */
        boolean isOpen(int track);

        /** Whether a track has reached agreement. */
        boolean hasAgreed(int track);

        /** Whether the talks of a track broke down. */
        boolean isBroken(int track);

        /** Returns the rounds since a track opened, 0 if it has not. */
        int roundsOpen(int track);

        /** Returns how often an actor has refused. */
        int refusals(int actor);

        /** Returns how many offers have been made on a track. */
        int offers(int track);

        /** Returns how many general cease-fires have been signed. */
        int ceasefires();

        /** Returns how many of them broke. */
        int brokenCeasefires();

        /** Whether an event has happened. */
        boolean hasHappened(int event);
    }

    /** Whether the condition holds now. */
    boolean holds(Observed run);

    /** Resolves the names of a condition. */
    static CompiledCondition of(Condition condition, CompilerContext context) {
        List<String> actors = context.actorIds();
        List<String> tracks = context.trackIds();
        if (condition instanceof Condition.Always always) {
            boolean value = always.value();
            return run -> value;
        }
        if (condition instanceof Condition.And and) {
            CompiledCondition left = of(and.left(), context);
            CompiledCondition right = of(and.right(), context);
            return run -> left.holds(run) && right.holds(run);
        }
        if (condition instanceof Condition.Or or) {
            CompiledCondition left = of(or.left(), context);
            CompiledCondition right = of(or.right(), context);
            return run -> left.holds(run) || right.holds(run);
        }
        if (condition instanceof Condition.Not not) {
            CompiledCondition inner = of(not.inner(), context);
            return run -> !inner.holds(run);
        }
        if (condition instanceof Condition.TrackIs is) {
            int track = tracks.indexOf(is.track());
            return switch (is.state()) {
                case OPEN -> run -> run.isOpen(track);
                case AGREED -> run -> run.hasAgreed(track);
                case BROKEN -> run -> run.isBroken(track);
            };
        }
        if (condition instanceof Condition.IsDrawn drawn) {
            Slot slot = context.choice(drawn.parameter());
            double number = context.drawnChoice(drawn.parameter()).number(drawn.option());
            return run -> slot.in(run.drawn()) == number;
        }
        if (condition instanceof Condition.Happened happened) {
            int event = context.eventIds().indexOf(happened.event());
            return run -> run.hasHappened(event);
        }
        Condition.Compare compare = (Condition.Compare) condition;
        ToDoubleFunction<Observed> measure = measure(compare.measure(), actors, tracks);
        Condition.Relation relation = compare.relation();
        double number = compare.number();
        return run -> relation.holds(measure.applyAsDouble(run), number);
    }

    private static ToDoubleFunction<Observed> measure(
            Condition.Measure measure, List<String> actors, List<String> tracks) {
        if (measure instanceof Condition.Belief belief) {
            int observer = actors.indexOf(belief.observer());
            int actor = actors.indexOf(belief.actor());
            return run -> run.belief(observer, actor);
        }
        if (measure instanceof Condition.RoundsOf rounds) {
            int track = tracks.indexOf(rounds.track());
            return run -> run.roundsOpen(track);
        }
        if (measure instanceof Condition.RefusalsOf refusals) {
            int actor = actors.indexOf(refusals.actor());
            return run -> run.refusals(actor);
        }
        if (measure instanceof Condition.OffersOn offers) {
            int track = tracks.indexOf(offers.track());
            return run -> run.offers(track);
        }
        if (measure instanceof Condition.Ceasefires) {
            return Observed::ceasefires;
        }
        if (measure instanceof Condition.Broken) {
            return Observed::brokenCeasefires;
        }
        if (measure instanceof Condition.Rounds) {
            return run -> run.round() - 1;
        }
        return measure instanceof Condition.FrontPosition ? Observed::front : Observed::round;
    }
}
