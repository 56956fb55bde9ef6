package org.parley.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.parley.experiment.SingleRun;
import org.parley.model.tactic.Zeuthen;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.Trace;
import org.parley.outcome.TraceEvent;
import org.parley.scenario.Scenario;
import org.parley.scenario.reader.ScenarioReader;

/** Answers about concessions from {@code org.parley.model.tactic} and, for Zeuthen's rule, from runs of the engine. */
final class ConcessionAnswers implements Topic {

    @Override
    public Map<String, Answer> answers() {
        return Map.of(
                "TDT", ConcessionAnswers::curve,
                "TDT-DUEL", ConcessionAnswers::duel,
                "ZEU", ConcessionAnswers::zeuthen,
                "ZEU-RISK", ConcessionAnswers::risk);
    }

    static Map<String, Object> curve(JsonNode in) {
        double deadline = in.get("tmax").asDouble();
        PriceNegotiator seller = negotiator(in, in.get("seller_range"), true);
        PriceNegotiator buyer = negotiator(in, in.get("buyer_range"), false);
        double[] times =
                IntStream.rangeClosed(0, (int) deadline + 2).asDoubleStream().toArray();
        return Map.of(
                "alpha", DoubleStream.of(times).map(seller::concession).boxed().toList(),
                "seller_offer",
                        DoubleStream.of(times).map(seller::offer).boxed().toList(),
                "buyer_offer", DoubleStream.of(times).map(buyer::offer).boxed().toList());
    }

    static Map<String, Object> duel(JsonNode in) {
        PriceNegotiator.Deal deal = PriceNegotiator.meet(party(in.get("seller"), true), party(in.get("buyer"), false));
        Map<String, Object> found = new HashMap<>();
        found.put("agreement_time", deal == null ? null : deal.time());
        found.put("acceptor", deal == null ? null : deal.firstAccepts() ? "seller" : "buyer");
        found.put("price", deal == null ? null : deal.price());
        return found;
    }

    private static PriceNegotiator party(JsonNode p, boolean sells) {
        return PriceNegotiator.of(p, "k", "b", "tm", p.get("lo"), p.get("hi"), sells);
    }

    private static PriceNegotiator negotiator(JsonNode in, JsonNode range, boolean sells) {
        return PriceNegotiator.of(in, "kappa", "beta", "tmax", range.get(0), range.get(1), sells);
    }

    static Map<String, Object> risk(JsonNode in) {
        double a = Zeuthen.risk(
                in.at("/offer_A/0").asDouble(),
                in.at("/offer_B/0").asDouble(),
                in.at("/conflict/0").asDouble());
        double b = Zeuthen.risk(
                in.at("/offer_B/1").asDouble(),
                in.at("/offer_A/1").asDouble(),
                in.at("/conflict/1").asDouble());
        return Map.of(
                "risk_A", a, "risk_B", b, "who_concedes", Math.abs(a - b) < 1e-12 ? "both (tie)" : a < b ? "A" : "B");
    }

    /** Plays the deals on the engine: monotonic concession, both sides with the tactic zeuthen. */
    static Map<String, Object> zeuthen(JsonNode in) {
        JsonNode deals = in.get("deals");
        Scenario scenario =
                ScenarioReader.readText("zeuthen.yaml", scenario(in), Map.of()).scenario();
        Trace.Recorder recorder = new Trace.Recorder();
        RunOutcome run = SingleRun.of(scenario, 1, 0, recorder);
        int agreed = run.talks().agreementRound() == 0 ? -1 : run.ending().terms()[0] - 1;
        Map<String, Object> found = new HashMap<>();
        found.put("agreement_index", agreed < 0 ? null : agreed);
        found.put("agreement", agreed < 0 ? null : pair(deals.get(agreed)));
        StepwiseConcession stepwise = stepwise(in);
        found.put("one_deal_at_a_time_index", stepwise.agreement());
        found.put("nash_product", agreed < 0 ? null : stepwise.nashProduct(agreed));
        found.put("trace", steps(in, recorder.events(), run.talks().agreementRound(), agreed));
        return found;
    }

    private static StepwiseConcession stepwise(JsonNode in) {
        double[][] worth = new double[2][in.get("deals").size()];
        for (int d = 0; d < worth[0].length; d++) {
            worth[0][d] = number(in.get("deals").get(d), 0);
            worth[1][d] = number(in.get("deals").get(d), 1);
        }
        return new StepwiseConcession(worth[0], worth[1], number(in.get("conflict"), 0), number(in.get("conflict"), 1));
    }

    private static List<Object> steps(JsonNode in, List<TraceEvent> events, int last, int agreed) {
        List<Object> steps = new ArrayList<>();
        for (int round = 1; round <= last; round++) {
            int[] offers = new int[2];
            for (TraceEvent event : events) {
                if (event.round() == round && event instanceof TraceEvent.Proposed p) {
                    offers[p.actor()] = p.terms()[0] - 1;
                }
            }
            JsonNode a = in.get("deals").get(offers[0]);
            JsonNode b = in.get("deals").get(offers[1]);
            JsonNode conflict = in.get("conflict");
            steps.add(
                    round == last
                            ? Map.of("offer_A", offers[0], "offer_B", offers[1], "agree", agreed)
                            : Map.of(
                                    "offer_A",
                                    offers[0],
                                    "offer_B",
                                    offers[1],
                                    "risk_A",
                                    Zeuthen.risk(number(a, 0), number(b, 0), number(conflict, 0)),
                                    "risk_B",
                                    Zeuthen.risk(number(b, 1), number(a, 1), number(conflict, 1))));
        }
        return steps;
    }

    private static String scenario(JsonNode in) {
        return """
                name: zeuthen
                calendar: {deadline: %d rounds}
                issues: {deal: {options: [none%s]}}
                actors:
                  a: {prefers: {deal: {values: {%s}}}, tactic: zeuthen}
                  b: {prefers: {deal: {values: {%s}}}, tactic: zeuthen}
                tracks:
                  talks: {issues: [deal], parties: {a: consents, b: consents}, protocol: monotonic_concession}
                talks: {sharpness: 1.0e9}
                """.formatted(
                        4 * in.get("deals").size(),
                        IntStream.range(0, in.get("deals").size())
                                .mapToObj(i -> ", d" + i)
                                .reduce("", String::concat),
                        values(in, 0),
                        values(in, 1));
    }

    /** Utilities on the engine's scale: the rule does not depend on their zero and unit. */
    private static String values(JsonNode in, int party) {
        double low = number(in.get("conflict"), party);
        double high = low;
        for (JsonNode deal : in.get("deals")) {
            low = Math.min(low, number(deal, party));
            high = Math.max(high, number(deal, party));
        }
        StringBuilder text = new StringBuilder("none: " + (number(in.get("conflict"), party) - low) / (high - low));
        for (int i = 0; i < in.get("deals").size(); i++) {
            text.append(", d")
                    .append(i)
                    .append(": ")
                    .append((number(in.get("deals").get(i), party) - low) / (high - low));
        }
        return text.toString();
    }

    private static List<Object> pair(JsonNode deal) {
        return List.of(number(deal, 0), number(deal, 1));
    }

    private static double number(JsonNode array, int i) {
        return array.get(i).asDouble();
    }
}
