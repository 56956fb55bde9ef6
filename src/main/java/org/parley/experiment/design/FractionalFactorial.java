package org.parley.experiment.design;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Two levels per factor in a fraction of all combinations: a regular 2^(d−p) design (Box and Hunter 1961, Technometrics 3:
 * 311-351 and 449-458). Some base factors take every combination; each further one is the product of some of them, its
 * generator.
 *
 * <p>In resolution III no factor is mixed up with another, but with interactions of two. In resolution IV (generators of an
 * odd number of base factors) it is mixed up with interactions of three at the least. If one generator is enough, it is the
 * product of all base factors, so that the resolution is the number of factors.
 *
 * @param generators which base factors each factor is the product of, as bits: bit b for base factor b
 * @param baseFactors number of base factors, from 1 to 30
 */
public record FractionalFactorial(List<Integer> generators, int baseFactors) {

    /** Copies and checks the generators. */
    public FractionalFactorial {
        generators = List.copyOf(generators);
        int all = 1 << baseFactors;
        if (baseFactors < 1 || baseFactors > 30 || generators.stream().anyMatch(g -> g < 1 || g >= all)) {
            throw new IllegalArgumentException(
                    "generators " + generators + " do not fit " + baseFactors + " base factors");
        }
    }

    /**
     * Returns the smallest design of a resolution.
     *
     * @param d number of factors, at least 1
     * @param resolution 3 or 4 at the least
     */
    public static FractionalFactorial of(int d, int resolution) {
        if (d < 1 || resolution != 3 && resolution != 4) {
            throw new IllegalArgumentException("there are designs of resolution 3 and 4 for at least 1 factor, not of "
                    + resolution + " for " + d);
        }
        int k = 1;
        while (generators(k, resolution).limit(d).count() < d) {
            k++;
        }
        IntStream generators = d == k + 1 && d >= resolution
                ? IntStream.concat(IntStream.range(0, k).map(b -> 1 << b), IntStream.of((1 << k) - 1))
                : generators(k, resolution).limit(d);
        return new FractionalFactorial(generators.boxed().toList(), k);
    }

    /** The base factors, then all products that the resolution allows, of few base factors first. */
    private static IntStream generators(int k, int resolution) {
        return IntStream.rangeClosed(1, k)
                .filter(letters -> resolution == 3 || letters % 2 == 1)
                .flatMap(letters -> IntStream.range(1, 1 << k).filter(g -> Integer.bitCount(g) == letters));
    }

    /** Returns the number of cases, 2 to the number of base factors. */
    public long size() {
        return 1L << baseFactors;
    }

    /**
     * Returns the level of each factor in a case.
     *
     * @param index number of the case, at least 0 and below {@link #size}
     * @return 0 or 1 for each factor; each level in half of the cases
     */
    public int[] at(long index) {
        if (index < 0 || index >= size()) {
            throw new IndexOutOfBoundsException("there are " + size() + " cases, so none has number " + index);
        }
        return generators.stream()
                .mapToInt(g -> {
                    int odd = Integer.bitCount(g) & 1;
                    return (Long.bitCount(index & g) + odd + 1) & 1;
                })
                .toArray();
    }
}
