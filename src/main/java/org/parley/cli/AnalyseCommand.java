package org.parley.cli;

import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.parley.Parley;
import org.parley.analysis.ScenarioAnalysis;
import org.parley.answer.analysis.AnalysisAnswer;
import org.parley.answer.analysis.AnalysisRequest;
import org.parley.cli.option.Context;
import org.parley.cli.option.OutputOptions;
import org.parley.cli.option.ScenarioOptions;
import org.parley.cli.option.SeedOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parley analyse}: what can be said exactly about a scenario, without simulation. */
@Command(
        name = "analyse",
        description = {
            "Solve a scenario exactly, without simulation.",
            "",
            "Bargaining range, Pareto frontier, cooperative solutions, win-sets, core, voting power, what a "
                    + "seat and a veto are worth, equilibrium of the talks, the war, and how long cease-fires last."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        footer = {
            "",
            "Uncertain numbers are at their medians; with --run they are those that a run draws.",
            "",
            "Examples:",
            "  parley analyse scenarios/riyadh-2025.yaml",
            "  parley analyse scenarios/riyadh-2025.yaml --set kyiv_consent=false --out results/analysis",
            "  parley analyse scenarios/riyadh-2025.yaml --run 7"
        })
final class AnalyseCommand implements Callable<Integer> {

    @Mixin
    private Context context;

    @Mixin
    private ScenarioOptions scenario;

    @Option(names = "--run", paramLabel = "RUN", description = "Take the numbers that this run draws.")
    private Long run;

    @Option(
            names = "--signing",
            paramLabel = "CHANCE",
            defaultValue = "1",
            description = "In histories: chance that a session signs what is best for all.")
    private double signing;

    @Mixin
    private SeedOption seed;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() {
        context.require(run == null || run >= 0, "--run must be 0 or more");
        context.require(signing >= 0 && signing <= 1, "--signing must be between 0 and 1");
        AnalysisRequest request = new AnalysisRequest(
                scenario.readToAnalyse(),
                scenario.sets(),
                run == null ? OptionalLong.empty() : OptionalLong.of(run),
                seed.value(),
                signing);
        ScenarioAnalysis analysis = request.analysis();
        output.give(
                AnalysisAnswer.of(analysis, request.provenance(Parley.version())),
                request.folder(analysis, Parley.version()));
        return 0;
    }
}
