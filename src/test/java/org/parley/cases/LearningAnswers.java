package org.parley.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.analysis.game.Screening;
import org.parley.model.belief.TypeBelief;
import org.parley.model.war.BetaBelief;
import org.parley.model.war.FrontWalk;

/** Answers about learning from {@code org.parley.model.belief} and {@code org.parley.model.war}. */
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
        BetaBelief belief = new BetaBelief(in.get("a").asDouble(), in.get("b").asDouble());
        List<Object> means = new ArrayList<>();
        for (char battle : in.get("sequence").asText().toCharArray()) {
            belief = belief.after(battle == 'W');
            means.add(belief.mean());
        }
        Map<String, Object> found = new HashMap<>();
        found.put("mean_after_each", means);
        found.put("final_alpha", belief.alpha());
        found.put("final_beta", belief.beta());
        found.put("sd", belief.deviation());
        found.put("credible95", List.of(belief.quantile(0.025), belief.quantile(0.975)));
        found.put("prob_p_gt_half", belief.probabilityAbove(0.5));
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
        return Map.of(
                "posterior_after_each", posteriors, "predictive_next_win", TypeBelief.predictive(belief, strong, weak));
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
        BetaBelief a = new BetaBelief(in.get("a1").asDouble(), in.get("b1").asDouble());
        BetaBelief b = new BetaBelief(in.get("a2").asDouble(), in.get("b2").asDouble());
        for (int n = 0; n < in.get("wins").asInt(); n++) {
            a = a.after(true);
            b = b.after(true);
        }
        for (int n = 0; n < in.get("losses").asInt(); n++) {
            a = a.after(false);
            b = b.after(false);
        }
        return Map.of("mean_A", a.mean(), "mean_B", b.mean(), "gap", a.mean() - b.mean());
    }

    static Map<String, Object> screening(JsonNode in) {
        Screening belief = new Screening(
                in.get("p").asDouble(), in.get("L").asDouble(), in.get("H").asDouble());
        List<Object> path = new ArrayList<>();
        for (JsonNode demand : in.get("demands")) {
            Screening after = belief.afterRefusal(demand.asDouble());
            path.add(Map.of(
                    "demand", demand.asDouble(),
                    "cutoff_cost", belief.cutoff(demand.asDouble()),
                    "prob_accept", belief.acceptance(demand.asDouble()),
                    "posterior_after_rejection", List.of(after.leastCost(), after.mostCost())));
            belief = after;
        }
        return Map.of("path", path);
    }
}
