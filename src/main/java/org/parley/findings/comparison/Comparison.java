package org.parley.findings.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.parley.experiment.Work;
import org.parley.scenario.format.Change;
import org.parley.statistics.Holm;
import org.parley.statistics.interval.RunsNeeded;
import org.parley.store.table.RunColumns;

/**
 * Scenarios held against one of them.
 *
 * @param reference the one
 * @param pairs the others, in the order given
 * @param tests number of tests in all pairs together, the family for which each is adjusted
 */
public record Comparison(Side reference, List<Pair> pairs, int tests) {

    /** Probability to resolve a difference with the number of runs that is said to be needed. */
    public static final double POWER = 0.8;

    /** Copies the list. */
    public Comparison {
        pairs = List.copyOf(pairs);
    }

    /**
     * Compares. The runs of the reference and of one other are in memory at a time.
     *
     * @param sides the reference and at least one other; its master seed is that of the resamples too
     * @param work plays those that are not stored
     */
    public static Comparison of(List<Side> sides, Work work) {
        Side reference = sides.get(0);
        RunColumns columns = reference.columns().apply(work);
        List<Pair> pairs = new ArrayList<>();
        for (Side other : sides.subList(1, sides.size())) {
            Contrasts found = new Contrasts(other.columns().apply(work), columns, reference.seed());
            pairs.add(new Pair(
                    other,
                    changes(reference, other),
                    found.luck(),
                    found.transitions(),
                    found.contrasts(),
                    found.lasting(),
                    found.leftOut()));
        }
        double[] p = pairs.stream()
                .flatMap(pair -> pair.contrasts().stream())
                .flatMap(contrast -> contrast.tests().stream())
                .mapToDouble(Contrast.Test::p)
                .toArray();
        return new Comparison(reference, judged(pairs, Holm.adjusted(p)), p.length);
    }

    private static List<Change> changes(Side reference, Side other) {
        return reference.file().hash().equals(other.file().hash())
                ? List.of()
                : Change.between(reference.file(), other.file());
    }

    private static List<Pair> judged(List<Pair> pairs, double[] adjusted) {
        long resolved = 0;
        for (double p : adjusted) {
            resolved += p <= Contrast.LEVEL ? 1 : 0;
        }
        // What Holm would hold the next difference to.
        double level = Contrast.LEVEL / Math.max(1, adjusted.length - resolved);
        List<Pair> judged = new ArrayList<>();
        int next = 0;
        for (Pair pair : pairs) {
            List<Contrast> contrasts = new ArrayList<>();
            for (Contrast contrast : pair.contrasts()) {
                List<Double> own = new ArrayList<>();
                for (int t = 0; t < contrast.tests().size(); t++) {
                    own.add(adjusted[next++]);
                }
                contrasts.add(contrast.judged(own, needed(contrast, own.get(0), pair.luck(), level)));
            }
            judged.add(new Pair(
                    pair.other(),
                    pair.changes(),
                    pair.luck(),
                    pair.transitions(),
                    contrasts,
                    pair.lasting(),
                    pair.leftOut()));
        }
        return judged;
    }

    private static OptionalLong needed(Contrast contrast, double adjusted, Pair.Luck luck, double level) {
        double difference = contrast.difference().value();
        double error = contrast.difference().standardError();
        if (adjusted <= Contrast.LEVEL || difference == 0 || error == 0) {
            return OptionalLong.empty();
        }
        // For samples of two sizes: the size of two equal ones with about the same error.
        double runs = 2.0 * luck.ofReference() * luck.ofOther() / ((double) luck.ofReference() + luck.ofOther());
        return OptionalLong.of(RunsNeeded.forDifference(error * Math.sqrt(runs), difference, 1 - level, POWER));
    }
}
