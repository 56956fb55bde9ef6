package org.parley.report.verification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.findings.verification.Verdict;
import org.parley.findings.verification.VerificationResult;
import org.parley.scenario.Claim;
import org.parley.scenario.format.ScenarioFile;
import org.parley.statistics.Estimate;

/**
 * The answer of {@code parley verify} for programs: a list of scenarios, each with its claims. A number that there is not,
 * such as the value of a claim with a direction, or an end of an interval that has none, is null.
 */
public final class VerdictJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private VerdictJson() {}

    /** Returns the verdicts of some scenarios as JSON text. */
    public static String of(List<VerificationResult> all) {
        ArrayNode root = JSON.createArrayNode();
        for (VerificationResult verified : all) {
            ObjectNode scenario = root.addObject()
                    .put("file", ScenarioFile.shown(verified.file()))
                    .put("scenario", verified.scenario().name())
                    .put("title", verified.scenario().about().title())
                    .put("seed", verified.seed());
            ArrayNode claims = scenario.putArray("claims");
            verified.verdicts().forEach(v -> claim(claims.addObject(), v));
        }
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts and numbers can be written", e);
        }
    }

    private static void claim(ObjectNode to, Verdict v) {
        Claim claim = v.claim();
        to.put("id", v.id()).put("says", claim.says()).put("at", claim.at()).put("measure", claim.measure());
        settings(to.putObject("set"), claim.set());
        settings(to.putObject("against"), claim.against());
        to.put("direction", claim.direction() == null ? null : lower(claim.direction()))
                .put("paper", claim.value())
                .put("parley", finite(v.measured().value()))
                .put(
                        "parley_against",
                        v.against() == null ? null : finite(v.against().value()))
                .put("difference", finite(v.difference().value()))
                .put("tolerance", claim.tolerance())
                .put("because", claim.because())
                .put("chance_low", finite(v.difference().low()))
                .put("chance_high", finite(v.difference().high()))
                .put("chance_misses", Estimate.MISSES)
                .put("counted", v.difference().n())
                .put("verdict", lower(v.kind()))
                .put("note", v.note());
    }

    private static void settings(ObjectNode to, Map<String, String> sets) {
        sets.forEach(to::put);
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private static Double finite(double x) {
        return Double.isFinite(x) ? x : null;
    }
}
