package org.parley.analysis.solution;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A finite bargaining problem (Nash 1950, Econometrica 18: 155-162, over packages instead of a convex set): parties, what
 * each package is worth to them, and what no deal is worth. Utility is additive over issues (Keeney and Raiffa 1976, ch.
 * 3); value is what becomes of it.
 *
 * <p>Parties with a say accept a package or not: they do if it crosses none of their red lines and is worth at least no
 * deal. Onlookers are told what packages are worth to them and count for nothing else.
 *
 * @param agenda the issues on the table
 * @param worth salience times value of an option, by party, issue and option
 * @param rest utility of what is not on the table, by party
 * @param reservation value of no deal, by party; that of an onlooker is not used
 * @param least the least value at which a party accepts a package, by party: at least no deal, or more where an audience at
 *     home demands it (Putnam 1988); gains are counted from no deal all the same. That of an onlooker is not used
 * @param hasSay whether a party's agreement counts, by party; from 1 to 20 have a say
 * @param redLines whether a party never accepts an option, by party, issue and option
 * @param valuation what packages are worth, given their utilities
 */
public record BargainingProblem(
        Agenda agenda,
        double[][][] worth,
        double[] rest,
        double[] reservation,
        double[] least,
        boolean[] hasSay,
        boolean[][][] redLines,
        Valuation valuation) {

    /** Differences in value below this count as none: sums of decimal fractions are off by as much. */
    public static final double ROUNDING = 1e-12;

    /** Who accepts a package is told by a bit for each party with a say, and counts are kept for each set of them. */
    public static final int MOST_WITH_SAY = 20;

    /** Checks sizes and numbers. */
    public BargainingProblem {
        int parties = worth.length;
        if (rest.length != parties
                || reservation.length != parties
                || least.length != parties
                || hasSay.length != parties
                || redLines.length != parties) {
            throw new IllegalArgumentException("worth, rest, reservation, say and red lines are of different numbers of"
                    + " parties: " + parties + ", " + rest.length + ", " + reservation.length + ", " + hasSay.length
                    + ", " + redLines.length);
        }
        for (int i = 0; i < parties; i++) {
            finite("rest of party " + i, rest[i]);
            if (hasSay[i]) {
                finite("reservation value of party " + i, reservation[i]);
                finite("least acceptable value of party " + i, least[i]);
            }
            requireOptions(agenda, i, worth[i], redLines[i]);
        }
        int withSay = withSay(hasSay).length;
        if (withSay < 1 || withSay > MOST_WITH_SAY) {
            throw new IllegalArgumentException(
                    "from 1 to " + MOST_WITH_SAY + " parties must have a say, not " + withSay);
        }
    }

    /** Makes a problem in which each accepts what is worth at least no deal. */
    public BargainingProblem(
            Agenda agenda,
            double[][][] worth,
            double[] rest,
            double[] reservation,
            boolean[] hasSay,
            boolean[][][] redLines,
            Valuation valuation) {
        this(agenda, worth, rest, reservation, reservation, hasSay, redLines, valuation);
    }

    private static void requireOptions(Agenda agenda, int party, double[][] worth, boolean[][] lines) {
        boolean fits = worth.length == agenda.issues() && lines.length == agenda.issues();
        for (int k = 0; fits && k < worth.length; k++) {
            fits = worth[k].length == agenda.options(k) && lines[k].length == agenda.options(k);
            for (double w : worth[k]) {
                finite("worth of an option of issue " + k + " to party " + party, w);
            }
        }
        if (!fits) {
            throw new IllegalArgumentException("worth or red lines of party " + party + " are not as on the agenda");
        }
    }

    private static void finite(String what, double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(what + " must be a number, not " + number);
        }
    }

    /**
     * Returns a problem in which all have a say, nobody has red lines, and value is utility.
     *
     * @param worth by party, issue and option
     * @param reservation by party
     */
    public static BargainingProblem of(Agenda agenda, double[][][] worth, double[] reservation) {
        boolean[] all = new boolean[worth.length];
        Arrays.fill(all, true);
        return new BargainingProblem(
                agenda,
                worth,
                new double[worth.length],
                reservation,
                all,
                Arrays.stream(worth).map(BargainingProblem::none).toArray(boolean[][][]::new),
                Valuation.UTILITY);
    }

    private static boolean[][] none(double[][] worth) {
        return Arrays.stream(worth).map(w -> new boolean[w.length]).toArray(boolean[][]::new);
    }

    /**
     * Returns a problem in which all options go together and utility is the sum of salience times value.
     *
     * @param salience weight of an issue, by party and issue
     * @param value by party, issue and option
     * @param reservation by party
     */
    public static BargainingProblem weighted(double[][] salience, double[][][] value, double[] reservation) {
        double[][][] worth = new double[value.length][][];
        for (int i = 0; i < worth.length; i++) {
            double[] weights = salience[i];
            double[][] values = value[i];
            worth[i] = IntStream.range(0, values.length)
                    .mapToObj(k ->
                            Arrays.stream(values[k]).map(v -> weights[k] * v).toArray())
                    .toArray(double[][]::new);
        }
        int[] optionCounts = Arrays.stream(value[0]).mapToInt(v -> v.length).toArray();
        return of(Agenda.of(optionCounts), worth, reservation);
    }

    /**
     * Returns the problem of splitting a good that comes apart only in some places (Fearon 1995, International Organization
     * 49(3): 379-414, pp. 389-390: issue indivisibilities).
     *
     * @param shares shares of the first party that can be agreed, each in [0, 1]; the second gets the rest
     * @param reservation by party
     */
    public static BargainingProblem lumpy(double[] shares, double[] reservation) {
        double[] others = Arrays.stream(shares).map(x -> 1 - x).toArray();
        return of(Agenda.of(shares.length), new double[][][] {{shares}, {others}}, reservation);
    }

    /** Returns this problem with other values of no deal. */
    public BargainingProblem withReservation(double... values) {
        return new BargainingProblem(agenda, worth, rest, values, hasSay, redLines, valuation);
    }

    /** Returns this problem with packages worth something else than their utility. */
    public BargainingProblem withValuation(Valuation other) {
        return new BargainingProblem(agenda, worth, rest, reservation, least, hasSay, redLines, other);
    }

    /** Returns this problem with others having a say: all others look on. */
    public BargainingProblem withSayOf(int... parties) {
        boolean[] say = new boolean[parties()];
        for (int i : parties) {
            say[i] = true;
        }
        return new BargainingProblem(agenda, worth, rest, reservation, least, say, redLines, valuation);
    }

    /** Returns this problem with the status quo as a package. */
    BargainingProblem withStatusQuo() {
        Agenda whole = new Agenda(agenda.open(), agenda.statusQuo(), agenda.needs());
        return new BargainingProblem(whole, worth, rest, reservation, least, hasSay, redLines, valuation);
    }

    /** Returns the number of parties, onlookers among them. */
    public int parties() {
        return worth.length;
    }

    /** Whether a package's value is its utility, a sum over issues. */
    public boolean isAdditive() {
        return valuation == Valuation.UTILITY;
    }

    /** Returns the indices of the parties with a say. */
    public int[] partiesWithSay() {
        return withSay(hasSay);
    }

    private static int[] withSay(boolean[] hasSay) {
        return IntStream.range(0, hasSay.length).filter(i -> hasSay[i]).toArray();
    }

    /**
     * Returns a package with what it is worth.
     *
     * @param options option of each issue
     */
    public Agreement agreement(int... options) {
        double[] utilities = rest.clone();
        for (int k = 0; k < options.length; k++) {
            for (int i = 0; i < utilities.length; i++) {
                utilities[i] += worth[i][k][options[k]];
            }
        }
        double[] values = new double[parties()];
        valuation.value(options, utilities, values);
        requireFinite(options, values);
        return new Agreement(options.clone(), utilities, values);
    }

    /** Whether all with a say accept an agreement: it crosses no red line and nobody loses by it. */
    public boolean isRational(Agreement agreement) {
        for (int i : partiesWithSay()) {
            if (!(agreement.values()[i] >= least[i] - ROUNDING)) {
                return false;
            }
            for (int k = 0; k < agenda.issues(); k++) {
                if (redLines[i][k][agreement.options()[k]]) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Returns the mask of the parties with a say. */
    int everyone() {
        return (1 << partiesWithSay().length) - 1;
    }

    /** Returns the mask of the parties with a say that never accept an option. */
    int neverAcceptedBy(int issue, int option) {
        int[] withSay = partiesWithSay();
        return IntStream.range(0, withSay.length)
                .filter(j -> redLines[withSay[j]][issue][option])
                .map(j -> 1 << j)
                .sum();
    }

    void requireFinite(int[] options, double[] values) {
        for (double v : values) {
            if (!Double.isFinite(v)) {
                throw new IllegalArgumentException(
                        "value of package " + Arrays.toString(options) + " must be a number, not " + v);
            }
        }
    }
}
