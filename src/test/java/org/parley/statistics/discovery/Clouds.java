package org.parley.statistics.discovery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Points of which it is known where they are of interest. */
final class Clouds {

    static final Path PUBLISHED = Path.of("src/test/resources/org/parley/statistics/discovery/bryant-lempert-2010.csv");

    private Clouds() {}

    /** Points uniform in a cube, of interest with a chance that depends on where they lie. */
    static Points uniform(long seed, int points, int dimensions, ToDoubleFunction<double[]> chance) {
        return uniform(seed, points, new int[dimensions], chance);
    }

    /** The same with some dimensions that are categories. */
    static Points uniform(long seed, int points, int[] categories, ToDoubleFunction<double[]> chance) {
        Random random = new Random(seed);
        double[][] values = new double[categories.length][points];
        boolean[] ofInterest = new boolean[points];
        for (int i = 0; i < points; i++) {
            double[] at = new double[categories.length];
            for (int d = 0; d < at.length; d++) {
                at[d] = categories[d] == 0 ? random.nextDouble() : random.nextInt(categories[d]);
                values[d][i] = at[d];
            }
            ofInterest[i] = random.nextDouble() < chance.applyAsDouble(at);
        }
        return new Points(
                values, categories, ofInterest, LongStream.range(0, points).toArray());
    }

    /** The published cases of Bryant and Lempert, and the names of their inputs. */
    record Published(List<String> names, Points points) {

        Limit atLeast(String name, double value) {
            return Limit.atLeast(names.indexOf(name), value);
        }

        Limit atMost(String name, double value) {
            return Limit.atMost(names.indexOf(name), value);
        }

        static Published read() throws IOException {
            List<String[]> lines = Files.readAllLines(PUBLISHED).stream()
                    .filter(l -> !l.startsWith("#"))
                    .map(l -> l.split(","))
                    .toList();
            List<String> names = Arrays.asList(lines.get(0)).subList(0, lines.get(0).length - 1);
            List<String[]> rows = lines.subList(1, lines.size());
            double[][] values = IntStream.range(0, names.size())
                    .mapToObj(d -> rows.stream()
                            .mapToDouble(r -> Double.parseDouble(r[d]))
                            .toArray())
                    .toArray(double[][]::new);
            boolean[] ofInterest = new boolean[rows.size()];
            for (int i = 0; i < ofInterest.length; i++) {
                ofInterest[i] = rows.get(i)[names.size()].equals("1");
            }
            return new Published(
                    names,
                    new Points(
                            values,
                            new int[names.size()],
                            ofInterest,
                            LongStream.range(0, rows.size()).toArray()));
        }
    }
}
