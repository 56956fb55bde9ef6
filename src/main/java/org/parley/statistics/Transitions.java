package org.parley.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.LongStream;
import org.parley.statistics.comparison.PairedShares;

/** How often each kind of run became each other kind, counted over pairs of runs. */
public final class Transitions {

    private static final double CONFIDENCE = 0.95;

    private final long[][] counts;
    private final long pairs;
    private final long uncounted;

    /**
     * A change of kind.
     *
     * @param from kind before
     * @param to kind after
     */
    public record Flip(int from, int to) {}

    private Transitions(long[][] counts, long pairs, long uncounted) {
        this.counts = counts;
        this.pairs = pairs;
        this.uncounted = uncounted;
    }

    /**
     * Counts pairs.
     *
     * @param before kind of the first run of each pair, from 0, or -1 if it does not count
     * @param after kind of the second, of the same length
     * @param kinds how many kinds there are
     */
    public static Transitions of(int[] before, int[] after, int kinds) {
        if (before.length != after.length) {
            throw new IllegalArgumentException(before.length + " runs cannot be paired with " + after.length);
        }
        long[][] counts = new long[kinds][kinds];
        long pairs = 0;
        for (int r = 0; r < before.length; r++) {
            if (before[r] >= 0 && after[r] >= 0) {
                counts[before[r]][after[r]]++;
                pairs++;
            }
        }
        return new Transitions(counts, pairs, before.length - pairs);
    }

    /** Returns the number of pairs in which both runs count. */
    public long pairs() {
        return pairs;
    }

    /** Returns the number of pairs in which one run, or both, do not count. */
    public long uncounted() {
        return uncounted;
    }

    /** Returns the number of kinds. */
    public int kinds() {
        return counts.length;
    }

    /** Returns the share of pairs that went from one kind to another, among all pairs. */
    public Proportion share(int from, int to) {
        return Proportion.of(counts[from][to], pairs);
    }

    /** Returns the share of pairs that went to a kind, among those that were of another one before. */
    public Proportion shareOf(int from, int to) {
        return Proportion.of(counts[from][to], before(from).count());
    }

    /** Returns the share of a kind before. */
    public Proportion before(int kind) {
        return before(k -> k == kind);
    }

    /** Returns the share of some kinds before. */
    public Proportion before(IntPredicate kinds) {
        long sum = 0;
        for (int from = 0; from < counts.length; from++) {
            sum += kinds.test(from) ? LongStream.of(counts[from]).sum() : 0;
        }
        return Proportion.of(sum, pairs);
    }

    /** Returns the share of a kind after. */
    public Proportion after(int kind) {
        return after(k -> k == kind);
    }

    /** Returns the share of some kinds after. */
    public Proportion after(IntPredicate kinds) {
        long sum = 0;
        for (int to = 0; to < counts.length; to++) {
            for (long[] row : counts) {
                sum += kinds.test(to) ? row[to] : 0;
            }
        }
        return Proportion.of(sum, pairs);
    }

    /** Returns the share of pairs whose kind is another one after. */
    public Proportion changed() {
        long same = 0;
        for (int kind = 0; kind < counts.length; kind++) {
            same += counts[kind][kind];
        }
        return Proportion.of(pairs - same, pairs);
    }

    /** Returns the changes of kind that occurred, the most frequent first. */
    public List<Flip> flips() {
        List<Flip> flips = new ArrayList<>();
        for (int from = 0; from < counts.length; from++) {
            for (int to = 0; to < counts.length; to++) {
                if (from != to && counts[from][to] > 0) {
                    flips.add(new Flip(from, to));
                }
            }
        }
        flips.sort(Comparator.comparingLong((Flip flip) -> -counts[flip.from()][flip.to()]));
        return List.copyOf(flips);
    }

    /**
     * Returns by how much the share of some kinds differs after from before: the first of each pair is the run after.
     *
     * @param kinds those kinds
     */
    public PairedShares change(IntPredicate kinds) {
        long gained = 0;
        long lost = 0;
        for (int from = 0; from < counts.length; from++) {
            for (int to = 0; to < counts.length; to++) {
                if (kinds.test(from) != kinds.test(to)) {
                    gained += kinds.test(to) ? counts[from][to] : 0;
                    lost += kinds.test(from) ? counts[from][to] : 0;
                }
            }
        }
        return PairedShares.of(Math.toIntExact(gained), Math.toIntExact(lost), Math.toIntExact(pairs), CONFIDENCE);
    }
}
