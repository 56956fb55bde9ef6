package org.parley.findings.verification;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.parley.scenario.Measure;
import org.parley.scenario.Scenario;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.reader.ClaimSettings;
import org.parley.scenario.reader.ScenarioReader;
import org.parley.store.table.MeasureReader;

/** What has to be run to judge the claims of a scenario: each setting once, with as many runs as any claim asks for. */
public final class VerificationPlan {

    /** A scenario under some values, and what is to be measured of it. */
    static final class Setting {

        private final Scenario scenario;
        private final Map<Measure.Simulated, MeasureReader> gauges = new LinkedHashMap<>();
        private int runs;
        private boolean isAnalysed;

        private Setting(Scenario scenario) {
            this.scenario = scenario;
        }

        private void need(Measure measure, int some) throws MeasureReader.Unknown {
            if (measure instanceof Measure.Simulated simulated) {
                gauges.put(simulated, MeasureReader.of(scenario, simulated));
                runs = Math.max(runs, some);
            } else {
                isAnalysed = true;
            }
        }

        Scenario scenario() {
            return scenario;
        }

        /** Returns how many runs are needed; 0 if none are. */
        int runs() {
            return runs;
        }

        /** Returns what is read off each run. */
        Map<Measure.Simulated, MeasureReader> gauges() {
            return gauges;
        }

        /** Whether exact analysis is needed. */
        boolean isAnalysed() {
            return isAnalysed;
        }
    }

    private final ScenarioFile file;
    private final Map<String, Measure> measures = new LinkedHashMap<>();
    private final Map<Map<String, String>, Setting> settings = new LinkedHashMap<>();
    private final Set<Problem> problems = new LinkedHashSet<>();

    private VerificationPlan(ScenarioFile file) {
        this.file = file;
        file.scenario().claims().forEach((id, claim) -> {
            measures.put(id, Measure.parse(claim.measure()));
            need(id, claim.set(), claim.runs());
            if (claim.direction() != null) {
                need(id, claim.against(), claim.runs());
            }
        });
    }

    /**
     * Makes the plan for a scenario; one without claims has an empty plan.
     *
     * @throws ScenarioException if a claim sets or measures something that the scenario does not have
     */
    public static VerificationPlan of(ScenarioFile file) {
        if (!ClaimSettings.problems(file).isEmpty()) {
            throw new ScenarioException(ClaimSettings.problems(file));
        }
        VerificationPlan plan = new VerificationPlan(file);
        if (!plan.problems.isEmpty()) {
            throw new ScenarioException(List.copyOf(plan.problems));
        }
        return plan;
    }

    private void need(String id, Map<String, String> sets, int runs) {
        try {
            settings.computeIfAbsent(sets, s -> new Setting(ScenarioReader.readWith(file, s)))
                    .need(measure(id), runs);
        } catch (MeasureReader.Unknown e) {
            problems.add(file.unknownInMeasure(id, e.name(), e.getMessage(), e.known()));
        }
    }

    /** Returns the number of runs in all. */
    public long runs() {
        return settings.values().stream().mapToLong(Setting::runs).sum();
    }

    /** Returns the scenario as it was read. */
    public ScenarioFile file() {
        return file;
    }

    /** Returns the settings, by what is set. */
    Map<Map<String, String>, Setting> settings() {
        return settings;
    }

    /** Returns the measure of a claim. */
    Measure measure(String id) {
        return Objects.requireNonNull(measures.get(id));
    }
}
