package org.parley.report.sweep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.parley.experiment.sweep.SweepPlan;
import org.parley.experiment.sweep.SweepRequest;
import org.parley.findings.sweep.MetricValue;
import org.parley.findings.sweep.SweepResult;

/** The answer of {@code parley sweep} for programs. */
public final class SweepJson {

    private static final JsonMapper JSON = new JsonMapper();

    private SweepJson() {}

    /** Returns what a sweep is about to do. */
    public static String plan(SweepPlan plan) throws JsonProcessingException {
        ObjectNode root = head(plan.request());
        root.put("runs_at_least", plan.request().atLeast());
        root.put("runs_at_most", plan.request().atMost());
        put(root, "runs_per_second", plan.runsPerSecond());
        put(root, "seconds_at_least", plan.seconds());
        put(root, "seconds_at_most", plan.secondsAtMost());
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    /**
     * Returns what a study's runs come to.
     *
     * @param result the result
     * @param found how many of its runs were there before
     * @param folder where its files are
     */
    public static String of(SweepResult result, long found, String folder) throws JsonProcessingException {
        ObjectNode root = head(result.request());
        root.put("runs", result.runs());
        root.put("failed", result.failed());
        root.put("found", found);
        root.put("folder", folder);
        ArrayNode unresolved = root.putArray("unresolved");
        result.unresolved().forEach(unresolved::add);
        ArrayNode cases = root.putArray("results");
        for (int c = 0; c < result.cases(); c++) {
            ObjectNode of = cases.addObject();
            of.put("case", c);
            ObjectNode factors = of.putObject("factors");
            for (int f = 0; f < result.factors().size(); f++) {
                factors.putPOJO(result.factors().get(f), result.values(c)[f]);
            }
            of.put("runs", result.runs(c));
            of.put("failed", result.failed(c));
            ObjectNode metrics = of.putObject("metrics");
            for (int m = 0; m < result.metrics().size(); m++) {
                MetricValue value = result.value(m, c);
                ObjectNode metric = metrics.putObject(result.metrics().get(m));
                metric.put("n", value.n());
                put(metric, "value", value.value());
                put(metric, "low95", value.low());
                put(metric, "high95", value.high());
            }
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static ObjectNode head(SweepRequest request) {
        return JSON.createObjectNode()
                .put("study", request.study().name())
                .put("scenario", request.study().base().scenario().name())
                .put("seed", request.seed())
                .put("cases", request.cases());
    }

    /** Puts a number, or null where there is none: JSON has no infinity. */
    private static void put(ObjectNode node, String name, double value) {
        if (Double.isFinite(value)) {
            node.put(name, value);
        } else {
            node.putNull(name);
        }
    }
}
