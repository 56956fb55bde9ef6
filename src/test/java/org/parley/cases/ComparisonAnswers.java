package org.parley.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.parley.statistics.Adjustment;
import org.parley.statistics.Holm;
import org.parley.statistics.comparison.Divergence;
import org.parley.statistics.comparison.Equivalence;
import org.parley.statistics.comparison.Homogeneity;
import org.parley.statistics.comparison.KolmogorovSmirnov;
import org.parley.statistics.comparison.MannWhitney;
import org.parley.statistics.comparison.PairedDifference;
import org.parley.statistics.comparison.SignTests;
import org.parley.statistics.comparison.Wasserstein;
import org.parley.statistics.comparison.Welch;
import org.parley.statistics.interval.Bootstrap;
import org.parley.statistics.interval.Interval;
import org.parley.statistics.interval.RunsNeeded;
import org.parley.statistics.interval.ShareInterval;

/** Answers about intervals and comparisons from {@code org.parley.statistics}. */
final class ComparisonAnswers implements Topic {

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
        MannWhitney ranks = MannWhitney.of(x, y);
        return Map.of(
                "D", distance.distance(),
                "p_exact", distance.exact(),
                "p_asymptotic_scipy", distance.approximate(),
                "mann_whitney_U_x", ranks.u(),
                "mw_p_asymptotic_cc", ranks.p(),
                "A12_x_over_y", ranks.superiority(),
                "cliffs_delta", ranks.cliffsDelta(),
                "wasserstein1", Wasserstein.distance(x, y));
    }

    static Map<String, Object> homogeneity(JsonNode in) {
        double[][] table = rows(in.get("table"));
        Homogeneity found = Homogeneity.of(table);
        return Map.of(
                "chi2", found.chiSquare(),
                "df", found.degreesOfFreedom(),
                "p", found.p(),
                "G", found.likelihoodRatio(),
                "p_G", found.likelihoodRatioP(),
                "cramers_v", found.cramersV(),
                "expected",
                        Arrays.stream(Homogeneity.expected(table))
                                .map(ComparisonAnswers::list)
                                .toList());
    }

    static Map<String, Object> histograms(JsonNode in) {
        double[] edges = numbers(in.get("bin_edges"));
        double[] p = numbers(in.get("p"));
        double[] q = numbers(in.get("q"));
        double[] midpoints = IntStream.range(0, p.length)
                .mapToDouble(i -> (edges[i] + edges[i + 1]) / 2)
                .toArray();
        Divergence found = Divergence.of(p, q);
        return Map.of(
                "wasserstein1_midpoints", Wasserstein.distance(midpoints, p, q),
                "js_divergence_nat", found.jensenShannon(),
                "js_divergence_bits", found.jensenShannonBits(),
                "js_distance_nat", found.jensenShannonDistance(),
                "total_variation", found.totalVariation(),
                "hellinger", found.hellinger());
    }

    static Map<String, Object> paired(JsonNode in) {
        double[] a = numbers(in.get("a"));
        double[] b = numbers(in.get("b"));
        PairedDifference found = PairedDifference.of(a, b, confidence(in));
        Map<String, Object> answers = new HashMap<>();
        answers.put("mean_diff", found.mean());
        answers.put("sd_diff", found.standardDeviation());
        answers.put("t", found.t());
        answers.put("df", found.pairs() - 1);
        answers.put("p_paired", found.p());
        answers.put("ci95", ends(found.interval()));
        answers.put("p_welch_unpaired", Welch.of(a, b, confidence(in)).p());
        answers.put("correlation", found.correlation());
        answers.put("variance_ratio_paired_over_independent", found.varianceRatio());
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

    static Map<String, Object> equivalence(JsonNode in) {
        double level = 0.05;
        Equivalence found = Equivalence.of(
                in.get("diff").asDouble(),
                in.get("se").asDouble(),
                in.get("margin").asDouble(),
                level);
        return Map.of("p", found.p(), "equivalent_05", found.at(level), "ci90", ends(found.interval()));
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
