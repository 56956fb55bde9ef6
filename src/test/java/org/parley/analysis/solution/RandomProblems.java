package org.parley.analysis.solution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.parley.model.preference.PackageSpace.Need;

/** Bargaining problems at random, from a seed. */
final class RandomProblems {

    private final SplittableRandom random;

    RandomProblems(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Two to five parties, two to five issues, all options go together; no two packages are as good by any measure. */
    BargainingProblem plain() {
        int parties = 2 + random.nextInt(4);
        int[] counts = optionCounts(2 + random.nextInt(4));
        double[][] salience = new double[parties][counts.length];
        double[][][] value = new double[parties][counts.length][];
        double[] reservation = new double[parties];
        for (int i = 0; i < parties; i++) {
            for (int k = 0; k < counts.length; k++) {
                salience[i][k] = random.nextDouble(0.05, 1) / counts.length;
                value[i][k] = random.doubles(counts[k]).toArray();
            }
            reservation[i] = random.nextDouble(0, 0.3);
        }
        return BargainingProblem.weighted(salience, value, reservation);
    }

    /**
     * Needs, closed options, red lines and onlookers, and worth in multiples of 1/16, so that sums are exact and there are
     * equals.
     */
    BargainingProblem crowded() {
        int parties = 2 + random.nextInt(4);
        Agenda agenda = agenda(optionCounts(1 + random.nextInt(5)));
        double[][][] worth = new double[parties][agenda.issues()][];
        boolean[][][] redLines = new boolean[parties][agenda.issues()][];
        double[] rest = new double[parties];
        double[] reservation = new double[parties];
        boolean[] hasSay = new boolean[parties];
        for (int i = 0; i < parties; i++) {
            for (int k = 0; k < agenda.issues(); k++) {
                worth[i][k] = sixteenths(agenda.options(k));
                redLines[i][k] = new boolean[agenda.options(k)];
                for (int o = 0; o < redLines[i][k].length; o++) {
                    redLines[i][k][o] = random.nextInt(12) == 0;
                }
            }
            rest[i] = random.nextInt(4) / 16.0;
            reservation[i] = random.nextInt(4 + 6 * agenda.issues()) / 16.0;
            hasSay[i] = i == 0 || random.nextInt(4) > 0;
        }
        return new BargainingProblem(agenda, worth, rest, reservation, hasSay, redLines, Valuation.UTILITY);
    }

    /** The same with values that depend on how an issue is settled, in multiples of 1/64. */
    static BargainingProblem atWar(BargainingProblem problem) {
        Valuation fragile = (options, utilities, values) -> {
            for (int i = 0; i < values.length; i++) {
                values[i] = 0.25 + (4 - options[0]) / 4.0 * (utilities[i] - 0.5);
            }
        };
        return problem.withValuation(fragile);
    }

    private double[] sixteenths(int options) {
        double[] worth = new double[options];
        Arrays.setAll(worth, o -> random.nextInt(9) / 16.0);
        return worth;
    }

    private int[] optionCounts(int issues) {
        int[] counts = new int[issues];
        Arrays.setAll(counts, k -> 2 + random.nextInt(3));
        return counts;
    }

    private Agenda agenda(int[] counts) {
        boolean[][] open = Agenda.of(counts).open();
        int[] statusQuo = new int[counts.length];
        List<List<Need>> needs = new ArrayList<>();
        for (int k = 0; k < counts.length; k++) {
            statusQuo[k] = random.nextInt(counts[k]);
            for (int o = 0; o < counts[k]; o++) {
                open[k][o] = random.nextInt(6) > 0;
            }
            int other = random.nextInt(counts.length);
            boolean needy = other != k && random.nextBoolean();
            needs.add(needy ? List.of(new Need(other, satisfying(counts[other]))) : List.of());
        }
        return new Agenda(open, statusQuo, needs);
    }

    private boolean[] satisfying(int options) {
        boolean[] satisfies = new boolean[options];
        for (int o = 0; o < options; o++) {
            satisfies[o] = random.nextBoolean();
        }
        return satisfies;
    }
}
