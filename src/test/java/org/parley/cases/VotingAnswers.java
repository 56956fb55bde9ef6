package org.parley.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.math3.geometry.euclidean.twod.Vector2D;
import org.parley.analysis.voting.Interval;
import org.parley.analysis.voting.PolicyLine;
import org.parley.analysis.voting.PolicyPlane;
import org.parley.analysis.voting.VotingPower;
import org.parley.analysis.voting.VotingRule;
import org.parley.model.challenge.WeightedVote;

/** Answers about votes and vetoes from {@code org.parley.analysis.voting}. */
final class VotingAnswers implements Topic {

    @Override
    public Map<String, Answer> answers() {
        return Map.of(
                "VP", VotingAnswers::power,
                "SP-1D", VotingAnswers::core,
                "SP-WM", VotingAnswers::weightedMedian,
                "SP-SET", VotingAnswers::agendaSetter,
                "SP-2DU", VotingAnswers::unanimity,
                "SP-2DV", VotingAnswers::newVetoPlayer,
                "SP-2DM", VotingAnswers::majority,
                "SP-CHAOS", VotingAnswers::agenda);
    }

    /** The form of the inputs says what kind of rule it is. */
    static Map<String, Object> power(JsonNode in) {
        if (in.has("population")) {
            return doubleMajority(in);
        }
        return in.has("weights") ? weightedVotes(in) : permanentMembers(in);
    }

    private static Map<String, Object> weightedVotes(JsonNode in) {
        int[] vetoes = StreamSupport.stream(in.path("veto").spliterator(), false)
                .mapToInt(JsonNode::asInt)
                .toArray();
        return indices(
                VotingRule.weighted(numbers(in.get("weights")), in.get("quota").asDouble(), vetoes));
    }

    private static Map<String, Object> doubleMajority(JsonNode in) {
        VotingRule rule = VotingRule.doubleMajority(
                numbers(in.get("population")),
                in.get("member_share").asDouble(),
                in.get("population_share").asDouble(),
                in.path("min_blocking_members").asInt());
        Map<String, Object> found = indices(rule);
        found.put("members_needed", rule.criteria().get(0).quota());
        return found;
    }

    private static Map<String, Object> permanentMembers(JsonNode in) {
        int n = in.get("n").asInt();
        int[] permanent = IntStream.range(0, in.get("vetoes").asInt()).toArray();
        VotingPower power =
                VotingPower.of(VotingRule.majority(n, in.get("quota").asInt(), permanent));
        int[] kinds = IntStream.of(0, n - 1).toArray();
        Map<String, Object> found = new HashMap<>();
        found.put("ss_permanent", power.shapleyShubik().get(0));
        found.put("ss_nonpermanent", power.shapleyShubik().get(n - 1));
        found.put("banzhaf_swings", pick(power.swings(), kinds));
        found.put("banzhaf_normalised", pick(power.banzhafNormalised(), kinds));
        found.put("banzhaf_absolute", pick(power.banzhafAbsolute(), kinds));
        found.put("winning_coalitions", power.winningCoalitions());
        return found;
    }

    private static List<?> pick(List<?> all, int[] which) {
        return IntStream.of(which).mapToObj(all::get).toList();
    }

    private static Map<String, Object> indices(VotingRule rule) {
        VotingPower power = VotingPower.of(rule);
        Map<String, Object> found = new HashMap<>();
        found.put("shapley_shubik", power.shapleyShubik());
        found.put("banzhaf_swings", power.swings());
        found.put("banzhaf_normalised", power.banzhafNormalised());
        found.put("banzhaf_absolute", power.banzhafAbsolute());
        found.put("winning_coalitions", power.winningCoalitions());
        return found;
    }

    static Map<String, Object> core(JsonNode in) {
        double[] ideals = numbers(in.get("ideals"));
        VotingRule rule = VotingRule.majority(ideals.length, in.get("q").asInt());
        Optional<Interval> core = line(rule, ideals).core();
        boolean median = rule.equals(VotingRule.simpleMajority(ideals.length))
                && core.map(c -> c.low() == c.high()).orElse(false);
        Map<String, Object> found = new HashMap<>();
        found.put("core", core.map(VotingAnswers::ends).orElse(null));
        found.put("median_if_majority", median ? core.get().low() : null);
        return found;
    }

    static Map<String, Object> weightedMedian(JsonNode in) {
        double[] weights = numbers(in.get("weights"));
        double[] positions = numbers(in.get("positions"));
        return Map.of(
                "weighted_median",
                WeightedVote.winners(weights, positions)[0],
                "weighted_mean",
                WeightedVote.mean(weights, positions));
    }

    static Map<String, Object> agendaSetter(JsonNode in) {
        double[] vetoes = numbers(in.get("veto_players"));
        PolicyLine line = line(VotingRule.unanimity(vetoes.length), vetoes);
        double statusQuo = in.get("status_quo").asDouble();
        return Map.of(
                "winset",
                ends(line.winSet(statusQuo)),
                "outcome",
                line.proposal(in.get("setter").asDouble(), statusQuo));
    }

    static Map<String, Object> unanimity(JsonNode in) {
        PolicyPlane plane = vetoPlayers(in);
        Vector2D statusQuo = point(in.get("status_quo"));
        return Map.of(
                "winset_area", plane.winSetArea(statusQuo),
                "status_quo_in_unanimity_core", plane.isInCore(statusQuo));
    }

    static Map<String, Object> newVetoPlayer(JsonNode in) {
        PolicyPlane plane = vetoPlayers(in);
        Vector2D statusQuo = point(in.get("status_quo"));
        Vector2D newcomer = point(in.get("new"));
        return Map.of(
                "area_before", plane.winSetArea(statusQuo),
                "area_after",
                        veto(Stream.concat(plane.ideals().stream(), Stream.of(newcomer))
                                        .toList())
                                .winSetArea(statusQuo),
                "absorbed", plane.absorbs(newcomer));
    }

    static Map<String, Object> majority(JsonNode in) {
        List<Vector2D> ideals = points(in.get("ideals"));
        PolicyPlane plane =
                new PolicyPlane(VotingRule.majority(ideals.size(), in.get("q").asInt()), ideals);
        Vector2D statusQuo = point(in.get("status_quo"));
        return Map.of(
                "winset_area", plane.winSetArea(statusQuo),
                "status_quo_is_core_point", plane.isInCore(statusQuo));
    }

    static Map<String, Object> agenda(JsonNode in) {
        List<Vector2D> ideals = points(in.get("ideals"));
        List<Vector2D> agenda = points(in.get("agenda"));
        Vector2D start = agenda.get(0);
        Vector2D end = agenda.get(agenda.size() - 1);
        return Map.of(
                "votes_for_next",
                IntStream.range(1, agenda.size())
                        .mapToObj(t -> votes(ideals, agenda.get(t), agenda.get(t - 1)))
                        .toList(),
                "final_distance_from_start",
                start.distance(end),
                "start_beats_end",
                votes(ideals, start, end) > ideals.size() / 2,
                "votes_start_vs_end",
                votes(ideals, start, end));
    }

    /** How many voters are nearer to a proposal than to what it is held against. */
    private static int votes(List<Vector2D> ideals, Vector2D proposal, Vector2D against) {
        return (int) ideals.stream()
                .filter(x -> x.distance(proposal) < x.distance(against) * (1 - 1e-12))
                .count();
    }

    private static PolicyPlane vetoPlayers(JsonNode in) {
        return veto(points(in.get("ideals")));
    }

    private static PolicyPlane veto(List<Vector2D> ideals) {
        return new PolicyPlane(VotingRule.unanimity(ideals.size()), ideals);
    }

    private static PolicyLine line(VotingRule rule, double[] ideals) {
        return new PolicyLine(
                rule, IntStream.range(0, ideals.length).mapToObj(i -> ideals[i]).toList());
    }

    private static List<Double> ends(Interval interval) {
        return List.of(interval.low(), interval.high());
    }

    private static List<Vector2D> points(JsonNode array) {
        List<Vector2D> points = new ArrayList<>();
        array.forEach(p -> points.add(point(p)));
        return points;
    }

    private static Vector2D point(JsonNode pair) {
        return new Vector2D(pair.get(0).asDouble(), pair.get(1).asDouble());
    }

    private static double[] numbers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }
}
