package org.parley.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.parley.statistics.Adjustment;
import org.parley.statistics.Holm;
import org.parley.statistics.comparison.Apartness;
import org.parley.statistics.comparison.KolmogorovSmirnov;
import org.parley.statistics.comparison.SampleDifference;
import org.parley.statistics.comparison.SignTests;
import org.parley.statistics.comparison.Welch;
import org.parley.statistics.interval.Bootstrap;
import org.parley.statistics.interval.Interval;
import org.parley.statistics.interval.RunsNeeded;
import org.parley.statistics.interval.ShareInterval;

/** Answers about intervals and comparisons from {@code org.parley.statistics}. */
final class ComparisonAnswers implements Topic {

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    @Override
    public Map<String, Answer> answers() {
        return Map.of(
                "ST-CI", ComparisonAnswers::share,
                "ST-BCA", ComparisonAnswers::bootstrap,
                "ST-KS", ComparisonAnswers::samples,
                "ST-CHI", ComparisonAnswers::homogeneity,
                "ST-DIST", ComparisonAnswers::histograms,
                "ST-CRN", ComparisonAnswers::paired,
                "ST-HOLM", ComparisonAnswers::adjusted,
                "ST-N", ComparisonAnswers::runs,
                "ST-TOST", ComparisonAnswers::equivalence);
    }

    static Map<String, Object> share(JsonNode in) {
        int x = in.get("x").asInt();
        int n = in.get("n").asInt();
        double confidence = confidence(in);
        return Map.of(
                "wilson", ends(ShareInterval.wilson(x, n, confidence)),
                "clopper_pearson", ends(ShareInterval.clopperPearson(x, n, confidence)),
                "agresti_coull", ends(ShareInterval.agrestiCoull(x, n, confidence)),
                "jeffreys", ends(ShareInterval.jeffreys(x, n, confidence)));
    }

    static Map<String, Object> bootstrap(JsonNode in) {
        Bootstrap found = Bootstrap.enumerated(numbers(in.get("x")), StatUtils::mean, confidence(in));
        return Map.of(
                "theta", found.statistic(),
                "z0", found.biasCorrection(),
                "acceleration", found.acceleration(),
                "adjusted_levels", ends(found.levels()),
                "bca", ends(found.bca()),
                "percentile", ends(found.percentile()),
                "boot_se", found.standardError(),
                "enumerated", found.resamples());
    }

    static Map<String, Object> samples(JsonNode in) {
        double[] x = numbers(in.get("x"));
        double[] y = numbers(in.get("y"));
        KolmogorovSmirnov distance = KolmogorovSmirnov.of(x, y);
        Apartness apart = Apartness.of(x, y, 0.95, 1);
        double u = apart.superiority() * x.length * y.length;
        return Map.of(
                "D", distance.distance(),
                "p_exact", distance.exact(),
                "p_asymptotic_scipy", distance.approximate(),
                "mann_whitney_U_x", u,
                "mw_p_asymptotic_cc", mannWhitney(u, x, y),
                "A12_x_over_y", apart.superiority(),
                "cliffs_delta", 2 * apart.superiority() - 1,
                "wasserstein1", apart.wasserstein());
    }

    /** Two-sided, by the normal approximation with corrections for continuity and for ties (Lehmann 1975). */
    private static double mannWhitney(double u, double[] x, double[] y) {
        double n = x.length + y.length;
        double tied = DoubleStream.concat(DoubleStream.of(x), DoubleStream.of(y))
                .boxed()
                .collect(Collectors.groupingBy(v -> v, Collectors.counting()))
                .values()
                .stream()
                .mapToDouble(t -> t * t * t - t)
                .sum();
        double pairs = (double) x.length * y.length;
        double deviation = Math.sqrt(pairs / 12 * (n + 1 - tied / (n * (n - 1))));
        return Math.min(1, 2 * NORMAL.cumulativeProbability((0.5 - Math.abs(u - pairs / 2)) / deviation));
    }

    static Map<String, Object> homogeneity(JsonNode in) {
        long[][] table = Arrays.stream(rows(in.get("table")))
                .map(row -> DoubleStream.of(row).mapToLong(v -> (long) v).toArray())
                .toArray(long[][]::new);
        double total = Arrays.stream(table).flatMapToLong(LongStream::of).sum();
        double[][] expected = new double[table.length][table[0].length];
        double g = 0;
        for (int r = 0; r < table.length; r++) {
            for (int c = 0; c < table[r].length; c++) {
                int column = c;
                expected[r][c] = LongStream.of(table[r]).sum()
                        * Arrays.stream(table).mapToLong(row -> row[column]).sum()
                        / total;
                g += table[r][c] == 0 ? 0 : 2 * table[r][c] * Math.log(table[r][c] / expected[r][c]);
            }
        }
        int df = (table.length - 1) * (table[0].length - 1);
        double chiSquare = new ChiSquareTest().chiSquare(table);
        return Map.of(
                "chi2", chiSquare,
                "df", df,
                "p", new ChiSquareTest().chiSquareTest(table),
                "G", g,
                "p_G", Gamma.regularizedGammaQ(df / 2.0, g / 2),
                "cramers_v", Math.sqrt(chiSquare / total / (Math.min(table.length, table[0].length) - 1)),
                "expected", Arrays.stream(expected).map(ComparisonAnswers::list).toList());
    }

    static Map<String, Object> histograms(JsonNode in) {
        double[] edges = numbers(in.get("bin_edges"));
        double[] p = numbers(in.get("p"));
        double[] q = numbers(in.get("q"));
        double ahead = 0;
        double moved = 0;
        double information = 0;
        double variation = 0;
        double squares = 0;
        for (int i = 0; i < p.length; i++) {
            double middle = (p[i] + q[i]) / 2;
            information += (information(p[i], middle) + information(q[i], middle)) / 2;
            variation += Math.abs(p[i] - q[i]) / 2;
            squares += Math.pow(Math.sqrt(p[i]) - Math.sqrt(q[i]), 2) / 2;
            ahead += p[i] - q[i];
            moved += i + 2 < edges.length ? Math.abs(ahead) * (edges[i + 2] - edges[i]) / 2 : 0;
        }
        return Map.of(
                "wasserstein1_midpoints",
                moved,
                "js_divergence_nat",
                information,
                "js_divergence_bits",
                information / Math.log(2),
                "js_distance_nat",
                Math.sqrt(information),
                "total_variation",
                variation,
                "hellinger",
                Math.sqrt(squares));
    }

    private static double information(double p, double middle) {
        return p == 0 ? 0 : p * Math.log(p / middle);
    }

    static Map<String, Object> paired(JsonNode in) {
        double[] a = numbers(in.get("a"));
        double[] b = numbers(in.get("b"));
        SampleDifference found = SampleDifference.ofPairedMeans(a, b, confidence(in));
        double correlation = new PearsonsCorrelation().correlation(a, b);
        double apart = StatUtils.variance(a) + StatUtils.variance(b);
        Map<String, Object> answers = new HashMap<>();
        answers.put("mean_diff", found.value());
        answers.put("sd_diff", found.standardError() * Math.sqrt(found.n()));
        answers.put("t", found.value() / found.standardError());
        answers.put("df", found.n() - 1);
        answers.put("p_paired", found.p());
        answers.put("ci95", ends(found.interval()));
        answers.put("p_welch_unpaired", Welch.of(a, b, confidence(in)).p());
        answers.put("correlation", correlation);
        answers.put(
                "variance_ratio_paired_over_independent",
                found.standardError() * found.standardError() * found.n() / apart);
        answers.put("p_sign_flip_exact", SignTests.signFlip(a, b));
        answers.put("wilcoxon_exact_p", SignTests.wilcoxon(a, b));
        return answers;
    }

    static Map<String, Object> adjusted(JsonNode in) {
        double[] p = numbers(in.get("p"));
        double alpha = in.get("alpha").asDouble();
        double[] holm = Holm.adjusted(p);
        double[] bh = Adjustment.benjaminiHochberg(p);
        return Map.of(
                "holm", list(holm),
                "hochberg", list(Adjustment.hochberg(p)),
                "bh", list(bh),
                "bonferroni", list(Adjustment.bonferroni(p)),
                "rejected_holm_05", Arrays.stream(holm).filter(v -> v <= alpha).count(),
                "rejected_bh_05", Arrays.stream(bh).filter(v -> v <= alpha).count());
    }

    static Map<String, Object> runs(JsonNode in) {
        return Map.of(
                "n",
                RunsNeeded.forHalfWidth(
                        in.get("sd").asDouble(), in.get("half_width").asDouble(), confidence(in)));
    }

    /** Two one-sided tests (Schuirmann 1987). */
    static Map<String, Object> equivalence(JsonNode in) {
        double difference = in.get("diff").asDouble();
        double error = in.get("se").asDouble();
        double p = NORMAL.cumulativeProbability(
                (Math.abs(difference) - in.get("margin").asDouble()) / error);
        double reach = NORMAL.inverseCumulativeProbability(0.95) * error;
        return Map.of("p", p, "equivalent_05", p <= 0.05, "ci90", List.of(difference - reach, difference + reach));
    }

    private static double confidence(JsonNode in) {
        return in.path("confidence").asDouble(0.95);
    }

    private static List<Double> ends(Interval interval) {
        return List.of(interval.low(), interval.high());
    }

    static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    static double[] numbers(JsonNode array) {
        double[] numbers = new double[array.size()];
        Arrays.setAll(numbers, i -> array.get(i).asDouble());
        return numbers;
    }

    static double[][] rows(JsonNode array) {
        double[][] rows = new double[array.size()][];
        Arrays.setAll(rows, i -> numbers(array.get(i)));
        return rows;
    }
}
