package org.parley.analysis.solution;

/**
 * The package that a solution concept singles out.
 *
 * @param agreement the package; of equally good ones the first in order
 * @param score what the concept maximises
 * @param margin by how much its score exceeds the best of all other packages, at least 0; infinite if there is no other
 * @param equallyGood number of packages that the concept ranks first, at least 1
 */
public record Solution(Agreement agreement, double score, double margin, long equallyGood) {

    /** Checks the numbers. */
    public Solution {
        if (Double.isNaN(score) || !(margin >= 0) || equallyGood < 1) {
            throw new IllegalArgumentException("not a solution: " + score + ", " + margin + ", " + equallyGood);
        }
    }

    /** Whether no other package is as good. */
    public boolean isUnique() {
        return equallyGood == 1;
    }
}
