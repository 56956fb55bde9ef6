package org.parley.analysis.solution;

import java.util.stream.IntStream;

/**
 * How many packages are acceptable to whom: each party's win-set and where win-sets overlap (Putnam 1988, International
 * Organization 42(3): 427-460, p. 437; Tsebelis 2002, ch. 1).
 *
 * @param parties the parties with a say, by their indices in the problem
 * @param counts number of packages that exactly a set of them accept, by set: bit j is the j-th of {@code parties}
 */
public record Acceptance(int[] parties, long[] counts) {

    /** Checks that there is a count for each set. */
    public Acceptance {
        if (counts.length != 1 << parties.length) {
            throw new IllegalArgumentException(parties.length + " parties have not " + counts.length + " sets");
        }
    }

    /** Returns the number of packages. */
    public long packages() {
        return acceptableToSet(0);
    }

    /** Returns the size of the bargaining range: packages that all with a say accept. */
    public long range() {
        return counts[counts.length - 1];
    }

    /**
     * Returns how many packages are acceptable to all of some parties: the size of a win-set, or of an overlap of win-sets.
     *
     * @param all indices in the problem; each has a say
     */
    public long acceptableTo(int... all) {
        int set = 0;
        for (int party : all) {
            set |= bit(party);
        }
        return acceptableToSet(set);
    }

    /** Returns how many packages would be in the range if a party had no say. */
    public long rangeWithout(int party) {
        return acceptableToSet((counts.length - 1) & ~bit(party));
    }

    /** Returns the parties, each of which alone empties the range: without its say the range would not be empty. */
    public int[] emptiedBy() {
        return IntStream.of(parties)
                .filter(party -> range() == 0 && rangeWithout(party) > 0)
                .toArray();
    }

    /**
     * Returns how many packages win: all with a veto accept, and those who accept have the votes.
     *
     * @param vetoes whether a party has a veto, by party of the problem
     * @param votes by party of the problem
     * @param quota votes needed, 0 if none
     */
    public long winning(boolean[] vetoes, int[] votes, int quota) {
        long won = 0;
        for (int set = 0; set < counts.length; set++) {
            if (counts[set] > 0 && wins(set, vetoes, votes, quota)) {
                won += counts[set];
            }
        }
        return won;
    }

    private boolean wins(int set, boolean[] vetoes, int[] votes, int quota) {
        int cast = 0;
        for (int j = 0; j < parties.length; j++) {
            boolean accepts = (set & 1 << j) != 0;
            if (vetoes[parties[j]] && !accepts) {
                return false;
            }
            cast += accepts ? votes[parties[j]] : 0;
        }
        return cast >= quota;
    }

    private long acceptableToSet(int set) {
        long sum = 0;
        for (int larger = 0; larger < counts.length; larger++) {
            if ((larger & set) == set) {
                sum += counts[larger];
            }
        }
        return sum;
    }

    private int bit(int party) {
        for (int j = 0; j < parties.length; j++) {
            if (parties[j] == party) {
                return 1 << j;
            }
        }
        throw new IllegalArgumentException("party " + party + " has no say");
    }
}
