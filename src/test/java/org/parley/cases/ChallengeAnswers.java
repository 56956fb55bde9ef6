package org.parley.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.StreamSupport;
import org.parley.model.challenge.GroupDecision;
import org.parley.model.challenge.Response;
import org.parley.model.challenge.WeightedVote;

/** Answers about challenges on a line from {@code org.parley.model.challenge}, which the engine runs. */
final class ChallengeAnswers implements Topic {

    @Override
    public Map<String, Answer> answers() {
        return Map.of("BDM", ChallengeAnswers::answer);
    }

    /** The form of the inputs says whether actors challenge one another or only vote. */
    static Map<String, Object> answer(JsonNode in) {
        return in.has("weights") ? votes(in) : challenges(in);
    }

    private static Map<String, Object> challenges(JsonNode in) {
        JsonNode actors = actors(in);
        GroupDecision decision =
                new GroupDecision(column(actors, "capability"), column(actors, "salience"), column(actors, "position"));
        List<Object> rounds = new ArrayList<>();
        rounds.add(row(0, actors, decision));
        Map<String, Object> found = new HashMap<>();
        for (int round = 1; round <= in.path("rounds").asInt(1); round++) {
            decision.step();
            Map<String, Object> row = row(round, actors, decision);
            Map<String, Object> exponents = byName(actors, decision::riskExponent);
            row.put("risk_exponents", exponents);
            row.put("events", events(actors, decision));
            rounds.add(row);
            found.putIfAbsent("r", exponents);
        }
        found.put("rounds", rounds);
        return found;
    }

    private static Map<String, Object> row(int round, JsonNode actors, GroupDecision decision) {
        Map<String, Object> row = new HashMap<>();
        row.put("round", round);
        row.put("median", DoubleStream.of(decision.medians()).boxed().toList());
        row.put("mean", decision.mean());
        row.put("positions", byName(actors, decision::position));
        return row;
    }

    private static List<Object> events(JsonNode actors, GroupDecision decision) {
        List<Object> events = new ArrayList<>();
        for (int i = 0; i < decision.actors(); i++) {
            if (decision.response(i) != Response.STANDS) {
                events.add(List.of(
                        name(actors, i),
                        decision.response(i) == Response.COMPROMISES ? "compromises with" : "loses confrontation to",
                        name(actors, decision.rival(i))));
            }
        }
        return events;
    }

    private static Map<String, Object> votes(JsonNode in) {
        double[] weights = numbers(in.get("weights"));
        JsonNode places = in.get("positions");
        double[] positions = numbers(places);
        Map<String, Object> votes = new HashMap<>();
        for (int i = 0; i < positions.length; i++) {
            for (int j = 0; j < positions.length; j++) {
                votes.put(
                        places.get(i).asText() + ">" + places.get(j).asText(),
                        WeightedVote.between(weights, positions, positions[i], positions[j]));
            }
        }
        return Map.of(
                "votes", votes,
                "weighted_median",
                        DoubleStream.of(WeightedVote.winners(weights, positions))
                                .boxed()
                                .toList(),
                "weighted_mean", WeightedVote.mean(weights, positions));
    }

    /** The actors of a case, or of the case that it refers to, such as "BDM-EM actors". */
    private static JsonNode actors(JsonNode in) {
        if (in.has("actors")) {
            return in.get("actors");
        }
        String id = in.get("data").asText().split(" ")[0];
        return StreamSupport.stream(
                        KnownAnswersTest.read("08_bdm_scholz").get("cases").spliterator(), false)
                .filter(c -> c.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow()
                .at("/inputs/actors");
    }

    private static Map<String, Object> byName(JsonNode actors, IntToDoubleFunction value) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < actors.size(); i++) {
            values.put(name(actors, i), value.applyAsDouble(i));
        }
        return values;
    }

    private static String name(JsonNode actors, int i) {
        return actors.get(i).get("name").asText();
    }

    private static double[] column(JsonNode actors, String what) {
        return StreamSupport.stream(actors.spliterator(), false)
                .mapToDouble(a -> a.get(what).asDouble())
                .toArray();
    }

    private static double[] numbers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }
}
