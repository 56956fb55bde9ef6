package org.parley.statistics.discovery;

import java.util.ArrayList;
import java.util.List;

/** A box in the making: by dimension the least and greatest rank, or the categories that are in. */
final class Frame {

    private final Ranked ranked;
    private final int[] low;
    private final int[] high;
    private final long[] in;

    Frame(Ranked ranked) {
        this.ranked = ranked;
        low = new int[ranked.dimensions()];
        high = new int[ranked.dimensions()];
        in = new long[ranked.dimensions()];
        for (int d = 0; d < low.length; d++) {
            high[d] = ranked.ranks(d) - 1;
            in[d] = -1;
        }
    }

    /** Makes the frame of a box whose limits lie at values of the points. */
    Frame(Ranked ranked, Box box) {
        this(ranked);
        for (Limit limit : box.limits()) {
            int d = limit.dimension();
            switch (limit.side()) {
                case AT_LEAST -> low[d] = ranked.place(d, limit.value());
                case AT_MOST -> high[d] = ranked.place(d, limit.value());
                case AMONG -> {
                    for (int c = 0; c < ranked.ranks(d); c++) {
                        in[d] ^= limit.categories().contains(c) ? 0 : 1L << c;
                    }
                }
            }
        }
    }

    /** Whether the frame lets a rank in. */
    boolean holds(int d, int rank) {
        return ranked.isCategory(d) ? (in[d] >> rank & 1) == 1 : rank >= low[d] && rank <= high[d];
    }

    /** Whether one side of the frame lets a rank in. */
    boolean holds(Limit.Place place, int rank) {
        int d = place.dimension();
        return switch (place.side()) {
            case AT_LEAST -> rank >= low[d];
            case AT_MOST -> rank <= high[d];
            case AMONG -> holds(d, rank);
        };
    }

    /** Moves a limit to the first or last rank that is still let in, or takes a category out or in. */
    void move(Limit.Place place, int rank) {
        int d = place.dimension();
        switch (place.side()) {
            case AT_LEAST -> low[d] = rank;
            case AT_MOST -> high[d] = rank;
            case AMONG -> in[d] ^= 1L << rank;
        }
    }

    Box box() {
        List<Limit> limits = new ArrayList<>();
        for (int d = 0; d < low.length; d++) {
            if (low[d] > 0) {
                limits.add(Limit.atLeast(d, ranked.value(d, low[d])));
            }
            if (high[d] < ranked.ranks(d) - 1) {
                limits.add(Limit.atMost(d, ranked.value(d, high[d])));
            }
            if (in[d] != -1) {
                limits.add(Limit.among(d, categories(d)));
            }
        }
        return new Box(limits);
    }

    private List<Integer> categories(int d) {
        List<Integer> found = new ArrayList<>();
        for (int c = 0; c < ranked.ranks(d); c++) {
            if (holds(d, c)) {
                found.add(c);
            }
        }
        return found;
    }
}
