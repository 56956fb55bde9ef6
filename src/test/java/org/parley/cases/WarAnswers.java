package org.parley.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.model.war.BeliefGrid;
import org.parley.model.war.FrontWalk;

/** Answers about wars from {@code org.parley.model.war}. */
final class WarAnswers implements Topic {

    @Override
    public Map<String, Answer> answers() {
        return Map.of(
                "WALK-LAZY", WarAnswers::lazyWalk,
                "WALK-CF", WarAnswers::walkWithCeasefire,
                "WALK-ZOPA", WarAnswers::bargainingRange,
                "WALK-BETA", WarAnswers::uncertainWalk,
                "WALK", WarAnswers::walk,
                "CHAIN", WarAnswers::chain);
    }

    static Map<String, Object> walk(JsonNode in) {
        int k = in.get("k").asInt();
        double p = in.get("p").asDouble();
        FrontWalk walk = new FrontWalk(in.get("N").asInt(), p, 1 - p);
        AbsorbingChain chain = chain(walk);
        Map<String, Object> overBy = new LinkedHashMap<>();
        for (int n : new int[] {10, 25, 50, 100}) {
            overBy.put(Integer.toString(n), chain.absorbedWithin(n)[k - 1]);
        }
        Map<String, Object> found = new HashMap<>();
        found.put("prob_A_wins", walk.victoryProbability(k));
        found.put("expected_battles", walk.expectedRounds(k));
        found.put("sd_battles", chain.stepsDeviation()[k - 1]);
        found.put("expected_battles_given_A_wins", chain.expectedStepsGiven(1)[k - 1]);
        found.put("expected_battles_given_A_loses", chain.expectedStepsGiven(0)[k - 1]);
        found.put("prob_over_by", overBy);
        return found;
    }

    static Map<String, Object> lazyWalk(JsonNode in) {
        int k = in.get("k").asInt();
        FrontWalk walk = new FrontWalk(
                in.get("N").asInt(), in.get("pw").asDouble(), in.get("pl").asDouble());
        return Map.of("prob_A_wins", walk.victoryProbability(k), "expected_rounds", walk.expectedRounds(k));
    }

    static Map<String, Object> walkWithCeasefire(JsonNode in) {
        int n = in.get("N").asInt() - 1;
        int k = in.get("k").asInt();
        double h = in.get("h").asDouble();
        double p = in.get("p").asDouble();
        double[][] q = new double[n][n];
        double[][] r = new double[n][3];
        for (int i = 0; i < n; i++) {
            r[i][2] = h;
            add(q, r, i, i + 1, (1 - h) * p, 1);
            add(q, r, i, i - 1, (1 - h) * (1 - p), 0);
        }
        AbsorbingChain chain = new AbsorbingChain(q, r);
        double[] ends = chain.absorption()[k - 1];
        return Map.of(
                "prob_defeat", ends[0],
                "prob_victory", ends[1],
                "prob_ceasefire", ends[2],
                "expected_battles", (1 - h) * chain.expectedSteps()[k - 1]);
    }

    /** Returns the walk as an absorbing chain; its transient state i is position i + 1, its ends defeat and victory. */
    private static AbsorbingChain chain(FrontWalk walk) {
        int n = walk.positions() - 1;
        double[][] q = new double[n][n];
        double[][] r = new double[n][2];
        for (int i = 0; i < n; i++) {
            q[i][i] = 1 - walk.gain() - walk.loss();
            if (i > 0) {
                q[i][i - 1] = walk.loss();
            } else {
                r[i][0] = walk.loss();
            }
            if (i < n - 1) {
                q[i][i + 1] = walk.gain();
            } else {
                r[i][1] = walk.gain();
            }
        }
        return new AbsorbingChain(q, r);
    }

    /**
     * Returns what fighting to the finish is worth, undiscounted: a prize of 1 for the winner less a cost for each round in
     * which the front moves or might have moved (Wagner 2000; Smith and Stam 2004).
     */
    private static double fightToTheFinish(FrontWalk walk, int k, double cost) {
        return walk.victoryProbability(k) - cost * walk.expectedRounds(k);
    }

    private static void add(double[][] q, double[][] r, int from, int to, double probability, int end) {
        if (to < 0 || to == q.length) {
            r[from][end] += probability;
        } else {
            q[from][to] += probability;
        }
    }

    static Map<String, Object> chain(JsonNode in) {
        AbsorbingChain chain = new AbsorbingChain(fractions(in.get("Q")), fractions(in.get("R")));
        return Map.of(
                "absorption",
                        Arrays.stream(chain.absorption()).map(WarAnswers::list).toList(),
                "expected_steps", list(chain.expectedSteps()));
    }

    static Map<String, Object> bargainingRange(JsonNode in) {
        int n = in.get("N").asInt();
        int k = in.get("k").asInt();
        double c = in.get("c").asDouble();
        FrontWalk seenByA =
                new FrontWalk(n, in.get("pA").asDouble(), 1 - in.get("pA").asDouble());
        FrontWalk seenByB =
                new FrontWalk(n, in.get("pB").asDouble(), 1 - in.get("pB").asDouble());
        double a = fightToTheFinish(seenByA, k, c);
        double b = fightToTheFinish(new FrontWalk(n, seenByB.loss(), seenByB.gain()), n - k, c);
        return Map.of(
                "reservation_A",
                a,
                "reservation_B",
                b,
                "zopa_width",
                1 - a - b,
                "zopa_empty",
                1 - a - b < 0,
                "prob_win_A_view",
                seenByA.victoryProbability(k),
                "expected_battles_A_view",
                seenByA.expectedRounds(k));
    }

    static Map<String, Object> uncertainWalk(JsonNode in) {
        int n = in.get("N").asInt();
        int k = in.get("k").asInt();
        BeliefGrid belief = new BeliefGrid();
        belief.set(in.get("al").asDouble(), in.get("be").asDouble());
        return Map.of(
                "expected_prob_victory", belief.average(p -> new FrontWalk(n, p, 1 - p).victoryProbability(k)),
                "plug_in_mean", new FrontWalk(n, belief.mean(), 1 - belief.mean()).victoryProbability(k));
    }

    private static double[][] fractions(JsonNode rows) {
        double[][] matrix = new double[rows.size()][];
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] = new double[rows.get(i).size()];
            for (int j = 0; j < matrix[i].length; j++) {
                String[] parts = rows.get(i).get(j).asText().split("/");
                matrix[i][j] = Double.parseDouble(parts[0]) / (parts.length == 1 ? 1 : Double.parseDouble(parts[1]));
            }
        }
        return matrix;
    }

    static List<Object> list(double[] values) {
        List<Object> list = new ArrayList<>();
        for (double v : values) {
            list.add(v);
        }
        return list;
    }
}
