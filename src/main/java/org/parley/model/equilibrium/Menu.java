package org.parley.model.equilibrium;

/** What a proposer can offer to those whose consent it seeks. */
interface Menu {

    /** Values that are closer than this, relative to the greatest, are equal: rounding must not decide. */
    double ROUNDING = 1e-12;

    /**
     * Returns the offer that is best for the proposer among those that its partners prefer to waiting; of equally good ones
     * the best for the others.
     *
     * @param partners those whose consent is sought, by party
     * @param waiting what letting the session pass is worth, by party
     * @return the offer, or null if there is none
     */
    Offer best(int proposer, boolean[] partners, double[] waiting);

    /** Returns who is asked as probabilities. */
    static double[] sought(boolean[] partners) {
        double[] sought = new double[partners.length];
        for (int p = 0; p < sought.length; p++) {
            sought[p] = partners[p] ? 1 : 0;
        }
        return sought;
    }
}
