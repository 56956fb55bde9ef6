package org.parley.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.parley.outcome.Outcome;
import org.parley.outcome.RunOutcome;
import org.parley.scenario.Calendar;
import org.parley.scenario.Span;
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

    private static final List<Span> AGES = Stream.of(
                    "1 month", "3 months", "6 months", "1 year", "2 years", "3 years", "5 years", "10 years")
            .map(Span::parse)
            .toList();

    /**
     * How many cease-fires outlive an age (Kaplan and Meier 1958).
     *
     * @param age since signature
     * @param rounds the same in rounds, rounded up
     * @param atRisk how many are watched at that age and had not broken before
     * @param share estimated to outlive it, in [0, 1]
     * @param low lower end of its 95% interval
     * @param high upper end
     */
    public record Survival(Span age, int rounds, long atRisk, double share, double low, double high) {}

    /** Returns the survival at common ages, from a month to ten years, as far as any is watched; none if none was signed. */
    public List<Survival> atAges(Calendar calendar) {
        return AGES.stream()
                .filter(age -> signed > 0 && age.rounds(calendar.round()) <= calendar.horizonRounds())
                .map(age -> at(age, age.rounds(calendar.round())))
                .filter(at -> at.atRisk() > 0)
                .toList();
    }

    private Survival at(Span age, int rounds) {
        CumulativeIncidence.Step last = null;
        for (CumulativeIncidence.Step step : ends.steps()) {
            last = step.time() <= rounds ? step : last;
        }
        long atRisk = ends.atRisk(rounds);
        return last == null
                ? new Survival(age, rounds, atRisk, 1, 1, 1)
                : new Survival(age, rounds, atRisk, 1 - last.incidence().get(0), 1 - last.high(0), 1 - last.low(0));
    }

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
