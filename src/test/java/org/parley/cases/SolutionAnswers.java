package org.parley.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.analysis.solution.AdjustedWinner;
import org.parley.analysis.solution.Agreement;
import org.parley.analysis.solution.BargainingProblem;
import org.parley.analysis.solution.CooperativeAnalysis;
import org.parley.analysis.solution.Frontier;
import org.parley.analysis.solution.PieDivision;
import org.parley.analysis.solution.Solution;
import org.parley.analysis.solution.Solutions;
import org.parley.analysis.solution.WarCost;

/** Answers about bargaining solutions from {@code org.parley.analysis.solution}. */
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

    static Map<String, Object> warCost(JsonNode in) {
        double victory = in.get("p").asDouble();
        double[] costless = WarCost.noDeal(victory, 0);
        Map<String, Object> found = new HashMap<>();
        if (in.has("options")) {
            double[] shares = numbers(in.get("options"));
            WarCost cost = WarCost.threshold(BargainingProblem.lumpy(shares, costless));
            found.put("min_cost_for_zopa", cost.threshold());
            found.put("first_feasible_x", cost.first().utilities()[0]);
            return found;
        }
        BargainingProblem problem = problem(in, costless);
        WarCost cost = WarCost.threshold(problem);
        Map<String, Object> counts = new LinkedHashMap<>();
        for (JsonNode c : in.get("cost_grid")) {
            BargainingProblem atCost = problem.withReservation(WarCost.noDeal(victory, c.asDouble()));
            counts.put(c.asText(), CooperativeAnalysis.of(atCost).acceptance().range());
        }
        found.put("min_cost_for_zopa", cost.threshold());
        found.put("first_feasible_outcome", outcome(cost.first()));
        found.put("ir_count_by_cost", counts);
        return found;
    }

    static Map<String, Object> adjustedWinner(JsonNode in) {
        AdjustedWinner found = AdjustedWinner.of(numbers(in.get("points_A")), numbers(in.get("points_B")));
        return Map.of("fraction_to_A", WarAnswers.list(found.shareOfFirst()), "points_each", found.points());
    }

    static Map<String, Object> pie(JsonNode in) {
        double d2 = in.get("d2").asDouble();
        Map<String, Object> found = new HashMap<>();
        found.put("x_linear", share(in, new PieDivision.Party(y -> y, d2)));
        found.put("x_riskaverse2", share(in, new PieDivision.Party(Math::sqrt, d2)));
        return found;
    }

    private static Double share(JsonNode in, PieDivision.Party second) {
        PieDivision.Party first = new PieDivision.Party(x -> x, in.get("d1").asDouble());
        PieDivision division =
                PieDivision.asymmetricNash(first, second, in.get("alpha1").asDouble());
        return division == null ? null : division.share();
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
