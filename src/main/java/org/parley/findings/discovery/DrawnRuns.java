package org.parley.findings.discovery;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parley.store.folder.ResultsException;
import org.parley.store.table.RunQuery;

/**
 * Stored runs that did not fail, by case and run, and what they drew.
 *
 * @param cases case of each run
 * @param runs number of each run
 * @param ofInterest whether each run is of interest
 * @param inputs what they drew
 * @param values by input, then by run: numbers, places of words among those that it can be, NaN where there is none
 */
record DrawnRuns(int[] cases, long[] runs, boolean[] ofInterest, List<DiscoveryInput> inputs, double[][] values) {

    /**
     * Reads the runs of a folder whose numbers are below a limit.
     *
     * @param inputs what to read, by the names of the columns of the table of inputs
     */
    static DrawnRuns read(RunQuery query, Target target, long below, List<DiscoveryInput> inputs) {
        String wanted = "error IS NULL AND run < " + below;
        int n = Math.toIntExact(query.count(wanted));
        DrawnRuns read = new DrawnRuns(new int[n], new long[n], new boolean[n], inputs, new double[inputs.size()][n]);
        int[] next = {0};
        // Rows of both tables are in the same order.
        query.forEach(
                "SELECT r.\"case\", r.run, r.of_interest"
                        + inputs.stream().map(input -> ", " + sql(input)).collect(Collectors.joining())
                        + " FROM (SELECT \"case\", run, error, " + target.sql() + " AS of_interest FROM runs) AS r"
                        + " POSITIONAL JOIN inputs AS i WHERE r.error IS NULL AND r.run < " + below,
                row -> {
                    int at = next[0]++;
                    read.cases[at] = row.getInt(1);
                    read.runs[at] = row.getLong(2);
                    read.ofInterest[at] = row.getBoolean(3);
                    for (int d = 0; d < inputs.size(); d++) {
                        double value = row.getDouble(4 + d);
                        read.values[d][at] = row.wasNull() ? Double.NaN : value;
                    }
                });
        return read.inOrder();
    }

    private static String sql(DiscoveryInput input) {
        return input.kind() == DiscoveryInput.Kind.CHOICE
                ? RunQuery.place(input.categories(), input.name()) + " - 1.0"
                : "CAST(" + RunQuery.name(input.name()) + " AS DOUBLE)";
    }

    /** Fails if a folder does not tell what its runs drew. */
    static void require(RunQuery query) {
        if (!query.has("inputs")) {
            throw ResultsException.ofInput(
                    query.named()
                            + " does not tell what its runs drew, since an earlier Parley made it. Maybe make the folder again.");
        }
    }

    private DrawnRuns inOrder() {
        int[] order = IntStream.range(0, runs.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> cases[i]).thenComparingLong(i -> runs[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        if (IntStream.range(0, order.length).allMatch(i -> order[i] == i)) {
            return this;
        }
        boolean[] interest = new boolean[order.length];
        for (int i = 0; i < order.length; i++) {
            interest[i] = ofInterest[order[i]];
        }
        return new DrawnRuns(
                IntStream.of(order).map(i -> cases[i]).toArray(),
                IntStream.of(order).mapToLong(i -> runs[i]).toArray(),
                interest,
                inputs,
                Arrays.stream(values)
                        .map(of -> IntStream.of(order).mapToDouble(i -> of[i]).toArray())
                        .toArray(double[][]::new));
    }

    /** Returns the values of an input. */
    double[] of(String input) {
        for (int d = 0; d < values.length; d++) {
            if (inputs.get(d).name().equals(input)) {
                return values[d];
            }
        }
        throw new IllegalArgumentException("there is no input " + input);
    }

    /** Whether every run has a value of an input. */
    boolean isWhole(String input) {
        return Arrays.stream(of(input)).noneMatch(Double::isNaN);
    }
}
