package org.parley.experiment.design;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One factor at a time: first the base, then each factor in turn at each of its other levels while all others stay at the
 * base. Sees no interactions (Saltelli and Annoni 2010, Environmental Modelling and Software 25: 1508-1517).
 *
 * @param levels number of levels of each factor, at least 1 each
 * @param base the level of each factor at the base
 */
public record OneAtATime(List<Integer> levels, List<Integer> base) {

    /** Copies and checks the levels. */
    public OneAtATime {
        levels = List.copyOf(levels);
        base = List.copyOf(base);
        if (levels.size() != base.size()) {
            throw new IllegalArgumentException(
                    "there are " + levels.size() + " factors, but the base has " + base.size() + " levels");
        }
        for (int factor = 0; factor < levels.size(); factor++) {
            if (base.get(factor) < 0 || base.get(factor) >= levels.get(factor)) {
                throw new IllegalArgumentException("level " + base.get(factor) + " is none of the " + levels.get(factor)
                        + " levels of factor " + factor);
            }
        }
    }

    /** Returns the number of cases. */
    public long size() {
        return 1 + levels.stream().mapToLong(l -> l - 1).sum();
    }

    /**
     * Returns the level of each factor in a case.
     *
     * @param index number of the case; 0 is the base
     */
    public int[] at(long index) {
        if (index < 0 || index >= size()) {
            throw new IndexOutOfBoundsException("there are " + size() + " cases, so none has number " + index);
        }
        int[] at = base.stream().mapToInt(Integer::intValue).toArray();
        long rest = index - 1;
        for (int factor : IntStream.range(0, at.length).toArray()) {
            int others = levels.get(factor) - 1;
            if (rest >= 0 && rest < others) {
                at[factor] = (int) rest + (rest >= base.get(factor) ? 1 : 0);
            }
            rest -= others;
        }
        return at;
    }
}
