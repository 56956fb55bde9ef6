package org.parley.model.ceasefire;

/**
 * What a cease-fire is worth that may drop back into war (Fearon 1995; Walter 1997; Powell 2006: the commitment problem).
 *
 * <p>A = [(1−δ)·U + δ·h·B] / [1 − δ·(1−h)] = B + a·(U − B) with a = (1−δ) / (1 − δ·(1−h)): the share of the peace that
 * counts. With no hazard a = 1; a cease-fire that is sure to fail is worth fighting on.
 */
public final class CeasefireValue {

    private CeasefireValue() {}

    /**
     * Returns a, the share of the peace that counts.
     *
     * @param patience δ, in (0, 1)
     * @param hazard h per round, in [0, 1]
     * @return in (0, 1]
     */
    public static double shareOfPeace(double patience, double hazard) {
        return (1 - patience) / (1 - patience * (1 - hazard));
    }
}
