package org.parley.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.parley.analysis.game.RiskReturn;
import org.parley.model.belief.TypeBelief;
import org.parley.model.war.BeliefGrid;
import org.parley.model.war.FrontWalk;

/** Answers about learning from {@code org.parley.model.belief} and {@code org.parley.model.war}, quantiles by Commons Math. */
final class LearningAnswers implements Topic {

    @Override
    public Map<String, Answer> answers() {
        return Map.of(
                "LRN-BB", LearningAnswers::beta,
                "LRN-2T", LearningAnswers::twoTypes,
                "LRN-HIT", LearningAnswers::hittingTime,
                "LRN-CONV", LearningAnswers::convergence,
                "LRN-SCR", LearningAnswers::screening);
    }

    static Map<String, Object> beta(JsonNode in) {
        double alpha = in.get("a").asDouble();
        double beta = in.get("b").asDouble();
        BeliefGrid belief = new BeliefGrid();
        belief.set(alpha, beta);
        List<Object> means = new ArrayList<>();
        for (char battle : in.get("sequence").asText().toCharArray()) {
            belief.learn(battle == 'W', 1);
            alpha += battle == 'W' ? 1 : 0;
            beta += battle == 'W' ? 0 : 1;
            means.add(belief.mean());
        }
        BetaDistribution law = new BetaDistribution(null, alpha, beta, 1e-12);
        Map<String, Object> found = new HashMap<>();
        found.put("mean_after_each", means);
        found.put("final_alpha", alpha);
        found.put("final_beta", beta);
        found.put("sd", Math.sqrt(belief.average(p -> p * p) - belief.mean() * belief.mean()));
        found.put(
                "credible95",
                List.of(law.inverseCumulativeProbability(0.025), law.inverseCumulativeProbability(0.975)));
        found.put("prob_p_gt_half", 1 - law.cumulativeProbability(0.5));
        return found;
    }

    static Map<String, Object> twoTypes(JsonNode in) {
        double strong = in.get("p_strong").asDouble();
        double weak = in.get("p_weak").asDouble();
        double belief = in.get("prior").asDouble();
        List<Object> posteriors = new ArrayList<>();
        for (char battle : in.get("sequence").asText().toCharArray()) {
            boolean won = battle == 'W';
            belief = TypeBelief.update(belief, won ? strong : 1 - strong, won ? weak : 1 - weak);
            posteriors.add(belief);
        }
        return Map.of("posterior_after_each", posteriors, "predictive_next_win", belief * strong + (1 - belief) * weak);
    }

    static Map<String, Object> hittingTime(JsonNode in) {
        double strong = in.get("p_strong").asDouble();
        double weak = in.get("p_weak").asDouble();
        int net = 0;
        for (double belief = 0.5; belief < in.get("target").asDouble(); net++) {
            belief = TypeBelief.update(belief, strong, weak);
        }
        FrontWalk evidence = new FrontWalk(2 * net, strong, weak);
        return Map.of(
                "net_wins_needed", net,
                "prob_correct", evidence.victoryProbability(net),
                "expected_battles", evidence.expectedRounds(net));
    }

    static Map<String, Object> convergence(JsonNode in) {
        double a = convinced(in, "a1", "b1");
        double b = convinced(in, "a2", "b2");
        return Map.of("mean_A", a, "mean_B", b, "gap", a - b);
    }

    private static double convinced(JsonNode in, String alpha, String beta) {
        BeliefGrid belief = new BeliefGrid();
        belief.set(in.get(alpha).asDouble(), in.get(beta).asDouble());
        for (int n = 0; n < in.get("wins").asInt(); n++) {
            belief.learn(true, 1);
        }
        for (int n = 0; n < in.get("losses").asInt(); n++) {
            belief.learn(false, 1);
        }
        return belief.mean();
    }

    /** Who refuses a demand has a cost below what it leaves (Slantchev 2003; Powell 2004). */
    static Map<String, Object> screening(JsonNode in) {
        double least = in.get("L").asDouble();
        double most = in.get("H").asDouble();
        List<Object> path = new ArrayList<>();
        for (JsonNode demand : in.get("demands")) {
            RiskReturn belief = new RiskReturn(in.get("p").asDouble(), 0, least, most);
            double cutoff = demand.asDouble() - belief.victory();
            most = Math.max(least, Math.min(most, cutoff));
            path.add(Map.of(
                    "demand",
                    demand.asDouble(),
                    "cutoff_cost",
                    cutoff,
                    "prob_accept",
                    1 - belief.warProbability(demand.asDouble()),
                    "posterior_after_rejection",
                    List.of(least, most)));
        }
        return Map.of("path", path);
    }
}
