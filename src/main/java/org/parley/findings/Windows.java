package org.parley.findings;

import java.util.ArrayList;
import java.util.List;
import org.parley.outcome.ObservationWindow;
import org.parley.outcome.RunOutcome;
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
     * @param byArms share of runs that are decided by arms within it, from the outset
     */
    public record Window(Span span, int rounds, Proportion settled, Proportion inForce, Proportion byArms) {}

    /** Counts runs. */
    public static final class Counter implements Accumulator<Counter, Windows> {

        private final Calendar calendar;
        private final List<ObservationWindow> windows;
        private final long[] settled;
        private final long[] watched;
        private final long[] inForce;
        private final long[] byArms;
        private final Counts ceasefires = new Counts();

        /** Makes an empty counter for a scenario whose runs are histories. */
        public Counter(Scenario scenario) {
            calendar = scenario.calendar();
            windows = ObservationWindow.of(calendar.windows(), calendar.horizonRounds());
            settled = new long[windows.size()];
            watched = new long[windows.size()];
            inForce = new long[windows.size()];
            byArms = new long[windows.size()];
        }

        @Override
        public void add(RunOutcome run) {
            if (run.isFailed()) {
                return;
            }
            RunOutcome.History history = run.dates();
            ceasefires.add(history.ceasefires());
            int signed = run.talks().agreementRound();
            for (int n = 0; n < windows.size(); n++) {
                ObservationWindow window = windows.get(n);
                settled[n] += window.isSettled(run.ended(), signed) ? 1 : 0;
                byArms[n] += window.isDecidedByArms(history) ? 1 : 0;
                if (window.isWatched(run.ended(), signed)) {
                    watched[n]++;
                    inForce[n] += window.isInForce(run.ended(), run.ceasefire().rounds()) ? 1 : 0;
                }
            }
        }

        @Override
        public void merge(Counter later) {
            for (int n = 0; n < windows.size(); n++) {
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
            List<Window> seen = new ArrayList<>();
            for (int n = 0; n < windows.size(); n++) {
                seen.add(new Window(
                        calendar.observe().get(n),
                        windows.get(n).rounds(),
                        Proportion.of(settled[n], runs),
                        Proportion.of(inForce[n], watched[n]),
                        Proportion.of(byArms[n], runs)));
            }
            long[] several = {0};
            ceasefires.forEach((count, n) -> several[0] += count > 1 ? n : 0);
            return new Windows(seen, Situations.mean(ceasefires), Proportion.of(several[0], runs));
        }
    }
}
