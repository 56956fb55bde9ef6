package org.parley.analysis.game;

import java.util.Arrays;
import org.parley.model.equilibrium.BackwardInduction;
import org.parley.model.equilibrium.BargainingGame;
import org.parley.model.equilibrium.Solution;

/**
 * Members divide a dollar: under random recognition and the closed rule by so many votes (Baron and Ferejohn 1989, American
 * Political Science Review 83(4): 1181-1206), or in turns and unanimously (Herrero 1985; Osborne and Rubinstein 1990, section
 * 3.13). Solved by the engine's own {@link BackwardInduction}, in stationary strategies.
 *
 * @param patience weight of the next round against this one, by member, in [0, 1]
 * @param recognition probability of being recognised to propose, by member; null if they propose in turns
 * @param votes votes needed, each member having one; all must agree if it is the number of members
 */
public record DivideTheDollar(double[] patience, double[] recognition, int votes) {

    /** Checks the numbers. */
    public DivideTheDollar {
        if (!(votes >= 1 && votes <= patience.length)) {
            throw new IllegalArgumentException(
                    "between one and all of " + patience.length + " members must agree, not " + votes);
        }
    }

    /** Returns a legislature of equal members. */
    public static DivideTheDollar legislature(int members, double patience, int votes) {
        return new DivideTheDollar(all(members, patience), all(members, 1.0 / members), votes);
    }

    /** Returns members who propose in turns, as listed, and must all agree. */
    public static DivideTheDollar inTurns(double... patience) {
        return new DivideTheDollar(patience, null, patience.length);
    }

    private static double[] all(int members, double value) {
        double[] all = new double[members];
        Arrays.fill(all, value);
        return all;
    }

    /** Returns the game: the whole dollar to one member or another, and lotteries between them. */
    public BargainingGame game() {
        int members = patience.length;
        boolean unanimous = votes == members;
        double[][] value = new double[members][members];
        int[] vote = new int[members];
        boolean[] open = new boolean[members];
        boolean[] vetoes = new boolean[members];
        for (int m = 0; m < members; m++) {
            value[m][m] = 1;
            open[m] = true;
            vetoes[m] = unanimous;
            vote[m] = unanimous ? 0 : 1;
        }
        double[] none = new double[members];
        return new BargainingGame(
                value,
                open,
                none,
                none,
                all(members, Double.NaN),
                patience,
                vetoes,
                vote,
                unanimous ? 0 : votes,
                recognition,
                0);
    }

    /**
     * Returns the stationary equilibrium. With three or more members there are many others, which are not stationary.
     *
     * @throws IllegalStateException if none is found
     */
    public Solution stationary() {
        return new BackwardInduction(game()).stationary();
    }
}
