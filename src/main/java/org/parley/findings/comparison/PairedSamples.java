package org.parley.findings.comparison;

import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import org.parley.findings.comparison.Pair.Luck;
import org.parley.outcome.Outcome;
import org.parley.statistics.Transitions;
import org.parley.store.table.RunColumns;

/** Numbers of two scenarios run by run: paired by number if they share their luck. */
final class PairedSamples {

    private final RunColumns other;
    private final RunColumns reference;
    private final Luck luck;

    /** Two samples, NaN where a run does not count. */
    record Two(double[] other, double[] reference) {

        /** Whether a run counts in each. */
        boolean areFilled() {
            return counts(other) && counts(reference);
        }

        private static boolean counts(double[] sample) {
            for (double x : sample) {
                if (!Double.isNaN(x)) {
                    return true;
                }
            }
            return false;
        }

        /** Returns the same of the runs alone that count in both. */
        Two inBoth() {
            double[] one = new double[other.length];
            double[] two = new double[other.length];
            for (int r = 0; r < one.length; r++) {
                boolean both = !Double.isNaN(other[r]) && !Double.isNaN(reference[r]);
                one[r] = both ? other[r] : Double.NaN;
                two[r] = both ? reference[r] : Double.NaN;
            }
            return new Two(one, two);
        }
    }

    PairedSamples(RunColumns other, RunColumns reference) {
        this.other = other;
        this.reference = reference;
        int common = Math.min(other.size(), reference.size());
        boolean shared = true;
        for (int run = 0; shared && run < common; run++) {
            shared = other.key(run) == reference.key(run);
        }
        int ofReference = shared ? common : reference.size();
        int ofOther = shared ? common : other.size();
        int failed = 0;
        for (int run = 0; run < Math.max(ofReference, ofOther); run++) {
            boolean one = run < ofOther && other.outcome(run) == null;
            boolean two = run < ofReference && reference.outcome(run) == null;
            failed += shared ? (one || two ? 1 : 0) : (one ? 1 : 0) + (two ? 1 : 0);
        }
        luck = new Luck(shared, ofReference, ofOther, failed);
    }

    Luck luck() {
        return luck;
    }

    /** Counts which outcome became which, over runs that share their luck; a pair of which one run failed is not counted. */
    Transitions transitions() {
        return Transitions.of(kinds(reference), kinds(other), Outcome.values().length);
    }

    private int[] kinds(RunColumns of) {
        int[] kinds = new int[luck.ofOther()];
        for (int run = 0; run < kinds.length; run++) {
            kinds[run] = of.outcome(run) == null ? -1 : of.ended(run).ordinal();
        }
        return kinds;
    }

    /** Returns numbers of all runs, from a function of the run for each. */
    Two of(IntToDoubleFunction ofOther, IntToDoubleFunction ofReference) {
        return of(ofOther, ofReference, run -> true, run -> true);
    }

    /** Returns numbers of the settled runs of each. */
    Two ofSettled(IntToDoubleFunction ofOther, IntToDoubleFunction ofReference) {
        return of(
                ofOther,
                ofReference,
                run -> other.ended(run).isSettled(),
                run -> reference.ended(run).isSettled());
    }

    private Two of(
            IntToDoubleFunction ofOther,
            IntToDoubleFunction ofReference,
            IntPredicate inOther,
            IntPredicate inReference) {
        double[] one = new double[luck.ofOther()];
        double[] two = new double[luck.ofReference()];
        for (int run = 0; run < one.length; run++) {
            one[run] = counts(other, reference, run) && inOther.test(run) ? ofOther.applyAsDouble(run) : Double.NaN;
        }
        for (int run = 0; run < two.length; run++) {
            two[run] = counts(reference, other, run) && inReference.test(run)
                    ? ofReference.applyAsDouble(run)
                    : Double.NaN;
        }
        return new Two(one, two);
    }

    /** A pair of which one run failed is none. */
    private boolean counts(RunColumns columns, RunColumns partner, int run) {
        return columns.outcome(run) != null && (!luck.shared() || partner.outcome(run) != null);
    }
}
