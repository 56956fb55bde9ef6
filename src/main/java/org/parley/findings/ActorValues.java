package org.parley.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.outcome.RunOutcome;
import org.parley.scenario.Scenario;
import org.parley.statistics.Mean;
import org.parley.statistics.Moments;

/**
 * What the ends of all runs are worth to each actor, on its own scale.
 *
 * @param of by actor, in the order of the scenario
 */
public record ActorValues(Map<String, Values> of) {

    /**
     * What ends are worth to an actor.
     *
     * @param utility mean value of the end
     * @param noDeal mean value of no deal at the same moment
     * @param best mean value of its best feasible package at the same moment
     * @param warCost mean sum of its war costs
     * @param refusalsPerRun how often it refuses
     */
    public record Values(Mean utility, Mean noDeal, Mean best, Mean warCost, double refusalsPerRun) {}

    /** Counts runs. */
    public static final class Counter implements Accumulator<Counter, ActorValues> {

        private final List<String> actors;
        private final List<One> counts = new ArrayList<>();

        /** Makes an empty counter. */
        public Counter(Scenario scenario) {
            actors = List.copyOf(scenario.actors().keySet());
            actors.forEach(actor -> counts.add(new One()));
        }

        @Override
        public void add(RunOutcome run) {
            for (int i = 0; i < counts.size() && !run.isFailed(); i++) {
                counts.get(i).add(run, i);
            }
        }

        @Override
        public void merge(Counter later) {
            for (int i = 0; i < counts.size(); i++) {
                counts.get(i).merge(later.counts.get(i));
            }
        }

        @Override
        public ActorValues result() {
            Map<String, Values> found = new LinkedHashMap<>();
            for (int i = 0; i < counts.size(); i++) {
                found.put(actors.get(i), counts.get(i).result());
            }
            return new ActorValues(found);
        }
    }

    /** Counts one actor. */
    private static final class One {

        private final Moments utility = new Moments();
        private final Moments noDeal = new Moments();
        private final Moments best = new Moments();
        private final Moments warCost = new Moments();
        private long refusals;

        void add(RunOutcome run, int actor) {
            utility.add(run.worth().utility()[actor]);
            noDeal.add(run.worth().noDeal()[actor]);
            best.add(run.worth().best()[actor]);
            warCost.add(run.worth().warCost()[actor]);
            refusals += run.refusals(actor);
        }

        void merge(One later) {
            utility.merge(later.utility);
            noDeal.merge(later.noDeal);
            best.merge(later.best);
            warCost.merge(later.warCost);
            refusals += later.refusals;
        }

        Values result() {
            return new Values(
                    utility.toMean(),
                    noDeal.toMean(),
                    best.toMean(),
                    warCost.toMean(),
                    (double) refusals / utility.n());
        }
    }
}
