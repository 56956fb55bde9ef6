package org.parley.experiment.design;

import java.math.BigInteger;
import java.util.List;

/**
 * Every combination of the factors' levels, numbered with the last factor fastest: a number with mixed radix.
 *
 * @param levels number of levels of each factor, at least 1 each
 */
public record FullGrid(List<Integer> levels) {

    /** Copies and checks the levels. */
    public FullGrid {
        levels = List.copyOf(levels);
        if (levels.stream().anyMatch(l -> l < 1)) {
            throw new IllegalArgumentException("each factor needs at least one level, not " + levels);
        }
    }

    /** Returns the number of combinations, however large. */
    public BigInteger size() {
        return levels.stream().map(BigInteger::valueOf).reduce(BigInteger.ONE, BigInteger::multiply);
    }

    /**
     * Returns the level of each factor in a combination.
     *
     * @param index number of the combination, at least 0 and below {@link #size}
     * @return each at least 0 and below the factor's number of levels
     */
    public int[] at(long index) {
        int[] at = new int[levels.size()];
        long rest = index;
        for (int factor = at.length - 1; factor >= 0; factor--) {
            at[factor] = (int) Math.floorMod(rest, (long) levels.get(factor));
            rest = Math.floorDiv(rest, (long) levels.get(factor));
        }
        if (rest != 0) {
            throw new IndexOutOfBoundsException("there are " + size() + " combinations, so none has number " + index);
        }
        return at;
    }

    /** Returns the number of a combination: the inverse of {@link #at}. */
    public long indexOf(int... at) {
        long index = 0;
        for (int factor = 0; factor < at.length; factor++) {
            index = Math.addExact(Math.multiplyExact(index, (long) levels.get(factor)), at[factor]);
        }
        return index;
    }
}
