package org.parley.findings.verification;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.RunSink;
import org.parley.scenario.Measure;
import org.parley.store.table.MeasureReader;

/** What the runs of one setting say of each measure, run by run. */
final class SettingSamples implements RunSink {

    private final Map<Measure.Simulated, MeasureReader> gauges;
    private final Map<Measure.Simulated, double[]> values = new HashMap<>();
    private final @Nullable String[] errors;
    private int next;

    /** Makes room for the runs of a setting. */
    SettingSamples(VerificationPlan.Setting setting) {
        gauges = setting.gauges();
        gauges.keySet().forEach(measure -> values.put(measure, new double[setting.runs()]));
        errors = new String[setting.runs()];
    }

    @Override
    public void accept(RunOutcome run) {
        gauges.forEach(
                (measure, gauge) -> Objects.requireNonNull(values.get(measure))[next] = gauge.applyAsDouble(run));
        errors[next] = run.error();
        next++;
    }

    /** Returns the values of a measure in the first runs; NaN where a run does not count. */
    double[] of(Measure.Simulated measure, int runs) {
        return Arrays.copyOf(values.get(measure), runs);
    }

    /** Returns why some of the first runs cannot be counted, or null. */
    @Nullable
    String failure(int runs) {
        long failed = Arrays.stream(errors, 0, runs).filter(Objects::nonNull).count();
        return failed == 0
                ? null
                : failed + " of " + runs + " runs failed: "
                        + Arrays.stream(errors, 0, runs)
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElseThrow();
    }
}
