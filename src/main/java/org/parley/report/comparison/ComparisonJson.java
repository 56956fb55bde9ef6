package org.parley.report.comparison;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.parley.findings.comparison.Comparison;
import org.parley.findings.comparison.Contrast;
import org.parley.findings.comparison.LeftOut;
import org.parley.findings.comparison.Pair;
import org.parley.findings.comparison.Side;
import org.parley.outcome.Outcome;
import org.parley.statistics.Proportion;
import org.parley.statistics.comparison.Apartness;
import org.parley.statistics.comparison.SampleDifference;
import org.parley.statistics.interval.Interval;

/** The answer of {@code parley compare} for programs. A number that there is not, or that is infinite, is null. */
public final class ComparisonJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ComparisonJson() {}

    /** Returns a comparison as JSON text. */
    public static String of(Comparison comparison) {
        ObjectNode root = JSON.createObjectNode();
        side(root.putObject("reference"), comparison.reference());
        root.put("tests", comparison.tests())
                .put("level", Contrast.LEVEL)
                .put("power_of_runs_needed", Comparison.POWER)
                .put("adjustment", "holm");
        ArrayNode pairs = root.putArray("compared");
        comparison.pairs().forEach(pair -> pair(pairs.addObject(), comparison, pair));
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts and numbers can be written", e);
        }
    }

    private static void side(ObjectNode to, Side side) {
        to.put("given", side.given())
                .put("scenario", side.file().scenario().name())
                .put("title", Naming.title(side))
                .put("scenario_hash", side.file().hash())
                .put("runs", side.runs())
                .put("seed", side.seed());
    }

    private static void pair(ObjectNode to, Comparison comparison, Pair pair) {
        to.put("name", Naming.of(comparison, pair));
        side(to, pair.other());
        ArrayNode changes = to.putArray("changes");
        pair.changes()
                .forEach(change -> changes.addObject()
                        .put("path", change.path())
                        .put("from", change.from())
                        .put("to", change.to()));
        to.put("luck", pair.luck().shared() ? "shared" : "independent")
                .put("runs_of_reference", pair.luck().ofReference())
                .put("runs_of_other", pair.luck().ofOther())
                .put("failed", pair.luck().failed());
        ArrayNode sentences = to.putArray("sentences");
        Sentences.of(comparison, pair).forEach(sentences::add);
        ArrayNode differences = to.putArray("differences");
        pair.contrasts().forEach(contrast -> contrast(differences.addObject(), contrast));
        transitions(to, pair);
        ArrayNode leftOut = to.putArray("left_out");
        for (LeftOut out : pair.leftOut()) {
            leftOut.addObject()
                    .put("measure", out.kind().id())
                    .put("subject", out.subject())
                    .put("reason", out.reason().name().toLowerCase(Locale.ROOT));
        }
    }

    private static void transitions(ObjectNode to, Pair pair) {
        if (pair.transitions() == null) {
            return;
        }
        ArrayNode cells = to.putArray("transitions");
        for (Outcome from : Outcome.values()) {
            for (Outcome then : Outcome.values()) {
                Proportion share = pair.transitions().share(from.ordinal(), then.ordinal());
                if (share.count() > 0) {
                    cells.addObject()
                            .put("reference", from.id())
                            .put("other", then.id())
                            .put("runs", share.count())
                            .put("share", share.share())
                            .put("low95", share.low())
                            .put("high95", share.high());
                }
            }
        }
    }

    private static void contrast(ObjectNode to, Contrast contrast) {
        SampleDifference d = contrast.difference();
        to.put("measure", contrast.kind().id())
                .put("subject", contrast.subject())
                .put("option", contrast.option())
                .put("runs_reference", d.m())
                .put("runs_other", d.n())
                .put("reference", d.second())
                .put("other", d.first())
                .put("difference", d.value());
        interval(to, "difference", d.interval());
        to.put("standard_error", d.standardError()).put("resolved", contrast.isResolved());
        to.put(
                "runs_needed",
                contrast.runsNeeded().isPresent() ? contrast.runsNeeded().getAsLong() : null);
        if (contrast.apartness() != null) {
            Apartness apart = contrast.apartness();
            to.put("median_reference", finite(contrast.median().get(1)))
                    .put("median_other", finite(contrast.median().get(0)))
                    .put("a12", apart.superiority());
            interval(to, "a12", apart.superiorityInterval());
            to.put("cliffs_delta", 2 * apart.superiority() - 1).put("wasserstein1", apart.wasserstein());
            interval(to, "wasserstein1", apart.wassersteinInterval());
            to.put("ks_distance", apart.kolmogorov());
            interval(to, "ks_distance", apart.kolmogorovInterval());
            to.put("resamples", apart.resamples());
        }
        ArrayNode tests = to.putArray("tests");
        contrast.tests()
                .forEach(test -> tests.addObject()
                        .put("test", test.name())
                        .put("p", test.p())
                        .put("p_adjusted", test.adjusted()));
    }

    private static void interval(ObjectNode to, String name, Interval interval) {
        to.put(name + "_low95", finite(interval.low())).put(name + "_high95", finite(interval.high()));
    }

    private static Double finite(double x) {
        return Double.isFinite(x) ? x : null;
    }
}
