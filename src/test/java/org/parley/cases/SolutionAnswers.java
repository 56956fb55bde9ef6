package org.parley.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.parley.analysis.solution.Agreement;
import org.parley.analysis.solution.BargainingProblem;
import org.parley.analysis.solution.CooperativeAnalysis;
import org.parley.analysis.solution.Frontier;
import org.parley.analysis.solution.Solution;
import org.parley.analysis.solution.Solutions;

/** Answers about bargaining solutions from {@code org.parley.analysis.solution}; about divisible goods by formulas here. */
final class SolutionAnswers implements Topic {

    @Override
    public Map<String, Answer> answers() {
        return Map.of(
                "MI", SolutionAnswers::solutions,
                "MI-E", SolutionAnswers::solutions,
                "MI-SEQ", SolutionAnswers::sequence,
                "MI-WAR", SolutionAnswers::warCost,
                "MI-AW", SolutionAnswers::adjustedWinner,
                "MI-CN", SolutionAnswers::pie);
    }

    static Map<String, Object> solutions(JsonNode in) {
        BargainingProblem problem = problem(in, numbers(in.get("reservation")));
        double[] power = in.has("asym_power") ? numbers(in.get("asym_power")) : null;
        CooperativeAnalysis analysis = CooperativeAnalysis.of(problem, power);
        Frontier frontier = Frontier.of(problem);
        Map<String, Object> found = new HashMap<>();
        found.put("outcomes", analysis.acceptance().packages());
        found.put("ir_outcomes", analysis.acceptance().range());
        found.put("pareto_outcomes", frontier.agreements().size());
        found.put("pareto_and_ir", frontier.rational());
        found.put("utilitarian_all", solution(analysis.utilitarianAnywhere()));
        found.put("zopa_empty", analysis.isRangeEmpty());
        found.put("ideal_on_ir", analysis.isRangeEmpty() ? null : WarAnswers.list(analysis.ideal()));
        found.put("best_min_gain_anywhere", analysis.closest().score());
        Solutions within = analysis.solutions();
        found.put("nash", within == null ? null : solution(within.nash()));
        found.put("asym_nash", within == null ? null : solution(within.asymmetricNash()));
        found.put("ks", within == null ? null : solution(within.kalaiSmorodinsky()));
        found.put("egalitarian", within == null ? null : solution(within.egalitarian()));
        found.put("utilitarian_ir", within == null ? null : solution(within.utilitarian()));
        return found;
    }

    private static Map<String, Object> solution(Solution solution) {
        if (solution == null) {
            return null;
        }
        Double margin = Double.isInfinite(solution.margin()) ? null : solution.margin();
        Map<String, Object> found = new HashMap<>();
        found.put("outcome", outcome(solution.agreement()));
        found.put("utilities", WarAnswers.list(solution.agreement().utilities()));
        found.put("score", solution.score());
        found.put("gap_to_second", margin);
        found.put("gap_to_second_in_min", margin);
        found.put("unique", solution.isUnique());
        return found;
    }

    static Map<String, Object> sequence(JsonNode in) {
        BargainingProblem three = problem(in, numbers(in.get("reservation")));
        CooperativeAnalysis all = CooperativeAnalysis.of(three);
        Solutions bilateral = CooperativeAnalysis.of(three.withSayOf(0, 1)).solutions();
        Agreement nash = bilateral == null ? null : bilateral.nash().agreement();
        Map<String, Object> found = new HashMap<>();
        found.put("bilateral_ir", all.acceptance().acceptableTo(0, 1));
        found.put("trilateral_ir", all.acceptance().range());
        found.put("bilateral_nash", nash == null ? null : outcome(nash));
        found.put("bilateral_nash_utils_all_three", nash == null ? null : WarAnswers.list(nash.utilities()));
        return found;
    }

    /** What no deal is worth to two sides of a war that costs both as much (Fearon 1995, pp. 386-390). */
    private static double[] noDeal(double victory, double cost) {
        return new double[] {victory - cost, 1 - victory - cost};
    }

    /** The package that is acceptable first as war gets dearer; minus its score is the cost from which on it is. */
    private static Solution closest(BargainingProblem costless) {
        return CooperativeAnalysis.of(costless).closest();
    }

    static Map<String, Object> warCost(JsonNode in) {
        double victory = in.get("p").asDouble();
        double[] costless = noDeal(victory, 0);
        Map<String, Object> found = new HashMap<>();
        if (in.has("options")) {
            double[] shares = numbers(in.get("options"));
            Solution closest = closest(BargainingProblem.lumpy(shares, costless));
            found.put("min_cost_for_zopa", -closest.score());
            found.put("first_feasible_x", closest.agreement().utilities()[0]);
            return found;
        }
        BargainingProblem problem = problem(in, costless);
        Solution closest = closest(problem);
        Map<String, Object> counts = new LinkedHashMap<>();
        for (JsonNode c : in.get("cost_grid")) {
            BargainingProblem atCost = problem.withReservation(noDeal(victory, c.asDouble()));
            counts.put(c.asText(), CooperativeAnalysis.of(atCost).acceptance().range());
        }
        found.put("min_cost_for_zopa", -closest.score());
        found.put("first_feasible_outcome", outcome(closest.agreement()));
        found.put("ir_count_by_cost", counts);
        return found;
    }

    /** Adjusted Winner (Brams and Taylor 1996, Fair Division, ch. 4). */
    static Map<String, Object> adjustedWinner(JsonNode in) {
        double[] first = numbers(in.get("points_A"));
        double[] second = numbers(in.get("points_B"));
        double[] share = new double[first.length];
        double won = 0;
        double left = Arrays.stream(second).sum();
        for (int k : IntStream.range(0, first.length)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> -first[k] / (first[k] + second[k])))
                .toList()) {
            share[k] = Math.max(0, Math.min(1, (left - won) / (first[k] + second[k])));
            won += share[k] * first[k];
            left -= share[k] * second[k];
        }
        return Map.of("fraction_to_A", WarAnswers.list(share), "points_each", won);
    }

    static Map<String, Object> pie(JsonNode in) {
        Map<String, Object> found = new HashMap<>();
        found.put("x_linear", share(in, 1));
        found.put("x_riskaverse2", share(in, 0.5));
        return found;
    }

    /** The split that maximises the weighted product of gains (Roth 1979, ch. 1); the rest y is worth y^exponent. */
    private static double share(JsonNode in, double exponent) {
        double power = in.get("alpha1").asDouble();
        double d1 = in.get("d1").asDouble();
        double d2 = in.get("d2").asDouble();
        UnivariateFunction product = x ->
                Math.pow(Math.max(0, x - d1), power) * Math.pow(Math.max(0, Math.pow(1 - x, exponent) - d2), 1 - power);
        return new BrentOptimizer(1e-10, 1e-12)
                .optimize(
                        GoalType.MAXIMIZE,
                        new MaxEval(1000),
                        new SearchInterval(d1, 1 - Math.pow(d2, 1 / exponent)),
                        new UnivariateObjectiveFunction(product))
                .getPoint();
    }

    private static BargainingProblem problem(JsonNode in, double[] reservation) {
        double[][] salience = rows(in.get("weights"));
        double[][][] value = new double[salience.length][][];
        for (int i = 0; i < value.length; i++) {
            value[i] = rows(in.get("values").get(i));
        }
        return BargainingProblem.weighted(salience, value, reservation);
    }

    private static List<Integer> outcome(Agreement agreement) {
        return Arrays.stream(agreement.options()).boxed().toList();
    }

    private static double[][] rows(JsonNode array) {
        double[][] rows = new double[array.size()][];
        for (int k = 0; k < rows.length; k++) {
            rows[k] = numbers(array.get(k));
        }
        return rows;
    }

    private static double[] numbers(JsonNode array) {
        double[] numbers = new double[array.size()];
        for (int k = 0; k < numbers.length; k++) {
            numbers[k] = array.get(k).asDouble();
        }
        return numbers;
    }
}
