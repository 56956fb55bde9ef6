package org.parley.findings.laws;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.experiment.Case;
import org.parley.experiment.Experiment;
import org.parley.experiment.Work;
import org.parley.findings.laws.LawMeasure.Unit;
import org.parley.findings.laws.LawResult.Effect;
import org.parley.findings.laws.LawResult.Moved;
import org.parley.findings.laws.LawResult.Reading;
import org.parley.scenario.evidence.EvidenceLedger;
import org.parley.scenario.evidence.EvidenceLedger.Grounds;
import org.parley.scenario.evidence.EvidenceLedger.Kind;
import org.parley.statistics.Mean;
import org.parley.statistics.Proportion;

/** Moves each number that a scenario gives from its lowest to its highest value and asks whether any run is another. */
final class DeadNumbers {

    /** Runs that show a number that is at work in most of them. */
    private static final int FIRST = 16;

    private final LawScenarios scenarios;
    private final Work work;
    private final long seed;

    DeadNumbers(LawScenarios scenarios, Work work, long seed) {
        this.scenarios = scenarios;
        this.work = work;
        this.seed = seed;
    }

    /** Returns the numbers that the file gives, each with the two values to which it is moved. */
    private Map<String, double[]> numbers() {
        Map<String, double[]> ends = new LinkedHashMap<>();
        for (EvidenceLedger.Entry entry : EvidenceLedger.of(scenarios.file()).entries()) {
            if (entry.kind() == Kind.NUMBER
                    && entry.distribution() != null
                    && entry.grounds() != Grounds.DEFAULT
                    && entry.grounds() != Grounds.NEUTRAL) {
                double middle = entry.median();
                boolean isWide =
                        entry.isUncertain() && Double.isFinite(entry.lower()) && Double.isFinite(entry.upper());
                ends.put(
                        entry.path(),
                        isWide
                                ? new double[] {entry.lower(), entry.upper()}
                                : new double[] {
                                    0.7 * middle,
                                    middle == 0 ? 0.5 : Math.min(1.3 * middle, middle < 1 ? 1 : 1.3 * middle)
                                });
            }
        }
        return ends;
    }

    /** Returns how many runs are planned. */
    static long runs(LawScenarios scenarios) {
        return FIRST * (1 + 2L * new DeadNumbers(scenarios, null, 0).numbers().size());
    }

    /**
     * Returns the share of runs that each number changes.
     *
     * @param most runs to be played before a number is called dead
     */
    Moved moved(long most) {
        Map<String, double[]> ends = numbers();
        Map<String, Proportion> changed = changed(ends, FIRST, work);
        Map<String, double[]> quiet = new LinkedHashMap<>(ends);
        quiet.keySet().removeIf(name -> changed.get(name).count() > 0);
        if (!quiet.isEmpty() && most > FIRST) {
            changed.putAll(changed(quiet, most, work.unheard()));
        }
        List<String> dead = changed.entrySet().stream()
                .filter(e -> e.getValue().count() == 0)
                .map(Map.Entry::getKey)
                .toList();
        Proportion share = Proportion.of(dead.size(), changed.size());
        Effect effect = new Effect(
                dead.isEmpty()
                        ? "numbers that change no run: none of " + changed.size()
                        : "numbers that change no run: " + String.join(", ", dead),
                Unit.SHARE,
                false,
                share.share(),
                share.share(),
                share.share(),
                dead.isEmpty() ? Verdict.HOLDS : Verdict.FAILS);
        return new Moved(
                "each number that the file gives",
                "from its lowest to its highest value, or by three tenths",
                List.copyOf(changed.keySet()),
                List.of(),
                List.of(new Reading(
                        "runs that change",
                        Unit.SHARE,
                        changed.values().stream()
                                .map(p -> new Mean(p.of(), p.share(), p.low(), p.high()))
                                .toList())),
                List.of(effect));
    }

    /** A value that the scenario cannot have fails, and is set against the scenario as it is. */
    private Map<String, Proportion> changed(Map<String, double[]> ends, long runs, Work work) {
        Set<String> drawn = scenarios.numbers();
        List<Case> cases = new ArrayList<>(List.of(scenarios.at(0, Setting.AS_IT_IS)));
        ends.forEach((name, values) -> {
            for (double value : values) {
                Setting moved = drawn.contains(name)
                        ? Setting.fix(name, value)
                        : Setting.set(name, Long.toString(Math.round(value)));
                cases.add(scenarios.at(cases.size(), scenarios.fits(moved) ? moved : Setting.AS_IT_IS));
            }
        });
        double[][] seen = new double[cases.size()][(int) runs];
        work.play(new Experiment(cases, 0, runs, seed), run -> {
            seen[run.caseIndex()][(int) run.run()] = run.isFailed()
                    ? Double.NaN
                    : LawMeasure.ALL.in(scenarios.file().scenario(), run);
        });
        Map<String, Proportion> changed = new LinkedHashMap<>();
        int next = 1;
        for (String name : ends.keySet()) {
            long differ = 0;
            long of = 0;
            for (int run = 0; run < runs; run++) {
                double low = Double.isNaN(seen[next][run]) ? seen[0][run] : seen[next][run];
                double high = Double.isNaN(seen[next + 1][run]) ? seen[0][run] : seen[next + 1][run];
                differ += low != high ? 1 : 0;
                of++;
            }
            changed.put(name, Proportion.of(differ, of));
            next += 2;
        }
        return changed;
    }
}
