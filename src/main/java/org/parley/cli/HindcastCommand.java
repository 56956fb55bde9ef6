package org.parley.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.parley.Parley;
import org.parley.answer.FolderPlan;
import org.parley.answer.Provenance;
import org.parley.answer.history.HindcastAnswer;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.ShellCommand;
import org.parley.cli.option.Context;
import org.parley.cli.option.LibraryOptions;
import org.parley.cli.option.OutputOptions;
import org.parley.cli.option.SeedOption;
import org.parley.cli.option.ThreadOptions;
import org.parley.findings.history.Forecaster;
import org.parley.findings.history.HindcastExperiment;
import org.parley.findings.history.HindcastExperiment.Size;
import org.parley.findings.history.HindcastResult;
import org.parley.findings.history.League;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.history.CaseLibrary;
import org.parley.scenario.history.CaseOutcome;
import org.parley.scenario.history.CoefficientsFile;
import org.parley.scenario.history.ForecastFile;
import org.parley.scenario.history.Freeze;
import org.parley.scenario.history.OutcomeReader;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ScenarioException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parley hindcast}: forecasts coded historical cases that it has not learned from, and scores that. */
@Command(
        name = "hindcast",
        description = "Forecast coded historical cases, each learned from all others, and score it.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        footer = {
            "",
            "Examples:",
            "  parley history freeze scenarios/history",
            "  parley hindcast scenarios/history --out results/hindcast",
            "  parley hindcast mine --mapping scenarios/history/mapping.yaml --outcomes sealed.yaml",
        })
final class HindcastCommand implements Callable<Integer> {

    @Mixin
    private Context context;

    @Mixin
    private LibraryOptions from;

    @Option(
            names = "--forecasts",
            paramLabel = "FILE",
            description =
                    "Forecasts of other people, scored beside ours: CSV with the columns forecaster, case, t1, t2, t3.",
            showDefaultValue = CommandLine.Help.Visibility.NEVER)
    private List<Path> forecasts = new ArrayList<>();

    @Option(
            names = "--learned",
            paramLabel = "FILE",
            description =
                    "Coefficients that parley calibrate has learned, instead of priors; nothing is learned from these cases.")
    private Path coefficients;

    @Option(names = "--effects", description = "Move each covariate from its lowest to its highest level in all cases.")
    private boolean effects;

    @Option(
            names = "--no-checks",
            description = "Neither turn the mapping round nor try other codings, which takes half of the time.")
    private boolean unchecked;

    @Option(names = "--forecast-only", description = "Look at no outcomes.")
    private boolean forecastOnly;

    @Mixin
    private SeedOption seed;

    @Mixin
    private ThreadOptions threads;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() throws IOException {
        CaseLibrary library = from.read();
        Path sealed = from.outcomes();
        boolean isScored = !forecastOnly && Files.exists(sealed);
        if (!isScored && from.isOutcomesGiven() && !forecastOnly) {
            throw new ScenarioException(List.of(Problem.ofFile(sealed.toString(), "does not exist", "check the path")));
        }
        String frozen = "";
        Map<String, CaseOutcome> outcomes = Map.of();
        if (isScored) {
            Freeze freeze = Freeze.check(library);
            frozen = ", run " + freeze.number() + ", frozen on " + freeze.date();
            outcomes = OutcomeReader.read(sealed, from.ids(library));
        }
        List<Forecaster> others = new ArrayList<>();
        for (Path file : forecasts) {
            others.addAll(League.of(ForecastFile.read(file, from.ids(library)), library.cases()));
        }
        Size size = new Size(from.draws(), from.runs(), seed.value(), !unchecked && isScored, effects);
        HindcastExperiment experiment =
                new HindcastExperiment(library, given(), size, from.journal(library, coefficients, seed.value()));
        FolderPlan folder = HindcastAnswer.folder(Parley.version())
                .with("hindcast_of", ScenarioFile.shown(library.folder().toString()))
                .with("draws", size.draws())
                .with("runs", size.runs())
                .with("seed", seed.value());
        output.check(folder);
        Map<String, CaseOutcome> known = new LinkedHashMap<>(outcomes);
        HindcastResult result =
                threads.work(experiment.planned(), output.quiet(), work -> experiment.result(work, known, others));
        output.give(
                HindcastAnswer.of(
                        result,
                        Numbers.format(
                                "%s%s: %s, %d draws of %d runs each.",
                                ScenarioFile.shown(library.folder().toString()),
                                frozen,
                                Numbers.counted(library.cases().size(), "case"),
                                size.draws(),
                                size.runs()),
                        new Provenance(Parley.version(), OptionalLong.of(seed.value()), command())),
                folder);
        return context.tellFailed(result.failed(), experiment.planned(), "of a case");
    }

    private List<Map<String, Double>> given() {
        return coefficients == null ? List.of() : CoefficientsFile.read(coefficients, from.draws());
    }

    private String command() {
        ShellCommand command = new ShellCommand("hindcast")
                .argument(ScenarioFile.shown(from.folder().toString()));
        from.files().forEach(command::option);
        forecasts.forEach(file -> command.option("--forecasts", ScenarioFile.shown(file.toString())));
        if (coefficients != null) {
            command.option("--learned", ScenarioFile.shown(coefficients.toString()));
        }
        Map<String, Boolean> words = new LinkedHashMap<>();
        words.put("--forecast-only", forecastOnly);
        words.put("--no-checks", unchecked);
        words.put("--effects", effects);
        words.forEach((word, isGiven) -> {
            if (isGiven) {
                command.argument(word);
            }
        });
        return command.option("--draws", from.draws())
                .option("--each", from.runs())
                .option("--seed", seed.value())
                .toString();
    }
}
