package org.parley.findings.laws;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.parley.experiment.RunReplayer;
import org.parley.findings.laws.Judge.Estimated;
import org.parley.findings.laws.LawMeasure.Unit;
import org.parley.findings.laws.LawResult.Effect;
import org.parley.findings.laws.LawResult.Moved;
import org.parley.findings.laws.LawResult.Reading;
import org.parley.outcome.Trace;
import org.parley.outcome.TraceEvent;
import org.parley.scenario.Scenario;
import org.parley.statistics.Mean;

/**
 * Holds what is believed to what is true: chances that proposers state to what came of their offers, and in the end of a run
 * beliefs about private resolve to that resolve, by decile of what is stated.
 */
final class Calibration {

    private static final int DECILES = 10;

    /** How far what comes may lie from what was stated, besides chance. */
    private static final double TOLERANCE = 0.05;

    /** How far beliefs about resolve may drift over all runs, besides chance, as a share of what is hidden. */
    private static final double MOST_DRIFT = 0.02;

    /** Offers that a decile needs, and deciles that need to have them. */
    private static final int FEWEST = 20;

    private static final int MOST_EMPTY = 5;

    /** Offers of a decile, run by run: one run's offers are not independent of each other. */
    private static final class Decile {

        private final List<double[]> runs = new ArrayList<>();
        private long last = -1;

        void add(long run, double stated, double came) {
            if (run != last) {
                runs.add(new double[3]);
                last = run;
            }
            double[] sums = runs.get(runs.size() - 1);
            sums[0]++;
            sums[1] += stated;
            sums[2] += came;
        }

        double sum(int k) {
            return runs.stream().mapToDouble(sums -> sums[k]).sum();
        }

        Estimated mean(int plus, int minus) {
            double n = sum(0);
            double mean = (sum(plus) - (minus < 0 ? 0 : sum(minus))) / n;
            double squares = 0;
            for (double[] sums : runs) {
                double d = sums[plus] - (minus < 0 ? 0 : sums[minus]) - sums[0] * mean;
                squares += d * d;
            }
            return Estimated.of(mean, Math.sqrt(squares) / n);
        }

        /** Returns what came less what was stated; where all came or none, chance is that of what was stated. */
        Estimated apart() {
            Estimated seen = mean(2, 1);
            double stated = sum(1) / sum(0);
            return Estimated.of(seen.value(), Math.max(seen.error(), Math.sqrt(stated * (1 - stated) / sum(0))));
        }
    }

    private final Scenario scenario;
    private final Map<Integer, Decile> together = new HashMap<>();
    private final Map<Integer, Decile> single = new HashMap<>();
    private final Map<Integer, Decile> resolve = new HashMap<>();
    private final Decile drift = new Decile();

    private Calibration(Scenario scenario) {
        this.scenario = scenario;
    }

    /**
     * Returns what came of the chances that were stated, of the consent of all and of each whose answer is its own, and what was
     * true of resolve.
     *
     * @param step called after each run
     */
    static List<Moved> of(Scenario scenario, long seed, long runs, Runnable step) {
        Calibration all = new Calibration(scenario);
        RunReplayer replayer = new RunReplayer(scenario, seed);
        for (long run = 0; run < runs; run++) {
            Trace.Recorder trace = new Trace.Recorder();
            replayer.play(run, trace);
            all.read(run, trace.events());
            step.run();
        }
        List<Moved> moved = new ArrayList<>();
        moved(
                        "the stated chance that all whose consent is needed agree",
                        "what came less what was stated",
                        "what was stated",
                        "what came",
                        all.together)
                .ifPresent(moved::add);
        moved(
                        "the stated chance that one of those with nobody to ask at home agrees",
                        "what came less what was stated",
                        "what was stated",
                        "what came",
                        all.single)
                .ifPresent(moved::add);
        moved(
                        "where others believe in the end that a side's hidden resolve lies, from the least to the most",
                        "where it lies less where it is believed to lie",
                        "where it is believed to lie",
                        "where it lies",
                        all.resolve)
                .map(all::drifting)
                .ifPresent(moved::add);
        return moved;
    }

    private void read(long run, List<TraceEvent> events) {
        Map<Integer, TraceEvent.Proposed> open = new HashMap<>();
        for (TraceEvent event : events) {
            if (event instanceof TraceEvent.Proposed offer) {
                close(run, open.put(offer.track(), offer), false);
            } else if (event instanceof TraceEvent.Agreed agreed) {
                close(run, open.remove(agreed.track()), true);
            } else if (event instanceof TraceEvent.Answered answer && open.containsKey(answer.track())) {
                answered(run, open.get(answer.track()).prospect(), answer);
            }
        }
        open.values().forEach(offer -> close(run, offer, false));
        resolve(run, events);
    }

    /** Takes the last that was believed of each actor's resolve; what is never learnt of stays at its prior. */
    private void resolve(long run, List<TraceEvent> events) {
        Map<Integer, TraceEvent.ResolveBelieved> last = new TreeMap<>();
        for (TraceEvent event : events) {
            if (event instanceof TraceEvent.ResolveBelieved believed) {
                last.put(believed.actor(), believed);
            }
        }
        for (TraceEvent.ResolveBelieved believed : last.values()) {
            double stated = (believed.after() / believed.most() + 1) / 2;
            add(resolve, run, stated, (believed.own() / believed.most() + 1) / 2);
            drift.add(run, 0.5, stated);
        }
    }

    private Moved drifting(Moved moved) {
        Estimated seen = drift.mean(2, 1);
        List<Effect> effects = new ArrayList<>(moved.effects());
        effects.add(seen.effect("drift of that belief: none", Unit.SHARE, true, seen.isWithin(MOST_DRIFT)));
        return new Moved(moved.what(), moved.range(), moved.levels(), moved.places(), moved.readings(), effects);
    }

    private void close(long run, TraceEvent.Proposed offer, boolean came) {
        if (offer != null) {
            add(together, run, offer.prospect().expected(), came ? 1 : 0);
        }
    }

    private void answered(long run, TraceEvent.Prospect prospect, TraceEvent.Answered answer) {
        for (int k = 0; k < prospect.others().length; k++) {
            String actor = List.copyOf(scenario.actors().keySet()).get(answer.actor());
            if (prospect.others()[k] == answer.actor()
                    && scenario.actors().get(actor).domestic() == null) {
                add(single, run, prospect.expectedOf()[k], answer.refusal() == null ? 1 : 0);
            }
        }
    }

    private static void add(Map<Integer, Decile> to, long run, double stated, double came) {
        int decile = Math.min(DECILES - 1, (int) (DECILES * stated));
        to.computeIfAbsent(decile, d -> new Decile()).add(run, stated, came);
    }

    private static Optional<Moved> moved(
            String what, String apartSays, String statedSays, String cameSays, Map<Integer, Decile> deciles) {
        if (deciles.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> filled = IntStream.range(0, DECILES)
                .boxed()
                .filter(d -> deciles.containsKey(d) && deciles.get(d).sum(0) >= FEWEST)
                .toList();
        List<Estimated> apart = filled.stream().map(d -> deciles.get(d).apart()).toList();
        Estimated worst = apart.stream()
                .max(Comparator.comparingDouble(e -> Math.abs(e.value())))
                .orElse(Estimated.of(Double.NaN, Double.NaN));
        boolean fails = apart.stream().anyMatch(e -> Math.abs(e.value()) - Judge.CLEAR * e.error() > TOLERANCE);
        boolean isNear = apart.stream().allMatch(e -> e.low() <= TOLERANCE && e.high() >= -TOLERANCE);
        Verdict verdict = filled.size() >= DECILES - MOST_EMPTY && isNear ? Verdict.HOLDS : Verdict.TOO_FEW_RUNS;
        Effect effect = worst.effect(
                apartSays + ": at most " + Math.round(100 * TOLERANCE) + " points",
                Unit.SHARE,
                true,
                fails ? Verdict.FAILS : verdict);
        return Optional.of(new Moved(
                what,
                "by decile",
                filled.stream().map(d -> 10 * d + " to " + 10 * (d + 1) + "%").toList(),
                filled.stream().map(d -> (d + 0.5) / DECILES).toList(),
                List.of(reading(statedSays, filled, deciles, 1), reading(cameSays, filled, deciles, 2)),
                List.of(effect)));
    }

    private static Reading reading(String name, List<Integer> filled, Map<Integer, Decile> deciles, int what) {
        return new Reading(
                name,
                Unit.SHARE,
                filled.stream()
                        .map(d -> {
                            Estimated e = deciles.get(d).mean(what, -1);
                            return new Mean(
                                    Math.round(deciles.get(d).sum(0)),
                                    e.value(),
                                    Math.max(0, e.low()),
                                    Math.min(1, e.high()));
                        })
                        .toList());
    }
}
