package org.parley.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.parley.Parley;
import org.parley.answer.FolderPlan;
import org.parley.answer.Provenance;
import org.parley.answer.history.CalibrationAnswer;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.ShellCommand;
import org.parley.cli.option.LibraryOptions;
import org.parley.cli.option.OutputOptions;
import org.parley.cli.option.SeedOption;
import org.parley.cli.option.ThreadOptions;
import org.parley.findings.history.Coefficients;
import org.parley.findings.history.HindcastExperiment;
import org.parley.findings.history.HindcastExperiment.Size;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.history.CaseLibrary;
import org.parley.scenario.history.CaseOutcome;
import org.parley.scenario.history.CoefficientsFile;
import org.parley.scenario.history.Freeze;
import org.parley.scenario.history.OutcomeReader;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ScenarioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parley calibrate}: learns the shared coefficients of the model from coded historical cases. */
@Command(
        name = "calibrate",
        description = "Learn the shared coefficients of the model from coded historical cases.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        footer = {
            "",
            "Examples:",
            "  parley calibrate scenarios/history --coefficients learned.yaml",
            "  then any scenario takes them by the line: coefficients: learned.yaml",
        })
final class CalibrateCommand implements Callable<Integer> {

    @Mixin
    private LibraryOptions from;

    @Option(names = "--coefficients", paramLabel = "FILE", description = "Write what was learned to this file.")
    private Path to;

    @Mixin
    private SeedOption seed;

    @Mixin
    private ThreadOptions threads;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() throws IOException {
        CaseLibrary library = from.read();
        Freeze.check(library);
        Map<String, CaseOutcome> outcomes = OutcomeReader.read(from.outcomes(), from.ids(library));
        if (outcomes.isEmpty()) {
            throw new ScenarioException(List.of(Problem.ofFile(
                    from.outcomes().toString(), "has no outcome to learn from", "name another with --outcomes")));
        }
        Size size = new Size(from.draws(), from.runs(), seed.value(), false, false);
        HindcastExperiment experiment =
                new HindcastExperiment(library, List.of(), size, from.journal(library, null, seed.value()));
        String shown = ScenarioFile.shown(library.folder().toString());
        FolderPlan folder = CalibrationAnswer.folder(Parley.version())
                .with("calibrated_on", shown)
                .with("draws", size.draws())
                .with("runs", size.runs())
                .with("seed", seed.value());
        output.check(folder);
        Coefficients learned =
                threads.work(experiment.planned(), output.quiet(), work -> experiment.calibrate(work, outcomes));
        if (to != null) {
            CoefficientsFile.write(
                    to,
                    library,
                    learned.names(),
                    learned.values(),
                    learned.weights(),
                    Numbers.format(
                            "learned from the outcomes of %d coded cases, weights worth %.0f of %d draws",
                            learned.cases(), learned.effective(), size.draws()));
        }
        String what = Numbers.format("%s: %d draws of %d runs each.", shown, size.draws(), size.runs());
        output.give(
                CalibrationAnswer.of(
                        learned, what, new Provenance(Parley.version(), OptionalLong.of(seed.value()), command(shown))),
                folder);
        return 0;
    }

    private String command(String shown) {
        ShellCommand command = new ShellCommand("calibrate").argument(shown);
        from.files().forEach(command::option);
        return command.option("--draws", from.draws())
                .option("--each", from.runs())
                .option("--seed", seed.value())
                .toString();
    }
}
