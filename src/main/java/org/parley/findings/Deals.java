package org.parley.findings;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.parley.outcome.Outcome;
import org.parley.outcome.RunOutcome;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.statistics.Mean;
import org.parley.statistics.Moments;
import org.parley.statistics.Proportion;
import org.parley.store.StoredRuns;
import org.parley.store.table.RunConditions;
import org.parley.store.table.RunQuery;

/**
 * On what terms runs were settled, and for whom that was worth it.
 *
 * @param settled runs that reached what the talks were for
 * @param terms by issue, the share of each option among them, in the order of the options
 * @param termsOfAll the same among all runs that did not fail
 * @param packages the commonest packages of all terms, the commonest first
 * @param different how many different packages came up
 * @param worth by actor, what it was worth to it
 */
public record Deals(
        long settled,
        Map<String, List<Proportion>> terms,
        Map<String, List<Proportion>> termsOfAll,
        List<Packaged> packages,
        long different,
        Map<String, Worth> worth) {

    private static final int COMMONEST = 10;

    /**
     * A package of terms.
     *
     * @param options option by issue
     * @param share of the settled runs
     */
    public record Packaged(Map<String, String> options, Proportion share) {}

    /**
     * What settlements were worth to an actor, each in the moment in which it was made, on its own scale.
     *
     * @param utility mean value
     * @param noDeal mean value of no deal
     * @param best mean value of its best feasible package
     * @param gain mean gain over no deal
     * @param better how often it gained over no deal
     */
    public record Worth(Mean utility, Mean noDeal, Mean best, Mean gain, Proportion better) {

        /** Returns the mean gain as a share of the mean of what it could have gained; NaN if that is nothing. */
        public double shareOfPossible() {
            double possible = best.mean() - noDeal.mean();
            return possible > 0 ? (utility.mean() - noDeal.mean()) / possible : Double.NaN;
        }
    }

    /** Counts runs. */
    public static final class Counter implements Accumulator<Counter, Deals> {

        private final List<String> issues;
        private final List<List<String>> options;
        private final List<String> actors;
        private final OptionCounts all;
        private final OptionCounts ofSettled;
        private final Map<IntBuffer, Long> packages = new HashMap<>();
        private final List<WorthCounter> worth = new ArrayList<>();
        private long runs;
        private long settled;

        /** Makes an empty counter. */
        public Counter(Scenario scenario) {
            issues = List.copyOf(scenario.issues().keySet());
            options = scenario.issues().values().stream().map(Issue::options).toList();
            actors = List.copyOf(scenario.actors().keySet());
            all = new OptionCounts(options);
            ofSettled = new OptionCounts(options);
            actors.forEach(actor -> worth.add(new WorthCounter()));
        }

        @Override
        public void add(RunOutcome run) {
            if (run.isFailed()) {
                return;
            }
            runs++;
            all.add(run.ending().terms());
            if (run.ended().isSettled()) {
                settled++;
                ofSettled.add(run.ending().terms());
                packages.merge(IntBuffer.wrap(run.ending().terms()), 1L, Long::sum);
                for (int i = 0; i < worth.size(); i++) {
                    worth.get(i)
                            .add(
                                    run.worth().utility()[i],
                                    run.worth().noDeal()[i],
                                    run.worth().best()[i]);
                }
            }
        }

        @Override
        public void merge(Counter later) {
            runs += later.runs;
            settled += later.settled;
            all.merge(later.all);
            ofSettled.merge(later.ofSettled);
            later.packages.forEach((terms, n) -> packages.merge(terms, n, Long::sum));
            for (int i = 0; i < worth.size(); i++) {
                worth.get(i).merge(later.worth.get(i));
            }
        }

        @Override
        public Deals result() {
            Map<String, Worth> found = new LinkedHashMap<>();
            for (int i = 0; i < worth.size(); i++) {
                found.put(actors.get(i), worth.get(i).result(settled));
            }
            return new Deals(
                    settled,
                    ofSettled.shares(issues, settled),
                    all.shares(issues, runs),
                    commonest(),
                    packages.size(),
                    found);
        }

        /** Returns the commonest packages; those that are as common in the order of their options' names. */
        private List<Packaged> commonest() {
            List<Packaged> found = new ArrayList<>();
            packages.forEach((terms, n) -> {
                Map<String, String> named = new LinkedHashMap<>();
                for (int k = 0; k < issues.size(); k++) {
                    named.put(issues.get(k), options.get(k).get(terms.get(k)));
                }
                found.add(new Packaged(named, Proportion.of(n, settled)));
            });
            Comparator<Packaged> order =
                    Comparator.comparingLong(p -> -p.share().count());
            for (String issue : issues) {
                order = order.thenComparing(p -> p.options().get(issue));
            }
            return found.stream().sorted(order).limit(COMMONEST).toList();
        }
    }

    /** How often each option of each issue was in force. */
    private record OptionCounts(List<long[]> counts, List<List<String>> options) {

        OptionCounts(List<List<String>> options) {
            this(options.stream().map(of -> new long[of.size()]).toList(), options);
        }

        void add(int[] terms) {
            for (int k = 0; k < terms.length; k++) {
                counts.get(k)[terms[k]]++;
            }
        }

        void merge(OptionCounts later) {
            for (int k = 0; k < counts.size(); k++) {
                for (int o = 0; o < counts.get(k).length; o++) {
                    counts.get(k)[o] += later.counts.get(k)[o];
                }
            }
        }

        Map<String, List<Proportion>> shares(List<String> issues, long of) {
            Map<String, List<Proportion>> shares = new LinkedHashMap<>();
            for (int k = 0; k < issues.size(); k++) {
                shares.put(
                        issues.get(k),
                        Arrays.stream(counts.get(k))
                                .mapToObj(n -> Proportion.of(n, of))
                                .toList());
            }
            return shares;
        }
    }

    /** What settlements are worth to an actor. */
    private static final class WorthCounter {

        private final Moments utility = new Moments();
        private final Moments noDeal = new Moments();
        private final Moments best = new Moments();
        private final Moments gain = new Moments();
        private long better;

        void add(double value, double without, double most) {
            utility.add(value);
            noDeal.add(without);
            best.add(most);
            gain.add(value - without);
            better += value - without > 0 ? 1 : 0;
        }

        void merge(WorthCounter later) {
            utility.merge(later.utility);
            noDeal.merge(later.noDeal);
            best.merge(later.best);
            gain.merge(later.gain);
            better += later.better;
        }

        Worth result(long settled) {
            return new Worth(
                    utility.toMean(), noDeal.toMean(), best.toMean(), gain.toMean(), Proportion.of(better, settled));
        }
    }

    /**
     * What deals gain two actors, each as a share of the way from no deal to the best in its own run.
     *
     * @param kept of deals that are kept: shares of the first, and of the second
     * @param broken of cease-fires that break
     */
    public record Cloud(double[][] kept, double[][] broken) {}

    /**
     * Returns what settlements gain two actors: every so-many-th of them, so that there are not too many. A deal in whose run one of the two could
     * gain nothing has no place.
     *
     * @param stored the runs
     * @param first id of an actor
     * @param second id of another
     * @param most the most deals to return
     */
    public static Cloud cloud(StoredRuns stored, String first, String second, int most) {
        try (RunQuery query = stored.query()) {
            List<Map<String, Object>> found = query.rows("SELECT a, b, outcome FROM (SELECT " + gain(first) + " AS a, "
                    + gain(second)
                    + " AS b, outcome, row_number() OVER (ORDER BY run) - 1 AS place, count(*) OVER () AS n FROM runs WHERE "
                    + RunConditions.COUNTS + " AND " + RunConditions.SETTLED + ") WHERE place % ((n + " + (most - 1)
                    + ") // " + most + ") = 0 AND isfinite(a) AND isfinite(b) ORDER BY place");
            String breaks = Outcome.CEASEFIRE_COLLAPSES.id();
            return new Cloud(
                    gains(found, outcome -> !outcome.equals(breaks)), gains(found, outcome -> outcome.equals(breaks)));
        }
    }

    /** Returns the share of the way from no deal to the best, as SQL; nothing where there is no way. */
    private static String gain(String actor) {
        String noDeal = RunQuery.name("no_deal_" + actor);
        return "(" + RunQuery.name("utility_" + actor) + " - " + noDeal + ") / nullif(greatest("
                + RunQuery.name("best_" + actor) + " - " + noDeal + ", 0), 0)";
    }

    private static double[][] gains(List<Map<String, Object>> rows, Predicate<Object> outcome) {
        List<Map<String, Object>> some = rows.stream()
                .filter(row -> outcome.test(Objects.requireNonNull(row.get("outcome"))))
                .toList();
        return new double[][] {column(some, "a"), column(some, "b")};
    }

    private static double[] column(List<Map<String, Object>> rows, String name) {
        return rows.stream()
                .mapToDouble(row -> ((Number) Objects.requireNonNull(row.get(name))).doubleValue())
                .toArray();
    }
}
