package org.parley.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.experiment.replay.Replay.Watched;
import org.parley.outcome.Outcome;
import org.parley.outcome.RunOutcome;
import org.parley.scenario.Scenario;

/**
 * What the runs of a scenario say, one record per question.
 *
 * @param scenario what was run
 * @param endings how runs end, and when
 * @param durations how long general cease-fires last
 * @param deals on what terms, and for whom they are worth it
 * @param values what ends are worth to each actor
 * @param refusals who refuses last where nothing is settled
 * @param beliefs what is believed of the watched actor
 * @param gates how far runs come
 * @param decisions what seats decided that somebody else than the model took
 * @param history how things stand date by date and within windows; null unless runs are histories
 */
public record Findings(
        Scenario scenario,
        Endings endings,
        Durations durations,
        Deals deals,
        ActorValues values,
        Refusals refusals,
        Beliefs beliefs,
        Gates gates,
        Decisions decisions,
        @Nullable History history) {

    /** How things stand in histories. */
    public record History(Situations situations, Windows windows) {}

    /** Returns what is counted for the manifest of a folder, by name. */
    public Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("runs", endings.all());
        counts.put("failed", endings.failed());
        counts.put("settled", deals.settled());
        return counts;
    }

    /** Returns the name of an outcome in the scenario's own words. */
    public String label(Outcome outcome) {
        return scenario.outcomes().getOrDefault(outcome.id(), outcome.label());
    }

    /** Counts runs, as they are played or read again. */
    public static final class Counter implements Accumulator<Counter, Findings> {

        private final Scenario scenario;
        private final Endings.Counter endings;
        private final Durations.Counter durations = new Durations.Counter();
        private final Deals.Counter deals;
        private final ActorValues.Counter values;
        private final Refusals.Counter refusals;
        private final Beliefs.Counter beliefs;
        private final Gates.Counter gates;
        private final Decisions.Counter decisions = new Decisions.Counter();
        private final Situations.@Nullable Counter situations;
        private final Windows.@Nullable Counter windows;
        private final List<Accumulator<?, ?>> all = new ArrayList<>();

        /**
         * Makes an empty counter.
         *
         * @param scenario what is run
         * @param runs how many runs there are in all, at least 1
         * @param who whose belief about whom runs keep; null if nobody's
         */
        public Counter(Scenario scenario, long runs, @Nullable Watched who) {
            this.scenario = scenario;
            endings = new Endings.Counter(runs);
            deals = new Deals.Counter(scenario);
            values = new ActorValues.Counter(scenario);
            refusals = new Refusals.Counter(scenario);
            beliefs = new Beliefs.Counter(scenario, who, runs);
            gates = new Gates.Counter(scenario);
            all.addAll(List.of(endings, durations, deals, values, refusals, beliefs, gates, decisions));
            boolean isHistory = scenario.calendar().isHistory();
            situations = isHistory ? new Situations.Counter(scenario) : null;
            windows = isHistory ? new Windows.Counter(scenario) : null;
            Stream.of(situations, windows).filter(Objects::nonNull).forEach(all::add);
        }

        @Override
        public void add(RunOutcome run) {
            all.forEach(each -> each.add(run));
        }

        /** Counts refusals of an actor on an issue, by their ids, of runs read from a table, which has them by actor alone. */
        public void refused(String actor, String issue, long count) {
            refusals.made(actor, issue, count);
        }

        /** Counts decisions of a seat that somebody else than the model took, of runs read from a table. */
        public void decided(String seat, String note, long count) {
            decisions.made(seat, note, count);
        }

        @Override
        public void merge(Counter later) {
            endings.merge(later.endings);
            durations.merge(later.durations);
            deals.merge(later.deals);
            values.merge(later.values);
            refusals.merge(later.refusals);
            beliefs.merge(later.beliefs);
            gates.merge(later.gates);
            decisions.merge(later.decisions);
            if (situations != null && windows != null) {
                situations.merge(Objects.requireNonNull(later.situations));
                windows.merge(Objects.requireNonNull(later.windows));
            }
        }

        @Override
        public Findings result() {
            return new Findings(
                    scenario,
                    endings.result(),
                    durations.result(),
                    deals.result(),
                    values.result(),
                    refusals.result(),
                    beliefs.result(),
                    gates.result(),
                    decisions.result(),
                    situations == null || windows == null ? null : new History(situations.result(), windows.result()));
        }
    }
}
