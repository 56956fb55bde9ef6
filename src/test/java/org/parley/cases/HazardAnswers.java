package org.parley.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.FastMath;
import org.parley.model.ceasefire.CeasefireHazard;
import org.parley.statistics.survival.KaplanMeier;

/**
 * Answers about how long cease-fires last from {@code org.parley.statistics.survival} and, for the hazards that the engine
 * works with, from {@code org.parley.model.guarantee}; textbook laws by their formulas.
 */
final class HazardAnswers implements Topic {

    @Override
    public Map<String, Answer> answers() {
        return Map.of(
                "SUR-PH", HazardAnswers::proportionalHazards,
                "SUR-W", HazardAnswers::weibull,
                "SUR-CR", HazardAnswers::competingRisks,
                "SUR-PE", HazardAnswers::piecewise,
                "SUR-FR", HazardAnswers::frailty,
                "SUR-KM", HazardAnswers::kaplanMeier,
                "SUR-ALT", HazardAnswers::alternating);
    }

    static Map<String, Object> weibull(JsonNode in) {
        double rate = in.get("rate").asDouble();
        double shape = in.get("shape").asDouble();
        SurvivalLaw curve = SurvivalLaw.weibull(rate, shape);
        Map<String, Object> found = new HashMap<>();
        found.put("survival", each(in.get("times"), curve::survival));
        found.put("hazard", each(in.get("times"), curve::hazard));
        found.put("mean", curve.mean());
        found.put("median", Math.pow(Math.log(2), 1 / shape) / rate);
        found.put("restricted_mean_24", curve.mean() * Gamma.regularizedGammaP(1 / shape, Math.pow(rate * 24, shape)));
        return found;
    }

    static Map<String, Object> competingRisks(JsonNode in) {
        List<Double> hazards = each(in.get("cause_hazards"), h -> h);
        double total = hazards.stream().mapToDouble(h -> h).sum();
        SurvivalLaw all = SurvivalLaw.exponential(total);
        return Map.of(
                "cumulative_incidence", each(in.get("times"), t -> incidence(hazards, total, t)),
                "ultimate_share", hazards.stream().map(h -> h / total).toList(),
                "expected_time", all.mean());
    }

    /** The probability to have ended by a time by each cause of constant hazard. */
    static List<Double> incidence(List<Double> hazards, double total, double time) {
        double ended = -Math.expm1(-total * time);
        return hazards.stream().map(h -> h / total * ended).toList();
    }

    static Map<String, Object> piecewise(JsonNode in) {
        SurvivalLaw curve = SurvivalLaw.piecewise(each(in.get("cuts"), t -> t), each(in.get("hazards"), h -> h));
        return Map.of("survival", each(in.get("times"), curve::survival), "mean", curve.mean());
    }

    static Map<String, Object> frailty(JsonNode in) {
        SurvivalLaw curve =
                SurvivalLaw.gammaFrailty(in.get("a").asDouble(), in.get("b").asDouble());
        double t = in.get("t").asDouble();
        return Map.of(
                "survival", curve.survival(t),
                "population_hazard_at_t", curve.hazard(t),
                "hazard_at_0", curve.hazard(0),
                "naive_survival_at_mean_hazard",
                        SurvivalLaw.exponential(curve.hazard(0)).survival(t));
    }

    static Map<String, Object> kaplanMeier(JsonNode in) {
        double[] times = new double[in.get("time").size()];
        boolean[] ended = new boolean[in.get("event").size()];
        for (int i = 0; i < times.length; i++) {
            times[i] = in.get("time").get(i).asDouble();
            ended[i] = in.get("event").get(i).asInt() == 1;
        }
        KaplanMeier curve = KaplanMeier.of(times, ended);
        Map<String, Object> found = new HashMap<>();
        found.put("rows", curve.steps().stream().map(HazardAnswers::row).toList());
        found.put("median", curve.median().isPresent() ? curve.median().getAsDouble() : null);
        found.put("exponential_mle_rate", curve.constantHazard());
        return found;
    }

    private static Map<String, Object> row(KaplanMeier.Step step) {
        return Map.of(
                "t", step.time(),
                "at_risk", step.atRisk(),
                "events", step.events(),
                "S", step.survival(),
                "se_greenwood", step.standardError(),
                "nelson_aalen", step.cumulativeHazard());
    }

    static Map<String, Object> alternating(JsonNode in) {
        double ceasefire = in.get("mean_ceasefire").asDouble();
        double cycle = ceasefire + in.get("mean_war").asDouble();
        return Map.of(
                "long_run_share_of_time_at_ceasefire", ceasefire / cycle, "ceasefires_per_100_months", 100 / cycle);
    }

    static Map<String, Object> proportionalHazards(JsonNode in) {
        double base = in.get("baseline").asDouble();
        List<Object> rows = new ArrayList<>();
        for (JsonNode profile : in.get("profiles")) {
            double effects = 0;
            int i = 0;
            for (JsonNode coefficient : in.get("coefficients")) {
                effects += coefficient.asDouble() * profile.get(i++).asDouble();
            }
            double hazard = CeasefireHazard.of(base, effects);
            rows.add(Map.of(
                    "x",
                    each(profile, x -> x),
                    "hazard",
                    hazard,
                    "hazard_ratio",
                    hazard / base,
                    "survival",
                    FastMath.exp(-hazard * in.get("t").asDouble()),
                    "mean",
                    1 / hazard));
        }
        return Map.of("rows", rows);
    }

    private static <T> List<T> each(JsonNode array, DoubleFunction<T> function) {
        List<T> list = new ArrayList<>();
        array.forEach(n -> list.add(function.apply(n.asDouble())));
        return list;
    }
}
