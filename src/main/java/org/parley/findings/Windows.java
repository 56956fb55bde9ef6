package org.parley.findings;

import java.util.ArrayList;
import java.util.List;
import org.parley.outcome.Outcome;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.Situation;
import org.parley.scenario.Calendar;
import org.parley.scenario.Scenario;
import org.parley.scenario.Span;
import org.parley.statistics.Counts;
import org.parley.statistics.Mean;
import org.parley.statistics.Proportion;

/**
 * What is seen of histories within the observation windows of a scenario.
 *
 * @param windows each window, in the order of the file
 * @param ceasefires general cease-fires per run
 * @param several share of runs with two or more of them
 */
public record Windows(List<Window> windows, Mean ceasefires, Proportion several) {

    /**
     * What is seen within a window.
     *
     * @param span how long it is
     * @param rounds the same in rounds
     * @param settled share of runs that reach what the talks are for within it, from the outset
     * @param inForce share of the first general cease-fires that are in force so long after their signature, among those
     *     signed at least so long before the horizon
     * @param byArms share of runs that are decided by arms within it, from the outset, by the last date up to its end
     */
    public record Window(Span span, int rounds, Proportion settled, Proportion inForce, Proportion byArms) {}

    /** Whether a run reaches within some rounds what talks are for. */
    public static boolean isSettled(Outcome outcome, int agreementRound, int rounds) {
        return outcome.isSettled() && agreementRound <= rounds;
    }

    /**
     * Whether a first general cease-fire can be watched for some rounds before the horizon.
     *
     * @param agreementRound round of its signature; 0 without one
     */
    public static boolean isWatched(Outcome outcome, int agreementRound, int rounds, int horizon) {
        return outcome.isGeneralCeasefire() && agreementRound + rounds <= horizon;
    }

    /** Whether such a cease-fire, which lasted for some rounds, was in force after the rounds of a window. */
    public static boolean isInForce(Outcome outcome, int lasted, int rounds) {
        return outcome == Outcome.CEASEFIRE_HOLDS || lasted > rounds;
    }

    /** Counts runs. */
    public static final class Counter implements Accumulator<Counter, Windows> {

        private final Calendar calendar;
        private final int[] rounds;
        private final long[] settled;
        private final long[] watched;
        private final long[] inForce;
        private final long[] byArms;
        private final Counts ceasefires = new Counts();

        /** Makes an empty counter for a scenario whose runs are histories. */
        public Counter(Scenario scenario) {
            calendar = scenario.calendar();
            rounds = calendar.windows();
            settled = new long[rounds.length];
            watched = new long[rounds.length];
            inForce = new long[rounds.length];
            byArms = new long[rounds.length];
        }

        @Override
        public void add(RunOutcome run) {
            if (run.isFailed()) {
                return;
            }
            ceasefires.add(run.history().ceasefires());
            int signed = run.talks().agreementRound();
            for (int n = 0; n < rounds.length; n++) {
                settled[n] += isSettled(run.outcome(), signed, rounds[n]) ? 1 : 0;
                byArms[n] += run.history().at(rounds[n]) == Situation.DECIDED_BY_ARMS ? 1 : 0;
                if (isWatched(run.outcome(), signed, rounds[n], calendar.horizonRounds())) {
                    watched[n]++;
                    inForce[n] += isInForce(run.outcome(), run.ceasefire().rounds(), rounds[n]) ? 1 : 0;
                }
            }
        }

        @Override
        public void merge(Counter later) {
            for (int n = 0; n < rounds.length; n++) {
                settled[n] += later.settled[n];
                watched[n] += later.watched[n];
                inForce[n] += later.inForce[n];
                byArms[n] += later.byArms[n];
            }
            ceasefires.merge(later.ceasefires);
        }

        @Override
        public Windows result() {
            long runs = ceasefires.total();
            List<Window> windows = new ArrayList<>();
            for (int n = 0; n < rounds.length; n++) {
                windows.add(new Window(
                        calendar.observe().get(n),
                        rounds[n],
                        Proportion.of(settled[n], runs),
                        Proportion.of(inForce[n], watched[n]),
                        Proportion.of(byArms[n], runs)));
            }
            long[] several = {0};
            ceasefires.forEach((count, n) -> several[0] += count > 1 ? n : 0);
            return new Windows(windows, Situations.mean(ceasefires), Proportion.of(several[0], runs));
        }
    }
}
