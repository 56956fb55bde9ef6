package org.parley.report.sensitivity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.parley.findings.sensitivity.Convergence;
import org.parley.findings.sensitivity.Decomposition;
import org.parley.findings.sensitivity.Failures;
import org.parley.findings.sensitivity.Metric;
import org.parley.findings.sensitivity.Sensitivity;
import org.parley.findings.sensitivity.SensitivityPlan;
import org.parley.findings.sensitivity.SensitivityRequest;
import org.parley.statistics.interval.Interval;
import org.parley.statistics.sensitivity.ElementaryEffects;
import org.parley.statistics.sensitivity.Index;
import org.parley.statistics.sensitivity.SobolIndices;
import org.parley.statistics.sensitivity.VarianceShares;

/** The answer of {@code parley sensitivity} for programs. */
public final class SensitivityJson {

    private static final JsonMapper JSON = new JsonMapper();

    private SensitivityJson() {}

    /** Returns what an analysis is about to do. */
    public static String plan(SensitivityPlan plan) throws JsonProcessingException {
        ObjectNode root = head(plan.request());
        root.put("numbers", plan.numbers());
        root.put("parameters_with_options", plan.choices());
        root.put("cases", plan.cases());
        root.put("runs", plan.runs());
        put(root, "runs_per_second", plan.runsPerSecond());
        put(root, "seconds", plan.seconds());
        return text(root);
    }

    /** Returns what an analysis found. */
    public static String of(Sensitivity found) throws JsonProcessingException {
        ObjectNode root = head(found.request());
        Failures failures = found.failures();
        root.put("runs", failures.runs());
        root.put("failed", failures.failed());
        root.put("cases", failures.cases());
        root.put("cases_without_a_run_that_counts", failures.silent());
        ObjectNode metrics = root.putObject("metrics");
        for (int m = 0; m < found.request().metrics().size(); m++) {
            metric(metrics.putObject(found.request().metrics().get(m).name()), found, m);
        }
        return text(root);
    }

    private static ObjectNode head(SensitivityRequest request) {
        ObjectNode root = JSON.createObjectNode()
                .put("scenario", request.file().scenario().name());
        root.put("seed", request.seed());
        root.put("trajectories", request.size().trajectories());
        root.put("points", request.size().points());
        root.put("runs_per_case", request.size().runs());
        root.put("top", request.size().top());
        root.put("options_tried", request.withOptions());
        return root;
    }

    private static void metric(ObjectNode node, Sensitivity found, int m) {
        Metric metric = found.request().metrics().get(m);
        Decomposition second = found.decomposition();
        SobolIndices indices = second.indices().get(m);
        VarianceShares shares = second.shares().get(m);
        node.put("asks", SensitivityWords.question(found.request().file().scenario(), metric));
        if (indices != null && shares != null) {
            put(node, "mean", indices.mean());
            put(node, "variance_of_one_run", shares.variance());
            node.put("points_counted", indices.rows());
            put(node.putObject("share_of_chosen"), shares.some());
            put(node.putObject("share_of_other_numbers"), shares.others());
            put(node.putObject("share_of_chance"), shares.chance());
        }
        Convergence convergence = found.convergence(m);
        if (convergence != null) {
            put(node, "moved", convergence.moved());
            put(node, "widest_half_width", convergence.halfWidth());
            node.put("settled", convergence.isSettled());
        }
        ElementaryEffects effects = found.screening().effects().get(m);
        ObjectNode factors = node.putObject("factors");
        for (int i : found.screening().ranked(m)) {
            ObjectNode factor = factors.putObject(found.factors().get(i).name());
            put(factor, "mu", effects.mean().get(i));
            put(factor, "mu_star", effects.meanAbsolute().get(i));
            put(factor, found.screening().intervals().get(m).get(i));
            put(factor, "sigma", effects.deviation().get(i));
            int place = second.chosen().indexOf(i);
            if (place >= 0 && indices != null) {
                put(factor.putObject("first_order"), indices.first().get(place));
                put(factor.putObject("total_order"), indices.total().get(place));
            }
        }
    }

    private static void put(ObjectNode node, Index index) {
        put(node, "value", index.value());
        put(node, index.interval());
    }

    private static void put(ObjectNode node, Interval interval) {
        put(node, "low95", interval.low());
        put(node, "high95", interval.high());
    }

    /** Puts a number, or null where there is none: JSON has no infinity. */
    private static void put(ObjectNode node, String name, double value) {
        if (Double.isFinite(value)) {
            node.put(name, value);
        } else {
            node.putNull(name);
        }
    }

    private static String text(ObjectNode root) throws JsonProcessingException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }
}
