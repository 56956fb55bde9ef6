package org.parley.findings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.parley.outcome.Refusal;
import org.parley.outcome.Refusal.Reason;
import org.parley.outcome.RunOutcome;
import org.parley.scenario.Scenario;
import org.parley.statistics.Proportion;
import org.parley.statistics.Sample;

/**
 * Who refused last where the talks settled nothing, on which issue, why and by how much, counted over stored rows.
 *
 * @param refused share of the unsettled runs in which anybody refused anything
 * @param overtaken of those, the share in which something was agreed in the round of the last refusal or later, though
 *     not what the talks were for: there the refusal was not the last word
 * @param reasons of those, the share of each reason of the last refusal, by {@link Reason} id
 * @param blockers who refused last and on what, the most frequent first; their shares sum to 1
 * @param actors each actor that refused in an unsettled run, in the order of the scenario
 * @param made refusals of all runs by actor and issue, in the order of the scenario; none where runs were read from a table,
 *     which has them by actor alone
 */
public record Refusals(
        Proportion refused,
        Proportion overtaken,
        Map<String, Proportion> reasons,
        List<Blocker> blockers,
        List<Refuser> actors,
        List<Made> made) {

    /**
     * An actor that refused last, and the issue on which the refused terms cost it most.
     *
     * @param actor its id
     * @param issue id of the issue
     * @param last share of the unsettled runs with a refusal that ended so
     * @param lastWord the same of those in which nothing was agreed after it
     * @param redLines in how many of them the terms crossed its red line
     * @param onBalance in how many of them it could have accepted on balance: its answer, a logit, fell the other way
     * @param gap by how much the terms fell short in the rest
     */
    public record Blocker(
            String actor, String issue, Proportion last, Proportion lastWord, long redLines, long onBalance, Gap gap) {}

    /**
     * By how much terms fell short of what a refusing actor would have accepted, as a share of what then lay between no deal
     * and the best for it. On its own scale two actors' gaps must not be compared; as shares they can be.
     *
     * @param n how many refusals are counted: by a gap above 0, of actors for whom there was anything to gain
     * @param quarter a quarter of them fell short by no more than this; NaN if there are none
     * @param median half of them
     * @param threeQuarters three quarters of them
     */
    public record Gap(long n, double quarter, double median, double threeQuarters) {}

    /**
     * How often an actor refused, first or last.
     *
     * @param actor its id
     * @param ever share of the unsettled runs in which it refused at least once
     * @param perRun its refusals per unsettled run
     */
    public record Refuser(String actor, Proportion ever, double perRun) {}

    /**
     * Refusals of an actor on an issue.
     *
     * @param actor its id
     * @param issue id of the issue
     * @param count how many, in all runs
     */
    public record Made(String actor, String issue, long count) {}

    /** Copies what it is given. */
    public Refusals {
        reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
        blockers = List.copyOf(blockers);
        actors = List.copyOf(actors);
        made = List.copyOf(made);
    }

    /** Returns how often an actor refused last on an issue, among unsettled runs with a refusal. */
    public Proportion last(String actor, String issue) {
        return last(b -> b.actor().equals(actor) && b.issue().equals(issue));
    }

    /** Returns how often an actor refused last on any issue, among unsettled runs with a refusal. */
    public Proportion last(String actor) {
        return last(b -> b.actor().equals(actor));
    }

    private Proportion last(Predicate<Blocker> such) {
        return Proportion.of(
                blockers.stream().filter(such).mapToLong(b -> b.last().count()).sum(), refused.count());
    }

    /** Counts runs. */
    public static final class Counter implements Accumulator<Counter, Refusals> {

        private final List<String> actors;
        private final List<String> issues;
        private final BlockerCounter[] blockers;
        private final long[] made;
        private final long[] reasons = new long[Reason.values().length];
        private final long[] ever;
        private final long[] times;
        private long unsettled;
        private long refused;
        private long overtaken;

        /** Makes an empty counter. */
        public Counter(Scenario scenario) {
            actors = List.copyOf(scenario.actors().keySet());
            issues = List.copyOf(scenario.issues().keySet());
            blockers = new BlockerCounter[actors.size() * issues.size()];
            Arrays.setAll(blockers, n -> new BlockerCounter());
            made = new long[blockers.length];
            ever = new long[actors.size()];
            times = new long[actors.size()];
        }

        @Override
        public void add(RunOutcome run) {
            if (run.isFailed()) {
                return;
            }
            for (int n = 0; n < made.length && run.talks().blocked().length == made.length; n++) {
                made[n] += run.talks().blocked()[n];
            }
            if (run.ended().isSettled()) {
                return;
            }
            unsettled++;
            for (int i = 0; i < ever.length; i++) {
                ever[i] += run.refusals(i) > 0 ? 1 : 0;
                times[i] += run.refusals(i);
            }
            Refusal last = run.talks().lastRefusal();
            if (last != null) {
                refused++;
                overtaken += last.round() <= run.talks().agreementRound() ? 1 : 0;
                reasons[last.reason().ordinal()]++;
                double possible = run.worth().best()[last.actor()] - run.worth().noDeal()[last.actor()];
                blockers[last.actor() * issues.size() + last.issue()].add(
                        last, possible, run.talks().agreementRound());
            }
        }

        /** Counts refusals of an actor on an issue, by their ids, whose runs are not counted so. */
        void made(String actor, String issue, long count) {
            made[actors.indexOf(actor) * issues.size() + issues.indexOf(issue)] += count;
        }

        @Override
        public void merge(Counter later) {
            unsettled += later.unsettled;
            refused += later.refused;
            overtaken += later.overtaken;
            sum(made, later.made);
            sum(reasons, later.reasons);
            sum(ever, later.ever);
            sum(times, later.times);
            for (int n = 0; n < blockers.length; n++) {
                blockers[n].merge(later.blockers[n]);
            }
        }

        /** Returns how many runs settled nothing. */
        public long unsettled() {
            return unsettled;
        }

        private static void sum(long[] to, long[] more) {
            Arrays.setAll(to, n -> to[n] + more[n]);
        }

        @Override
        public Refusals result() {
            Map<String, Proportion> shares = new LinkedHashMap<>();
            for (Reason reason : Reason.values()) {
                if (reasons[reason.ordinal()] > 0) {
                    shares.put(reason.id(), Proportion.of(reasons[reason.ordinal()], refused));
                }
            }
            return new Refusals(
                    Proportion.of(refused, unsettled),
                    Proportion.of(overtaken, refused),
                    shares,
                    blockers(),
                    refusers(),
                    made());
        }

        private List<Blocker> blockers() {
            List<Blocker> found = new ArrayList<>();
            for (int n = 0; n < blockers.length; n++) {
                if (blockers[n].last > 0) {
                    String actor = actors.get(n / issues.size());
                    found.add(blockers[n].result(actor, issues.get(n % issues.size()), refused, refused - overtaken));
                }
            }
            found.sort(Comparator.comparingLong(b -> -b.last().count()));
            return found;
        }

        private List<Refuser> refusers() {
            List<Refuser> found = new ArrayList<>();
            for (int i = 0; i < ever.length; i++) {
                if (ever[i] > 0) {
                    found.add(new Refuser(
                            actors.get(i), Proportion.of(ever[i], unsettled), (double) times[i] / unsettled));
                }
            }
            return found;
        }

        private List<Made> made() {
            List<Made> found = new ArrayList<>();
            for (int n = 0; n < made.length; n++) {
                if (made[n] > 0) {
                    found.add(new Made(actors.get(n / issues.size()), issues.get(n % issues.size()), made[n]));
                }
            }
            return found;
        }
    }

    /** Counts the last refusals of an actor on an issue. */
    private static final class BlockerCounter {

        private final Sample gaps = new Sample();
        private long last;
        private long lastWords;
        private long redLines;
        private long onBalance;

        void add(Refusal refusal, double possible, int agreementRound) {
            last++;
            lastWords += refusal.round() > agreementRound ? 1 : 0;
            redLines += refusal.reason() == Reason.RED_LINE ? 1 : 0;
            if (Double.isFinite(refusal.gap())) {
                onBalance += refusal.gap() <= 0 ? 1 : 0;
                double gap = refusal.gap() / possible;
                if (Double.isFinite(gap) && gap > 0) {
                    gaps.add(gap);
                }
            }
        }

        void merge(BlockerCounter later) {
            gaps.merge(later.gaps);
            last += later.last;
            lastWords += later.lastWords;
            redLines += later.redLines;
            onBalance += later.onBalance;
        }

        Blocker result(String actor, String issue, long refused, long words) {
            double[] sorted = gaps.sorted();
            return new Blocker(
                    actor,
                    issue,
                    Proportion.of(last, refused),
                    Proportion.of(lastWords, words),
                    redLines,
                    onBalance,
                    new Gap(
                            sorted.length,
                            Sample.least(sorted, 0.25),
                            Sample.least(sorted, 0.5),
                            Sample.least(sorted, 0.75)));
        }
    }
}
