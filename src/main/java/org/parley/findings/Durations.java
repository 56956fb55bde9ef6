package org.parley.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parley.outcome.Outcome;
import org.parley.outcome.RunOutcome;
import org.parley.statistics.Counts;
import org.parley.statistics.survival.CumulativeIncidence;

/**
 * How long general cease-fires lasted.
 *
 * @param signed how many were signed
 * @param held how many were still in force at the horizon
 * @param ends when they broke, in rounds from signature; the only cause is breaking, and what held is last seen at the horizon
 */
public record Durations(long signed, long held, CumulativeIncidence ends) {

    /** Counts runs. */
    public static final class Counter implements Accumulator<Counter, Durations> {

        private final Counts broken = new Counts();
        private final Counts held = new Counts();

        @Override
        public void add(RunOutcome run) {
            if (run.ceasefire().rounds() > 0) {
                (run.outcome() == Outcome.CEASEFIRE_HOLDS ? held : broken)
                        .add(run.ceasefire().rounds());
            }
        }

        @Override
        public void merge(Counter later) {
            broken.merge(later.broken);
            held.merge(later.held);
        }

        @Override
        public Durations result() {
            List<CumulativeIncidence.Ends> ends = new ArrayList<>();
            broken.forEach((rounds, n) -> ends.add(new CumulativeIncidence.Ends(rounds, 0, n)));
            held.forEach((rounds, n) -> ends.add(new CumulativeIncidence.Ends(rounds, -1, n)));
            ends.sort(Comparator.comparingDouble(CumulativeIncidence.Ends::time));
            return new Durations(broken.total() + held.total(), held.total(), CumulativeIncidence.of(1, ends));
        }
    }
}
