package org.parley.answer.analysis;

import java.util.Map;
import java.util.OptionalLong;
import org.parley.analysis.ScenarioAnalysis;
import org.parley.answer.FolderPlan;
import org.parley.answer.Provenance;
import org.parley.answer.words.ShellCommand;
import org.parley.scenario.format.ScenarioFile;

/**
 * Everything that determines an exact analysis.
 *
 * @param file the scenario
 * @param sets the values that were set in it, by path
 * @param run the run whose numbers are taken; without one uncertain numbers are at their medians
 * @param seed master seed of that run
 * @param signing chance that a session signs what is best for all, from 0 to 1, in what is told of histories
 */
public record AnalysisRequest(
        ScenarioFile file, Map<String, String> sets, OptionalLong run, long seed, double signing) {

    /** Returns what can be said exactly. */
    public ScenarioAnalysis analysis() {
        return run.isPresent()
                ? ScenarioAnalysis.ofRun(file.scenario(), seed, run.getAsLong(), signing)
                : ScenarioAnalysis.of(file.scenario(), signing);
    }

    /** Returns how an answer comes about. */
    public Provenance provenance(String version) {
        ShellCommand command = new ShellCommand("analyse")
                .argument(ScenarioFile.shown(file.name()))
                .sets(sets);
        if (signing != 1) {
            command.option("--signing", signing);
        }
        run.ifPresent(number -> command.option("--run", number).option("--seed", seed));
        return new Provenance(
                version, run.isPresent() ? OptionalLong.of(seed) : OptionalLong.empty(), command.toString());
    }

    /** Returns the plan of the folder of an answer. */
    public FolderPlan folder(ScenarioAnalysis analysis, String version) {
        return FolderPlan.of("analysis", version)
                .with("analysis_of", file.scenario().name())
                .with("scenario_hash", file.hash())
                .with("numbers", analysis.numbers())
                .withScenario(file.yaml());
    }
}
